using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Indicators.Concentration;
using AggloAdvisor.Indicators.Diversity;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Panel;

/// <summary>A measure of one member's row.</summary>
internal delegate double? RowMeasure(ReadOnlySpan<double> row, PanelYear year);

/// <summary>A measure of one industry over members; the second row is all industries together per member.</summary>
internal delegate double? ColumnMeasure(ReadOnlySpan<double> column, ReadOnlySpan<double> totals);

/// <summary>Which measure gives which indicator. The measures are those that the engine calls; nothing is written again here.</summary>
internal static class PanelMeasures
{
    /// <summary>One value per member from its own row and its year's sums.</summary>
    public static ImmutableArray<(string Id, RowMeasure Measure)> Rows { get; } =
    [
        ("krugman_specialisation", static (row, year) => KrugmanSpecialisation.PooledRest(row, year.Total)),
        ("krugman_including_self", static (row, year) => KrugmanSpecialisation.IncludingSelf(row, year.Total)),
        ("hoover_specialisation", static (row, year) => HooverSpecialisation.Compute(row, year.Reference)),
        ("gini_specialisation", static (row, year) => GiniSpecialisation.Compute(row, year.Reference)),
        ("average_location_quotient", static (row, year) => AverageLocationQuotient.Compute(row, year.Reference)),
        ("hhi", static (row, _) => HerfindahlIndex.Compute(row)),
        ("hhi_normalised", static (row, _) => HerfindahlIndex.Normalised(row)),
        ("shannon_entropy", static (row, _) => ShannonEntropy.Compute(row)),
        ("hachman", static (row, year) => HachmanIndex.Compute(row, year.Reference)),
        ("top_industry_share", static (row, _) => ConcentrationRatio.Compute(row, 1)),
        ("concentration_ratio_3", static (row, _) => ConcentrationRatio.Compute(row, 3)),
        ("hhi_equivalent_number", static (row, _) => HerfindahlIndex.EquivalentNumber(row)),
        ("gini_simpson", static (row, _) => GiniSimpson.Compute(row)),
        ("relative_diversity", static (row, year) => RelativeDiversity.Compute(row, year.Reference)),
    ];

    /// <summary>One value per industry from its figures in every member, which it needs, and needs no more.</summary>
    public static ImmutableArray<(string Id, ColumnMeasure Measure)> Columns { get; } =
    [
        ("industry_top_member_share", static (column, _) => ConcentrationRatio.Compute(column, 1)),
        ("industry_top_3_member_share", static (column, _) => ConcentrationRatio.Compute(column, 3)),
    ];

    /// <summary>One value per industry that compares its spread with that of all industries; none with a single member.</summary>
    public static ImmutableArray<(string Id, ColumnMeasure Measure)> Spreads { get; } =
    [
        ("krugman_concentration", static (column, totals) => KrugmanConcentration.PooledRest(column, totals)),
        ("hoover_concentration", static (column, totals) => HooverConcentration.Compute(column, totals)),
        ("locational_gini", static (column, totals) => LocationalGini.Krugman(column, totals)),
        ("gini_concentration", static (column, totals) => LocationalGini.Compute(column, totals)),
    ];

    /// <summary>Parts of a member's activity in industries with a role.</summary>
    public static ImmutableArray<(string Id, string Tag)> Tagged { get; } =
    [
        ("high_tech_share", IndustryTags.HighTech),
        ("traditional_share", IndustryTags.Traditional),
        ("resource_share", IndustryTags.Resource),
        ("dirty_share", IndustryTags.Dirty),
    ];

    /// <summary>Indicators that are written by passes over whole years.</summary>
    public static ImmutableArray<string> Others { get; } =
    [
        "industry_count",
        "krugman_unweighted_rest",
        "industry_share",
        "location_quotient",
        "relative_specialisation",
        "top_industry_lq",
        "related_variety",
        "unrelated_variety",
        "leading_member_share",
        "leading_members",
        "leading_overlap",
        "leading_shared_industries",
        "leading_here",
        "leading_industry_clarity",
        "functional_services_lead",
        "functional_manufacturing_lead",
        "dirty_growth_share",
        "ict_share",
        "ict_lq",
        "ict_share_max_min",
        "producer_services_lq",
        "industry_gradient",
        "shift_share_national",
        "shift_share_mix",
        "shift_share_competitive",
        "competitive_effect",
        "shift_share_dynamic_national",
        "shift_share_dynamic_mix",
        "shift_share_dynamic_competitive",
        "industry_diversity",
        "industry_ubiquity",
        "relatedness_density",
        "relatedness_density_absent",
        "economic_complexity",
        "industry_complexity",
    ];

    /// <summary>The value as a cell: unavailable, as in the engine, unless it is a finite number.</summary>
    public static double Cell(double? value) => value is { } number && double.IsFinite(number) ? number : double.NaN;
}
