using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Cases;

/// <summary>Registers of projects, places, services, prices and links.</summary>
internal static class ServiceRegisters
{
    private static readonly ImmutableArray<string> Actors = ["upper-level", "members", "firms", "universities", "other"];

    public static ImmutableArray<RegisterSchema> All { get; } =
    [
        new("projects", new("Projects: joint, transferred in, research", "项目台账：共建、承接转移、研发"),
        [
            Place("region", "where it is; case for all members", "项目所在成员；全体共有填case"),
            Name(),
            Choice("kind", true, ["joint", "transfer", "research"]),
            Choice("status", false, ["planned", "signed", "under-way", "finished", "cancelled"]),
            Year("signed", "year of signature", "签约年份"),
            Year("due", "year in which it should be finished", "约定完成年份"),
            Year("arrived", "of a transfer: year in which it began to work here", "转移项目：投产年份"),
            Choice("initiated_by", false, Actors),
            Choice("paid_by", false, Actors, new("who pays most", "主要出资方")),
            Text("industry", "as platforms and districts declare it", "与平台、园区申报的写法一致"),
            YesNo("dirty", "energy-hungry or polluting", "是否高耗能或高污染"),
            Choice("originality", false, ["original", "imitative"], new("of research", "研发项目：原创或模仿")),
            Number("value_added", "100m_yuan", "of a transfer, in the case's year", "转移项目在案例年份的增加值"),
            Number("rd_expenditure", "100m_yuan", "of a transfer, in the case's year", "转移项目在案例年份的研发经费"),
            Number("invention_patents", "count", "of a transfer, granted in the case's year", "转移项目在案例年份获授权的发明专利"),
            .. SourceAndNote(),
        ]),
        new("districts", new("Industrial districts", "产业集聚区名录"),
        [
            Place("region", "member it lies in", "所在成员"),
            Name(),
            Choice("level", false, ["national", "provincial", "municipal", "county"]),
            Choice("positioning", false, ["clear", "comprehensive"], new("whether it declares one leading industry or takes all", "主导产业定位：明确或综合")),
            YesNo("high_tech", "declared for high technology", "是否定位于高新技术产业"),
            List("industries", "declared industries", "申报的主导产业"),
            YesNo("water", "reliable supply", "供水是否可靠"),
            YesNo("power", "reliable supply", "供电是否可靠"),
            YesNo("drainage", "sewers and treatment", "排水与污水处理是否到位"),
            Choice("heating", false, ["yes", "no", "unknown", "not-needed"]),
            YesNo("broadband", "at the plots", "宽带是否到地块"),
            Number("area", "hectare", "developed industrial land", "已开发工业用地面积"),
            Number("idle_area", "hectare", "of it, idle", "其中闲置面积", "area"),
            Number("floor_area", "hectare", "floor space of the buildings", "建筑面积"),
            Number("output", "100m_yuan", "in the case's year", "案例年份总产值"),
            Number("investment", "100m_yuan", "fixed investment so far", "累计固定资产投资"),
            .. SourceAndNote(),
        ]),
        new("platforms", new("Platforms that take over industry", "产业承接平台名录"),
        [
            Place("region", "member it lies in", "所在成员"),
            Name(),
            Choice("type", false, ["comprehensive", "professional"]),
            List("industries", "declared industries", "申报承接的产业"),
            Number("capacity", "hectare", "land for industry", "可用产业用地"),
            Number("occupied", "hectare", "of it, in use", "其中已使用", "capacity"),
            .. SourceAndNote(),
        ]),
        new("facilities", new("Large facilities", "大型基础设施名录"),
        [
            Place("region", "member it lies in", "所在成员"),
            Name(),
            Choice("kind", true, ["airport", "port", "rail-freight", "logistics-park", "power-plant", "water-works", "waste-water", "waste-treatment", "exhibition-centre", "research-facility", "other"]),
            Number("radius", "km", "how far it serves", "服务半径"),
            Number("capacity", null, "in one unit per kind", "设计能力，同类同单位"),
            Number("load", null, "in use in the case's year, same unit", "案例年份实际负荷，同单位"),
            .. SourceAndNote(),
        ]),
        new("intermediaries", new("Intermediary and transformation institutions", "中介与成果转化机构名录"),
        [
            Place("region", "member it serves; case when it serves all", "服务的成员；服务全体填case"),
            Choice("kind", true,
            [
                "information-centre", "training-centre", "consulting", "broker", "technology-assessment", "dispute-arbitration", "association", "patent-legal-aid", "talent-agency",
                "pilot-workshop", "patent-agency", "trading-platform", "guarantee-fund", "risk-fund",
            ]),
            new("exists", RegisterColumnKind.YesNo, true) { Meaning = new("no says that the member has none of this kind", "填no表示该成员没有此类机构") },
            new("name", RegisterColumnKind.Text),
            YesNo("in_use", "whether firms use it", "企业是否实际使用"),
            .. SourceAndNote(),
        ]),
        new("banks", new("Banks", "银行机构名录"),
        [
            Place("region", "member", "所在成员"),
            Name(),
            Choice("kind", true, ["big-four", "other-commercial", "policy", "credit-cooperative"]),
            Number("loans", "100m_yuan", "at the end of the case's year", "案例年末贷款余额"),
            .. SourceAndNote(),
        ]),
        new("services", new("Administrative matters", "政务服务事项清单"),
        [
            new("matter", RegisterColumnKind.Text, true) { Meaning = new("such as: food licence", "如：食品经营许可") },
            YesNo("remote", "whether it can be settled from another member", "能否跨市或远程办理"),
            Number("days", "days", "working days until it is settled", "办结工作日"),
            Choice("rule_difference", false, ["none", "licence", "standard", "qualification", "foreign-exchange", "other"], new("in what the members' rules differ", "成员间规则差异类型")),
            .. SourceAndNote(),
        ]),
        new("copatents", new("Joint patent applications", "联合申请专利"),
        [
            Place("region", "member", "成员"),
            new("other_region", RegisterColumnKind.Region, true) { Meaning = new("the other member; the same for patents within one", "另一成员；同城合作填同一成员") },
            new("year", RegisterColumnKind.Year, true),
            new("patents", RegisterColumnKind.Number, true) { Unit = "count" },
            Number("university_firm", "count", "of them, by a university or institute with a firm", "其中高校院所与企业联合申请", "patents"),
            .. SourceAndNote(),
        ]),
        new("prices", new("Retail prices by good", "分商品零售价格"),
        [
            Place("region", "member", "成员"),
            new("good", RegisterColumnKind.Text, true),
            new("year", RegisterColumnKind.Year, true),
            Number("price", null, "of one unit, in one currency", "单位商品价格，同一币种"),
            Number("index", "index", "instead of a price: previous year = 100", "无价格时填：以上年为100的价格指数"),
            .. SourceAndNote(),
        ]),
        new("flows", new("Links with the outside", "内外联系流量"),
        [
            Choice("kind", true, ["investment", "people", "goods", "copatents"]),
            Choice("partner", true, ["member", "upper-core", "outside"], new("upper-core: the core city of the upper level", "upper-core：上级核心城市")),
            new("year", RegisterColumnKind.Year, true),
            new("inflow", RegisterColumnKind.Number) { Meaning = new("into the members, in one unit per kind; for partner member and for copatents the whole flow", "流入各成员，同类同单位；成员之间及专利合作填总量") },
            new("outflow", RegisterColumnKind.Number) { Meaning = new("out of the members, same unit; empty for partner member and for copatents", "流出各成员，同单位；成员之间及专利合作留空") },
            .. SourceAndNote(),
        ]),
        new("counties", new("Counties of the members", "成员所辖县（市、区）"),
        [
            Place("region", "member it belongs to", "所属成员"),
            Name(),
            new("year", RegisterColumnKind.Year, true),
            Number("gdp", "100m_yuan", null, null),
            Number("population", "10k_persons", "residents", "常住人口"),
            Number("income", "yuan_per_person", "disposable income per head", "人均可支配收入"),
            Number("public_services", "yuan_per_person", "public expenditure per head on schools, health and care", "人均教育、卫生和社会保障支出"),
            .. SourceAndNote(),
        ]),
        new("graduates", new("Graduates and the need for them", "毕业生供需"),
        [
            Place("region", "member", "成员"),
            Choice("level", true, ["doctor", "master", "bachelor", "vocational"]),
            Text("field", "field of study or industry", "专业或产业领域"),
            Number("graduates", "persons", "a year, from the member's institutions", "本地院校年毕业生数"),
            Number("need", "persons", "stated by employers, a year", "用人单位年需求数"),
            .. SourceAndNote(),
        ]),
    ];

    private static RegisterColumn Place(string name, string en, string zh) => new(name, RegisterColumnKind.Region, true) { Meaning = new(en, zh) };

    private static RegisterColumn Name() => new("name", RegisterColumnKind.Text, true);

    private static RegisterColumn Choice(string name, bool required, ImmutableArray<string> choices, LocalizedText? meaning = null) =>
        new(name, RegisterColumnKind.Choice, required, choices) { Meaning = meaning };

    private static RegisterColumn Year(string name, string en, string zh) => new(name, RegisterColumnKind.Year) { Meaning = new(en, zh) };

    private static RegisterColumn YesNo(string name, string en, string zh) => new(name, RegisterColumnKind.YesNo) { Meaning = new(en, zh) };

    private static RegisterColumn Text(string name, string en, string zh) => new(name, RegisterColumnKind.Text) { Meaning = new(en, zh) };

    private static RegisterColumn List(string name, string en, string zh) => new(name, RegisterColumnKind.List) { Meaning = new(en, zh) };

    private static RegisterColumn Number(string name, string? unit, string? en, string? zh, string? partOf = null) =>
        new(name, RegisterColumnKind.Number) { Unit = unit, PartOf = partOf, Meaning = en is null || zh is null ? null : new(en, zh) };

    private static ImmutableArray<RegisterColumn> SourceAndNote() => [new("source", RegisterColumnKind.Source, true), new("note", RegisterColumnKind.Text)];
}
