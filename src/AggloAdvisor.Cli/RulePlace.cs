using System.Collections.Immutable;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Cli;

/// <summary>Where the rules of a run lie: a rule base and the overlays on it.</summary>
/// <param name="Folder">The rule base.</param>
/// <param name="Overlays">The overlays, the lowest first.</param>
internal sealed record RulePlace(string Folder, ImmutableArray<string> Overlays)
{
    /// <summary>What the options <c>--rules</c> and <c>--overlay</c> say.</summary>
    public static RulePlace Of(Terminal terminal, string? rules, string[]? overlays) =>
        new(Folders.Rules(terminal, rules), [.. (overlays ?? []).Select(terminal.Resolve)]);

    /// <summary>The files.</summary>
    /// <exception cref="IOException">The machine could not read a file.</exception>
    public Checked<RuleFiles> Open(CancellationToken cancellationToken) => RuleFolder.Open(Folder, Overlays, cancellationToken);

    /// <summary>The folders, so that diagnostics can show the lines they speak of.</summary>
    public SourceFiles Sources()
    {
        var files = SourceFiles.Rules(Folder);
        foreach (var (name, folder) in RuleFolder.OverlayNames(Overlays).Zip(Overlays))
        {
            files.With(name, folder);
        }

        return files;
    }
}
