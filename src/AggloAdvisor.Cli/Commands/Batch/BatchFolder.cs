using AggloAdvisor.Cli.Output;

namespace AggloAdvisor.Cli.Commands.Batch;

/// <summary>The folder that a batch writes: files lie in a hidden folder within it until all are there, and then take their places.</summary>
internal sealed class BatchFolder : IDisposable
{
    private readonly List<string> _made = [];
    private readonly string _hidden;

    /// <summary>Makes the folder, and the hidden one in it.</summary>
    /// <param name="path">Absolute path.</param>
    /// <exception cref="IOException">The path is a file, may not be written, and the like.</exception>
    public BatchFolder(string path)
    {
        Path = path;
        _hidden = System.IO.Path.Combine(path, FormattableString.Invariant($".batch-{Environment.ProcessId}.part"));
        for (var folder = path; folder is not null && !Directory.Exists(folder); folder = System.IO.Path.GetDirectoryName(folder))
        {
            _made.Add(folder);
        }

        try
        {
            Directory.CreateDirectory(_hidden);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Where a file lies as long as it is hidden.</summary>
    public string Hidden(string name) => System.IO.Path.Combine(_hidden, name);

    /// <summary>Writes a hidden file.</summary>
    public void Write(string name, Action<Stream> write, CancellationToken cancellationToken) => WholeFile.Write(Hidden(name), write, cancellationToken);

    /// <summary>Gives a hidden file its place.</summary>
    /// <param name="name">Its hidden name.</param>
    /// <param name="final">Its name in the folder.</param>
    public void Show(string name, string final) => File.Move(Hidden(name), System.IO.Path.Combine(Path, final), overwrite: true);

    /// <summary>Takes away what is still hidden, and folders that were made in vain.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_hidden))
        {
            Directory.Delete(_hidden, recursive: true);
        }

        foreach (var folder in _made.Where(static f => Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f).Any()))
        {
            Directory.Delete(folder);
        }
    }
}
