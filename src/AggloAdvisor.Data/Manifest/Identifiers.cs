using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Yaml;

namespace AggloAdvisor.Data.Manifest;

/// <summary>Checks the short names that a case gives to its things: well-formed, not reserved, no two the same.</summary>
internal sealed class Identifiers
{
    private readonly Dictionary<string, SourceLocation> _seen = new(StringComparer.Ordinal);

    /// <summary>Whether every id could be read, so that another name is certainly unknown.</summary>
    public bool AreWhole { get; private set; } = true;

    /// <summary>Says that an item could not be read at all.</summary>
    public void Miss() => AreWhole = false;

    /// <summary>An id of lower-case letters, digits and hyphens; null after an error.</summary>
    public string? Take(MapReader map, string key)
    {
        if (map.Text(map.Required(key), "a short name") is not { } text)
        {
            AreWhole = false;
            return null;
        }

        if (!IsWellFormed(text.Text))
        {
            AreWhole = false;
            map.Fail(Codes.BadId, text.Location, $"{Shown.Quote(text.Text)} is no short name", "use lower-case letters, digits and single hyphens, at most 64, such as 'yichang'");
            return null;
        }

        return NotTaken(map, text);
    }

    /// <summary>A classification's code: any text without blanks; null when absent or after an error.</summary>
    public static YamlText? Code(MapReader map, YamlValue? value)
    {
        if (map.Text(value, "a code") is not { } text)
        {
            return null;
        }

        if (text.Text.Length is 0 or > 32 || text.Text.Any(char.IsWhiteSpace) || text.Text.StartsWith('#'))
        {
            map.Fail(Codes.BadId, text.Location, $"{Shown.Quote(text.Text)} is no code", "a code has 1 to 32 characters without blanks and does not begin with #");
            return null;
        }

        return text;
    }

    /// <summary>The code of a classification's line, which no other has; null after an error.</summary>
    public string? TakeCode(MapReader map, string key)
    {
        if (Code(map, map.Required(key)) is { } text)
        {
            return NotTaken(map, text);
        }

        AreWhole = false;
        return null;
    }

    private string? NotTaken(MapReader map, YamlText text)
    {
        if (text.Text is Case.WholeCaseId or "total")
        {
            AreWhole = false;
            map.Fail(Codes.BadId, text.Location, $"'{text.Text}' is reserved", "tables use it for the whole; choose another name");
            return null;
        }

        if (!_seen.TryAdd(text.Text, text.Location))
        {
            map.Fail(Codes.DuplicateId, text.Location, $"'{Shown.Plain(text.Text)}' is used twice", "give each its own name", _seen[text.Text]);
            return null;
        }

        return text.Text;
    }

    private static bool IsWellFormed(string id) =>
        id.Length is > 0 and <= 64
        && id.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && id[0] != '-'
        && id[^1] != '-'
        && !id.Contains("--", StringComparison.Ordinal);
}
