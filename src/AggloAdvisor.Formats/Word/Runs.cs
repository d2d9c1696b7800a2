using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AggloAdvisor.Formats.Word;

/// <summary>Runs of text and fields.</summary>
internal static class Runs
{
    // Shown until Word counts the pages: it does so when it prints, and on F9. A number of ours could be wrong.
    private const string NotCounted = "…";

    /// <summary>A text as one run; none for an empty text.</summary>
    public static IEnumerable<OpenXmlElement> Text(string text, W.RunProperties? properties = null)
    {
        var clean = WordText.Clean(text);
        return clean.Length == 0 ? [] : [Run(properties, new W.Text(clean) { Space = SpaceProcessingModeValues.Preserve })];
    }

    /// <summary>The number of the page on which a bookmark stands.</summary>
    public static IEnumerable<OpenXmlElement> PageOf(string bookmark, W.RunProperties? properties = null) =>
        Field("PAGEREF " + bookmark + " \\h", NotCounted, properties);

    /// <summary>A field with what it shows until it is computed.</summary>
    public static IEnumerable<OpenXmlElement> Field(string instruction, string result, W.RunProperties? properties = null) =>
    [
        .. FieldBegin(instruction, properties),
        .. Text(result, properties),
        FieldEnd(properties),
    ];

    /// <summary>The beginning of a field whose result follows.</summary>
    public static IEnumerable<OpenXmlElement> FieldBegin(string instruction, W.RunProperties? properties = null) =>
    [
        Run(properties, new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
        Run(properties, new W.FieldCode(" " + instruction + " ") { Space = SpaceProcessingModeValues.Preserve }),
        Run(properties, new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
    ];

    /// <summary>The end of a field.</summary>
    public static W.Run FieldEnd(W.RunProperties? properties = null) => Run(properties, new W.FieldChar { FieldCharType = W.FieldCharValues.End });

    /// <summary>A jump to the next tab stop.</summary>
    public static W.Run Tab() => new(new W.TabChar());

    private static W.Run Run(W.RunProperties? properties, OpenXmlElement content)
    {
        var run = new W.Run { RunProperties = (W.RunProperties?)properties?.CloneNode(true) };
        run.AppendChild(content);
        return run;
    }
}
