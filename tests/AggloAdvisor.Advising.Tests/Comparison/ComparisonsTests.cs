using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Advising.Comparison;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;
using static AggloAdvisor.Advising.Tests.Comparison.ComparisonSamples;

namespace AggloAdvisor.Advising.Tests.Comparison;

public sealed class ComparisonsTests
{
    private static readonly ActivityTable _jobs = new(
        "jobs", LocalizedText.Same("Jobs"), ActivityMeasure.Employment, "jobs", [2016, 2021], ["a", "b", "n"],
        [
            new Industry("A", LocalizedText.Same("Farming"), [IndustryTags.Primary, IndustryTags.Resource], "x"),
            new Industry("C", LocalizedText.Same("Making"), [IndustryTags.Secondary, IndustryTags.Dirty, IndustryTags.Manufacturing], "x"),
            new Industry("D", LocalizedText.Same("Chips"), [IndustryTags.Secondary, IndustryTags.HighTech, IndustryTags.Manufacturing], "y"),
            new Industry("J", LocalizedText.Same("Software"), [IndustryTags.Tertiary, IndustryTags.Ict], "y"),
            new Industry("P", LocalizedText.Same("Retail"), [IndustryTags.Tertiary, IndustryTags.Traditional], "y"),
        ],
        [5, 20, 10, 5, 60, 30, 20, 10, 10, 30, 200, 500, 100, 300, 900, 4, 16, 20, 10, 50, 25, 25, 10, 10, 30, 150, 450, 200, 400, 800],
        ["book"]);

    /// <summary>Variables that are a part of another one, so that their number must stay below it.</summary>
    private static readonly string[] _parts =
    [
        "skilled_workers", "senior_posts_outside", "pct_applications", "invention_applications", "invention_patents", "patents_transferred", "incubators_national", "incubators_specialised",
        "incubators_property", "incubator_tenants_surviving", "urban_population", "districts_positioned", "districts_high_tech", "purchases_local", "sme_loans",
    ];

    /// <summary>Every variable of every region in two years, each another number (parts small), and a table of jobs.</summary>
    private static Case Full { get; } = Case(
        "full",
        new[] { "a", "b", "n" }.SelectMany((r, i) => VariableCatalog.Known.Keys.Order(StringComparer.Ordinal).SelectMany((v, j) => new[] { 2016, 2021 }
            .Select(y => (r, v, y, (Array.IndexOf(_parts, v) >= 0 ? 1 + (j % 9 * 0.5) : 10.0 + (7 * j % 31)) + (100 * i) + (y - 2016))))),
        "a",
        "b") with
    { Activities = [_jobs], InputOutput = National(250) };

    [Fact]
    public void OwnFigures_Ids_AreNumbersOfRegionsInTheCatalogue()
    {
        var definitions = IndicatorCatalog.All.ToDictionary(static d => d.Id, StringComparer.Ordinal);

        Assert.All(OwnFigures.Known, id =>
        {
            Assert.Equal(Scope.Region, definitions[id].Scope);
            Assert.Empty(definitions[id].Categories);
            Assert.NotEqual("count", definitions[id].Unit);
        });
    }

    [Fact]
    public void OwnFigures_Values_AreTheSameWhenTheRegionStandsAlone()
    {
        var table = IndicatorEngine.Compute(Full, TestContext.Current.CancellationToken);
        var alone = IndicatorEngine.Compute(Full with { Regions = [Full.Regions[0]], Benchmark = null }, TestContext.Current.CancellationToken);

        Assert.All(OwnFigures.Known, id =>
        {
            var value = table.Find(id, Target.Region("a"), 2021)!;
            Assert.True(value.Value is not null, $"{id} is not tested: it lacks {string.Join(", ", value.Lacking.Select(static l => l.Name))}");
            Assert.Equal(value.Value!.Value, alone.Find(id, Target.Region("a"), 2021)!.Value!.Value, 1e-12);
        });
    }

    [Fact]
    public void Of_Benchmark_ComputesItsOwnValueAndLeavesTheMembersAlone()
    {
        // a: 500 hundred million yuan / 100 ten thousand persons = 50,000; nation: 1,000,000 hundred million / 125,000 ten thousand = 80,000.
        var @case = Case("x", [("a", "gdp", 2021, 500), ("a", "population", 2021, 100), ("n", "gdp", 2021, 1e6), ("n", "population", 2021, 125_000)], "a");
        var table = IndicatorEngine.Compute(@case, TestContext.Current.CancellationToken);

        var found = Compare(@case, table).Find("gdp_per_head", Target.Region("a"))!;

        Assert.Equal(50_000, found.Value.Value);
        Assert.Equal(80_000, found.Benchmark!.Value.Value);
        Assert.Equal(-30_000, found.Benchmark.Difference);
        Assert.Equal(0.625, found.Benchmark.Ratio);
        Assert.Equal("-30,000 yuan per person against Nation 80,000 yuan per person", found.Benchmark.Text.En);
        Assert.Equal("较全国 80,000元/人-30,000元/人", found.Benchmark.Text.Zh);
        Assert.Same(table.Find("gdp_per_head", Target.Region("a"), 2021), found.Value);
    }

    [Fact]
    public void Of_Benchmark_IsNotComparedWhereMembersCompareWithEachOther()
    {
        var comparisons = Compare(Full, IndicatorEngine.Compute(Full, TestContext.Current.CancellationToken));

        Assert.NotNull(comparisons.Find("krugman_specialisation", Target.Region("a")));
        Assert.Null(comparisons.Find("krugman_specialisation", Target.Region("a"))!.Benchmark);
        Assert.NotNull(comparisons.Find("hhi", Target.Region("a"))!.Benchmark);
        Assert.All(comparisons.Values.Where(static v => v.Value.Target.Scope != Scope.Region), static v => Assert.Null(v.Benchmark));
    }

    [Fact]
    public void Of_RegisterOfTheMembers_IsNotNoneForTheBenchmark()
    {
        var comparisons = Compare(Full, IndicatorEngine.Compute(Full, TestContext.Current.CancellationToken));

        Assert.All(comparisons.Values.Where(static v => v.Benchmark is not null), static v => Assert.NotNull(v.Benchmark!.Value.Value));
    }

    [Fact]
    public void Of_OtherTableForTheBenchmark_IsNotComparable()
    {
        // The finer table knows the members, the coarser one the nation too: the nation's index rests on other industries.
        var @case = Case("x", [], "a") with { Activities = [Table("sectors", 2, ["a", "n"], 5, 20, 200, 500), Table("jobs", 5, ["a"], 5, 20, 10, 5, 60)] };

        var found = Hhi(@case);

        Assert.Null(found.Benchmark!.Difference);
        Assert.Equal("they rest on 5 and 2 industries", found.Benchmark.NotComparable?.En);
    }

    [Fact]
    public void Of_FinerTableThatOnlyTheBenchmarkHasInFull_IsComputedFromTheMembers()
    {
        // The member's cells of the finer table are withheld, so its index rests on the coarser one; the nation alone would take the finer.
        var @case = Case("x", [], "a") with { Activities = [Table("sectors", 2, ["a", "n"], 25, 75, 500, 500), Table("jobs", 3, ["a", "n"], 5, double.NaN, 10, 200, 300, 500)] };

        var found = Hhi(@case);

        // 0.25² + 0.75² = 0.625 against 0.5² + 0.5² = 0.5.
        Assert.Equal(0.625, found.Value.Value);
        Assert.Null(found.Benchmark!.NotComparable);
        Assert.Equal(0.5, found.Benchmark.Value.Value);
        Assert.Equal(0.125, found.Benchmark.Difference);
    }

    [Fact]
    public void Of_CapitalRegion_StandsBesideTheState()
    {
        var read = CaseReader.Read(Repository.File("samples", "capital-region"), IndicatorCatalog.All, TestContext.Current.CancellationToken).Value!;
        var comparisons = Compare(read, IndicatorEngine.Compute(read, TestContext.Current.CancellationToken));

        Assert.All(read.Regions, r => Assert.NotNull(comparisons.Find("shannon_entropy", Target.Region(r.Id))!.Benchmark!.Difference));
    }

    [Fact]
    public void Of_Peers_ComparesWithTheirMedian()
    {
        var @case = Case("x", [.. Member("a", 100, 500), .. Member("b", 110, 660)], "a", "b");
        var other = Case("y", [.. Member("c", 90, 270), .. Member("d", 120, 1200)], "c", "d");
        var table = IndicatorEngine.Compute(@case, TestContext.Current.CancellationToken);
        PeerCase[] peers = [new(other, IndicatorEngine.Compute(other, TestContext.Current.CancellationToken))];

        var comparisons = Compare(@case, table, peers: peers);

        // Of a (50,000 each) the peers are b 60,000, c 30,000 and d 100,000: median 60,000.
        var found = comparisons.Find("gdp_per_head", Target.Region("a"))!.Peers!;
        Assert.Equal(60_000, found.Median);
        Assert.Equal(-10_000, found.Difference);
        Assert.Equal(3, found.Values.Length);
        Assert.Equal(["a", "b"], comparisons.PeerGroups.Select(static g => g.Of.Region.Id));
        Assert.All(comparisons.PeerGroups, static g => Assert.DoesNotContain(g.Peers, p => p.Profile.Region.Id == g.Of.Region.Id));
    }

    [Fact]
    public void Of_PeersNotAskedFor_GivesNone()
    {
        var comparisons = Compare(Full, IndicatorEngine.Compute(Full, TestContext.Current.CancellationToken));

        Assert.Empty(comparisons.PeerGroups);
        Assert.All(comparisons.Values, static v => Assert.Null(v.Peers));
    }

    [Fact]
    public void Of_CapitalRegion_HoldsTheIndexAgainstSeventeenSections()
    {
        var read = CaseReader.Read(Repository.File("samples", "capital-region"), IndicatorCatalog.All, TestContext.Current.CancellationToken).Value!;
        var (quantiles, problems) = RuleSetReader.ReadQuantiles(Repository.File("rules"), IndicatorCatalog.All, TestContext.Current.CancellationToken);
        Assert.Empty(problems);

        // 16 industries of jobs in 2017: 17 sections (factor 1.06) are nearer than 19 (1.19); 21 (1.31) are too fine.
        var found = Compare(read, IndicatorEngine.Compute(read, TestContext.Current.CancellationToken), quantiles).Find("krugman_specialisation", Target.Region("albany"))!;

        Assert.Equal(16, found.Value.Granularity);
        Assert.Equal("krugman-germany-17", found.Quantiles!.Set.Id);
    }

    [Fact]
    public void Of_Peers_LinkageIsHeldOnlyAgainstTheSameInputOutputTable()
    {
        Case With(string id, string member, double flow) => Case(id, [.. Member(member, 100, 500)], member) with { Activities = [Table("jobs", 2, [member], 40, 60)], InputOutput = National(flow) };
        var own = With("x", "a", 250);
        var table = IndicatorEngine.Compute(own, TestContext.Current.CancellationToken);
        PeerCase Peer(string id, string member, double flow) => new(With(id, member, flow), IndicatorEngine.Compute(With(id, member, flow), TestContext.Current.CancellationToken));

        var same = Compare(own, table, peers: [Peer("y", "b", 250)]).Find("industry_linkage", Target.Region("a"))!;
        var other = Compare(own, table, peers: [Peer("y", "b", 300)]).Find("industry_linkage", Target.Region("a"))!;

        // a12 + a21 = 250 / 1000 + 200 / 1000.
        Assert.Equal(0.45, same.Peers!.Median, 1e-12);
        Assert.Null(other.Peers);
    }

    // Two sectors; farming covers the first, everything else the second.
    private static InputOutputTable National(double flow)
    {
        var map = _jobs.Industries.ToFrozenDictionary(static i => i.Code, static i => ImmutableArray.Create(i.Code == "A" ? "01" : "02"), StringComparer.Ordinal);
        return new(
            LocalizedText.Same("National table"), 2020, "100m_yuan", InputOutputFlows.Domestic, "book", [new("01", LocalizedText.Same("Farms")), new("02", LocalizedText.Same("Works"))],
            [150, flow, 200, 100], [1000, 1000], new Dictionary<string, FrozenDictionary<string, ImmutableArray<string>>> { ["jobs"] = map }.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static ActivityTable Table(string id, int industries, string[] regions, params double[] cells) => new(
        id, LocalizedText.Same(id), ActivityMeasure.Employment, "jobs", [2021], [.. regions], _jobs.Industries[..industries], cells, ["book"]);

    private static ValueComparison Hhi(Case @case) =>
        Compare(@case, IndicatorEngine.Compute(@case, TestContext.Current.CancellationToken)).Find("hhi", Target.Region("a"))!;

    private static IEnumerable<(string Region, string Variable, int Year, double Value)> Member(string id, double population, double gdp) =>
    [
        (id, "population", 2021, population), (id, "gdp", 2021, gdp),
        (id, "value_added_primary", 2021, 0.1 * gdp), (id, "value_added_secondary", 2021, 0.4 * gdp), (id, "value_added_tertiary", 2021, 0.5 * gdp),
    ];

    private static Comparisons Compare(Case @case, IndicatorTable table, ImmutableArray<QuantileSet> quantiles = default, PeerCase[]? peers = null) => Comparisons.Of(
        @case, table, IndicatorCatalog.All, [], quantiles.IsDefault ? [] : quantiles, peers, cancellationToken: TestContext.Current.CancellationToken);
}
