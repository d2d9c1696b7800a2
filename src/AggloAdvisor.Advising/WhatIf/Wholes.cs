using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>Which figures are parts of others: a part never exceeds its whole, and a product stays the sum of its sectors.</summary>
internal static class Wholes
{
    /// <summary>The product of a place.</summary>
    public const string Gdp = "gdp";

    private static readonly ImmutableArray<string> _sectors = ["value_added_primary", "value_added_secondary", "value_added_tertiary"];

    private static readonly FrozenDictionary<string, string> _wholeOf = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["urban_population"] = "population",
        ["st_fiscal_expenditure"] = "fiscal_expenditure",
        ["first_class_universities"] = "universities",
        ["doctoral_institutions"] = "master_institutions",
        ["incubators_national"] = "incubators",
        ["incubators_specialised"] = "incubators",
        ["incubators_property_only"] = "incubators",
        ["incubator_tenants_surviving"] = "incubator_tenants",
        ["senior_posts_outside"] = "senior_posts",
        ["purchases_local"] = "purchases",
        ["sme_loans"] = "loans",
        ["firm_patents"] = "patent_applications",
        ["invention_applications"] = "patent_applications",
        ["districts_positioned"] = "districts",
        ["districts_high_tech"] = "districts",
        ["districts_on_national_zones"] = "districts",
        ["districts_on_provincial_zones"] = "districts",
        ["counties"] = "county_units",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The largest value that a part can have beside its whole; null when it is of none that is known.</summary>
    public static double? Largest(Case @case, string regionId, string variableId) => _wholeOf.TryGetValue(variableId, out var whole)
        ? @case.Observations.Find(regionId, whole, @case.Year)?.Value
        : VariableCatalog.Known[variableId].Maximum;

    /// <summary>The smallest value that a whole can have beside its parts.</summary>
    public static double? Smallest(Case @case, string regionId, string variableId) => _wholeOf
        .Where(p => p.Value == variableId)
        .Select(p => @case.Observations.Find(regionId, p.Key, @case.Year)?.Value)
        .Append(VariableCatalog.Known[variableId].Minimum)
        .Max();

    /// <summary>The variable of which one is a part; null when it is of none.</summary>
    public static string? WholeOf(string variableId) => _wholeOf.GetValueOrDefault(variableId);

    /// <summary>Whether a variable is the value added of a sector.</summary>
    public static bool IsSector(string variableId) => _sectors.Contains(variableId, StringComparer.Ordinal);

    /// <summary>Whether the sectors of a place add up to its product.</summary>
    public static bool SectorsMakeGdp(Case @case, string regionId) =>
        Same(_sectors.Sum(s => @case.Observations.Find(regionId, s, @case.Year)?.Value ?? double.NaN), @case.Observations.Find(regionId, Gdp, @case.Year)?.Value);

    /// <summary>Whether a member's row of a table adds up to its product.</summary>
    public static bool TableMakesGdp(Case @case, ActivityTable table, string regionId)
    {
        var (year, region) = (table.Years.IndexOf(@case.Year), table.RegionIds.IndexOf(regionId));
        if (table.Measure != ActivityMeasure.ValueAdded || year < 0 || region < 0)
        {
            return false;
        }

        var sum = 0.0;
        foreach (var cell in table.Row(year, region))
        {
            sum += cell;
        }

        return Same(Core.Units.Unit.Known[table.Unit].Convert(sum, Core.Units.Unit.Known[VariableCatalog.Known[Gdp].Unit]), @case.Observations.Find(regionId, Gdp, @case.Year)?.Value);
    }

    /// <summary>After a change of a place's product: what made it up changes in proportion.</summary>
    public static Case ScaleParts(Case before, Case after, string regionId)
    {
        var year = before.Year;
        var factor = after.Observations.Find(regionId, Gdp, year)!.Value / before.Observations.Find(regionId, Gdp, year)!.Value;
        if (SectorsMakeGdp(before, regionId))
        {
            after = _sectors.Aggregate(after, (c, s) => Observed.Add(c, regionId, s, before.Observations.Find(regionId, s, year)!.Value * (factor - 1)));
        }

        foreach (var table in before.Activities.Where(t => TableMakesGdp(before, t, regionId)))
        {
            var (at, row) = (table.Years.IndexOf(year), table.RegionIds.IndexOf(regionId));
            var scaled = Enumerable.Range(0, table.Industries.Length).Aggregate(table, (t, i) => t.With(at, row, i, table[at, row, i]!.Value * factor));
            after = after with { Activities = after.Activities.Replace(table, scaled) };
        }

        return after;
    }

    private static bool Same(double sum, double? total) => total is { } whole && whole > 0 && Math.Abs(sum - whole) <= PrintedTotals.Tolerance * whole;
}
