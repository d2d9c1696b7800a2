using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class BenefitIndicatorsTests
{
    [Fact]
    public void TaxSplit_OfTheAgreementsThatExist_IsTheirMean()
    {
        var table = new CaseBuilder("a")
            .Register("agreements", false, "kind=tax-sharing; exists=yes; split=0.4", "kind=tax-sharing; exists=yes; split=0.5", "kind=tax-sharing; exists=no; split=0.9")
            .Compute();
        Assert.Equal(0.45, table.ForCase("tax_split_sender").Value!.Value, 1e-12);
    }

    [Theory]
    [InlineData(true, "kind=platform; exists=yes", LackingKind.Undefined)]
    [InlineData(false, "kind=platform; exists=yes", LackingKind.Register)]
    [InlineData(false, "kind=tax-sharing; exists=no", LackingKind.Undefined)]
    [InlineData(true, "kind=tax-sharing; exists=yes", LackingKind.Register)]
    [InlineData(true, "kind=tax-sharing; exists=unknown; split=0.5", LackingKind.Register)]
    public void TaxSplit_NoRuleOrNotSaid_HasNoValue(bool complete, string entry, LackingKind expected) =>
        Assert.Equal(expected, Assert.Single(new CaseBuilder("a").Register("agreements", complete, entry).Compute().ForCase("tax_split_sender").Lacking).Kind);

    [Fact]
    public void Transfers_BalanceOverGdp()
    {
        var table = new CaseBuilder("a", "b").Observe("transfers_received", [1, 9]).Observe("transfers_paid", [6, 2]).Observe("gdp", [1000, 700]).Compute();
        Assert.Equal(-0.005, table.For("transfer_balance", "a").Value!.Value, 1e-12);
        Assert.Equal(0.01, table.For("transfer_balance", "b").Value!.Value, 1e-12);
    }

    // Growth 60 and 40; land 3 : 1, jobs 1 : 3, so half each: 1.2 and 0.8.
    [Fact]
    public void Gain_AgainstLandAndJobs()
    {
        var table = new CaseBuilder("a", "b")
            .Observe("gdp", [160, 140]).Observe("gdp", [100, 100], 2015).Observe("land_contributed", [300, 100]).Observe("jobs_moved_out", [100, 300])
            .Compute();
        Assert.Equal(1.2, table.For("gain_over_contribution", "a").Value!.Value, 1e-12);
        Assert.Equal(0.8, table.For("gain_over_contribution", "b").Value!.Value, 1e-12);
        Assert.Equal("growth 2015 to 2021", table.For("gain_over_contribution", "b").Basis?.En);
    }

    [Fact]
    public void Gain_Lacking_IsExact()
    {
        var table = new CaseBuilder("a", "b").Observe("gdp", [160, 140]).Observe("gdp", [100, 100], 2015).Observe("land_contributed", [300, double.NaN]).Compute();
        Assert.Equal(
            [new LackingInput(LackingKind.Observation, "land_contributed", "b", 2021), new LackingInput(LackingKind.Observation, "jobs_moved_out", null, 2021)],
            table.For("gain_over_contribution", "a").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Observation, "gdp")], new CaseBuilder("a").Observe("gdp", [1]).Compute().For("gain_over_contribution", "a").Lacking);
    }
}
