using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class LowEndSignalIndicatorsTests
{
    private static readonly string[] Industries = ["x", "y"];

    [Fact]
    public void Signal_ThreeTables_ComparesWithTheBenchmark()
    {
        // x: a 0.15 of output against 0.30, energy 0.4 against 0.2: 2. b 0.3 and 0.2: 1. y: a alone, as the benchmark.
        var table = Case().Compute();
        var value = table.For("low_end_signal", "a", "x");
        Assert.Equal(2, value.Value!.Value, 1e-12);
        Assert.Equal("value added 0.150 of output, 0.300 in nation; energy use per output 2.00 times that of nation; output", value.Basis?.En);
        Assert.Equal(1, table.For("low_end_signal", "b", "x").Value!.Value, 1e-12);

        // 100 of 100 + 300.
        Assert.Equal(0.25, table.ForIndustry("low_end_signal_share", "x").Value!.Value, 1e-12);
        Assert.EndsWith("; low-end signal in: a", table.ForIndustry("low_end_signal_share", "x").Basis?.En, StringComparison.Ordinal);
        Assert.Equal("fewer than two members have output in the industry: nothing is duplicated", Assert.Single(table.ForIndustry("low_end_signal_share", "y").Lacking).Name);
    }

    [Fact]
    public void Signal_Co2_StandsInForEnergy()
    {
        var value = Case(ActivityMeasure.Co2Emissions).Compute().For("low_end_signal", "a", "x");
        Assert.Equal(2, value.Value!.Value, 1e-12);
        Assert.Contains("CO₂ emissions per output 2.00 times", value.Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Signal_LackingFigures_AreNamedOneByOne()
    {
        var table = Money().Compute();
        Assert.Equal([new LackingInput(LackingKind.Activity, "output: energy use", null, 2021)], table.For("low_end_signal", "a", "x").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Activity, "output: energy use", null, 2021)], table.ForIndustry("low_end_signal_share", "x").Lacking);

        table = Money().Panel("energy", Industries, new() { [2021] = [[double.NaN, 5], [60, 0], [200, double.NaN]] }, ActivityMeasure.EnergyUse).Compute();
        Assert.Equal([new LackingInput(LackingKind.Activity, "output: energy use", "a", 2021)], table.For("low_end_signal", "a", "x").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Activity, "output: energy use", "nation", 2021)], table.For("low_end_signal", "a", "y").Lacking);
        Assert.NotNull(table.For("low_end_signal", "b", "x").Value);
    }

    [Fact]
    public void Signal_NoOutputOrNoBenchmark_SaysSo()
    {
        var table = new CaseBuilder("a", "b").Table("jobs", Industries, [1, 2], [3, 4]).Compute();
        Assert.Equal(["output", "value added", "energy use"], table.ForIndustry("low_end_signal_share", "x").Lacking.Select(static l => l.Name));

        var alone = new CaseBuilder("a")
            .Panel("output", ["x"], new() { [2021] = [[1]] }, ActivityMeasure.Output)
            .Panel("va", ["x"], new() { [2021] = [[1]] }, ActivityMeasure.ValueAdded)
            .Panel("energy", ["x"], new() { [2021] = [[1]] }, ActivityMeasure.EnergyUse).Compute();
        Assert.Equal("the case names no benchmark to compare with", Assert.Single(alone.For("low_end_signal", "a", "x").Lacking).Name);
    }

    [Fact]
    public void Energy_Table_IsNoTableOfStructure()
    {
        // Finer than the table of jobs, and yet no index rests on it.
        var table = new CaseBuilder("a").Table("jobs", ["1"], [1])
            .Panel("energy", ["1", "2"], new() { [2021] = [[1, 2]] }, ActivityMeasure.EnergyUse).Compute();
        Assert.Equal(1, table.ForCase("industry_count").Value);
    }

    private static CaseBuilder Money() => new CaseBuilder("a", "b").Benchmark("nation")
        .Panel("output", Industries, new() { [2021] = [[100, 10], [300, 0], [1000, 100]] }, ActivityMeasure.Output)
        .Panel("va", Industries, new() { [2021] = [[15, 5], [90, 0], [300, 50]] }, ActivityMeasure.ValueAdded);

    private static CaseBuilder Case(ActivityMeasure burden = ActivityMeasure.EnergyUse) =>
        Money().Panel("energy", Industries, new() { [2021] = [[40, 5], [60, 0], [200, 50]] }, burden);
}
