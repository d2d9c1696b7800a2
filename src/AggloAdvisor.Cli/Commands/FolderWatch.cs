namespace AggloAdvisor.Cli.Commands;

/// <summary>Repeats work whenever files change.</summary>
internal static class FolderWatch
{
    // Editors write a file in several steps; the work begins when they have come to rest.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);

    /// <summary>Does the work now, and again after each change, until cancelled.</summary>
    /// <param name="folders">Folders whose YAML and Markdown files are watched, with those below them.</param>
    /// <param name="work">The work; its exit code is that of the last run.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    public static async Task<int> Repeat(IReadOnlyCollection<string> folders, Func<CancellationToken, int> work, CancellationToken cancellationToken)
    {
        using var changed = new SemaphoreSlim(0);
        var watchers = folders.Where(Directory.Exists).Select(f => new FileSystemWatcher(f) { IncludeSubdirectories = true, Filters = { "*.yaml", "*.md" } }).ToArray();
        try
        {
            foreach (var watcher in watchers)
            {
                watcher.Changed += (_, _) => changed.Release();
                watcher.Created += (_, _) => changed.Release();
                watcher.Deleted += (_, _) => changed.Release();
                watcher.Renamed += (_, _) => changed.Release();
                watcher.EnableRaisingEvents = true;
            }

            var last = work(cancellationToken);
            while (!cancellationToken.IsCancellationRequested)
            {
                try
                {
                    await changed.WaitAsync(cancellationToken);
                    while (await changed.WaitAsync(Rest, cancellationToken))
                    {
                    }
                }
                catch (OperationCanceledException)
                {
                    return last;
                }

                last = work(cancellationToken);
            }

            return last;
        }
        finally
        {
            foreach (var watcher in watchers)
            {
                watcher.Dispose();
            }
        }
    }
}
