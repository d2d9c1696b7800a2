using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using static AggloAdvisor.Rules.Schemas.SchemaParts;

namespace AggloAdvisor.Rules.Schemas;

/// <summary>What a condition looks like, by the scope that it is asked for: an editor then knows every name that may stand there.</summary>
internal static class ConditionSchema
{
    private const string Number = "[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?";

    /// <summary>The name of the definition of conditions of a scope.</summary>
    public static string NameOf(Scope scope) => "condition-" + Syntax.Words.Of(scope);

    /// <summary>The definition.</summary>
    public static JsonObject Of(Scope scope, SchemaNames names)
    {
        var self = Ref(NameOf(scope));
        return AnyOf(
            Comparison(scope, names),
            Map(Required("all", List(self.DeepClone().AsObject(), 1), "every part must hold", "各部分均须成立")),
            Map(Required("any", List(self.DeepClone().AsObject(), 1), "one part must hold", "至少一部分成立")),
            Map(Required("not", self.DeepClone().AsObject(), "the part must fail", "该部分须不成立")),
            Map(Required("finding", names.DiagnosisIds(), "another diagnosis must fire", "另一诊断须成立")));
    }

    private static JsonObject Comparison(Scope scope, SchemaNames names)
    {
        var bare = names.Indicators.Where(i => i.Scope == Scope.Case || i.Scope == scope).Select(static i => Regex.Escape(i.Id));
        var aggregated = names.Indicators.Where(static i => i.Scope != Scope.Case && i.Categories.IsEmpty).Select(static i => Regex.Escape(i.Id));
        var parameters = names.Rules.Parameters.Keys.Order(StringComparer.Ordinal).Select(static p => Regex.Escape(p));
        var operand = $"(?:{Number}|'[^']*'|parameters\\.(?:{string.Join('|', parameters)})|(?:{string.Join('|', bare)})|(?:{string.Join('|', aggregated)})\\.(?:min|max|mean|median))";
        var comparison = Pattern($"^\\s*{operand}\\s*(?:<=|>=|==|!=|<|>)\\s*{operand}\\s*$");
        comparison["description"] = Both(new(
            "left operator right: numbers, parameters.NAME, indicators (.min, .max, .mean, .median over their targets), words in single quotes",
            "左 比较符 右：数字、‘parameters.NAME’、指标（可用.min、.max、.mean、.median对各对象汇总）、单引号中的词"));
        comparison["patternErrorMessage"] = Both(LocalizedText.Of(
            $"no comparison of names that exist for {Syntax.Words.Each(scope)}; indicators of another scope need .min, .max, .mean or .median",
            $"不是针对{Syntax.Words.Each(scope)}的有效比较，或其中有不存在的名称；其他对象的指标须加.min、.max、.mean或.median"));
        comparison["defaultSnippets"] = new JsonArray([.. names.Indicators.Where(i => i.Scope == Scope.Case || i.Scope == scope || i.Categories.IsEmpty).Select(i => (JsonNode)Snippet(i, scope))]);
        return comparison;
    }

    private static JsonObject Snippet(IndicatorDefinition indicator, Scope scope)
    {
        var name = indicator.Scope == Scope.Case || indicator.Scope == scope ? indicator.Id : $"{indicator.Id}.${{3|median,mean,min,max|}}";
        return new()
        {
            ["label"] = indicator.Id,
            ["description"] = Both(LocalizedText.Of($"{indicator.Name} [{indicator.Unit}]", $"{indicator.Name}〔{indicator.Unit}〕")),
            ["body"] = indicator.Categories.IsEmpty
                ? name + " ${1|<,<=,>,>=|} ${2:parameters.}"
                : $"{name} ${{1|==,!=|}} '${{2|{string.Join(',', indicator.Categories)}|}}'",
        };
    }
}
