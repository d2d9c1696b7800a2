using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class IncubatorIndicatorsTests
{
    private static readonly string[] Entries =
    [
        "region=a; name=x; tenants=40; tenants_surviving=10",
        "region=a; name=y; tenants=60; tenants_surviving=50",
    ];

    // 54 among 1,800 firms: 30 per 1,000.
    [Fact]
    public void PerTechnologyFirms_FigureOrRegister()
    {
        var figures = new CaseBuilder("a").Observe("incubators", [54]).Observe("technology_firms", [1800]).Compute();
        Assert.Equal(30, figures.For("incubators_per_1000_technology_firms", "a").Value!.Value, 1e-9);

        var register = new CaseBuilder("a").Observe("technology_firms", [100]).Register("incubators", true, Entries).Compute();
        Assert.Equal(20, register.For("incubators_per_1000_technology_firms", "a").Value!.Value, 1e-9);

        var none = new CaseBuilder("a").Observe("incubators", [54]).Compute();
        Assert.Equal([new LackingInput(LackingKind.Observation, "technology_firms", "a", 2021)], none.For("incubators_per_1000_technology_firms", "a").Lacking);
    }

    [Fact]
    public void Survival_IsOverAllTenants()
    {
        Assert.Equal(0.6, new CaseBuilder("a").Register("incubators", true, Entries).Compute().For("incubator_survival", "a").Value!.Value, 1e-12);
        var figures = new CaseBuilder("a").Observe("incubator_tenants", [200]).Observe("incubator_tenants_surviving", [50]).Register("incubators", true, Entries).Compute();
        Assert.Equal(0.25, figures.For("incubator_survival", "a").Value);
    }

    [Fact]
    public void Survival_OneIncubatorSilent_IsLacking()
    {
        var value = new CaseBuilder("a").Register("incubators", true, [.. Entries, "region=a; name=z; tenants=5"]).Compute().For("incubator_survival", "a");
        Assert.Equal([new LackingInput(LackingKind.Register, "incubators", "a")], value.Lacking);
        Assert.Equal("register incubators, 3 entries; tenants_surviving unknown in 1 of 3", value.Basis?.En);
    }

    [Fact]
    public void Share_MoreNationalThanAll_IsNoShare()
    {
        var value = new CaseBuilder("a").Observe("incubators", [5]).Observe("incubators_national", [7]).Compute().For("incubators_national_share", "a");
        Assert.Equal("incubators_national is larger than incubators, of which it is a part", Assert.Single(value.Lacking).Name);
    }
}
