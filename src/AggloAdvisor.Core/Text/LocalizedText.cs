namespace AggloAdvisor.Core.Text;

/// <summary>A language a report can be written in.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}

/// <summary>One text in the languages it exists in.</summary>
/// <param name="En">English; never empty.</param>
/// <param name="Zh">Simplified Chinese; null where nobody has translated it yet.</param>
public sealed record LocalizedText(string En, string? Zh = null)
{
    /// <summary>The text in a language; the English one where the translation is lacking.</summary>
    public string In(Language language) => language == Language.Chinese ? Zh ?? En : En;

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
