using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
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
        if (map.Text(map.Required(key), new("a short name", "短名")) is not { } text)
        {
            AreWhole = false;
            return null;
        }

        if (!IsWellFormed(text.Text))
        {
            AreWhole = false;
            map.Fail(Codes.BadId, text.Location, LocalizedText.Of($"{Shown.Quote(text.Text)} is no short name", $"{Shown.Quote(text.Text)}不是合规的短名"), new("use lower-case letters, digits and single hyphens, at most 64, such as 'yichang'", "请用小写字母、数字和单个连字符，最多 64 个，如‘yichang’"));
            return null;
        }

        return NotTaken(map, text);
    }

    /// <summary>A classification's code: any text without blanks; null when absent or after an error.</summary>
    public static YamlText? Code(MapReader map, YamlValue? value)
    {
        if (map.Text(value, new("a code", "代码")) is not { } text)
        {
            return null;
        }

        if (text.Text.Length is 0 or > 32 || text.Text.Any(char.IsWhiteSpace) || text.Text.StartsWith('#'))
        {
            map.Fail(Codes.BadId, text.Location, LocalizedText.Of($"{Shown.Quote(text.Text)} is no code", $"{Shown.Quote(text.Text)}不是合规的代码"), new("a code has 1 to 32 characters without blanks and does not begin with #", "代码为 1 至 32 个字符，不含空格，不以 # 开头"));
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
            map.Fail(Codes.BadId, text.Location, LocalizedText.Of($"'{text.Text}' is reserved", $"‘{text.Text}’是保留名"), new("tables use it for the whole; choose another name", "各表用它表示整体；请另取名称"));
            return null;
        }

        if (!_seen.TryAdd(text.Text, text.Location))
        {
            map.Fail(Codes.DuplicateId, text.Location, LocalizedText.Of($"'{Shown.Plain(text.Text)}' is used twice", $"‘{Shown.Plain(text.Text)}’使用了两次"), new("give each its own name", "请分别取名"), _seen[text.Text]);
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
