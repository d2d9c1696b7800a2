using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class BankIndicatorsTests
{
    private static readonly string[] Banks =
    [
        "region=a; name=w; kind=big-four; loans=500",
        "region=a; name=x; kind=big-four; loans=300",
        "region=a; name=y; kind=other-commercial; loans=200",
        "region=b; name=z; kind=big-four; loans=10",
    ];

    // 0.5² + 0.3² + 0.2² = 0.38.
    [Fact]
    public void Loans_Concentration_IsTheSumOfSquaredShares()
    {
        var table = new CaseBuilder("a", "b").Register("banks", true, Banks).Compute();
        Assert.Equal(0.38, table.For("bank_loans_hhi", "a").Value!.Value, 1e-12);
        Assert.Equal(1, table.For("bank_loans_hhi", "b").Value!.Value, 1e-12);
        Assert.Equal(1, table.For("other_commercial_banks", "a").Value);
        Assert.Equal(0, table.For("other_commercial_banks", "b").Value);
    }

    [Fact]
    public void Loans_RegisterThatLeavesOutOrIsSilent_GivesNothing()
    {
        Assert.Equal([new LackingInput(LackingKind.Register, "banks", "a")], new CaseBuilder("a").Register("banks", false, Banks[..3]).Compute().For("bank_loans_hhi", "a").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Register, "banks", "a")], new CaseBuilder("a").Register("banks", true, "region=a; name=v; kind=policy").Compute().For("bank_loans_hhi", "a").Lacking);
    }

    [Fact]
    public void OtherBanks_Figure_GoesBeforeTheRegister()
    {
        Assert.Equal(4, new CaseBuilder("a").Observe("other_commercial_banks", [4]).Register("banks", true, Banks[..3]).Compute().For("other_commercial_banks", "a").Value);
        Assert.Equal([new LackingInput(LackingKind.Observation, "other_commercial_banks", "a", 2021)], new CaseBuilder("a").Compute().For("other_commercial_banks", "a").Lacking);
    }

    [Fact]
    public void SmallFirms_ShareAndDays()
    {
        var table = new CaseBuilder("a").Observe("sme_loans", [150]).Observe("loans", [600]).Observe("sme_loan_days", [21]).Compute();
        Assert.Equal(0.25, table.For("sme_loan_share", "a").Value);
        Assert.Equal(21, table.For("sme_loan_days", "a").Value);
    }

    [Theory]
    [InlineData(false, "region=a; kind=guarantee-fund; exists=yes", 1.0)]
    [InlineData(false, "region=case; kind=risk-fund; exists=yes", 1.0)]
    [InlineData(true, "region=b; kind=risk-fund; exists=yes", 0.0)]
    [InlineData(false, "region=a; kind=guarantee-fund; exists=no", null)]
    [InlineData(true, "region=a; kind=guarantee-fund; exists=unknown", null)]
    public void RiskCover_OneFund_IsYes_NoneOnlyWhenKnown(bool complete, string entry, double? expected)
    {
        var value = new CaseBuilder("a", "b").Register("intermediaries", complete, entry).Compute().For("sme_risk_cover", "a");
        Assert.Equal(expected, value.Value);
        Assert.Equal(expected is null, value.Lacking.Contains(new LackingInput(LackingKind.Register, "intermediaries", "a")));
    }

    [Fact]
    public void RiskCover_BothKindsSaidNot_IsNoWithoutACompleteRegister() => Assert.Equal(0, new CaseBuilder("a")
        .Register("intermediaries", false, "region=a; kind=guarantee-fund; exists=no", "region=a; kind=risk-fund; exists=no").Compute().For("sme_risk_cover", "a").Value);
}
