using System.IO.Compression;

namespace AggloAdvisor.Formats.Word;

/// <summary>Makes packages the same on every run: entries in the order of their names, without the time of writing.</summary>
internal static class FixedZip
{
    private const string ContentTypes = "[Content_Types].xml";

    // The first moment that a ZIP archive can tell.
    private static readonly DateTimeOffset _time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Copies an archive.</summary>
    /// <param name="from">An archive.</param>
    /// <param name="to">Where to; it stays open.</param>
    public static void Copy(Stream from, Stream to)
    {
        using var written = new MemoryStream();
        using (var source = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers expect the content types first.
            foreach (var entry in source.Entries.OrderBy(static e => e.FullName != ContentTypes).ThenBy(static e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = _time;
                using var input = entry.Open();
                using var output = copy.Open();
                input.CopyTo(output);
            }
        }

        written.WriteTo(to);
    }
}
