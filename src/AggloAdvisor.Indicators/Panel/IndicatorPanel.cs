using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Indicators.Panel;

/// <summary>All indicators that need nothing but an activity table, as columns.</summary>
/// <param name="Years">Years of the table, ascending.</param>
/// <param name="RegionIds">Members, in the order asked for.</param>
/// <param name="Industries">Industries in the order of the classification, residual lines left out.</param>
/// <param name="Columns">One column per indicator, in the order of the catalogue.</param>
public sealed record IndicatorPanel(
    ImmutableArray<int> Years,
    ImmutableArray<string> RegionIds,
    ImmutableArray<Industry> Industries,
    ImmutableArray<PanelColumn> Columns)
{
    /// <summary>An indicator's column; null for an indicator that needs more than the table.</summary>
    public PanelColumn? Find(string indicatorId) => Columns.FirstOrDefault(c => c.IndicatorId == indicatorId);
}
