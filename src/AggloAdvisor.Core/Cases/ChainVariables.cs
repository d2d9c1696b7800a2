using System.Collections.Immutable;

namespace AggloAdvisor.Core.Cases;

/// <summary>Quantities of chains: prices of factors, profits, pollution.</summary>
internal static class ChainVariables
{
    public static ImmutableArray<Variable> All { get; } =
    [
        new("average_wage", new("Average annual wage", "平均年工资"), "yuan_per_person", Additive: false),
        new("electricity_price", new("Electricity price for industry", "工业用电价格"), "yuan_per_kwh", Additive: false),
        new("profits", new("Profits of industrial firms", "工业企业利润总额"), "100m_yuan", Minimum: null),
        new("operating_revenue", new("Operating revenue of industrial firms", "工业企业营业收入"), "100m_yuan"),
        new("so2_emissions", new("SO₂ emissions", "二氧化硫排放量"), "tonnes"),
        new("industrial_wastewater", new("Industrial wastewater", "工业废水排放量"), "10k_tonnes"),
    ];
}
