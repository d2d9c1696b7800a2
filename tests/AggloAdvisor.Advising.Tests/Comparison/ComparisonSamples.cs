using System.Collections.Frozen;
using AggloAdvisor.Advising.Comparison;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Tests.Comparison;

/// <summary>Made-up values, distributions and cases to compare with.</summary>
internal static class ComparisonSamples
{
    private static readonly SourceLocation _nowhere = new("rules/test.yaml", 1, 1);

    public static IndicatorDefinition Definition(string unit = "index", Direction direction = Direction.Neutral, bool comparable = true) => new()
    {
        Id = "some_index", Code = "I01", Chain = Chain.Industry, Scope = Scope.Region, Unit = unit, Direction = direction, Name = new("Index", "指数"),
        Formula = LocalizedText.Same("x"), Inputs = [], Reading = new("x", "x"), Source = LocalizedText.Same("x"), ComparableOverTime = comparable,
    };

    public static IndicatorValue Value(double value, int year = 2021, int? granularity = null, string? basis = null, string id = "some_index") => new()
    {
        IndicatorId = id, Target = Target.Region("a"), Year = year, Origin = ValueOrigin.Computed, Value = value, Granularity = granularity, Basis = basis is null ? null : LocalizedText.Same(basis),
    };

    public static QuantileSet Set(string id, int? industries = null, int year = 2021, ActivityMeasure? counted = null, int? units = 50) => new(
        id, "some_index", new("regions", "地区"), year, units, industries, counted ?? (industries is null ? null : ActivityMeasure.Employment),
        [new(25, 1), new(50, 2), new(75, 4)], Provenance.Calibrated, ["house"], _nowhere);

    /// <summary>A member with the five features: residents, GDP per head, shares.</summary>
    public static PeerProfile Profile(string caseId, string regionId, double population, double gdpPerHead, params double[] shares) => new(
        caseId, LocalizedText.Same(caseId), new Region(regionId, LocalizedText.Same(regionId.ToUpperInvariant())), 2021, population, gdpPerHead, [.. shares]);

    /// <summary>A case whose rows are region, variable, year, value; the region "n" is its benchmark.</summary>
    public static Case Case(string id, IEnumerable<(string Region, string Variable, int Year, double Value)> rows, params string[] members) => Samples.Case(members) with
    {
        Id = id,
        Benchmark = new Region("n", new("Nation", "全国")),
        Observations = new ObservationTable([.. rows.Select(static r => new Observation(r.Region, r.Variable, r.Year, r.Value, "book", new SourceLocation("observations.csv", 1, 1)))]),
        Sources = new Dictionary<string, Source>(StringComparer.Ordinal) { ["book"] = new("book", LocalizedText.Same("Yearbook")) }.ToFrozenDictionary(StringComparer.Ordinal),
    };
}
