namespace AggloAdvisor.Cli.Output;

/// <summary>Writes a file whole or not at all: to a temporary name beside it, then moved over.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">Absolute path; its folder is created.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellationToken">Checked before the file takes its name.</param>
    /// <exception cref="IOException">The disk is full, the path is a folder, and the like; nothing is left behind.</exception>
    public static void Write(string path, Action<Stream> write, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".part";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
