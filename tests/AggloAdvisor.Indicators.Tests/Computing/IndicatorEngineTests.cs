using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Indicators.Computing;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class IndicatorEngineTests
{
    [Fact]
    public void Compute_NothingKnown_SaysOfEveryValueWhatIsLacking()
    {
        var table = new CaseBuilder("a", "b").Compute();

        Assert.Equal(2, table.ForCase("member_count").Value);
        var others = table.Values.Where(static v => v.IndicatorId != "member_count").ToArray();
        Assert.All(others, static v => Assert.Equal(ValueOrigin.Unavailable, v.Origin));
        Assert.All(others, static v => Assert.NotEmpty(v.Lacking));
        Assert.All(others, static v => Assert.DoesNotContain(v.Lacking, static l => l.Kind is LackingKind.Undefined));
        Assert.All(others, static v => Assert.Null(v.Value));
    }

    [Fact]
    public void Compute_NothingKnown_HasAValueOfEveryIndicatorButThoseOfIndustries()
    {
        var table = new CaseBuilder("a", "b").Compute();
        var expected = IndicatorCatalog.All.Where(static d => d.Scope is not (Scope.Industry or Scope.RegionIndustry)).Select(static d => d.Id);
        Assert.Equal(expected, table.Values.Select(static v => v.IndicatorId).Distinct());
    }

    [Fact]
    public void Compute_OneFigureLacking_NamesVariableRegionAndYear()
    {
        var table = new CaseBuilder("a", "b").Observe("gdp", [10, double.NaN]).Observe("population", [2, 4]).Compute();

        Assert.Equal([new LackingInput(LackingKind.Observation, "gdp", "b", 2021)], table.ForCase("primacy_gdp").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Observation, "gdp", "b", 2021)], table.ForCase("cv_gdp_per_head").Lacking);

        // 10 × 10⁸ yuan / (2 × 10⁴ persons) = 50,000.
        Assert.Equal(50_000, table.For("gdp_per_head", "a").Value!.Value, 1e-6);
        Assert.Equal(ValueOrigin.Unavailable, table.For("gdp_per_head", "b").Origin);
    }

    [Fact]
    public void Compute_ZeroTotals_AreUndefinedWithAReason()
    {
        var table = new CaseBuilder("a", "b").Observe("gdp", [0, 0]).Observe("population", [0, 4]).Compute();

        Assert.Equal(LackingKind.Undefined, Assert.Single(table.For("gdp_per_head", "a").Lacking).Kind);
        Assert.Equal(LackingKind.Undefined, Assert.Single(table.ForCase("top_share_gdp").Lacking).Kind);
        Assert.Equal(0, table.For("gdp_per_head", "b").Value);
    }

    [Fact]
    public void Compute_YijingJingen2021_GivesThePublishedDispersionOfGdpPerHead()
    {
        // City yearbooks, 2021: GDP in 100 million yuan, resident population in 10,000 persons. The published compilation gives
        // a highest over lowest GDP per head of 3.35, a CV of 0.455 and a primacy of 1.85.
        var table = new CaseBuilder("yichang", "jingzhou", "jingmen", "enshi")
            .Observe("gdp", [5022.69, 2715.52, 2120.86, 1302.36])
            .Observe("population", [391.01, 513.53, 254.67, 339.64])
            .Compute();

        Assert.Equal(0.455, table.ForCase("cv_gdp_per_head").Value!.Value, 0.0005);
        Assert.Equal(3.35, table.ForCase("max_min_gdp_per_head").Value!.Value, 0.005);
        Assert.Equal(5022.69 / 2715.52, table.ForCase("primacy_gdp").Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_OneMember_HasNoComparisonWithOthers()
    {
        var table = new CaseBuilder("a").Observe("gdp", [5]).Observe("gdp", [4], 2019).Table("t", ["1", "2"], [3, 4]).Compute();

        Assert.Equal("there is only one member", Assert.Single(table.For("krugman_specialisation", "a").Lacking).Name);
        Assert.Equal("there is only one member", Assert.Single(table.ForCase("core_growth_lead").Lacking).Name);
        Assert.Equal(LackingKind.Undefined, Assert.Single(table.ForCase("primacy_gdp").Lacking).Kind);
        Assert.Empty(table.Of("krugman_pair", 2021));
        Assert.Equal(0, table.ForCase("cv_gdp_per_head").Value ?? 0);
    }

    [Fact]
    public void Compute_OtherYears_GiveOnlyWhatExists()
    {
        var table = new CaseBuilder("a", "b").Observe("gdp", [10, 5]).Observe("gdp", [8, 4], 2019).Observe("a", "gdp", 9, 2020).Compute();

        Assert.Equal([2019, 2021], table.Values.Where(static v => v.IndicatorId == "primacy_gdp").Select(static v => v.Year));
        Assert.DoesNotContain(table.Values, static v => v.Year != 2021 && v.Origin is ValueOrigin.Unavailable);
    }

    [Fact]
    public void Compute_Growth_IsAnnualOverTheCommonSpan()
    {
        // a: 100 to 121 in two years = 10 %. b: 100 to 144 = 20 %. b has 2018 too, but a has not: the span starts in 2019.
        var table = new CaseBuilder("a", "b")
            .Observe("gdp", [121, 144]).Observe("gdp", [100, 100], 2019).Observe("b", "gdp", 50, 2018).Compute();

        Assert.Equal(0.1, table.For("gdp_growth", "a").Value!.Value, 1e-12);
        Assert.Equal(0.2, table.For("gdp_growth", "b").Value!.Value, 1e-12);
        Assert.Equal("2019 to 2021", table.For("gdp_growth", "a").Basis?.En);
        Assert.Equal(0.1, table.ForCase("core_growth_lead").Value!.Value, 1e-12);
        Assert.Equal("b against all other members together, 2019 to 2021", table.ForCase("core_growth_lead").Basis?.En);
    }

    [Fact]
    public void Compute_GrowthWithoutAnEarlierYear_LacksOne()
    {
        var table = new CaseBuilder("a").Observe("gdp", [121]).Compute();
        Assert.Equal([new LackingInput(LackingKind.Observation, "gdp", "a")], table.For("gdp_growth", "a").Lacking);
    }

    [Fact]
    public void Compute_Sources_AreThoseOfAllInputsInOrder()
    {
        var table = new CaseBuilder("a").Observe("a", "gdp", 1, source: "z").Observe("a", "population", 1, source: "b").Compute();
        Assert.Equal(["b", "z"], table.For("gdp_per_head", "a").SourceIds);
    }

    [Fact]
    public void Compute_Carbon_IsInTonnesPerMillionYuan()
    {
        // 1.2 million t / (100 × 10⁸ yuan = 10,000 million yuan) = 120 t per million yuan.
        var table = new CaseBuilder("a", "b").Observe("co2_emissions", [1.2e6, 0]).Observe("gdp", [100, 100]).Compute();
        Assert.Equal(120, table.For("co2_per_gdp", "a").Value!.Value, 1e-9);
        Assert.Equal(60, table.ForCase("co2_per_gdp_case").Value!.Value, 1e-9);
    }

    [Fact]
    public void Compute_CaseRow_ServesWhereMembersAreUnknown()
    {
        var table = new CaseBuilder("a", "b").Observe("case", "first_class_universities", 0).Compute();
        Assert.Equal(0, table.ForCase("first_class_universities").Value);
    }

    [Fact]
    public void Compute_CooperationAge_CountsFromItsYear()
    {
        Assert.Equal(6, new CaseBuilder("a").Since(2015).Compute().ForCase("cooperation_age").Value);
        Assert.Equal("cooperation-since", Assert.Single(new CaseBuilder("a").Compute().ForCase("cooperation_age").Lacking).Name);
    }

    [Fact]
    public void Compute_Patents_AreOneKindForTheWholeCase()
    {
        var table = new CaseBuilder("a", "b", "c")
            .Observe("a", "patent_applications", 900)
            .Observe("patents_granted", [60, 30, 10])
            .Observe("population", [100, 50, 50])
            .Compute();

        Assert.Equal(0.6, table.ForCase("patents_top_share").Value!.Value, 1e-12);
        Assert.Equal(6, table.ForCase("patents_max_min").Value!.Value, 1e-12);

        // Differences 30, 50, 20 over three pairs: their mean 100/3 over all nine ordered pairs is 200/9; half of it over the mean 100/3.
        Assert.Equal(1.0 / 3, table.ForCase("patents_gini").Value!.Value, 1e-12);
        Assert.Equal(0.5, table.ForCase("patents_top_population_share").Value!.Value, 1e-12);
        Assert.Equal("patents_granted; a", table.ForCase("patents_top_population_share").Basis?.En);

        // 60 patents among 100 × 10,000 residents.
        Assert.Equal(0.6, table.For("patents_per_10k", "a").Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_Cancelled_Ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var @case = new CaseBuilder("a").Build();
        Assert.Throws<OperationCanceledException>(() => IndicatorEngine.Compute(@case, source.Token));
    }

    [Fact]
    public void Compute_AnyTable_KeepsEveryValueInItsRangeAndTwiceTheSame() => Draw.Table(2).Sample(static rows =>
    {
        string[] members = [.. rows.Select(static (_, i) => FormattableString.Invariant($"r{i}"))];
        string[] industries = [.. rows[0].Select(static (_, k) => FormattableString.Invariant($"k{k}"))];
        CaseBuilder Build() => new CaseBuilder(members)
            .Panel("t", industries, new Dictionary<int, double[][]> { [2020] = [.. rows.Reverse()], [2021] = rows })
            .Observe("gdp", [.. rows.Select(static r => r.Sum())])
            .Observe("gdp", [.. rows.Select(static r => r[0])], 2018)
            .Observe("population", [.. rows.Select(static r => r[^1])]);

        var table = Build().Compute();
        foreach (var value in table.Values)
        {
            var definition = IndicatorCatalog.Find(value.IndicatorId)!;
            Assert.Equal(value.Origin is ValueOrigin.Unavailable, value.Value is null);
            Assert.Equal(value.Value is null, !value.Lacking.IsEmpty);
            Assert.False(value.Value < definition.Minimum - 1e-9, FormattableString.Invariant($"{value.IndicatorId} {value.Value}"));
            Assert.False(value.Value > definition.Maximum + 1e-9, FormattableString.Invariant($"{value.IndicatorId} {value.Value}"));
        }

        static IEnumerable<(string, Target, int, double?)> Keys(IndicatorTable t) => t.Values.Select(static v => (v.IndicatorId, v.Target, v.Year, v.Value));
        Assert.Equal(Keys(table), Keys(Build().Compute()));
    }, iter: 50);
}
