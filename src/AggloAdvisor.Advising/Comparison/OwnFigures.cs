using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>The indicators of regions that rest on the region's own figures and do not grow with its size.</summary>
/// <remarks>
/// Only these are compared with a benchmark: an index against the other members has no meaning for the province they lie in, and a
/// count of a whole nation says nothing about a city. A test holds the list: each of them is the same when the region stands alone.
/// </remarks>
internal static class OwnFigures
{
    private static readonly FrozenSet<string> _known = FrozenSet.Create(
        StringComparer.Ordinal,
        "gdp_per_head",
        "gdp_growth",
        "urbanisation_rate",
        "primary_share",
        "secondary_share",
        "tertiary_share",
        "tertiary_secondary_ratio",
        "structure_level",
        "structure_rationalisation",
        "hhi",
        "hhi_normalised",
        "hhi_equivalent_number",
        "gini_simpson",
        "shannon_entropy",
        "top_industry_share",
        "concentration_ratio_3",
        "industry_linkage",
        "related_variety",
        "unrelated_variety",
        "high_tech_share",
        "traditional_share",
        "resource_share",
        "ict_share",
        "dirty_share",
        "co2_per_gdp",
        "energy_per_gdp",
        "so2_per_gdp",
        "wastewater_per_gdp",
        "rd_intensity",
        "rd_staff_per_1000_jobs",
        "st_fiscal_share",
        "invention_share",
        "pct_share",
        "licensed_in_over_rd",
        "technology_contracts_over_rd",
        "patents_transferred_ratio",
        "patents_per_10k",
        "mean_schooling",
        "students_per_10k",
        "skilled_share",
        "senior_posts_outside_share",
        "finance_depth",
        "loan_deposit_ratio",
        "profit_rate",
        "urban_rural_income_ratio",
        "road_density",
        "rail_density",
        "producer_service_firms_per_1000");

    /// <summary>Ids of the program's own indicators of this kind.</summary>
    public static FrozenSet<string> Known => _known;

    /// <summary>The list with those of a rule base's derived indicators that rest on nothing else.</summary>
    /// <param name="derived">Each after those it uses.</param>
    public static FrozenSet<string> With(ImmutableArray<DerivedIndicator> derived)
    {
        var result = _known.ToHashSet(StringComparer.Ordinal);
        foreach (var indicator in derived.Where(static d => d.Definition.Scope == Scope.Region))
        {
            if (FormulaWalk.All(indicator.Formula).All(f => f is not AggregateFormula && (f is not IndicatorFormula i || result.Contains(i.Indicator.Id)))
                && IsQuotient(indicator))
            {
                result.Add(indicator.Definition.Id);
            }
        }

        return result.ToFrozenSet(StringComparer.Ordinal);
    }

    // A plain amount grows with the region; what is per something, or a pure number, need not.
    private static bool IsQuotient(DerivedIndicator indicator) =>
        Core.Units.Unit.Find(indicator.Definition.Unit) is { } unit && (unit.Dimension.Contains("per_", StringComparison.Ordinal) || Core.Units.Dimension.Of(unit).IsPureNumber);
}
