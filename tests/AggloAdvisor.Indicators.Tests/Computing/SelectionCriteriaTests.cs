using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class SelectionCriteriaTests
{
    private static readonly string[] Industries = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10:local"];
    private static readonly double[] Row = [30, 10, 5, 5, 5, 5, 5, 5, 5, 25];

    [Fact]
    public void Score_EnergyByIndustry_IsACost()
    {
        // LQ and share order alike: 01 scores 1, 02 0.2. Energy per output 3, 1, 1 …: scaled 0 for 01 and 1 for the others.
        var table = Output().Panel("energy", Industries, new() { [2021] = [[90, 10, 5, 5, 5, 5, 5, 5, 5, 25], Rest()] }, ActivityMeasure.EnergyUse).Compute();
        Assert.Equal(2 / 3.0, table.For("leading_industry_score", "a", "01").Value!.Value, 1e-9);
        Assert.Equal((0.2 + 0.2 + 1) / 3, table.For("leading_industry_score", "a", "02").Value!.Value, 1e-9);
        Assert.EndsWith(": LQ, share, energy per output", table.For("leading_industry_score", "a", "01").Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_ResearchAndCo2ByIndustry_AreUsed()
    {
        var table = Output()
            .Panel("co2", Industries, new() { [2021] = [[90, 10, 5, 5, 5, 5, 5, 5, 5, 25], Rest()] }, ActivityMeasure.Co2Emissions)
            .Panel("rd", Industries, new() { [2021] = [[3, 3, 0, 0, 0, 0, 0, 0, 0, 0], Rest()] }, ActivityMeasure.RdExpenditure).Compute();
        Assert.EndsWith(": LQ, share, CO₂ per output, research spending per output", table.For("leading_industry_score", "a", "01").Basis?.En, StringComparison.Ordinal);

        // 1, 1, 0 for the CO₂, 0.1 of 0.3 for the research.
        Assert.Equal((1 + 1 + 0 + (0.1 / 0.3)) / 4, table.For("leading_industry_score", "a", "01").Value!.Value, 1e-9);
    }

    [Fact]
    public void Score_OneUnknownCell_LeavesTheCriterionOutAndSaysSo()
    {
        var table = Output().Panel("energy", Industries, new() { [2021] = [[90, double.NaN, 5, 5, 5, 5, 5, 5, 5, 25], Rest()] }, ActivityMeasure.EnergyUse).Compute();
        var value = table.For("leading_industry_score", "a", "01");
        Assert.Equal(1, value.Value!.Value, 1e-9);
        Assert.Contains("energy per output (not known for every candidate)", value.Basis?.En, StringComparison.Ordinal);
        Assert.EndsWith(": LQ, share", value.Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_NothingBesideTheTable_NamesWhatWasNotUsed() => Assert.Contains(
        "not used: competitive effect (no complete earlier year), value added per job (no tables of value added and jobs), influence (no input-output table), sensitivity (no input-output table), "
            + "relatedness density (fewer than 15 members), energy per output (no tables of energy use and output), CO₂ per output (no tables of CO₂ emissions and output), "
            + "research spending per output (no tables of research spending and output), resource fit (no register resource_fit), jobs (no table of jobs); equal weights",
        Output().Compute().For("leading_industry_score", "a", "01").Basis?.En,
        StringComparison.Ordinal);

    [Fact]
    public void Score_Jobs_AreACriterionUnlessTheShareCountsThem()
    {
        var table = Output().Panel("jobs", Industries, new() { [2021] = [Row, Rest()] }).Compute();
        Assert.Contains("jobs (the share counts them)", table.For("leading_industry_score", "a", "01").Basis?.En, StringComparison.Ordinal);

        // More members complete in the table of output: it is in use.
        table = Output().Panel("jobs", Industries, new() { [2021] = [Row, [.. Rest().Select(static _ => double.NaN)]] }).Compute();
        Assert.EndsWith(": LQ, share, jobs", table.For("leading_industry_score", "a", "01").Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_InputOutputTable_AddsInfluenceAndSensitivity()
    {
        // s buys half of t; the coefficients of the two sectors differ.
        string[] sectors = [.. Industries.Select((i, k) => $"{i[..2]}={(k == 0 ? "s" : "t")}")];
        var value = Output().InputOutput(["s", "t"], [0, 0, 50, 0], [100, 100], "output", sectors).Compute().For("leading_industry_score", "a", "01");
        Assert.EndsWith(": LQ, share, influence, sensitivity", value.Basis?.En, StringComparison.Ordinal);
        Assert.Contains("bureau", value.SourceIds);
    }

    [Fact]
    public void Score_ResourceFit_AsksEveryCandidateOrACompleteRegister()
    {
        var open = Output().Register("resource_fit", false, "region=a; industry=02; fit=strong").Compute();
        Assert.Contains("resource fit (not known for every candidate)", open.For("leading_industry_score", "a", "02").Basis?.En, StringComparison.Ordinal);

        var whole = Output().Register("resource_fit", true, "region=a; industry=02; fit=strong", "region=a; industry=01; fit=partial").Compute();
        Assert.Equal((1 + 1 + 0.5) / 3, whole.For("leading_industry_score", "a", "01").Value!.Value, 1e-9);
        Assert.Equal((0.2 + 0.2 + 1) / 3, whole.For("leading_industry_score", "a", "02").Value!.Value, 1e-9);
        Assert.Contains("survey", whole.For("leading_industry_score", "a", "02").SourceIds);

        var wrong = Output().Register("resource_fit", true, "region=a; industry=77; fit=strong").Compute();
        Assert.Contains("resource fit (77 in the register is no industry of output)", wrong.For("leading_industry_score", "a", "02").Basis?.En, StringComparison.Ordinal);
    }

    private static double[] Rest() => [.. Row.Select(static x => 100 - x)];

    private static CaseBuilder Output() => new CaseBuilder("a", "b").Panel("output", Industries, new() { [2021] = [Row, Rest()] }, ActivityMeasure.Output);
}
