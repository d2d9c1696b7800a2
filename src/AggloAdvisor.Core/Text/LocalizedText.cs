namespace AggloAdvisor.Core.Text;

/// <summary>A language a report can be written in.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}

/// <summary>One text in both languages: neither can be left out.</summary>
/// <param name="En">English; never empty.</param>
/// <param name="Zh">Simplified Chinese; never empty.</param>
public sealed record LocalizedText(string En, string Zh)
{
    /// <summary>A proper name, a code or a number, which reads the same in both languages; or what a user gave in one language only.</summary>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>A name that a user gave, in Chinese perhaps.</summary>
    /// <param name="en">The name.</param>
    /// <param name="zh">The Chinese name; null or empty where the user gave none: then Chinese texts show the name that was given.</param>
    public static LocalizedText Given(string en, string? zh) => new(en, string.IsNullOrEmpty(zh) ? en : zh);

    /// <summary>A text with figures and names in it: numbers are written the same everywhere, and a localized name in the text's language.</summary>
    public static LocalizedText Of(EnglishText en, ChineseText zh) => new(en.ToString(), zh.ToString());

    /// <summary>A list of things: commas in English, enumeration commas (、) in Chinese.</summary>
    public static LocalizedText List(IEnumerable<LocalizedText> items, string en = ", ", string zh = "、")
    {
        LocalizedText[] all = [.. items];
        return new(string.Join(en, all.Select(static t => t.En)), string.Join(zh, all.Select(static t => t.Zh)));
    }

    /// <summary>One text after the other; the first may be absent.</summary>
    public static LocalizedText operator +(LocalizedText? first, LocalizedText? second) =>
        new(first?.En + second?.En, first?.Zh + second?.Zh);

    /// <summary>The text in a language.</summary>
    public string In(Language language) => language == Language.Chinese ? Zh : En;

    /// <summary>The English text.</summary>
    public override string ToString() => En;
}

/// <summary>Codes of the languages as files and command lines write them.</summary>
public static class LanguageCodes
{
    /// <summary>The code of a language: <c>en</c> or <c>zh</c>.</summary>
    public static string Code(this Language language) => language == Language.Chinese ? "zh" : "en";

    /// <summary>The language of a code; null for an unknown one.</summary>
    public static Language? Parse(string code) => code switch
    {
        "en" => Language.English,
        "zh" => Language.Chinese,
        _ => null,
    };
}
