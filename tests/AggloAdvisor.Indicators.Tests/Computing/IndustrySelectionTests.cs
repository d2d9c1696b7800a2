using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class IndustrySelectionTests
{
    private static readonly string[] Industries = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10:local"];

    [Fact]
    public void Score_HandWorked_IsTheMeanOfTheScaledCriteria()
    {
        // Shares of a: 0.30, 0.10, 0.05 …; against the equal mix of all members (0.1 each) LQ = 10 × share, so LQ and share order alike:
        // the first scores 1, those with the least 0. Without an earlier year there is no third criterion.
        var table = Case([30, 10, 5, 5, 5, 5, 5, 5, 5, 25]).Compute();
        Assert.Equal(1, table.For("leading_industry_score", "a", "01").Value!.Value, 1e-9);
        Assert.Equal(0.2, table.For("leading_industry_score", "a", "02").Value!.Value, 1e-9);
        Assert.Equal(0, table.For("leading_industry_score", "a", "03").Value!.Value, 1e-9);
        Assert.Equal(1, table.For("leading_industry_topsis", "a", "01").Value!.Value, 1e-9);
        Assert.Equal(0.2, table.For("leading_industry_topsis", "a", "02").Value!.Value, 1e-9);
        Assert.Equal(0.8, table.For("leading_industry_margin", "a").Value!.Value, 1e-9);
        Assert.Equal(1, table.For("leading_industry_stability", "a").Value!.Value);
        Assert.EndsWith("equal weights (expert judgement): LQ, share", table.For("leading_industry_score", "a", "01").Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_LocalService_IsNoCandidate()
    {
        var value = Case([30, 10, 5, 5, 5, 5, 5, 5, 5, 25]).Compute().For("leading_industry_score", "a", "10");
        Assert.Null(value.Value);
        Assert.StartsWith("no candidate: ", Assert.Single(value.Lacking).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_EarlierYear_AddsTheCompetitiveEffect()
    {
        double[] now = [30, 10, 5, 5, 5, 5, 5, 5, 5, 25], rest = [70, 90, 95, 95, 95, 95, 95, 95, 95, 75];
        double[] before = [10, 30, 5, 5, 5, 5, 5, 5, 5, 25], restBefore = [90, 70, 95, 95, 95, 95, 95, 95, 95, 75];
        var table = new CaseBuilder("a", "b")
            .Panel("t", Industries, new Dictionary<int, double[][]> { [2015] = [before, restBefore], [2021] = [now, rest] }).Compute();
        Assert.EndsWith("LQ, share, competitive effect since 2015", table.For("leading_industry_score", "a", "01").Basis?.En, StringComparison.Ordinal);

        // 02 lost 20 of the first year's 100 where others held; the rest neither lost nor gained. Scaled: 01 1, 02 0, the rest 0.5.
        Assert.Equal((0.2 + 0.2 + 0) / 3, table.For("leading_industry_score", "a", "02").Value!.Value, 1e-9);
        Assert.Equal(0.5 / 3, table.For("leading_industry_score", "a", "03").Value!.Value, 1e-9);
    }

    [Fact]
    public void Score_ValueAddedAndJobs_AddProductivity()
    {
        double[] jobs = [30, 10, 5, 5, 5, 5, 5, 5, 5, 25], rest = [70, 90, 95, 95, 95, 95, 95, 95, 95, 75];
        var table = new CaseBuilder("a", "b")
            .Panel("jobs", Industries, new Dictionary<int, double[][]> { [2021] = [jobs, rest] })
            .Panel("va", Industries, new Dictionary<int, double[][]> { [2021] = [[30, 30, 5, 5, 5, 5, 5, 5, 5, 25], rest] }, ActivityMeasure.ValueAdded)
            .Compute();
        Assert.EndsWith("LQ, share, value added per job", table.For("leading_industry_score", "a", "01").Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Stability_CloseCandidates_DependsOnTheWeights()
    {
        // 01 leads by share, 02 by its quotient: which is first depends on the weights.
        var table = new CaseBuilder("a", "b")
            .Table("t", Industries, [24, 20, 5, 6, 5, 6, 5, 6, 5, 18], [76, 48, 95, 94, 95, 94, 95, 94, 95, 82]).Compute();
        Assert.InRange(table.For("leading_industry_stability", "a").Value!.Value, 0.01, 0.99);
        Assert.InRange(table.For("leading_industry_margin", "a").Value!.Value, 0, 0.1);
    }

    [Fact]
    public void Clarity_HandWorked_IsTheMeanOfFourScaledParts()
    {
        // s₁ 0.30 → 1; CR3 0.45 → (0.45 − 0.15) / 0.45 = 2/3; gap 0.20 → 1; LQ₁ 3 → 1. The local service is passed over.
        var value = Case([30, 10, 5, 5, 5, 5, 5, 5, 5, 25]).Compute().For("leading_industry_clarity", "a");
        Assert.Equal((1 + (2 / 3.0) + 1 + 1) / 4, value.Value!.Value, 1e-9);
        Assert.EndsWith("first: 01", value.Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Clarity_EqualIndustries_IsNearlyNone()
    {
        // Every share 0.1, LQ 1: (0.1 − 0.05) / 0.25 = 0.2; (0.3 − 0.15) / 0.45 = 1/3; 0; 0.
        var table = Case([10, 10, 10, 10, 10, 10, 10, 10, 10, 10]).Compute();
        Assert.Equal((0.2 + (1 / 3.0)) / 4, table.For("leading_industry_clarity", "a").Value!.Value, 1e-9);
        Assert.Equal("there are no two candidates that differ", Assert.Single(table.For("leading_industry_margin", "a").Lacking).Name);
    }

    [Fact]
    public void Selection_FewIndustries_IsNotTried()
    {
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2", "3"], [3, 4, 5], [5, 4, 3]).Compute();
        Assert.All(new[] { "leading_industry_clarity", "leading_industry_margin", "leading_industry_stability" }, id =>
            Assert.Equal("leading industries are not told from 3 industries", Assert.Single(table.For(id, "a").Lacking).Name));
        Assert.Null(table.For("leading_industry_score", "a", "1").Value);
    }

    [Fact]
    public void Selection_UnknownCell_LacksTheMember()
    {
        var table = Case([30, 10, 5, double.NaN, 5, 5, 5, 5, 5, 25]).Compute();
        Assert.Contains(new LackingInput(LackingKind.Activity, "t", "a", 2021), table.For("leading_industry_clarity", "a").Lacking);
        Assert.Contains(new LackingInput(LackingKind.Activity, "t", "a", 2021), table.For("leading_industry_stability", "a").Lacking);
    }

    [Fact]
    public void StructureLevel_HandWorked_WeighsTheSectors()
    {
        // 10, 40, 50: TS = 1.25, W = 0.1 + 0.8 + 1.5 = 2.4.
        var table = Sectors().Compute();
        Assert.Equal(1.25, table.For("tertiary_secondary_ratio", "a").Value!.Value, 1e-12);
        Assert.Equal(2.4, table.For("structure_level", "a").Value!.Value, 1e-12);
        Assert.Equal(
            [new LackingInput(LackingKind.Activity, "employment by sector", "a", 2021)], table.For("structure_rationalisation", "a").Lacking);
    }

    [Fact]
    public void Rationalisation_HandWorked_SetsValueAddedBesideJobs()
    {
        // Value added 0.1, 0.4, 0.5 and jobs 0.4, 0.3, 0.3: Σ y ln(y / l).
        var table = Sectors().Table("jobs", ["1:primary", "2:secondary", "3:tertiary"], [40, 30, 30]).Compute();
        var expected = (0.1 * Math.Log(0.25)) + (0.4 * Math.Log(4 / 3.0)) + (0.5 * Math.Log(5 / 3.0));
        Assert.Equal(expected, table.For("structure_rationalisation", "a").Value!.Value, 1e-12);
        Assert.Equal(0, Sectors().Table("jobs", ["1:primary", "2:secondary", "3:tertiary"], [20, 80, 100]).Compute().For("structure_rationalisation", "a").Value!.Value, 1e-12);
    }

    [Fact]
    public void TaggedShares_Classification_AddsUpItsTags()
    {
        var table = new CaseBuilder("a").Table("t", ["1:high-tech", "2:traditional", "3:high-tech"], [1, 7, 2]).Compute();
        Assert.Equal(0.3, table.For("high_tech_share", "a").Value!.Value, 1e-12);
        Assert.Equal(0.7, table.For("traditional_share", "a").Value!.Value, 1e-12);
        Assert.Equal("no industry of t is tagged resource", Assert.Single(table.For("resource_share", "a").Lacking).Name);
    }

    private static CaseBuilder Case(double[] row) =>
        new CaseBuilder("a", "b").Table("t", Industries, row, [.. row.Select(static x => 100 - x)]);

    private static CaseBuilder Sectors() => new CaseBuilder("a")
        .Observe("a", "value_added_primary", 10).Observe("a", "value_added_secondary", 40).Observe("a", "value_added_tertiary", 50);
}
