using System.Text.Json.Nodes;
using AggloAdvisor.Core.Indicators;
using static AggloAdvisor.Rules.Schemas.SchemaParts;

namespace AggloAdvisor.Rules.Schemas;

/// <summary>What a file of <c>countermeasures/</c> looks like.</summary>
internal static class CountermeasureSchema
{
    /// <summary>The schema of the file, without its definitions.</summary>
    public static JsonObject Of() => Map(
        Required("id", Ref("slug"), "name in rules", "供规则引用的名称"),
        Required("code", Pattern("^M[0-9]{2}$"), "M and two digits", "‘M’加两位数字"),
        Required("title", Ref("text"), "short name", "简称"),
        Required("chain", Words("chain", Syntax.Words.Chains.Keys), "the chain it belongs to", "所属链条"),
        Required("stage", Words("stage", Syntax.Words.Stages.Keys), "stage of the plan", "方案阶段"),
        Required("do", Ref("text"), "what to do", "做什么"),
        Optional("steps", List(Ref("text")), "the steps", "步骤"),
        Required("who", List(Map(
            Required("level", Words("level", Syntax.Words.Levels.Keys), "level or kind of body", "机构层级"),
            Required("name", Ref("text"), "its name", "机构名称")), 1), "who acts; the first leads", "实施主体；首位牵头"),
        Optional("request-upward", Bool(), "only a higher level can do it", "须由上级实施"),
        Optional("targets", List(Words("target", Syntax.Words.TargetKinds.Keys)), "what is worked out for the case", "针对案例推算的内容"),
        Optional("gates", List(Gate()), "conditions that must hold before it starts", "启动的前提条件"),
        Optional("choose", List(Choice()), "questions that it leaves to the case", "留待案例回答的选择"),
        Optional("after", List(Ref("measure")), "comes after these, when they are advised too", "在这些对策之后实施"),
        Optional("conflicts-with", List(Ref("measure")), "conflicts with these", "与这些对策冲突"),
        Optional("watch", List(Ref("indicator")), "indicators to watch afterwards", "实施后跟踪的指标"),
        Optional("watch-also", Ref("text"), "what to watch that no indicator covers", "指标以外的跟踪内容"),
        Required("horizon", Words("horizon", Syntax.Words.Horizons.Keys), "when it shows; expert judgement", "见效时间；专家判断"),
        Required("cost", Words("cost", Syntax.Words.Costs.Keys), "what it costs; expert judgement", "成本等级；专家判断"),
        Optional("caution", Ref("text"), "said in any case", "任何情况下都附上的提示"),
        Optional("low-carbon", Ref("text"), "what low carbon means for it", "低碳含义"),
        Required("sources", List(Ref("citation"), 1), "where it comes from", "出处"));

    private static JsonObject Condition() => Ref(ConditionSchema.NameOf(Scope.Case));

    private static JsonObject Gate() => Map(
        Required("id", Ref("slug"), "name of the gate", "前提条件名称"),
        Required("open-when", Condition(), "when it is open; asked for the whole case", "满足条件；对整个案例判断"),
        Optional("effect", Words("gate", Syntax.Words.GateEffects.Keys), "what a closed gate does", "未满足时的影响"),
        Optional("first", List(Ref("measure")), "measures that are advised too when it is closed", "未满足时一并建议的对策"),
        Required("closed", Ref("text"), "not yet, because ...", "尚不能实施，因为……"),
        Required("unknown", Ref("text"), "first find out whether ...", "须先查明……"));

    private static JsonObject Choice() => Map(
        Required("id", Ref("slug"), "name of the question", "选择名称"),
        Required("question", Ref("text"), "the question", "问题"),
        Required("none-fits", Ref("text"), "said when certainly no option fits", "确定无一适用时的表述"),
        Required("options", List(Map(
            Required("id", Ref("slug"), "name, unique within the measure", "名称，在对策内唯一"),
            Required("name", Ref("text"), "name that reports print", "报告所用名称"),
            Required("means", Ref("text"), "what it means", "含义"),
            Required("fits-when", Condition(), "when it fits; asked for the whole case", "适用条件；对整个案例判断"),
            Required("reasons", List(Map(
                Required("when", Condition(), "the condition", "条件"),
                Required("for", Ref("text"), "said when it holds", "成立时的表述"),
                Required("against", Ref("text"), "said when it fails", "不成立时的表述")), 1), "what speaks for and against it", "利弊理由")), 1), "the options, the preferred first", "各选项，优先者在前"));
}
