using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class KnowledgeServiceIndicatorsTests
{
    private static readonly string[] Industries = ["mining", "software:ict", "data:ict", "banks:producer-service", "other:residual"];

    // a: (10 + 10) / 100 = 0.2, b: 4 / 80 = 0.05; together 24 / 180.
    [Fact]
    public void Shares_CountTaggedIndustries_WithoutResidualLines()
    {
        var table = new CaseBuilder("a", "b").Table("jobs", Industries, [60, 10, 10, 20, 1000], [76, 4, 0, 0, 0]).Compute();
        Assert.Equal(0.2, table.For("ict_share", "a").Value!.Value, 1e-12);
        Assert.Equal(0.05, table.For("ict_share", "b").Value!.Value, 1e-12);
        Assert.Equal(4, table.ForCase("ict_share_max_min").Value!.Value, 1e-12);
        Assert.Equal(0.2 / (24.0 / 180), table.For("ict_lq", "a").Value!.Value, 1e-12);
        Assert.Equal(1.8, table.For("producer_services_lq", "a").Value!.Value, 1e-12);
        Assert.Equal(0, table.For("producer_services_lq", "b").Value);
        Assert.Equal("employment in industries tagged ict: software, data; jobs without residual lines against all members together", table.For("ict_lq", "a").Basis?.En);
    }

    [Fact]
    public void Quotient_Benchmark_IsTheReferenceWhereTheTableHasIt()
    {
        // 0.2 against 300 / 3000 = 0.1.
        var table = new CaseBuilder("a").Benchmark("p").Table("jobs", Industries, [60, 10, 10, 20, 0], [2700, 200, 100, 0, 0]).Compute();
        Assert.Equal(2, table.For("ict_lq", "a").Value!.Value, 1e-12);
    }

    [Fact]
    public void Shares_OutputOrUntaggedTables_AreNotJobsInKnowledge()
    {
        var table = new CaseBuilder("a").Panel("output", Industries, new() { [2021] = [[1, 1, 1, 1, 1]] }, ActivityMeasure.Output).Table("sectors", ["1", "2"], [1, 2]).Compute();
        Assert.Equal([new LackingInput(LackingKind.Activity, "activities", null, 2021)], table.For("ict_share", "a").Lacking);
        Assert.Equal("no table of employment has an industry tagged ict", table.For("ict_share", "a").Basis?.En);
    }

    [Fact]
    public void Shares_UnknownCell_LacksTheMember()
    {
        var table = new CaseBuilder("a", "b").Table("jobs", Industries, [60, 10, double.NaN, 20, 0], [76, 4, 0, 0, 0]).Compute();
        Assert.Equal([new LackingInput(LackingKind.Activity, "jobs", "a", 2021)], table.For("ict_share", "a").Lacking);
        Assert.Equal(0.05, table.For("ict_share", "b").Value!.Value, 1e-12);
        Assert.Equal([new LackingInput(LackingKind.Activity, "jobs", "a", 2021)], table.For("ict_lq", "b").Lacking);
    }

    [Fact]
    public void ProducerServiceFirms_AreOverIndustrialFirms()
    {
        var table = new CaseBuilder("a").Observe("producer_service_firms", [300]).Observe("industrial_firms", [1500]).Compute();
        Assert.Equal(200, table.For("producer_service_firms_per_1000", "a").Value!.Value, 1e-12);
    }
}
