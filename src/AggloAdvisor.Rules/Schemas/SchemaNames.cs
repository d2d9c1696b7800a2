using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Rules.Model;
using static AggloAdvisor.Rules.Schemas.SchemaParts;

namespace AggloAdvisor.Rules.Schemas;

/// <summary>The names of a rule base, as choices with what they stand for.</summary>
/// <param name="rules">The rule base.</param>
/// <param name="dictionary">The indicators that the program computes; those of the rule base come to them.</param>
internal sealed class SchemaNames(RuleSet rules, IEnumerable<IndicatorDefinition> dictionary)
{
    /// <summary>The rule base.</summary>
    public RuleSet Rules => rules;

    /// <summary>Every indicator, in ordinal order.</summary>
    public ImmutableArray<IndicatorDefinition> Indicators { get; } =
        [.. dictionary.Concat(rules.Indicators.Select(static i => i.Definition)).DistinctBy(static d => d.Id).OrderBy(static d => d.Id, StringComparer.Ordinal)];

    /// <summary>An indicator.</summary>
    public JsonObject IndicatorIds() => Choice(Indicators.Select(static i => (i.Id, LocalizedText.Of($"{i.Name} [{i.Unit}]", $"{i.Name}〔{i.Unit}〕"))));

    /// <summary>A parameter.</summary>
    public JsonObject ParameterIds() => Choice(rules.Parameters.Values.OrderBy(static p => p.Id, StringComparer.Ordinal).Select(static p => (p.Id, p.Title)));

    /// <summary>A diagnosis, by id.</summary>
    public JsonObject DiagnosisIds() => Choice(rules.Diagnoses.Select(static d => (d.Id, LocalizedText.Of($"{d.Code} {d.Title}", $"{d.Code}{d.Title}"))));

    /// <summary>A diagnosis, by code or id: what cases write.</summary>
    public JsonObject DiagnosisCodes() => Choice(rules.Diagnoses.Select(static d => (d.Code, d.Title)).Concat(rules.Diagnoses.Select(static d => (d.Id, d.Title))));

    /// <summary>A countermeasure, by id.</summary>
    public JsonObject MeasureIds() => Choice(rules.Countermeasures.Select(static m => (m.Id, LocalizedText.Of($"{m.Code} {m.Title}", $"{m.Code}{m.Title}"))));

    /// <summary>A countermeasure, by code or id.</summary>
    public JsonObject MeasureCodes() => Choice(rules.Countermeasures.Select(static m => (m.Code, m.Title)).Concat(rules.Countermeasures.Select(static m => (m.Id, m.Title))));

    /// <summary>What a case file is about: a diagnosis, a gate or an option.</summary>
    public JsonObject Subjects() => AnyOf(
        DiagnosisCodes(),
        Choice(rules.Countermeasures.SelectMany(static m => m.Gates.Select(g => ($"{m.Code}/{g.Id}", LocalizedText.Of($"gate of {m.Title}", $"{m.Title}的前提条件"))))
            .Concat(rules.Countermeasures.SelectMany(static m => m.Choices.SelectMany(static c => c.Options).Select(o => ($"{m.Code}/{o.Id}", o.Name))))),
        Pattern("^[^/]+/[^/]+$"));

    /// <summary>A source of the bibliography.</summary>
    public JsonObject SourceIds() => Choice(rules.Sources.Values.OrderBy(static s => s.Id, StringComparer.Ordinal).Select(static s => (s.Id, s.Short)));

    /// <summary>An item of a paper.</summary>
    public JsonObject ItemIds() => Choice(rules.Items.OrderBy(static i => i.Id, StringComparer.Ordinal).Select(static i => (i.Id, i.Text)));

    /// <summary>A term of the glossary.</summary>
    public JsonObject TermIds() => Choice(rules.Glossary.Select(static t => (t.Id, t.Term)));

    /// <summary>A documented case.</summary>
    public JsonObject CaseIds() => Choice(rules.Cases.Select(static c => (c.Id, c.Name)));

    /// <summary>A unit: one of those that are known, or a quotient of two.</summary>
    public static JsonObject Units()
    {
        var known = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Unit.Known.Keys.Order(StringComparer.Ordinal).Select(static u => (JsonNode)u)]) };
        return AnyOf(known, Pattern("^[^/]+/[^/]+$"));
    }
}
