using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class ReportedValuesTests
{
    [Fact]
    public void Compute_ReportedFromAFinerClassification_IsPreferred()
    {
        var table = TwoMembers().Report("krugman_specialisation", "a", 0.56, 36).Compute();

        var value = table.For("krugman_specialisation", "a");
        Assert.Equal(ValueOrigin.Reported, value.Origin);
        Assert.Equal(0.56, value.Value);
        Assert.Equal(36, value.Granularity);
        Assert.Equal(["paper"], value.SourceIds);
        Assert.Equal("p. 1", value.Note?.En);
        Assert.Equal(0.8, Assert.Single(table.Alternatives).Value!.Value, 1e-12);
        Assert.Equal(ValueOrigin.Computed, table.For("krugman_specialisation", "b").Origin);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    [InlineData(null)]
    public void Compute_ReportedNoFiner_IsTheAlternative(int? granularity)
    {
        var table = TwoMembers().Report("krugman_specialisation", "a", 0.56, granularity).Compute();
        Assert.Equal(ValueOrigin.Computed, table.For("krugman_specialisation", "a").Origin);
        Assert.Equal(ValueOrigin.Reported, Assert.Single(table.Alternatives).Origin);
    }

    [Fact]
    public void Compute_NothingComputed_ReportedIsTheValue()
    {
        var table = new CaseBuilder("a", "b").Report("primacy_gdp", "case", 1.9).Report("location_quotient", "a", 1.4, 36, "C26").Compute();
        Assert.Equal(1.9, table.ForCase("primacy_gdp").Value);
        Assert.Equal(1.4, table.For("location_quotient", "a", "C26").Value);
        Assert.Empty(table.Alternatives);
    }

    [Fact]
    public void Compute_SeveralReported_FinestFirstThenFileOrder()
    {
        var table = new CaseBuilder("a").Report("hhi", "a", 0.1, 3).Report("hhi", "a", 0.2, 36).Report("hhi", "a", 0.3, 36).Compute();
        Assert.Equal(0.2, table.For("hhi", "a").Value);
        Assert.Equal([0.3, 0.1], table.Alternatives.Select(static v => v.Value!.Value));
    }

    [Fact]
    public void Compute_ReportedInAnotherYear_StandsInThatYearBetweenTheOthers()
    {
        var table = TwoMembers().Report("krugman_specialisation", "a", 0.5, 36, year: 2015).Compute();
        Assert.Equal(["a 2015", "a 2021", "b 2021"], table.Values
            .Where(static v => v.IndicatorId == "krugman_specialisation")
            .Select(static v => FormattableString.Invariant($"{v.Target.RegionId} {v.Year}")));
    }

    [Fact]
    public void Compute_ReportedForNothingThatExists_IsLeftOut()
    {
        var table = new CaseBuilder("a")
            .Report("krugman_specialization", "a", 0.5).Report("hhi", "case", 0.5).Report("hhi", "a", 0.5, null, "C26").Report("krugman_pair", "a", 0.5)
            .Compute();
        Assert.DoesNotContain(table.Values, static v => v.Origin is ValueOrigin.Reported);
    }

    private static CaseBuilder TwoMembers() => new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 40], [20, 80]);
}
