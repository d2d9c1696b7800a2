using System.Globalization;
using System.Text;

namespace AggloAdvisor.Cli.Commands.Batch;

/// <summary>Gives every case of a batch a name of its own.</summary>
internal sealed class BatchNames
{
    private readonly Dictionary<(string Id, int Year), string> _first = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The name of a case's files, without ending.</summary>
    /// <param name="folder">The case's folder, as messages name it.</param>
    /// <param name="id">Its id: lower-case letters, digits and hyphens.</param>
    /// <param name="year">Its year.</param>
    /// <returns>The name, and the folder of the first case that has the same id and year; null when there is none.</returns>
    public (string Name, string? Other) Take(string folder, string id, int year)
    {
        var other = _first.GetValueOrDefault((id, year));
        _first.TryAdd((id, year), folder);
        var plain = string.Create(CultureInfo.InvariantCulture, $"{id}-{year}");
        var name = plain;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{plain}-{number}");
        }

        return (name, other);
    }

    /// <summary>A folder as messages name it: relative to the working folder, with nothing in it that a terminal obeys.</summary>
    public static string Shown(Terminal terminal, string folder)
    {
        var result = new StringBuilder();
        foreach (var rune in Path.GetRelativePath(terminal.Folder, folder).EnumerateRunes())
        {
            result.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? Rune.ReplacementChar : rune);
        }

        return result.ToString();
    }
}
