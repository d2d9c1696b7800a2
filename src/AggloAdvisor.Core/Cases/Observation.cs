using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Core.Cases;

/// <summary>One figure: a variable of a region, of the benchmark or of the whole case in one year.</summary>
/// <param name="RegionId">Region, benchmark, or <see cref="Case.WholeCaseId"/>.</param>
/// <param name="VariableId">Quantity, from <see cref="VariableCatalog"/>.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Value">Value in the variable's own unit; finite.</param>
/// <param name="SourceId">Where it comes from.</param>
/// <param name="Location">Where it was written.</param>
/// <param name="Note">Caveat; null when there is none.</param>
public sealed record Observation(
    string RegionId,
    string VariableId,
    int Year,
    double Value,
    string SourceId,
    SourceLocation Location,
    string? Note = null);

/// <summary>The value of an indicator that a document printed: used as it stands and shown as "reported".</summary>
/// <param name="IndicatorId">Indicator.</param>
/// <param name="RegionId">Region, or <see cref="Case.WholeCaseId"/>.</param>
/// <param name="IndustryCode">Industry for indicators of industries; null otherwise.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Value">Value in the indicator's unit.</param>
/// <param name="Granularity">Number of industries behind it; null when the indicator has none.</param>
/// <param name="SourceId">The document.</param>
/// <param name="Location">Where it was written.</param>
/// <param name="Note">Page, convention, caveat; null when there is none.</param>
public sealed record ReportedValue(
    string IndicatorId,
    string RegionId,
    string? IndustryCode,
    int Year,
    double Value,
    int? Granularity,
    string SourceId,
    SourceLocation Location,
    string? Note = null);

/// <summary>The observations of a case, found by region, variable and year.</summary>
public sealed class ObservationTable
{
    private readonly Dictionary<(string Region, string Variable, int Year), Observation> _index = [];

    /// <summary>Builds the table.</summary>
    /// <param name="rows">Observations; no two of the same region, variable and year.</param>
    /// <exception cref="ArgumentException">Two rows give the same figure.</exception>
    public ObservationTable(ImmutableArray<Observation> rows)
    {
        Rows = rows;
        foreach (var row in rows)
        {
            if (!_index.TryAdd((row.RegionId, row.VariableId, row.Year), row))
            {
                throw new ArgumentException($"Two rows give {row.VariableId} of {row.RegionId}.", nameof(rows));
            }
        }
    }

    /// <summary>All rows in file order.</summary>
    public ImmutableArray<Observation> Rows { get; }

    /// <summary>One figure; null when nobody gave it.</summary>
    public Observation? Find(string regionId, string variableId, int year) =>
        _index.GetValueOrDefault((regionId, variableId, year));

    /// <summary>The years for which a variable of a region is known, ascending.</summary>
    public ImmutableArray<int> YearsOf(string regionId, string variableId) =>
        [.. Rows.Where(r => r.RegionId == regionId && r.VariableId == variableId).Select(static r => r.Year).Order()];
}
