using System.Collections.Immutable;
using System.Globalization;

namespace AggloAdvisor.Pdf.Fonts;

/// <summary>How a document says which font files it was set in, so that somebody who sets it again knows whether a difference can come from the fonts.</summary>
public static class SourceFonts
{
    /// <summary>Key of the information dictionary that holds the text.</summary>
    public const string Key = "SourceFonts";

    private const string Between = "; ";
    private const char Within = '|';

    /// <summary>Faces as one text: family, style, index and hash of each.</summary>
    public static string Write(IEnumerable<FontFaceInfo> faces) =>
        string.Join(Between, faces.Select(static f => string.Create(CultureInfo.InvariantCulture, $"{f.Family}{Within}{f.Style}{Within}{f.FaceIndex}{Within}{f.Sha256}")));

    /// <summary>Faces from such a text; what is no face is left out. Paths are not kept.</summary>
    public static ImmutableArray<FontFaceInfo> Read(string text) =>
    [
        .. text.Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Select(static f => f.Split(Within))
            .Where(static f => f.Length == 4 && int.TryParse(f[2], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(static f => new FontFaceInfo(f[0], f[1], null, int.Parse(f[2], CultureInfo.InvariantCulture), f[3].Length == 0 ? null : f[3])),
    ];
}
