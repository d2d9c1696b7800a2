using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;
using static AggloAdvisor.Rules.Schemas.SchemaParts;

namespace AggloAdvisor.Rules.Schemas;

/// <summary>A JSON Schema for one kind of YAML file.</summary>
/// <param name="Kind">Name of the kind, such as <c>diagnosis</c>; the file is <c>KIND.schema.json</c>.</param>
/// <param name="Files">Where such files lie, as editors write it.</param>
/// <param name="Schema">The schema, draft 7.</param>
public sealed record RuleSchema(string Kind, string Files, JsonObject Schema);

/// <summary>JSON Schemas for the files of a rule base, made from the rule base itself: editors then complete and check its ids, indicators and words.</summary>
public static class RuleSchemas
{
    /// <summary>One schema for each kind of file.</summary>
    /// <param name="rules">The rule base, whose names are offered.</param>
    /// <param name="dictionary">The indicators that the program computes; those of the rule base come to them.</param>
    public static ImmutableArray<RuleSchema> Of(RuleSet rules, IEnumerable<IndicatorDefinition> dictionary)
    {
        var names = new SchemaNames(rules, dictionary);
        (string Kind, string Files, LocalizedText Title, JsonObject Body)[] kinds =
        [
            ("diagnosis", "**/diagnoses/*.yaml", new("A diagnosis", "诊断"), DiagnosisSchema.Of()),
            ("countermeasure", "**/countermeasures/*.yaml", new("A countermeasure", "对策"), CountermeasureSchema.Of()),
            ("parameters", "**/parameters/*.yaml", new("Thresholds of a theme", "一个主题的阈值"), DataSchemas.Parameters()),
            ("indicator", "**/indicators/*.yaml", new("A derived indicator", "派生指标"), DataSchemas.Indicator()),
            ("quantiles", "**/quantiles/*.yaml", new("Distributions", "分布"), DataSchemas.Quantiles()),
            ("documented-case", "**/rules/cases/*.yaml", new("A documented case", "文献案例"), DataSchemas.DocumentedCase()),
            ("items", "**/items/*.yaml", new("What a paper says", "文献内容条目"), ListSchemas.Items()),
            ("sources", "**/sources.yaml", new("Bibliography", "文献目录"), ListSchemas.Sources()),
            ("glossary", "**/glossary.yaml", new("Terms", "术语表"), ListSchemas.Glossary()),
            ("analysis", "**/analysis.yaml", new("Answers to the analysis", "对分析结果的答复"), ListSchemas.Answers()),
            ("overlay", "**/overlay.yaml", new("An office's overlay", "单位叠加层"), ListSchemas.Overlay()),
            ("rule-cases", "**/rule-cases/*.yaml", new("Cases of a rule", "规则用例"), CaseSchemas.RuleCases(names)),
            ("advice-cases", "**/rule-cases/advice/*.yaml", new("Cases of a whole run", "整体运行用例"), CaseSchemas.AdviceCases(names)),
        ];
        return [.. kinds.Select(k => new RuleSchema(k.Kind, k.Files, Whole(k.Title, k.Body, names)))];
    }

    private static JsonObject Whole(LocalizedText title, JsonObject body, SchemaNames names)
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = Both(title) };
        foreach (var (key, value) in body.ToArray())
        {
            body.Remove(key);
            schema[key] = value;
        }

        var definitions = new JsonObject();
        foreach (var name in Needed(schema, names))
        {
            definitions[name] = Definition(name, names);
        }

        if (definitions.Count > 0)
        {
            schema["definitions"] = definitions;
        }

        return schema;
    }

    // Only what a schema refers to, directly or through another definition.
    private static SortedSet<string> Needed(JsonObject schema, SchemaNames names)
    {
        var needed = new SortedSet<string>(StringComparer.Ordinal);
        var next = new Queue<JsonNode>([schema]);
        while (next.TryDequeue(out var node))
        {
            foreach (var name in References(node).Where(needed.Add))
            {
                next.Enqueue(Definition(name, names));
            }
        }

        return needed;
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(static e => e is { Key: "$ref", Value: { } to } ? [to.GetValue<string>()["#/definitions/".Length..]] : References(e.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    private static JsonObject Definition(string name, SchemaNames names) => name switch
    {
        "slug" => Pattern("^[a-z][a-z0-9]*(-[a-z0-9]+)*$"),
        "text" => Map(
            Required("en", Pattern("\\S"), "English", "英文"),
            Optional("zh", Pattern("\\S"), "Chinese; reports show the English without it", "中文；缺省时报告显示英文")),
        "citation" => Map(
            Required("source", Ref("source"), "a source of the bibliography", "文献目录中的出处"),
            Required("section", Pattern("\\S"), "section; several are separated by '; '", "章节；多个以“; ”分隔"),
            Optional("items", List(Ref("item")), "items of the paper", "文献条目")),
        "indicator" => names.IndicatorIds(),
        "parameter" => names.ParameterIds(),
        "diagnosis" => names.DiagnosisIds(),
        "measure" => names.MeasureIds(),
        "source" => names.SourceIds(),
        "item" => names.ItemIds(),
        "term" => names.TermIds(),
        "case" => names.CaseIds(),
        "unit" => SchemaNames.Units(),
        "given" => CaseSchemas.Given(names),
        _ => ConditionSchema.Of(Syntax.Words.Scopes.First(s => ConditionSchema.NameOf(s.Value) == name).Value, names),
    };
}
