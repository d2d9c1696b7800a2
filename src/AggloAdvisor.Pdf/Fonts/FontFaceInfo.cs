namespace AggloAdvisor.Pdf.Fonts;

/// <summary>Which font a text was set in, so that a later run can be compared.</summary>
/// <param name="Family">Family name, such as <c>Noto Sans</c>.</param>
/// <param name="Style">Style within the family, such as <c>Bold Italic</c>.</param>
/// <param name="Path">The font file; null for a font that the viewer supplies.</param>
/// <param name="FaceIndex">Index of the face in a collection (TTC); 0 in a file with one face.</param>
/// <param name="Sha256">Hash of the file, lower-case hexadecimal; null for a font that the viewer supplies.</param>
public sealed record FontFaceInfo(string Family, string Style, string? Path, int FaceIndex, string? Sha256);
