using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Files;

namespace AggloAdvisor.Data.Yaml;

/// <summary>Takes the values of known keys out of a mapping and reports what is missing, unknown or of another kind.</summary>
/// <param name="map">The mapping.</param>
/// <param name="what">How messages name it, such as "a member".</param>
/// <param name="problems">Where problems go.</param>
internal sealed class MapReader(YamlMap map, LocalizedText what, FileProblems problems)
{
    private readonly List<string> _asked = [];

    /// <summary>Where the mapping begins.</summary>
    public SourceLocation Location => map.Location;

    /// <summary>Whether something required is missing or something is of another kind.</summary>
    public bool Failed { get; private set; }

    /// <summary>Reports an error about a value.</summary>
    public void Fail(string code, SourceLocation location, LocalizedText message, LocalizedText? hint = null, SourceLocation? related = null)
    {
        Failed = true;
        problems.Error(code, location, message, hint, related);
    }

    /// <summary>The value of a key; null when nothing was written.</summary>
    public YamlValue? Optional(string key)
    {
        _asked.Add(key);
        var value = map.Entries.FirstOrDefault(e => e.Key == key)?.Value;
        return value is YamlText { IsNothing: true } ? null : value;
    }

    /// <summary>The value of a key that must be there; null after an error.</summary>
    public YamlValue? Required(string key)
    {
        var value = Optional(key);
        if (value is null)
        {
            var place = map.Entries.FirstOrDefault(e => e.Key == key)?.KeyLocation ?? map.Location;
            Fail(Codes.MissingKey, place, LocalizedText.Of($"{what} lacks '{key}'", $"{what}缺少‘{key}’"));
        }

        return value;
    }

    /// <summary>Text; null when absent or after an error.</summary>
    public YamlText? Text(YamlValue? value, LocalizedText expected)
    {
        if (value is null or YamlText { IsNothing: false })
        {
            return value as YamlText;
        }

        WrongKind(value, expected);
        return null;
    }

    /// <summary>A whole number within bounds; null when absent or after an error.</summary>
    public int? Integer(YamlValue? value, LocalizedText expected, int minimum, int maximum)
    {
        if (Text(value, expected) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        Fail(Codes.WrongKind, text.Location, LocalizedText.Of($"expected {expected}, found {Shown.Quote(text.Text)}", $"此处应为{expected}，实际为{Shown.Quote(text.Text)}"));
        return null;
    }

    /// <summary>A number within bounds; null when absent or after an error.</summary>
    public double? Number(string key, LocalizedText expected, double minimum, double maximum)
    {
        if (Text(Optional(key), expected) is not { } text)
        {
            return null;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (double.TryParse(text.Text, Style, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        Fail(Codes.WrongKind, text.Location, LocalizedText.Of($"expected {expected}, found {Shown.Quote(text.Text)}", $"此处应为{expected}，实际为{Shown.Quote(text.Text)}"));
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; false when absent or after an error.</summary>
    public bool Boolean(string key)
    {
        LocalizedText Expected = new("true or false", "‘true’或‘false’");
        var text = Text(Optional(key), Expected);
        if (text is not null and not { Text: "true" or "false" })
        {
            Fail(Codes.WrongKind, text.Location, LocalizedText.Of($"expected {Expected}, found {Shown.Quote(text.Text)}", $"此处应为{Expected}，实际为{Shown.Quote(text.Text)}"));
        }

        return text is { Text: "true" };
    }

    /// <summary>One of some words; null when absent or after an error.</summary>
    public string? Word(YamlValue? value, IReadOnlyCollection<string> words)
    {
        var expected = LocalizedText.Of($"one of {Named.List(words)}", $"{Named.List(words)}之一");
        if (Text(value, expected) is not { } text)
        {
            return null;
        }

        if (words.Contains(text.Text))
        {
            return text.Text;
        }

        Fail(Codes.UnknownWord, text.Location, LocalizedText.Of($"unknown word {Shown.Quote(text.Text)}; expected {expected}", $"未知的词{Shown.Quote(text.Text)}；应为{expected}"), Suggestion.DidYouMean(text.Text, words));
        return null;
    }

    /// <summary>A text in one or two languages; null when absent or after an error.</summary>
    public LocalizedText? Localized(YamlValue? value)
    {
        LocalizedText Expected = new("a text such as { en: ..., zh: ... }", "形如‘{ en: ..., zh: ... }’的文本");
        if (value is null)
        {
            return null;
        }

        if (value is not YamlMap languages)
        {
            WrongKind(value, Expected, value is YamlText { IsNothing: false } plain ? LocalizedText.Of($"write {{ en: \"{Shown.Plain(plain.Text)}\" }}", $"请写成‘{{ en: \"{Shown.Plain(plain.Text)}\" }}’") : null);
            return null;
        }

        var inner = new MapReader(languages, new("a text", "文本"), problems);
        var english = inner.Text(inner.Required("en"), new("the English text", "英文文本"));
        var chinese = inner.Text(inner.Optional("zh"), new("the Chinese text", "中文文本"));
        inner.Finish();
        Failed |= inner.Failed;
        if (english is { Text.Length: 0 })
        {
            Fail(Codes.MissingKey, english.Location, new("the English text is empty", "英文文本为空"));
        }

        return english is { Text.Length: > 0 } ? LocalizedText.Given(english.Text, chinese?.Text) : null;
    }

    /// <summary>The items of a list; empty when absent or after an error.</summary>
    public ImmutableArray<YamlValue> Items(YamlValue? value, LocalizedText expected)
    {
        if (value is null or YamlList)
        {
            return value is YamlList list ? list.Items : [];
        }

        WrongKind(value, expected);
        return [];
    }

    /// <summary>A nested mapping; null when absent or after an error.</summary>
    public YamlMap? Map(YamlValue? value, LocalizedText expected)
    {
        if (value is null or YamlMap)
        {
            return value as YamlMap;
        }

        WrongKind(value, expected);
        return null;
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var entry in map.Entries.Where(e => !_asked.Contains(e.Key)))
        {
            if (problems.IsFull(Codes.UnknownKey))
            {
                Fail(Codes.UnknownKey, entry.KeyLocation, LocalizedText.Same(""));
                continue;
            }

            Fail(
                Codes.UnknownKey,
                entry.KeyLocation,
                LocalizedText.Of($"unknown key {Shown.Quote(entry.Key)} in {what}", $"{what}中有未知的键{Shown.Quote(entry.Key)}"),
                Suggestion.DidYouMean(entry.Key, _asked) ?? LocalizedText.Of($"its keys are {Named.List(_asked)}", $"可用的键：{Named.List(_asked)}"));
        }
    }

    private void WrongKind(YamlValue value, LocalizedText expected, LocalizedText? hint = null) =>
        Fail(Codes.WrongKind, value.Location, LocalizedText.Of($"expected {expected}, found {value.Kind}", $"此处应为{expected}，实际为{value.Kind}"), hint);
}
