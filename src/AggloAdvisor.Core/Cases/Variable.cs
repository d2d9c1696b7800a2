using System.Collections.Frozen;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Cases;

/// <summary>A quantity that observations may give for a region or for the whole case.</summary>
/// <param name="Id">How files write it, such as <c>patent_applications</c>.</param>
/// <param name="Name">The name that reports print.</param>
/// <param name="Unit">The unit in which it is held; files may use any unit of the same dimension.</param>
/// <param name="Minimum">Smallest possible value, in <paramref name="Unit"/>; null when unbounded.</param>
/// <param name="Maximum">Largest possible value; null when unbounded.</param>
/// <param name="Additive">Whether the case's value is the sum of its members'.</param>
public sealed record Variable(
    string Id,
    LocalizedText Name,
    string Unit,
    double? Minimum = 0,
    double? Maximum = null,
    bool Additive = true);

/// <summary>The quantities that every case may use.</summary>
public static class VariableCatalog
{
    /// <summary>All variables by id.</summary>
    public static FrozenDictionary<string, Variable> Known { get; } = new Variable[]
    {
        new("gdp", new("Gross domestic product", "地区生产总值"), "100m_yuan"),
        new("gdp_usd", new("Gross domestic product (US dollars)", "地区生产总值（美元）"), "million_usd"),
        new("value_added_primary", new("Value added, primary sector", "第一产业增加值"), "100m_yuan"),
        new("value_added_secondary", new("Value added, secondary sector", "第二产业增加值"), "100m_yuan"),
        new("value_added_tertiary", new("Value added, tertiary sector", "第三产业增加值"), "100m_yuan"),
        new("population", new("Resident population", "常住人口"), "10k_persons"),
        new("urban_population", new("Urban resident population", "城镇常住人口"), "10k_persons"),
        new("employment", new("Jobs", "就业人数"), "jobs"),
        new("area", new("Area", "面积"), "km2"),
        new("co2_emissions", new("CO₂ emissions (gridded inventory)", "二氧化碳排放（网格清单）"), "tonnes"),
        new("energy_use", new("Energy use", "能源消费量"), "10k_tce"),
        new("deposits", new("Bank deposits", "金融机构存款余额"), "100m_yuan"),
        new("loans", new("Bank loans", "金融机构贷款余额"), "100m_yuan"),
        new("rd_expenditure", new("R&D expenditure", "研发经费支出"), "100m_yuan"),
        new("st_fiscal_expenditure", new("Fiscal science and technology expenditure", "财政科技支出"), "100m_yuan"),
        new("fiscal_expenditure", new("Fiscal expenditure", "财政支出"), "100m_yuan"),
        new("patent_applications", new("Patent applications", "专利申请量"), "count"),
        new("patents_granted", new("Patents granted", "专利授权量"), "count"),
        new("invention_patents", new("Invention patents", "发明专利"), "count"),
        new("technology_contract_value", new("Technology contract value", "技术合同成交额"), "100m_yuan"),
        new("technology_firms", new("Technology firms", "科技型企业数"), "count"),
        new("universities", new("Higher-education institutions", "高等院校数"), "count"),
        new("first_class_universities", new("First-class universities", "“双一流”高校数"), "count"),
        new("doctoral_institutions", new("Institutions that award doctorates", "博士学位授予单位数"), "count"),
        new("incubators", new("Technology business incubators", "科技企业孵化器数"), "count"),
        new("incubators_national", new("National-level incubators", "国家级孵化器数"), "count"),
        new("incubators_specialised", new("Specialised incubators", "专业型孵化器数"), "count"),
        new("incubators_property_only", new("Incubators that only let space", "仅从事物业出租的孵化器数"), "count"),
        new("other_commercial_banks", new("Commercial banks beyond the big four", "四大行以外的商业银行数"), "count"),
        new("finance_share_government", new("Government's share of technology finance", "科技金融中政府资金占比"), "share", 0, 1, false),
        new("finance_share_venture_capital", new("Venture capital's share of technology finance", "科技金融中风险投资占比"), "share", 0, 1, false),
        new("innovation_index_resources", new("Published index of innovation resources", "创新资源指数（公布值）"), "index", 0, null, false),
        new("innovation_index_performance", new("Published index of innovation performance", "创新绩效指数（公布值）"), "index", 0, null, false),
        new("innovation_index_services", new("Published index of innovation services", "创新服务指数（公布值）"), "index", 0, null, false),
        new("innovation_index_environment", new("Published index of innovation environment", "创新环境指数（公布值）"), "index", 0, null, false),
    }
    .Concat(ServiceVariables.All)
    .Concat(DistrictVariables.All)
    .Concat(ChainVariables.All)
    .ToFrozenDictionary(static v => v.Id, StringComparer.Ordinal);
}
