using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class OpennessIndicatorsTests
{
    private static readonly string[] Flows =
    [
        "kind=investment; partner=member; year=2021; inflow=40",
        "kind=investment; partner=upper-core; year=2021; inflow=20; outflow=10",
        "kind=investment; partner=outside; year=2021; inflow=20; outflow=10",
        "kind=copatents; partner=member; year=2021; inflow=60",
        "kind=copatents; partner=upper-core; year=2021; inflow=30",
        "kind=copatents; partner=outside; year=2021; inflow=10",
    ];

    // Investment: 60 of 100 outside, 30 with the core. Patents: 40 of 100, 30. Means 0.5 and 0.3. Net (40 − 20) / 60.
    [Fact]
    public void Links_AreMeansOverKinds()
    {
        var table = new CaseBuilder("a", "b").Register("flows", false, Flows).Compute();
        Assert.Equal(0.5, table.ForCase("external_link_share").Value!.Value, 1e-12);
        Assert.Equal(0.3, table.ForCase("upper_core_link_share").Value!.Value, 1e-12);
        Assert.Equal(1.0 / 3, table.ForCase("net_investment_inflow").Value!.Value, 1e-12);
        Assert.Equal("register flows: copatents 0.4, investment 0.6", table.ForCase("external_link_share").Basis?.En);
        Assert.Equal([new LackingInput(LackingKind.Register, "flows", null, 2021)], table.ForCase("net_people_inflow").Lacking);
    }

    [Fact]
    public void Links_PartnerNotGiven_CountsOnlyInACompleteRegister()
    {
        string[] entries = ["kind=goods; partner=member; year=2021; inflow=30", "kind=goods; partner=outside; year=2021; inflow=5; outflow=5"];
        Assert.Equal(0.25, new CaseBuilder("a").Register("flows", true, entries).Compute().ForCase("external_link_share").Value);
        Assert.Equal(0, new CaseBuilder("a").Register("flows", true, entries).Compute().ForCase("upper_core_link_share").Value);
        Assert.Equal([new LackingInput(LackingKind.Register, "flows", null, 2021)], new CaseBuilder("a").Register("flows", false, entries).Compute().ForCase("external_link_share").Lacking);
    }

    [Fact]
    public void Links_OutflowUnknown_IsLacking() => Assert.Equal(
        [new LackingInput(LackingKind.Register, "flows")],
        new CaseBuilder("a").Register("flows", true, "kind=goods; partner=outside; year=2021; inflow=5").Compute().ForCase("external_link_share").Lacking);

    [Fact]
    public void Links_OtherYear_IsNotTheCaseYear() => Assert.Equal(
        [new LackingInput(LackingKind.Register, "flows", null, 2021)],
        new CaseBuilder("a").Register("flows", true, "kind=goods; partner=outside; year=2019; inflow=5; outflow=5").Compute().ForCase("external_link_share").Lacking);
}
