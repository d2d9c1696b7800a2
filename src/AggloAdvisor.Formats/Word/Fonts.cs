using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AggloAdvisor.Formats.Word;

/// <summary>The faces a document asks for, and what to take where they are not installed.</summary>
internal static class Fonts
{
    private const string TextFace = "Noto Sans";
    private const string Instead = "Segoe UI, Arial";
    private const string ChineseInstead = "Noto Sans SC, Source Han Sans SC, Microsoft YaHei, 微软雅黑, PingFang SC";
    private const string MonoFace = "Noto Sans Mono";

    /// <summary>The face of Chinese characters.</summary>
    public const string ChineseFace = "Noto Sans CJK SC";

    /// <summary>All faces of text, the best first, as style sheets list them.</summary>
    public const string Families = TextFace + ", " + ChineseFace + ", " + Instead + ", " + ChineseInstead + ", sans-serif";

    /// <summary>The face of a text that must be set in one.</summary>
    public static string FaceOf(string text) => text.Any(static c => c >= 0x2E80) ? ChineseFace : TextFace;

    /// <summary>The faces of running text.</summary>
    /// <param name="chinese">Whether marks that both scripts use, such as quotation marks, are Chinese ones.</param>
    public static W.RunFonts Text(bool chinese) => Faces(TextFace, chinese);

    /// <summary>The faces of names of files, rules and fields.</summary>
    public static W.RunFonts Mono() => Faces(MonoFace, chinese: false);

    /// <summary>The language for spelling and line breaking: Chinese characters are Chinese in an English text too.</summary>
    /// <param name="language">BCP 47 language of the document.</param>
    public static W.Languages Language(string language) => new() { Val = IsChinese(language) || language == "en" ? "en-GB" : WordText.Clean(language), EastAsia = "zh-CN" };

    /// <summary>Whether a document is written in Chinese.</summary>
    public static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the table of fonts with what to take instead.</summary>
    public static void WriteTo(FontTablePart part) => part.Fonts = new W.Fonts(
        Face(TextFace, Instead, "020B0502040204020203", W.FontFamilyValues.Swiss, W.FontPitchValues.Variable),
        Face(ChineseFace, ChineseInstead, "020B0500000000000000", W.FontFamilyValues.Swiss, W.FontPitchValues.Variable, "86"),
        Face(MonoFace, "Consolas, Courier New", "020B0509040504020204", W.FontFamilyValues.Modern, W.FontPitchValues.Fixed));

    private static W.RunFonts Faces(string name, bool chinese) => new()
    {
        Ascii = name,
        HighAnsi = name,
        ComplexScript = name,
        EastAsia = ChineseFace,
        Hint = chinese ? W.FontTypeHintValues.EastAsia : null,
    };

    private static W.Font Face(string name, string instead, string panose, W.FontFamilyValues family, W.FontPitchValues pitch, string charset = "00") => new(
        new W.AltName { Val = instead },
        new W.Panose1Number { Val = panose },
        new W.FontCharSet { Val = charset },
        new W.FontFamily { Val = family },
        new W.Pitch { Val = pitch })
    { Name = name };
}
