using System.Text.Json.Nodes;
using AggloAdvisor.Rules.Model;
using static AggloAdvisor.Rules.Schemas.SchemaParts;

namespace AggloAdvisor.Rules.Schemas;

/// <summary>What the files with figures look like: parameters, derived indicators and distributions.</summary>
internal static class DataSchemas
{
    /// <summary>A file of <c>parameters/</c>.</summary>
    public static JsonObject Parameters() => Map(Required("parameters", List(Map(
        Required("id", Pattern("^[a-z][a-z0-9_-]*(\\.[a-z][a-z0-9_-]*)+$"), "theme.name", "‘主题.名称’"),
        Required("title", Ref("text"), "short name", "简称"),
        Required("unit", Ref("unit"), "unit of its values: that of the indicators it is compared with", "单位，须与所比较指标一致"),
        Required("provenance", Words("provenance", Syntax.Words.Provenances.Keys), "where the value comes from", "取值来历"),
        Required("sources", List(Ref("source"), 1), "sources of the bibliography", "文献目录中的出处"),
        Required("reference", Ref("text"), "how the value was found", "取值依据"),
        Required("values", List(Map(
            Required("from", Day(), "first day on which the value is valid", "生效首日"),
            Optional("value", Number(), "the value", "取值"),
            Optional("by-industries", List(Map(
                Required("at-least", Number(1, 100_000, whole: true), "from this number of industries on", "自此行业数起"),
                Required("value", Number(), "the value", "取值"))), "instead: values by the number of industries", "或：按行业数取值")), 1), "values by date, the earliest first", "按日期排列的取值，早者在前")), 1), "the thresholds of a theme", "一个主题的阈值"));

    /// <summary>A file of <c>indicators/</c>.</summary>
    public static JsonObject Indicator() => Map(
        Required("id", Pattern("^[a-z][a-z0-9]*(_[a-z0-9]+)*$"), "name in rules and tables", "供规则和数据表引用的名称"),
        Required("code", Pattern("^([A-Z]|DX)[0-9]{2}$"), "of the catalogue, or DX and two digits", "目录代码，或‘DX’加两位数字"),
        Required("name", Ref("text"), "name that reports print", "报告所用名称"),
        Required("chain", Words("chain", Syntax.Words.Chains.Keys), "the chain it belongs to", "所属链条"),
        Required("scope", Words("scope", Syntax.Words.FormulaScopes.Keys), "a value for each member, or one", "每个成员一个值，或整体一个值"),
        Required("unit", Ref("unit"), "unit of the result", "结果单位"),
        Optional("range", Map(
            Optional("min", Number(), "smallest possible value", "最小可能值"),
            Optional("max", Number(), "largest possible value", "最大可能值")), "what is possible", "可能的取值范围"),
        Required("direction", Words("direction", Syntax.Words.Directions.Keys), "how to take a higher value", "如何看待较高的值"),
        Required("formula", Pattern("\\S"), "names, numbers, + - * /, parentheses and the functions of docs/rule-format.md", "名称、数字、+ - * /、括号，以及docs/rule-format.md所列函数"),
        Optional("decimals", Number(0, 6, whole: true), "decimals that reports print; default 3", "报告所列小数位数；默认3位"),
        Required("reading", Ref("text"), "how to take a high or low value", "高低值的解读"),
        Optional("convention", Ref("text"), "which of several conventions is followed", "采用的口径"),
        Optional("caution", Ref("text"), "what it cannot show", "局限"),
        Optional("comparable-over-time", Bool(), "whether values of different years may be compared", "不同年份是否可比"),
        Required("sources", List(Ref("citation"), 1), "where it comes from", "出处"));

    /// <summary>A file of <c>quantiles/</c>.</summary>
    public static JsonObject Quantiles() => Map(Required("quantiles", List(Map(
    [
        Required("id", Ref("slug"), "name", "名称"),
        Required("indicator", Ref("indicator"), "the indicator", "指标"),
        Required("unit", Ref("unit"), "its unit, or one that converts into it", "指标单位，或可换算的单位"),
        Required("population", Ref("text"), "which regions", "哪些地区"),
        Optional("areas", List(Ref("text")), "province or state, then country, that they lie in", "所在省（州）、国家"),
        Required("year", Number(1900, 2200, whole: true), "year of the figures", "数据年份"),
        Optional("units", Number(5, 1_000_000, whole: true), "number of regions", "地区数"),
        Optional("industries", Number(1, 100_000, whole: true), "number of industries behind it", "行业个数"),
        Optional("counted", Words("counted", Syntax.Words.Measures.Keys), "what is counted", "统计对象"),
        .. new[] { "10", "25", "50", "75", "90" }.Select(static p => Optional("p" + p, Number(), $"percentile {p}", $"第{p}百分位数")),
        Required("provenance", Words("provenance", Syntax.Words.Provenances.Keys), "where it comes from", "来历"),
        Required("sources", List(Ref("source"), 1), "sources of the bibliography", "文献目录中的出处"),
    ]), 1), "distributions that values are held against", "用于对照的分布"));

    /// <summary>A file of <c>cases/</c>.</summary>
    public static JsonObject DocumentedCase() => Map(
        Required("id", Ref("slug"), "name", "名称"),
        Required("kind", Words("kind", Syntax.Words.DocumentedKinds.Keys), "what kind of place", "类型"),
        Required("name", Ref("text"), "name that reports print", "报告所用名称"),
        Required("where", Ref("text"), "where it is", "地点"),
        Required("when", Ref("text"), "the time that the document speaks of", "文献所述时期"),
        Required("about", Ref("text"), "what it is", "概况"),
        Optional("same-place", List(Ref("slug")), "ids of user's cases that are this place, besides its own id", "同为该地的用户案例标识"),
        Optional("met", List(Map(
            Required("finding", Ref("diagnosis"), "the diagnosis", "诊断"),
            Required("situation", Ref("text"), "how it was", "情形"),
            Optional("did", List(Ref("measure")), "measures that it took", "已采取的对策"),
            Optional("proposed", List(Ref("measure")), "measures that the document proposes", "文献建议的对策"),
            Optional("how", Ref("text"), "what it did in particular", "具体做法"),
            Optional("remained", Ref("text"), "what remained a problem", "遗留问题"),
            Required("sources", List(Ref("citation"), 1), "where it is documented", "出处"))), "findings that it met", "所遇到的问题"),
        Optional("shows", List(Map(
            Required("measure", Ref("measure"), "the measure", "对策"),
            Required("what", Ref("text"), "what was done", "做法"),
            Required("sources", List(Ref("citation"), 1), "where it is documented", "出处"))), "measures that it shows at work", "所展示的对策"),
        Optional("profile", Map(
            Required("year", Number(1900, 2200, whole: true), "year of the figures", "数据年份"),
            Optional("values", Map(LikenessFeature.All.Select(static f => new Entry(f.Id, Number(f.Minimum, f.Maximum), f.Name, false))), "figures to liken others to it", "用于比较的数据"),
            Optional("note", Ref("text"), "caveat", "说明"),
            Required("sources", List(Ref("source"), 1), "sources of the bibliography", "文献目录中的出处")), "figures to liken others to it", "用于比较的概况"),
        Required("sources", List(Ref("citation"), 1), "where it is documented", "出处"));
}
