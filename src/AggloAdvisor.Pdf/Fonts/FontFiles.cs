namespace AggloAdvisor.Pdf.Fonts;

/// <summary>Lists and opens font files in an order that does not depend on the file system.</summary>
internal static class FontFiles
{
    private const int MostFiles = 2000;

    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        MaxRecursionDepth = 8,
    };

    /// <summary>Describes the faces of a folder's fonts; files that cannot be read become notices.</summary>
    public static List<FaceDescription> Describe(string folder, Func<string, bool> wanted, List<FontNotice> notices)
    {
        var faces = new List<FaceDescription>();
        if (string.IsNullOrEmpty(folder) || !Directory.Exists(folder))
        {
            return faces;
        }

        var files = Directory.EnumerateFiles(folder, "*", Options)
            .Where(static f => Path.GetExtension(f).ToUpperInvariant() is ".TTF" or ".OTF" or ".TTC" or ".OTC")
            .Where(wanted)
            .Order(StringComparer.Ordinal)
            .Take(MostFiles);
        foreach (var file in files)
        {
            try
            {
                faces.AddRange(SfntReader.Read(file));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
            {
                notices.Add(new(FontNoticeKind.FileUnreadable, $"The font '{Path.GetFileName(file)}' was passed over: {e.Message} Replace or remove it.", file));
            }
        }

        return faces;
    }
}
