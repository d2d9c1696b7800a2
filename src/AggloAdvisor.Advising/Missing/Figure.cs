using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Missing;

/// <summary>A figure that nobody gave: one row of <c>observations.csv</c>.</summary>
/// <param name="VariableId">What, from <see cref="VariableCatalog"/>.</param>
/// <param name="RegionId">Of whom: a member, the benchmark, or <see cref="Case.WholeCaseId"/>.</param>
/// <param name="Year">Of which year.</param>
public sealed record Figure(string VariableId, string RegionId, int Year)
{
    /// <summary>The variable.</summary>
    public Variable Variable => VariableCatalog.Known[VariableId];

    /// <summary>The same as something that is lacking.</summary>
    public LackingInput Input => new(LackingKind.Observation, VariableId, RegionId, Year);

    /// <summary>The figure that is lacking; null where what is lacking is no row of <c>observations.csv</c>: a register, a table, a place's province.</summary>
    public static Figure? Of(LackingInput input, Case @case) =>
        input is { Kind: LackingKind.Observation, RegionId: { } region, OtherRegionId: null } && VariableCatalog.Known.ContainsKey(input.Name)
            && (region == Case.WholeCaseId || region == @case.Benchmark?.Id || @case.Regions.Any(r => r.Id == region))
            ? new(input.Name, region, input.Year ?? @case.Year)
            : null;

    /// <summary>A case with figures filled in; what it already has is left as it is.</summary>
    public static Case Fill(Case @case, IEnumerable<FilledFigure> values) => @case with
    {
        Observations = new ObservationTable(
        [
            .. @case.Observations.Rows,
            .. values.Where(v => @case.Observations.Find(v.Figure.RegionId, v.Figure.VariableId, v.Figure.Year) is null)
                .Select(static v => new Observation(v.Figure.RegionId, v.Figure.VariableId, v.Figure.Year, v.Value, "", new SourceLocation("observations.csv"))),
        ]),
    };
}

/// <summary>A figure with a value to try.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Value">In the variable's unit.</param>
public sealed record FilledFigure(Figure Figure, double Value);
