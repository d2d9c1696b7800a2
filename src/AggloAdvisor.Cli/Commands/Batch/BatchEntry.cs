using System.Collections.Immutable;
using AggloAdvisor.Advising;
using AggloAdvisor.Advising.SideBySide;
using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Cli.Commands.Batch;

/// <summary>A file that a batch wrote.</summary>
/// <param name="Name">Its name in the folder: lower-case letters, digits, hyphens and one dot.</param>
/// <param name="Format">Such as <c>pdf</c>.</param>
/// <param name="Pages">How many pages it has; null where there are none.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hex.</param>
internal sealed record BatchFile(string Name, string Format, int? Pages, string Sha256);

/// <summary>What a batch remembers of a case: little, for there may be thousands.</summary>
/// <param name="Folder">The case's folder, as messages name it.</param>
/// <param name="Diagnostics">What is to be said of it.</param>
internal sealed record BatchEntry(string Folder, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Its answers, for the overview; null when it failed.</summary>
    public ComparedRun? Run { get; init; }

    /// <summary>What was written for it; empty when it failed.</summary>
    public ImmutableArray<BatchFile> Files { get; init; } = [];

    /// <summary>The diagnostics as they were printed, each with the line that it speaks of; empty unless it failed.</summary>
    public ImmutableArray<string> Printed { get; init; } = [];

    /// <summary>How many findings it has.</summary>
    public int Findings { get; init; }

    /// <summary>How many of them are as sure as this.</summary>
    public ImmutableSortedDictionary<Confidence, int> Sureness { get; init; } = ImmutableSortedDictionary<Confidence, int>.Empty;

    /// <summary>How many measures are advised.</summary>
    public int Advised { get; init; }

    /// <summary>How many diagnoses are open for lack of figures.</summary>
    public int Open { get; init; }

    /// <summary>How many errors it has.</summary>
    public int Errors => Diagnostics.Count(static d => d.Severity == Severity.Error);

    /// <summary>What is to be remembered of a run.</summary>
    public static BatchEntry Of(string folder, Advice advice, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<BatchFile> files) => new(folder, diagnostics)
    {
        Run = ComparedRun.Of(advice).OfTheWhole(),
        Files = files,
        Findings = advice.Findings.Length,
        Sureness = advice.Findings.GroupBy(static f => f.Confidence).ToImmutableSortedDictionary(static g => g.Key, static g => g.Count()),
        Advised = advice.Recommendations.Length,
        Open = advice.Undecided.Select(static v => v.Diagnosis.Id).Distinct(StringComparer.Ordinal).Count(),
    };
}
