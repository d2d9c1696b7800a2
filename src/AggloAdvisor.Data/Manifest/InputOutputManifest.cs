using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Data.Manifest;

/// <summary>What <c>case.yaml</c> says of the input-output table.</summary>
/// <param name="File">Name relative to the case's folder; safe to open.</param>
/// <param name="FileLocation">Where it is named.</param>
/// <param name="Name">The name that reports print.</param>
/// <param name="Year">Year of the flows.</param>
/// <param name="Unit">Id of the unit.</param>
/// <param name="Kind">Whether imports are in the flows.</param>
/// <param name="SourceId">Where the table comes from.</param>
/// <param name="Sectors">Which sectors each industry covers.</param>
/// <param name="IsWhole">Whether all of it could be read.</param>
internal sealed record InputOutputManifest(
    string File,
    SourceLocation FileLocation,
    LocalizedText Name,
    int Year,
    string Unit,
    InputOutputFlows Kind,
    string SourceId,
    ImmutableArray<IndustrySectors> Sectors,
    bool IsWhole);

/// <summary>The sectors that one industry of an activity table covers.</summary>
/// <param name="TableId">The activity table.</param>
/// <param name="Industry">Code of the industry.</param>
/// <param name="Codes">Codes of sectors, with their places.</param>
internal sealed record IndustrySectors(string TableId, string Industry, ImmutableArray<(string Code, SourceLocation Location)> Codes);
