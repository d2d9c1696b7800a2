using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Reporting;

namespace AggloAdvisor.Cli.Commands.Batch;

/// <summary>What a batch is to do; paths are absolute.</summary>
internal sealed record BatchRequest
{
    /// <summary>The cases, in the order to report them.</summary>
    public required ImmutableArray<string> Folders { get; init; }

    /// <summary>The folder to write.</summary>
    public required string Output { get; init; }

    /// <summary>What to write of each case, of <see cref="MadeFile.Formats"/>.</summary>
    public required ImmutableArray<string> Formats { get; init; }

    /// <summary>Whether one JSON document is printed and nothing else.</summary>
    public required bool Json { get; init; }

    /// <summary>The rules.</summary>
    public required RulePlace Rules { get; init; }

    /// <summary>The templates.</summary>
    public required string Templates { get; init; }

    /// <summary>The fonts.</summary>
    public required FontSearch Fonts { get; init; }

    /// <summary>The language of reports, index and messages.</summary>
    public required Language Language { get; init; }

    /// <summary>How much the reports tell.</summary>
    public required ReportLength Length { get; init; }

    /// <summary>The day whose rules are used; the last day of each case's year when null.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>The ledger as it was named; null for none.</summary>
    public required string? Ledger { get; init; }

    /// <summary>How many cases to work on at a time.</summary>
    public required int Workers { get; init; }
}
