using System.Collections.Immutable;
using AggloAdvisor.Advising;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Cli.Output;

namespace AggloAdvisor.Cli.Commands;

/// <summary>A file of a run, made and not yet written: its ending says what it is.</summary>
/// <param name="Path">Where it is to go.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Pages">How many pages it has; null where there are none.</param>
/// <param name="Fact">What a ledger keeps of it.</param>
internal sealed record MadeFile(string Path, MemoryStream Content, int? Pages, ReportFact Fact)
{
    /// <summary>What can be made, by the ending of its name without the dot.</summary>
    public static ImmutableArray<string> Formats { get; } = [.. ReportFormat.All.Select(static f => f.Name)];

    /// <summary>Whether a file of this name can be made.</summary>
    public static bool IsKnown(string path) => ReportFormat.Of(path) is not null;

    /// <summary>Whether a file of this name is a report, which needs templates and fonts.</summary>
    public static bool IsReport(string path) => ReportFormat.Of(path) is { SetsReport: true };

    /// <summary>Makes a file.</summary>
    /// <param name="advice">The run.</param>
    /// <param name="report">Its report; null is enough where <see cref="IsReport"/> says no.</param>
    /// <param name="path">Where it is to go.</param>
    public static MadeFile Of(Advice advice, PdfReport? report, string path)
    {
        var content = new MemoryStream();
        using var hash = new HashingStream();
        var format = ReportFormat.Of(path)!;
        var pages = format.Write(advice, report, hash.Over(content));
        return new(path, content, pages, new(format.Name, hash.Sha256, pages is null ? [] : report!.Faces));
    }
}
