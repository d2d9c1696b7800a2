using System.Text.Json.Nodes;
using AggloAdvisor.Rules.Cases;
using static AggloAdvisor.Rules.Schemas.SchemaParts;

namespace AggloAdvisor.Rules.Schemas;

/// <summary>What the files of cases look like: of single rules and of whole runs.</summary>
internal static class CaseSchemas
{
    /// <summary>A file of <c>rule-cases/</c>.</summary>
    public static JsonObject RuleCases(SchemaNames names) => Map(
        Required("rule", names.Subjects(), "diagnosis, gate (M28/carbon) or option of a choice (M22/firms)", "诊断、前提条件（M28/carbon）或选项（M22/firms）"),
        Optional("industries", Number(1, 100_000, whole: true), "number of industries behind every figure of the file", "本文件各数值所依据的行业数"),
        Optional("day", Day(), "the rules and thresholds of that day; default 2025-12-31", "采用该日的规则和阈值；默认2025-12-31"),
        Required("cases", List(Map(
            Required("name", Pattern("\\S"), "what it shows", "用例说明"),
            Optional("given", Ref("given"), "given figures; what is not given has no value", "给定数值；未给出者无值"),
            Required("expect", Verdicts("fired", "not-fired", "undecided", "open", "closed", "fits", "does-not-fit"), "what must come out", "应得结果"),
            Optional("speaks", List(Number(1, whole: true)), "counter-checks that hold, counted from 1, and no others", "成立的反证检查（自1起编号），其余不成立"),
            Optional("binding", Pattern("\\S"), "part of a comparison that the verdict must hang on", "结论所取决的比较式（可只写一部分）"))), "the cases", "用例"));

    /// <summary>A file of <c>rule-cases/advice/</c>.</summary>
    public static JsonObject AdviceCases(SchemaNames names) => Map(
        Optional("industries", Number(1, 100_000, whole: true), "number of industries behind every given figure", "给定数值所依据的行业数"),
        Optional("day", Day(), "the rules and thresholds of that day", "采用该日的规则和阈值"),
        Required("cases", List(Map(
            Required("name", Pattern("\\S"), "what it shows", "用例说明"),
            Optional("case", Ref("slug"), "folder beside the file whose tables are used", "文件旁的案例文件夹"),
            Optional("given", Ref("given"), "or: given values of indicators", "或：给定指标值"),
            Required("expect", Map(
                Optional("findings", MapOf(names.DiagnosisCodes(), Verdicts("fired", "not-fired", "undecided")), "verdicts by diagnosis, or by diagnosis and target", "各诊断（及对象）的结论"),
                Optional("measures", MapOf(names.MeasureCodes(), Words("status", AdviceCaseReader.StatusWords.Keys)), "what becomes of measures", "各对策的结果"),
                Optional("order", List(names.MeasureCodes()), "measures one after the other, whatever stands between them", "对策先后次序（中间可有其他对策）"),
                Optional("trace", List(Map(
                    Required("rule", names.DiagnosisCodes(), "the diagnosis", "诊断"),
                    Optional("target", Pattern("\\S"), "for which target", "对象"),
                    Required("condition", Pattern("\\S"), "a comparison as the rule writes it, or a part of it", "规则中的比较式（可只写一部分）"),
                    Optional("says", Words("comparison", AdviceCaseReader.ComparisonWords.Keys), "what it comes to", "比较结果"),
                    Optional("left", Number(), "figure on its left", "左侧数值"),
                    Optional("right", Number(), "figure on its right", "右侧数值"))), "steps of the reasoning", "推理步骤")), "what must come out", "应得结果"))), "the cases", "用例"));

    /// <summary>The figures of a case: by indicator, or by indicator and target.</summary>
    public static JsonObject Given(SchemaNames names)
    {
        JsonObject Figure() => new() { ["type"] = new JsonArray("number", "string") };
        return MapOf(names.IndicatorIds(), AnyOf(Figure(), new JsonObject { ["type"] = "object", ["additionalProperties"] = Figure() }));
    }

    private static JsonObject Verdicts(params string[] words) =>
        AnyOf(Words("verdict", words), new JsonObject { ["type"] = "object", ["additionalProperties"] = Words("verdict", words) });
}
