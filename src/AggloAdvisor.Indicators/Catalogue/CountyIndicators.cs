using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Inequality;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Balance of counties within a member, and of town and country.</summary>
internal static class CountyIndicators
{
    private const string RegisterId = "counties";

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "county_theil_gdp", Code = "U03", Chain = Chain.Urban, Scope = Scope.Region, Unit = "index", Minimum = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Theil index of counties' GDP and population", "县域GDP与人口泰尔指数"),
                Formula = new("sum of q ln(q / p) over counties, q = share of GDP, p = share of population", "Σ q ln(q / p)，对各县求和，q为GDP份额，p为人口份额"),
                Inputs = ["counties"],
                Convention = new("Theil T, weighted by GDP; a register that leaves nothing out", "泰尔T指数，以GDP加权；名录须完整"),
                Reading = new("0 when GDP is spread as people are; high values: imbalance.", "GDP与人口分布一致时为0；数值高表示不均衡。"),
                Source = new("Theil (1967), Economics and Information Theory, ch. 4", "Theil (1967), Economics and Information Theory，第4章"),
            },
            For.Regions(static (read, region) => Rows(read, region) is { } rows ? TheilIndex.Weighted(rows.Numbers("gdp"), rows.Numbers("population")) : null)),
        new(
            new()
            {
                Id = "county_cv_income", Code = "U03", Chain = Chain.Urban, Scope = Scope.Region, Unit = "ratio", Minimum = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Dispersion of counties' income per head", "县域人均收入变异系数"),
                Formula = new("standard deviation / mean of counties' income per head", "各县人均收入的标准差/均值"),
                Inputs = ["counties"],
                Convention = new("divisor n, counties unweighted; a register that leaves nothing out", "除以n，各县不加权；名录须完整"),
                Reading = new("High values: imbalance.", "数值高表示不均衡。"),
                Source = new("Williamson (1965), Economic Development and Cultural Change 13(4), 1 (unweighted form)", "Williamson (1965), Economic Development and Cultural Change 13(4), 1（不加权形式）"),
            },
            For.Regions(static (read, region) => Rows(read, region) is { } rows ? CoefficientOfVariation.Population(rows.Numbers("income")) : null)),
        new(
            new()
            {
                Id = "county_cv_public_services", Code = "U03", Chain = Chain.Urban, Scope = Scope.Region, Unit = "ratio", Minimum = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Dispersion of counties' public services per head", "县域人均公共服务支出变异系数"),
                Formula = new("standard deviation / mean of counties' public expenditure on services per head", "各县人均公共服务支出的标准差/均值"),
                Inputs = ["counties"],
                Convention = new("divisor n, counties unweighted; a register that leaves nothing out", "除以n，各县不加权；名录须完整"),
                Reading = new("High values: people are served unequally.", "数值高表示公共服务不均等。"),
                Source = new("Williamson (1965), Economic Development and Cultural Change 13(4), 1 (unweighted form)", "Williamson (1965), Economic Development and Cultural Change 13(4), 1（不加权形式）"),
                Caution = new("Expenditure is not service.", "支出不等于服务。"),
            },
            For.Regions(static (read, region) => Rows(read, region) is { } rows ? CoefficientOfVariation.Population(rows.Numbers("public_services")) : null)),
        new(
            new()
            {
                Id = "urban_rural_income_ratio", Code = "U03", Chain = Chain.Urban, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Direction = Direction.LowerIsBetter,
                Name = new("Urban over rural income", "城乡居民收入比"),
                Formula = new("urban disposable income per head / rural disposable income per head", "城镇居民人均可支配收入/农村居民人均可支配收入"),
                Inputs = ["urban_income", "rural_income"],
                Reading = new("High values: town and country apart.", "数值高表示城乡差距大。"),
                Source = new("National Bureau of Statistics of China, integrated household survey", "国家统计局，住户收支与生活状况调查"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "urban_income"), read.Amount(region, "rural_income")))),
    ];

    private static RegisterRows? Rows(InputReader read, string region)
    {
        var rows = RegisterRows.Complete(read, RegisterId, region, e => YearCell.Is(e, read.Year));
        if (rows?.Entries.Length == 0)
        {
            read.Lack(LackingKind.Register, RegisterId, region, read.Year);
            return null;
        }

        return rows;
    }
}
