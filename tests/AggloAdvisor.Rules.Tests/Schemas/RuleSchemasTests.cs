using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Schemas;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Rules.Tests.Cases;
using AggloAdvisor.Testing;
using Json.Schema;
using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Rules.Tests.Schemas;

public sealed class RuleSchemasTests
{
    private const string Stray = "zz-stray-key";
    private static readonly Lazy<Dictionary<string, RuleSchema>> All = new(static () => RuleSchemas.Of(RuleBase.Rules, IndicatorCatalog.All).ToDictionary(static s => s.Kind, StringComparer.Ordinal));

    public static TheoryData<string, string> Kinds => new()
    {
        { "diagnosis", "rules/diagnoses" },
        { "countermeasure", "rules/countermeasures" },
        { "parameters", "rules/parameters" },
        { "indicator", "rules/indicators" },
        { "quantiles", "rules/quantiles" },
        { "documented-case", "rules/cases" },
        { "items", "rules/items" },
        { "sources", "rules/sources.yaml" },
        { "glossary", "rules/glossary.yaml" },
        { "analysis", "rules/analysis.yaml" },
        { "overlay", "docs/examples/planning-office/overlay.yaml" },
        { "rule-cases", "tests/rule-cases" },
        { "advice-cases", "tests/rule-cases/advice" },
    };

    [Fact]
    public void Of_EveryKind_IsHere() => Assert.Equal(Kinds.Select(static k => k.Data.Item1).Order(), All.Value.Keys.Order());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Schema_OfOurOwnFiles_HoldsThemAll(string kind, string place)
    {
        var schema = JsonSchema.FromText(All.Value[kind].Schema.ToJsonString());
        foreach (var file in Files(place))
        {
            var result = schema.Evaluate(YamlAsJson.Of(YamlAsJson.Parse(File.ReadAllText(file))), new() { OutputFormat = OutputFormat.List });

            Assert.True(result.IsValid, $"{Path.GetFileName(file)}: {string.Join("; ", result.Details.Where(static d => d.HasErrors).Select(static d => $"{d.InstanceLocation}: {string.Join(", ", d.Errors!.Values)}").Take(5))}");
        }
    }

    /// <summary>The reader is asked what it knows: a stray key in every mapping of our files makes it list the keys it expected there.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Schema_KeysOfEveryMapping_AreThoseThatTheReaderKnows(string kind, string place)
    {
        var schema = All.Value[kind].Schema;
        var seen = 0;
        foreach (var file in Files(place))
        {
            var root = YamlAsJson.Parse(File.ReadAllText(file));
            var places = new Dictionary<(int, int), JsonObject>();
            var text = Spoil(root, schema, schema, places);
            foreach (var (at, expected) in Expected(kind, file, text))
            {
                Assert.True(places.TryGetValue(at, out var map), $"{file}: the schema knows no mapping at {at}");
                Assert.Equal(expected, map["properties"]!.AsObject().Select(static p => p.Key).Order(StringComparer.Ordinal));
                seen++;
            }
        }

        Assert.True(seen > 0, "no mapping was compared");
    }

    [Theory]
    [InlineData("diagnosis", "when: krugman_specialisation.median < parameters.homogeneity.krugman_low", true)]
    [InlineData("diagnosis", "when: krugman_specialisation < parameters.homogeneity.krugman_low", false)]
    [InlineData("diagnosis", "when: krugman.median < parameters.homogeneity.krugman_low", false)]
    [InlineData("diagnosis", "when: krugman_specialisation.median < parameters.homogeneity.low", false)]
    [InlineData("diagnosis", "when: has_joint_plan == 'no'", true)]
    [InlineData("diagnosis", "when: { none: [primacy_gdp > 1] }", false)]
    [InlineData("diagnosis", "chain: industrie", false)]
    [InlineData("diagnosis", "recommend: [no-such-measure]", false)]
    [InlineData("diagnosis", "evidence: [no_such_indicator]", false)]
    public void Schema_OfADiagnosis_KnowsNamesScopesAndWords(string kind, string line, bool isValid)
    {
        var key = line[..line.IndexOf(':', StringComparison.Ordinal)];
        var document = YamlAsJson.Of(YamlAsJson.Parse(File.ReadAllText(Repository.File("rules", "diagnoses", "d03-structural-homogeneity.yaml"))))!.AsObject();
        document[key] = YamlAsJson.Of(YamlAsJson.Parse(line))![key]!.DeepClone();

        Assert.Equal(isValid, JsonSchema.FromText(All.Value[kind].Schema.ToJsonString()).Evaluate(document).IsValid);
    }

    [Fact]
    public void Schema_EveryKeyAndWord_IsDescribedInBothLanguages()
    {
        foreach (var schema in All.Value.Values)
        {
            foreach (var (key, value) in Maps(schema.Schema).SelectMany(static m => m["properties"]!.AsObject()))
            {
                var description = value!["description"]?.GetValue<string>();
                Assert.True(description?.Any(static c => c is >= '\u4e00' and <= '\u9fff') == true || key is "p10" or "p25" or "p50" or "p75" or "p90", $"{schema.Kind}: '{key}' is described as '{description}'");
            }
        }
    }

    private static IEnumerable<JsonObject> Maps(JsonNode? node) => node switch
    {
        JsonObject map => (map.ContainsKey("additionalProperties") && map["properties"] is JsonObject ? [map] : Array.Empty<JsonObject>()).Concat(map.SelectMany(static e => Maps(e.Value))),
        JsonArray list => list.SelectMany(Maps),
        _ => [],
    };

    private static IEnumerable<string> Files(string place)
    {
        var path = Repository.File(place.Split('/'));
        return File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal).Take(12);
    }

    // Writes the document again as flow YAML, one mapping a line, each with a stray key; notes where each mapping's schema stands.
    private static string Spoil(YamlNode root, JsonObject rootSchema, JsonObject schema, Dictionary<(int Line, int Column), JsonObject> places)
    {
        var text = new StringBuilder();
        var line = 1;
        Write(root, schema);
        return text.ToString();

        void Write(YamlNode node, JsonObject? at)
        {
            switch (node)
            {
                case YamlMappingNode map:
                    text.Append('\n');
                    line++;
                    if (at is not null && Closed(at, rootSchema, map) is { } closed)
                    {
                        places[(line, 3)] = closed;
                    }

                    text.Append("{ ").Append(Stray).Append(": x");
                    foreach (var (key, value) in map.Children)
                    {
                        text.Append(", ").Append(JsonSerializer.Serialize(((YamlScalarNode)key).Value)).Append(": ");
                        Write(value, at is null ? null : Under(at, rootSchema, map, ((YamlScalarNode)key).Value!));
                    }

                    text.Append(" }");
                    break;
                case YamlSequenceNode list:
                    text.Append("[ ");
                    for (var i = 0; i < list.Children.Count; i++)
                    {
                        text.Append(i > 0 ? ", " : "");
                        Write(list.Children[i], at is null ? null : Resolved(at, rootSchema).FirstOrDefault(static s => s.ContainsKey("items"))?["items"] as JsonObject);
                    }

                    text.Append(" ]");
                    break;
                default:
                    text.Append(JsonSerializer.Serialize(((YamlScalarNode)node).Value));
                    break;
            }
        }
    }

    // The schema itself, what it refers to, and the shapes it allows.
    private static IEnumerable<JsonObject> Resolved(JsonObject schema, JsonObject root)
    {
        yield return schema;
        var more = new[] { "allOf", "anyOf" }.SelectMany(k => schema[k]?.AsArray().OfType<JsonObject>() ?? []).Where(static s => !s.ContainsKey("if"));
        if (schema["$ref"]?.GetValue<string>() is { } to)
        {
            more = more.Append(root["definitions"]![to["#/definitions/".Length..]]!.AsObject());
        }

        foreach (var inner in more.SelectMany(s => Resolved(s, root)))
        {
            yield return inner;
        }
    }

    private static JsonObject? Closed(JsonObject schema, JsonObject root, YamlMappingNode map) => Resolved(schema, root)
        .Where(static s => s["properties"] is JsonObject && s["additionalProperties"]?.GetValueKind() == JsonValueKind.False)
        .OrderByDescending(s => map.Children.Keys.Count(k => s["properties"]!.AsObject().ContainsKey(((YamlScalarNode)k).Value!)))
        .FirstOrDefault();

    private static JsonObject? Under(JsonObject schema, JsonObject root, YamlMappingNode map, string key) =>
        Closed(schema, root, map)?["properties"]?[key] as JsonObject is { Count: > 1 } own ? own
        : key is "when" && schema == root ? null
        : Resolved(schema, root).Select(static s => s["additionalProperties"]).OfType<JsonObject>().FirstOrDefault();

    private static IEnumerable<((int Line, int Column) At, string[] Keys)> Expected(string kind, string file, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var problems = kind switch
        {
            "rule-cases" => OfCases(bag => new RuleCaseReader(RuleBase.Rules, IndicatorCatalog.All).ReadFile(bytes, "x.yaml", bag)),
            "advice-cases" => OfCases(bag => new AdviceCaseReader(RuleBase.Rules, IndicatorCatalog.All).ReadFile(bytes, "x.yaml", bag)),
            "overlay" => OfRules(RuleBase.Rules.Files.Contents.ToDictionary(static f => f.Key, static f => f.Value.ToArray()).Append(KeyValuePair.Create("overlays/1-x/overlay.yaml", bytes))),
            _ => OfRules(RuleBase.Rules.Files.Contents.Select(f => KeyValuePair.Create(f.Key, f.Key == Path.GetRelativePath(Repository.File("rules"), file).Replace('\\', '/') ? bytes : f.Value.ToArray()))),
        };
        foreach (var problem in problems.Where(static p => p.Message.En.StartsWith($"unknown key '{Stray}'; expected ", StringComparison.Ordinal)))
        {
            var listed = problem.Message.En[$"unknown key '{Stray}'; expected ".Length..];
            yield return ((problem.Location.Line, problem.Location.Column), [.. listed.Split(", ").SelectMany(static s => s.Split(" or ")).Select(static s => s.Trim('\'')).Order(StringComparer.Ordinal)]);
        }
    }

    private static IEnumerable<Diagnostic> OfCases(Action<DiagnosticBag> read)
    {
        var bag = new DiagnosticBag();
        read(bag);
        return bag.ToSortedArray();
    }

    private static IEnumerable<Diagnostic> OfRules(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        RuleSetReader.Read(RuleFolder.Of(files.ToDictionary(static f => f.Key, static f => f.Value)), IndicatorCatalog.All).Diagnostics;
}
