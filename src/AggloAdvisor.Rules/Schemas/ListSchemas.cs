using System.Text.Json.Nodes;
using static AggloAdvisor.Rules.Schemas.SchemaParts;

namespace AggloAdvisor.Rules.Schemas;

/// <summary>What the lists of a rule base look like: bibliography, items, terms, answers and the list of an overlay.</summary>
internal static class ListSchemas
{
    /// <summary><c>sources.yaml</c>.</summary>
    public static JsonObject Sources() => Map(Required("sources", List(Map(
        Required("id", Pattern("\\S"), "name that rules cite", "供规则引用的名称"),
        Required("citation", Ref("text"), "as a bibliography prints it", "文献著录"),
        Required("short", Ref("text"), "short form for running text", "正文所用简写"),
        Optional("url", Pattern("\\S"), "where it can be read", "网址"),
        Optional("sections", List(Ref("text")), "sections that rules cite", "规则引用的章节"))), "the bibliography", "文献目录"));

    /// <summary>A file of <c>items/</c>.</summary>
    public static JsonObject Items() => Map(
        Required("source", Ref("source"), "the paper", "文献"),
        Required("items", List(Map(
            Required("id", Pattern("^[0-9a-z]+-[A-Za-z]?[0-9]+[a-z]?$"), "number of the paper, hyphen, number of the item", "文献编号、连字符、条目编号"),
            Required("section", Pattern("\\S"), "section of the paper", "章节"),
            Required("text", Ref("text"), "what it says, in our own words", "内容（自行概括）"),
            Optional("used-by", Map(
                Optional("indicators", List(Ref("indicator")), "indicators that use it", "使用它的指标"),
                Optional("parameters", List(Ref("parameter")), "parameters that use it", "使用它的参数"),
                Optional("glossary", List(Ref("term")), "terms that use it", "使用它的术语"),
                Optional("cases", List(Ref("case")), "documented cases that use it", "使用它的案例")), "what uses it besides the rules that cite it", "除引用规则外的使用者"),
            Optional("not-used", Ref("text"), "why nothing uses it", "未使用的理由")), 1), "what the paper says", "文献内容条目"));

    /// <summary><c>glossary.yaml</c>.</summary>
    public static JsonObject Glossary() => Map(Required("terms", List(Map(
        Required("id", Ref("slug"), "name", "名称"),
        Required("term", Ref("text"), "the term", "术语"),
        Required("meaning", Ref("text"), "what it means, in one sentence", "含义（一句话）"),
        Optional("avoid", List(Pattern("\\S")), "words that Chinese texts must not use for it", "中文中应避免的用词"),
        Required("sources", List(Ref("source"), 1), "sources of the bibliography", "文献目录中的出处"))), "the terms", "术语表"));

    /// <summary><c>analysis.yaml</c>.</summary>
    public static JsonObject Answers() => Map(Required("answers", List(Map(
        Required("about", Words("about", Syntax.Words.AnalysisKinds.Keys), "what was found", "分析结果类型"),
        Required("codes", List(Pattern("^(D[0-9]{2}[a-z]?|M[0-9]{2})$"), 1), "the rules or measures that it concerns", "涉及的规则或对策"),
        Required("because", Ref("text"), "why it is meant", "理由"))), "answers to what the analysis finds", "对分析结果的答复"));

    /// <summary><c>overlay.yaml</c>.</summary>
    public static JsonObject Overlay() => Map(
        Required("name", Ref("text"), "the office, as reports call it", "报告所用的单位名称"),
        Optional("replaces", List(Override()), "what the overlay's files take the place of", "被替换的内容"),
        Optional("off", List(Override()), "what is not used", "停用的内容"));

    private static JsonObject Override() => Map(
    [
        .. Syntax.Words.OverrideSubjects.Keys.Order(StringComparer.Ordinal).Select(static s => Optional(s, Ref(s == "countermeasure" ? "measure" : s), "its id", "标识")),
        Required("because", Ref("text"), "the office's reason", "单位的理由"),
    ]);

}
