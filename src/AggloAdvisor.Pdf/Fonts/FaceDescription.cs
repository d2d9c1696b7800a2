namespace AggloAdvisor.Pdf.Fonts;

/// <summary>What a font file says of one of its faces.</summary>
/// <param name="Weight">100 to 900; 400 is regular, 700 bold.</param>
/// <param name="NormalWidth">Whether it is neither condensed nor expanded.</param>
/// <param name="Monospaced">Whether all its characters are equally wide.</param>
internal sealed record FaceDescription(
    string Path,
    int Index,
    string Family,
    string PostScriptName,
    int Weight,
    bool Italic,
    bool NormalWidth,
    bool Monospaced)
{
    public bool Bold => Weight >= 600;

    public string Style => (Bold, Italic) switch
    {
        (true, true) => "Bold Italic",
        (true, false) => "Bold",
        (false, true) => "Italic",
        _ => "Regular",
    };
}
