namespace AggloAdvisor.Pdf.Fonts;

/// <summary>Style of a run of text.</summary>
[Flags]
internal enum FontStyle
{
    Regular = 0,
    Bold = 1,
    Italic = 2,
    Mono = 4,
}
