using System.Collections.Immutable;

namespace AggloAdvisor.Core.Cases;

/// <summary>Quantities of industrial districts and of the counties that hold them.</summary>
internal static class DistrictVariables
{
    public static ImmutableArray<Variable> All { get; } =
    [
        new("districts_on_national_zones", new("Districts that rest on a national development zone", "依托国家级开发区的集聚区数"), "count"),
        new("districts_on_provincial_zones", new("Districts that rest on a provincial development zone", "依托省级开发区的集聚区数"), "count"),
        new("counties", new("Counties and county-level cities", "县（含县级市）数"), "count"),
        new("county_units", new("Counties, county-level cities and urban districts", "县、县级市和市辖区数"), "count"),
        new("district_fixed_investment", new("Fixed investment completed in districts", "集聚区完成固定资产投资"), "100m_yuan"),
        new("district_public_capital", new("Capital that public budgets put into district companies", "各级财政投入集聚区公司资本金"), "100m_yuan"),
        new("district_county_investment", new("Investment of county-level governments in districts", "县级政府投入集聚区资金"), "100m_yuan"),
    ];
}
