using System.Diagnostics;
using System.Formats.Tar;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary>A rule base to compare with: a folder, or what the folder was in a revision of the repository that it stands in.</summary>
internal sealed class RuleRevision : IDisposable
{
    private const long MaxBytes = 64 * 1024 * 1024;
    private readonly string? _temporary;

    private RuleRevision(string folder, string? temporary) => (Folder, _temporary) = (folder, temporary);

    /// <summary>Where its files are.</summary>
    public string Folder { get; }

    /// <summary>Opens a folder or revision.</summary>
    /// <param name="terminal">For relative paths.</param>
    /// <param name="text">Path of a folder; else a revision that git knows, such as <c>HEAD~1</c> or a tag.</param>
    /// <param name="rulesFolder">The rule base whose revision is meant.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rule base, or what is wrong with the text.</returns>
    /// <exception cref="IOException">The files could not be written to the temporary folder.</exception>
    public static (RuleRevision? Revision, LocalizedText? Problem) Open(Terminal terminal, string text, string rulesFolder, CancellationToken cancellationToken)
    {
        if (Directory.Exists(terminal.Resolve(text)))
        {
            return (new RuleRevision(terminal.Resolve(text), null), null);
        }

        if (text.StartsWith('-') || text.Any(static c => char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            return (null, LocalizedText.Of($"'{text}' is neither a folder nor a revision", $"“{text}”既不是文件夹，也不是版本"));
        }

        var temporary = Directory.CreateTempSubdirectory("aggloadvisor-rules-").FullName;
        try
        {
            if (Extract(text, rulesFolder, temporary, cancellationToken))
            {
                return (new RuleRevision(temporary, temporary), null);
            }
        }
        catch
        {
            Directory.Delete(temporary, recursive: true);
            throw;
        }

        Directory.Delete(temporary, recursive: true);
        return (null, LocalizedText.Of(
            $"'{text}' is no folder, and git knows no revision of that name of {rulesFolder}",
            $"“{text}”不是文件夹，git也没有{rulesFolder}的该版本"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_temporary is not null)
        {
            Directory.Delete(_temporary, recursive: true);
        }
    }

    // "git archive" names paths from the folder it runs in: the rule folder becomes the root of the archive.
    private static bool Extract(string revision, string rulesFolder, string destination, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = rulesFolder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["archive", "--format=tar", revision, "."])
        {
            start.ArgumentList.Add(argument);
        }

        using var git = StartOrNull(start);
        if (git is null)
        {
            return false;
        }

        using var stop = cancellationToken.Register(() => git.Kill(entireProcessTree: true));
        git.ErrorDataReceived += static (_, _) => { };
        git.BeginErrorReadLine();
        var any = Unpack(git.StandardOutput.BaseStream, destination);

        // What follows the archive's end is read too: else git fails for having nobody to write to.
        git.StandardOutput.BaseStream.CopyTo(Stream.Null);
        git.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        return git.ExitCode == 0 && any;
    }

    private static Process? StartOrNull(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No git on this machine.
            return null;
        }
    }

    private static bool Unpack(Stream archive, string destination)
    {
        var (any, left) = (false, MaxBytes);
        using var tar = new TarReader(archive, leaveOpen: true);
        try
        {
            while (tar.GetNextEntry() is { } entry)
            {
                var path = Path.GetFullPath(Path.Combine(destination, entry.Name));
                if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !path.StartsWith(destination + Path.DirectorySeparatorChar, StringComparison.Ordinal) || (left -= entry.Length) < 0)
                {
                    continue;
                }

                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                entry.ExtractToFile(path, overwrite: false);
                any = true;
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            // git wrote no archive; its exit code says so, too.
            return false;
        }

        return any;
    }
}
