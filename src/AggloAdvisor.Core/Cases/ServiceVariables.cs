using System.Collections.Immutable;

namespace AggloAdvisor.Core.Cases;

/// <summary>Quantities of innovation, services, land and people.</summary>
internal static class ServiceVariables
{
    public static ImmutableArray<Variable> All { get; } =
    [
        new("rd_staff", new("R&D staff (full-time equivalent)", "研发人员（全时当量）"), "persons"),
        new("laboratories", new("National and provincial key laboratories", "国家级和省级重点实验室数"), "count"),
        new("master_institutions", new("Institutions that award master's degrees or higher", "硕士及以上学位授予单位数"), "count"),
        new("invention_applications", new("Invention patent applications", "发明专利申请量"), "count"),
        new("pct_applications", new("International (PCT) patent applications", "PCT国际专利申请量"), "count"),
        new("firm_patents", new("Patent applications of firms", "企业专利申请量"), "count"),
        new("patents_transferred", new("Patents licensed or assigned", "专利许可与转让件数"), "count"),
        new("technology_imports", new("Expenditure on licensed-in technology", "引进技术经费支出"), "100m_yuan"),
        new("senior_posts", new("Senior technical and managerial posts filled", "当年新补高级技术和管理岗位数"), "count"),
        new("senior_posts_outside", new("Of them, filled from outside", "其中由外地人才补充"), "count"),
        new("incubator_tenants", new("Firms that moved into incubators three years before", "三年前入驻孵化器的企业数"), "count"),
        new("incubator_tenants_surviving", new("Of them, still active", "其中仍存续的企业数"), "count"),
        new("sme_loans", new("Loans to small and medium-sized firms", "中小企业贷款余额"), "100m_yuan"),
        new("sme_loan_days", new("Days until a small firm's loan is decided", "中小企业贷款审批天数"), "days", Additive: false),
        new("industrial_firms", new("Industrial firms", "工业企业数"), "count"),
        new("producer_service_firms", new("Producer-service firms", "生产性服务业企业数"), "count"),
        new("road_length", new("Length of roads", "公路里程"), "km"),
        new("rail_length", new("Length of railways", "铁路营业里程"), "km"),
        new("toll_points", new("Toll points between members", "成员之间的收费站点数"), "count"),
        new("purchases", new("Public and corporate purchases recorded", "登记在案的采购总额"), "100m_yuan"),
        new("purchases_local", new("Of them, from the member's own firms", "其中向本地企业采购"), "100m_yuan"),
        new("transfers_paid", new("Transfers paid to other members", "向其他成员支付的补偿和转移"), "100m_yuan"),
        new("transfers_received", new("Transfers received from other members", "收到其他成员的补偿和转移"), "100m_yuan"),
        new("land_contributed", new("Land given to joint use or moved firms", "为共建或产业转移提供的土地"), "hectare"),
        new("jobs_moved_out", new("Jobs moved to other members", "转移到其他成员的岗位"), "jobs"),
        new("industrial_land_available", new("Industrial land available", "可供工业用地"), "hectare"),
        new("industrial_land_demand", new("Industrial land that planned projects need", "规划项目工业用地需求"), "hectare"),
        new("industrial_land_price", new("Price of industrial land", "工业用地价格"), "yuan_per_m2", Additive: false),
        new("districts", new("Industrial districts", "产业集聚区数"), "count"),
        new("districts_positioned", new("Districts with a clear leading industry", "主导产业定位明确的集聚区数"), "count"),
        new("districts_high_tech", new("Districts declared for high technology", "定位于高新技术的集聚区数"), "count"),
        new("urban_income", new("Disposable income per head, urban", "城镇居民人均可支配收入"), "yuan_per_person", Additive: false),
        new("rural_income", new("Disposable income per head, rural", "农村居民人均可支配收入"), "yuan_per_person", Additive: false),
        new("mean_schooling", new("Mean years of schooling", "平均受教育年限"), "years", Additive: false),
        new("students", new("Students in higher education", "普通高校在校学生数"), "persons"),
        new("skilled_workers", new("Skilled workers", "技能劳动者人数"), "jobs"),
    ];
}
