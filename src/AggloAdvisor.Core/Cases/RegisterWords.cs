using System.Collections.Frozen;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Cases;

/// <summary>Chinese for the columns of registers and for the words that their columns take.</summary>
public static class RegisterWords
{
    private static readonly FrozenDictionary<string, string> _known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Columns.
        ["area"] = "面积", ["arrived"] = "落地年份", ["basis"] = "认定依据", ["broadband"] = "宽带", ["capacity"] = "承载能力", ["chain"] = "产业链",
        ["chain_name_en"] = "产业链英文名称", ["chain_name_zh"] = "产业链中文名称", ["channel"] = "资金渠道", ["copatents"] = "联合申请专利", ["county"] = "县（市、区）", ["days"] = "办结天数", ["degrees"] = "学位层次",
        ["dirty"] = "高耗能高污染", ["drainage"] = "排水", ["due"] = "到期年份", ["employees"] = "从业人员", ["exists"] = "是否存在", ["field"] = "专业领域", ["fit"] = "匹配度",
        ["firms"] = "企业数", ["first_class"] = "是否一流高校", ["floor_area"] = "建筑面积", ["gdp"] = "地区生产总值", ["good"] = "商品", ["graduates"] = "毕业生数",
        ["heating"] = "供热", ["high_tech"] = "是否高技术", ["idle_area"] = "闲置面积", ["in_use"] = "是否使用", ["income"] = "居民收入", ["index"] = "指数",
        ["industries"] = "申报产业", ["industry"] = "产业", ["industry_name_en"] = "产业英文名称", ["industry_name_zh"] = "产业中文名称", ["industry_status"] = "产业类型",
        ["inflow"] = "流入", ["initiated_by"] = "发起方", ["institutions_in_scope"] = "统计院校数", ["institutions_offering"] = "开设院校数", ["invention_patents"] = "发明专利",
        ["investment"] = "投资", ["jobs"] = "就业岗位", ["key_technology"] = "关键技术掌握情况", ["kind"] = "类别", ["level"] = "级别", ["loans"] = "贷款", ["low_end"] = "是否低端环节",
        ["matter"] = "事项", ["members"] = "参与成员", ["name"] = "名称", ["need"] = "需求数", ["note"] = "备注", ["occupied"] = "已占用", ["offered"] = "是否开设",
        ["order"] = "次序", ["originality"] = "原创性", ["other_region"] = "另一成员", ["outflow"] = "流出", ["output"] = "产值", ["output_100m_yuan"] = "产值",
        ["paid_by"] = "出资方", ["partner"] = "联系对象", ["patents"] = "专利数", ["places"] = "招生数", ["population"] = "人口", ["position"] = "位置",
        ["positioning"] = "产业定位", ["power"] = "供电", ["present"] = "是否具备", ["price"] = "价格", ["property_only"] = "是否仅物业", ["public_services"] = "公共服务支出",
        ["rank"] = "位次", ["rd_expenditure"] = "研发经费", ["region"] = "地区", ["remote"] = "能否异地办理", ["residents"] = "居民", ["rule_difference"] = "规则差异",
        ["share"] = "占比", ["signed"] = "签约年份", ["source"] = "来源", ["specialised"] = "是否专业型", ["split"] = "分享比例", ["stage"] = "环节",
        ["stage_name_en"] = "环节英文名称", ["stage_name_zh"] = "环节中文名称", ["status"] = "进展", ["supply"] = "设施供应", ["technology"] = "关键技术", ["tenants"] = "在孵企业数",
        ["tenants_surviving"] = "存续企业数", ["type"] = "类型", ["university_firm"] = "校企联合专利", ["value_added"] = "增加值", ["water"] = "供水", ["year"] = "年份",
        ["initiated_by or paid_by"] = "发起方或出资方", ["occupied_share"] = "占用率", ["all flows"] = "全部流量", ["from"] = "迁出方", ["to"] = "迁入方",

        ["diagnosis"] = "对应诊断", ["number_high"] = "应达标个数上限", ["number_low"] = "应达标个数下限", ["problem_en"] = "问题英文", ["problem_zh"] = "问题中文", ["section"] = "章节", ["set"] = "提出年份", ["target_en"] = "目标英文", ["target_zh"] = "目标中文",
        ["minutes"] = "分钟数", ["mode"] = "交通方式",
        ["airport"] = "机场", ["emission-obligation"] = "减排义务", ["exhibition-centre"] = "会展中心", ["load"] = "负荷", ["logistics-park"] = "物流园区", ["port"] = "港口", ["power-plant"] = "电厂", ["radius"] = "服务半径", ["rail-freight"] = "铁路货运", ["research-facility"] = "科研设施", ["waste-treatment"] = "垃圾处理", ["waste-water"] = "污水处理", ["water-works"] = "水厂",

        // Words that columns take.
        ["road"] = "公路", ["rail"] = "铁路", ["waterway"] = "水路", ["air"] = "航空",
        ["above"] = "高于", ["advantaged"] = "优势产业", ["association"] = "行业协会", ["bachelor"] = "学士", ["bank-loans"] = "银行贷款", ["below"] = "低于", ["big-four"] = "国有大型银行",
        ["broker"] = "技术经纪", ["cancelled"] = "已取消", ["clear"] = "定位明确", ["college"] = "高职院校", ["compensation"] = "利益补偿", ["comprehensive"] = "综合型",
        ["consulting"] = "咨询机构", ["credit-cooperative"] = "信用合作社", ["declared"] = "申报", ["dispute-arbitration"] = "争议仲裁", ["doctor"] = "博士", ["emerging"] = "新兴产业",
        ["environment"] = "创新环境", ["evaluation"] = "合作评估", ["finished"] = "已完成", ["foreign-exchange"] = "外汇管理", ["goods"] = "货物", ["government"] = "政府",
        ["guarantee-fund"] = "担保基金", ["high"] = "高端", ["imitative"] = "模仿", ["independent-coordinator"] = "独立协调机构", ["information-centre"] = "信息中心",
        ["inside"] = "内部掌握", ["institute"] = "科研院所", ["joint"] = "共建", ["joint-conference"] = "联席会议", ["joint-office"] = "联合办公机构", ["joint-plan"] = "共同编制规划",
        ["joint-project"] = "共建项目", ["laboratory"] = "实验室", ["leading-group"] = "上级领导小组", ["licence"] = "证照", ["low"] = "低端", ["master"] = "硕士", ["member"] = "成员",
        ["mid"] = "中端", ["municipal"] = "市级", ["mutual-recognition"] = "资质互认", ["national"] = "国家级", ["no"] = "否", ["none"] = "无", ["not-needed"] = "不需要",
        ["one-stop"] = "一站式服务", ["original"] = "原创", ["other"] = "其他", ["other-commercial"] = "其他商业银行", ["outside"] = "外部", ["own-funds"] = "自有资金",
        ["patent-agency"] = "专利代理", ["patent-legal-aid"] = "专利法律援助", ["people"] = "人员", ["performance"] = "创新绩效", ["pilot-workshop"] = "中试车间", ["planned"] = "规划",
        ["platform"] = "合作平台", ["policy"] = "政策性银行", ["professional"] = "专业学位", ["provincial"] = "省级", ["qualification"] = "资质", ["research"] = "研发",
        ["resources"] = "创新资源", ["risk-fund"] = "风险基金", ["services"] = "创新服务", ["signed-agreement"] = "合作协议", ["standard"] = "标准", ["strong"] = "强", ["partial"] = "部分", ["weak"] = "弱", ["talent-agency"] = "人才中介",
        ["tax-sharing"] = "税收分享", ["technology-assessment"] = "技术评估", ["top-output"] = "产值居前", ["trading-platform"] = "技术交易平台", ["training-centre"] = "培训中心",
        ["transfer"] = "承接转移", ["under-way"] = "在建", ["universities"] = "高校", ["university"] = "高校", ["unknown"] = "未知", ["upper-core"] = "上级核心城市",
        ["upper-level"] = "上级", ["venture-capital"] = "风险投资", ["vocational"] = "职业教育", ["yes"] = "是",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A column or word in both languages; a name that somebody wrote, which is no word of ours, reads the same in both.</summary>
    public static LocalizedText Of(string word) => _known.TryGetValue(word, out var chinese) ? new(word, chinese) : LocalizedText.Same(word);

    /// <summary>Whether there is Chinese for a column or word.</summary>
    public static bool Knows(string word) => _known.ContainsKey(word);
}
