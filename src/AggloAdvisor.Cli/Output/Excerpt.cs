using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Cli.Output;

/// <summary>Shows the line of a file that a diagnostic speaks of, with the place underlined.</summary>
internal static partial class Excerpt
{
    private const int MaxColumns = 160;
    private const int Before = 60;

    [GeneratedRegex(@"^\s*(- +)*([\w.-]+: +)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex StartOfValue { get; }

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex QuotedName { get; }

    /// <summary>The excerpt, over one or two lines that each end in <c>\n</c>; empty where there is nothing to show.</summary>
    /// <param name="diagnostic">What is reported.</param>
    /// <param name="line">The line it speaks of.</param>
    public static string Of(Diagnostic diagnostic, string line)
    {
        var column = diagnostic.Location.Column;
        var isPlace = column > 0 && column <= line.Length;
        var start = isPlace ? column - 1 : 0;
        var end = isPlace ? End(line, start, diagnostic) : 0;
        var cells = Cells(line);
        var total = cells.Sum(static c => c.Width);
        var (first, last) = Window(cells, total, start);
        var text = new StringBuilder(first > 0 ? "…" : "");
        var marks = new StringBuilder(first > 0 ? " " : "");
        foreach (var cell in cells.Where(c => c.At >= first && c.At < last))
        {
            text.Append(cell.Shown);
            marks.Append(cell.At >= start && cell.At < end ? '^' : ' ', cell.Width);
        }

        var number = diagnostic.Location.Line.ToString(CultureInfo.InvariantCulture).PadLeft(4);
        var shown = $"  {number} | {text.ToString().TrimEnd()}{(last < line.Length ? "…" : "")}\n";
        return isPlace ? $"{shown}  {new string(' ', number.Length)} | {marks.ToString().TrimEnd()}\n" : shown;
    }

    // Where the token that begins at a place ends: a quoted text, a cell of a table, a name that the message quotes, a value, a word.
    private static int End(string line, int start, Diagnostic diagnostic)
    {
        if (line[start] is '"' or '\'' && line.IndexOf(line[start], start + 1) is > 0 and var close)
        {
            return close + 1;
        }

        if (diagnostic.Location.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            var cell = line.AsSpan(start).IndexOfAny(',', ';', '\t');
            return AtLeastOne(start, line.AsSpan(start, cell < 0 ? line.Length - start : cell).TrimEnd().Length);
        }

        foreach (Match quoted in QuotedName.Matches(diagnostic.Message.En))
        {
            var name = quoted.Groups["name"].Value;
            if (line.AsSpan(start).StartsWith(name, StringComparison.Ordinal) && (start + name.Length == line.Length || !IsWord(line[start + name.Length])))
            {
                return start + name.Length;
            }
        }

        if (!StartOfValue.IsMatch(line[..start]))
        {
            var word = line.AsSpan(start).IndexOfAnyExcept(Words);
            return AtLeastOne(start, word < 0 ? line.Length - start : word);
        }

        var value = line.AsSpan(start);
        foreach (var stop in new[] { ": ", " #" })
        {
            value = value.IndexOf(stop, StringComparison.Ordinal) is > 0 and var at ? value[..at] : value;
        }

        return AtLeastOne(start, value.TrimEnd().TrimEnd(':').Length);
    }

    private static readonly System.Buffers.SearchValues<char> Words =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static int AtLeastOne(int start, int length) => start + Math.Max(1, length);

    // The whole line where it fits; else what stands around the place.
    private static (int First, int Last) Window(List<Cell> cells, int total, int start)
    {
        if (total <= MaxColumns)
        {
            return (0, int.MaxValue);
        }

        var before = cells.TakeWhile(c => c.At < start).Sum(static c => c.Width);
        var skip = Math.Clamp(before - Before, 0, total - MaxColumns);
        var (position, first, last) = (0, int.MaxValue, 0);
        foreach (var cell in cells)
        {
            if (position >= skip && position + cell.Width <= skip + MaxColumns)
            {
                (first, last) = (Math.Min(first, cell.At), cell.At + cell.Length);
            }

            position += cell.Width;
        }

        return (first, last);
    }

    private static List<Cell> Cells(string line)
    {
        var cells = new List<Cell>();
        for (var i = 0; i < line.Length;)
        {
            var length = char.IsHighSurrogate(line[i]) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]) ? 2 : 1;
            cells.Add(CellOf(line, i, length));
            i += length;
        }

        return cells;
    }

    private static Cell CellOf(string line, int at, int length)
    {
        const int tab = 4;
        if (line[at] == '\t')
        {
            return new(at, 1, new string(' ', tab), tab);
        }

        // Controls could move the cursor, and format characters turn the reading direction round.
        return CharUnicodeInfo.GetUnicodeCategory(line, at) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => new(at, length, "\uFFFD", 1),
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => new(at, length, line.Substring(at, length), 0),
            _ => new(at, length, line.Substring(at, length), IsWide(char.ConvertToUtf32(line, at)) ? 2 : 1),
        };
    }

    // Unicode Standard Annex 11, the wide and full-width ranges that planners' files hold.
    private static bool IsWide(int code) => code
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    private sealed record Cell(int At, int Length, string Shown, int Width);
}
