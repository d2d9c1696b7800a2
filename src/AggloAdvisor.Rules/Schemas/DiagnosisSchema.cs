using System.Text.Json.Nodes;
using AggloAdvisor.Core.Indicators;
using static AggloAdvisor.Rules.Schemas.SchemaParts;

namespace AggloAdvisor.Rules.Schemas;

/// <summary>What a file of <c>diagnoses/</c> looks like.</summary>
internal static class DiagnosisSchema
{
    /// <summary>The schema of the file, without its definitions.</summary>
    public static JsonObject Of()
    {
        var schema = Map(
            Required("id", Ref("slug"), "name in other rules", "供其他规则引用的名称"),
            Required("code", Pattern("^D[0-9]{2}[a-z]?$"), "D and two digits, with a small letter for a form of it", "‘D’加两位数字，变体再加一个小写字母"),
            Required("title", Ref("text"), "short name", "简称"),
            Required("for", Words("scope", Syntax.Words.Scopes.Keys), "what it is asked for", "判断对象"),
            Required("chain", Words("chain", Syntax.Words.Chains.Keys), "the chain it belongs to", "所属链条"),
            Required("nature", Words("nature", Syntax.Words.Natures.Keys), "fault, trait, or help for other rules", "问题、特征，或供其他规则引用"),
            Optional("applies-from", Day(), "first day on which this version is in force", "本版本生效首日"),
            Optional("applies-until", Day(), "last day on which this version is in force", "本版本生效末日"),
            Required("when", [], "the condition under which it fires", "成立条件"),
            Required("finding", Ref("text"), "said when it fires; {indicator} and {parameters.name} are replaced by figures", "成立时的表述；{指标}和{parameters.名称}由数值替换"),
            Optional("evidence", List(Ref("indicator")), "indicators printed besides those of the condition", "除条件所用指标外另行列出的指标"),
            Optional("counter-checks", List(Map(
                Required("when", [], "the condition under which it speaks", "反证成立条件"),
                Required("text", Ref("text"), "said when it speaks", "反证成立时的表述"),
                Required("effect", Words("effect", Syntax.Words.Effects.Keys), "what it does to the finding", "对诊断结果的影响"),
                Optional("if-unknown", Words("effect", Syntax.Words.UnknownEffects.Keys), "what it does while nobody can decide it", "无法判断时的影响"))), "conditions that speak against the finding", "反证检查"),
            Optional("caution", Ref("text"), "said in any case", "任何情况下都附上的提示"),
            Optional("recommend", List(Ref("measure")), "measures that it calls for", "要求采取的对策"),
            Required("sources", List(Ref("citation"), 1), "where it comes from", "出处"));

        // A condition may name indicators of its own scope as they are, those of others only with an aggregate.
        schema["allOf"] = new JsonArray([.. Syntax.Words.Scopes.OrderBy(static s => s.Key, StringComparer.Ordinal).Select(s => (JsonNode)For(s.Key, s.Value))]);
        return schema;
    }

    private static JsonObject For(string word, Scope scope)
    {
        JsonObject Condition() => new() { ["properties"] = new JsonObject { ["when"] = Ref(ConditionSchema.NameOf(scope)) } };
        var then = Condition();
        then["properties"]!["counter-checks"] = new JsonObject { ["items"] = Condition() };
        return new()
        {
            ["if"] = new JsonObject { ["required"] = new JsonArray("for"), ["properties"] = new JsonObject { ["for"] = new JsonObject { ["const"] = word } } },
            ["then"] = then,
        };
    }
}
