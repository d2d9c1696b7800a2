using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Reporting.Templates;

/// <summary>Reads <c>theme.yaml</c>.</summary>
internal static class ThemeReader
{
    private static readonly Dictionary<string, PaperSize> _papers = new(StringComparer.Ordinal) { ["a4"] = PaperSize.A4, ["letter"] = PaperSize.Letter };

    public static PdfTheme? Read(YamlMap map)
    {
        var paper = map.Word("paper", _papers);
        var colours = map.Child("colours");
        var standard = new ThemeColors();
        var colors = colours is null ? standard : standard with
        {
            Ink = Colour(colours, "ink", standard.Ink),
            Muted = Colour(colours, "muted", standard.Muted),
            Primary = Colour(colours, "primary", standard.Primary),
            Accent = Colour(colours, "accent", standard.Accent),
            Link = Colour(colours, "link", standard.Link),
        };
        colours?.ReportUnknownKeys();
        map.ReportUnknownKeys();
        return paper is null || map.Problems.HasErrors ? null : new PdfTheme { Paper = paper.Value, Colors = colors };
    }

    private static Color Colour(YamlMap map, string key, Color standard)
    {
        var node = map.Optional(key);
        if (map.Scalar(node, key) is not { } text)
        {
            return standard;
        }

        if (text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit))
        {
            return Color.Parse(text);
        }

        map.Problems.Error(ReportDiagnostics.WrongKind, map.At(node!), LocalizedText.Of($"'{key}' is '{text}'; a colour is written \"#1f2a37\" in quotes", $"‘{key}’为‘{text}’；颜色应加引号写作‘\"#1f2a37\"’"));
        return standard;
    }
}
