using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class CountyIndicatorsTests
{
    private static readonly string[] Counties =
    [
        "region=a; name=x; year=2021; gdp=30; population=50; income=10000; public_services=2000",
        "region=a; name=y; year=2021; gdp=10; population=50; income=30000; public_services=2000",
        "region=a; name=x; year=2015; gdp=10; population=50",
        "region=a; name=y; year=2015; gdp=10; population=50",
    ];

    // 0.75 ln(0.75/0.5) + 0.25 ln(0.25/0.5); incomes 1 and 3: deviation 1, mean 2.
    [Fact]
    public void Balance_OfTwoCounties()
    {
        var table = new CaseBuilder("a", "b").Register("counties", true, Counties).Compute();
        Assert.Equal((0.75 * Math.Log(1.5)) + (0.25 * Math.Log(0.5)), table.For("county_theil_gdp", "a").Value!.Value, 1e-12);
        Assert.Equal(0.5, table.For("county_cv_income", "a").Value!.Value, 1e-12);
        Assert.Equal(0, table.For("county_cv_public_services", "a").Value);
        Assert.Equal(0, table.For("county_theil_gdp", "a", 2015).Value!.Value, 1e-12);
        Assert.Null(table.Find("county_cv_income", Target.Region("a"), 2015));
        Assert.Equal([new LackingInput(LackingKind.Register, "counties", "b", 2021)], table.For("county_theil_gdp", "b").Lacking);
    }

    [Fact]
    public void Balance_UnknownCellOrRegisterThatLeavesOut_IsLacking()
    {
        var open = new CaseBuilder("a").Register("counties", true, [.. Counties, "region=a; name=z; year=2021; gdp=1; population=1"]).Compute();
        Assert.Equal([new LackingInput(LackingKind.Register, "counties", "a")], open.For("county_cv_income", "a").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Register, "counties", "a")], new CaseBuilder("a").Register("counties", false, Counties).Compute().For("county_theil_gdp", "a").Lacking);
    }

    [Fact]
    public void UrbanRural_IsARatioOfIncomes() =>
        Assert.Equal(2.5, new CaseBuilder("a").Observe("urban_income", [40_000]).Observe("rural_income", [16_000]).Compute().For("urban_rural_income_ratio", "a").Value);
}
