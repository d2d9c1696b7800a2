using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Rules.Scaffolds;

/// <summary>A file to begin with.</summary>
/// <param name="Name">Its name within the rule base, or within the folder of cases.</param>
/// <param name="Text">Its content; what is still to be written is marked TODO.</param>
/// <param name="IsCase">Whether it belongs to the cases.</param>
public sealed record ScaffoldFile(string Name, string Text, bool IsCase);

/// <summary>Begins rules: files that are well formed, whose cases hold, and in which only the words and figures are to be replaced.</summary>
/// <param name="rules">The rule base that they join.</param>
/// <param name="dictionary">The indicators that the program computes; those of the rule base come to them.</param>
public sealed class RuleScaffold(RuleSet rules, IEnumerable<IndicatorDefinition> dictionary)
{
    private const int MostCodes = 99;

    private readonly ImmutableArray<IndicatorDefinition> _indicators = [.. dictionary.Concat(rules.Indicators.Select(static i => i.Definition))];

    // The house's own source where the rule base has one: a beginning rests on nobody's paper.
    private string Source => rules.Sources.ContainsKey("house") ? "house" : rules.Sources.Keys.Order(StringComparer.Ordinal).First();

    /// <summary>Whether a text can be the id of a rule or measure.</summary>
    public static bool IsId(string text) => Ids.IsSlug(text);

    /// <summary>Whether a text can be the id of a parameter.</summary>
    public static bool IsParameterId(string text) => Ids.IsParameter(text);

    /// <summary>An indicator by id; null when there is none.</summary>
    public IndicatorDefinition? Indicator(string id) => _indicators.FirstOrDefault(i => i.Id == id);

    /// <summary>A diagnosis over one indicator, and its cases: one that fires, one that just misses, one that stays undecided; nothing when every code is taken.</summary>
    /// <param name="id">Its id, new.</param>
    /// <param name="indicator">The indicator that it asks for.</param>
    public ImmutableArray<ScaffoldFile> Diagnosis(string id, IndicatorDefinition indicator)
    {
        if (FreeCode('D', rules.Diagnoses.Select(static d => d.Code)) is not { } code)
        {
            return [];
        }

        var example = ScaffoldExample.Of(indicator);
        var text = $$"""
            id: {{id}}
            code: {{code}}
            title: { en: "TODO: short name", zh: "TODO：简称" }
            for: {{Words.Of(indicator.Scope)}}   # case | region | industry | region-industry | pair
            chain: {{Word(Words.Chains, indicator.Chain)}}   # industry | innovation | service | space | urban | system
            nature: problem   # problem | profile | auxiliary
            # TODO: {{example.Remark}}
            when: {{indicator.Id}} {{example.Condition}}
            finding:
              en: "TODO: what is the matter: the {{indicator.Name.En.ToLowerInvariant()}} is { {{indicator.Id}} }."
              zh: "TODO：问题所在：{{indicator.Name.Zh}}为{ {{indicator.Id}} }。"
            evidence: [{{indicator.Id}}]
            recommend: []   # TODO: ids of countermeasures
            sources:
              - { source: {{Source}}, section: "1" }   # TODO: the source, the section, and the items it rests on

            """.Replace("{ " + indicator.Id + " }", "{" + indicator.Id + "}", StringComparison.Ordinal);
        var cases = $$"""
            rule: {{code}}
            cases:
              - name: "fires: TODO"
                given: { {{indicator.Id}}: {{example.Fires}} }
                expect: fired
              - name: "just misses: TODO"
                given: { {{indicator.Id}}: {{example.Misses}} }
                expect: not-fired
              - name: "undecided: {{indicator.Id}} unknown"
                given: { {{indicator.Id}}: unknown }
                expect: undecided

            """;
        return [new($"diagnoses/{Lower(code)}-{id}.yaml", text, false), new($"{Lower(code)}.yaml", cases, true)];
    }

    /// <summary>A countermeasure with one gate, and the cases of the gate; nothing when every code is taken.</summary>
    /// <param name="id">Its id, new.</param>
    /// <param name="gate">The indicator that its gate asks for; of the whole case.</param>
    public ImmutableArray<ScaffoldFile> Measure(string id, IndicatorDefinition gate)
    {
        if (FreeCode('M', rules.Countermeasures.Select(static m => m.Code)) is not { } code)
        {
            return [];
        }

        var example = ScaffoldExample.Of(gate);
        var text = $$"""
            id: {{id}}
            code: {{code}}
            title: { en: "TODO: short name", zh: "TODO：简称" }
            chain: {{Word(Words.Chains, gate.Chain)}}   # industry | innovation | service | space | urban | system
            stage: industry   # precondition | industry | innovation | service | evaluation
            do: { en: "TODO: what to do.", zh: "TODO：做什么。" }
            steps:
              - { en: "TODO: first step.", zh: "TODO：第一步。" }
            who:
              - { level: agglomeration, name: { en: "TODO: who leads", zh: "TODO：牵头机构" } }
            gates:   # TODO: delete it if nothing must hold before it starts
              - id: ready
                open-when: {{gate.Id}} {{example.Condition}}
                closed: { en: "TODO: not yet, because ...", zh: "TODO：尚不能实施，因为……" }
                unknown: { en: "TODO: first find out whether ...", zh: "TODO：须先查明……" }
            after: []
            conflicts-with: []
            watch: [{{gate.Id}}]
            horizon: medium   # short | medium | long
            cost: low   # low | medium | high
            sources:
              - { source: {{Source}}, section: "1" }   # TODO: the source, the section, and the items it rests on

            """;
        var cases = $$"""
            rule: {{code}}/ready
            cases:
              - name: "open: TODO"
                given: { {{gate.Id}}: {{example.Fires}} }
                expect: open
              - name: "closed: TODO"
                given: { {{gate.Id}}: {{example.Misses}} }
                expect: closed
              - name: "undecided: {{gate.Id}} unknown"
                given: { {{gate.Id}}: unknown }
                expect: undecided

            """;
        return [new($"countermeasures/{Lower(code)}-{id}.yaml", text, false), new($"{Lower(code)}-ready.yaml", cases, true)];
    }

    /// <summary>A parameter in a file of its own.</summary>
    /// <param name="id">Its id, new: theme.name.</param>
    /// <param name="indicator">The indicator that will be compared with it: it brings the unit.</param>
    public ImmutableArray<ScaffoldFile> Parameter(string id, IndicatorDefinition indicator)
    {
        var text = $$"""
            parameters:
              - id: {{id}}
                title: { en: "TODO: short name", zh: "TODO：简称" }
                unit: {{indicator.Unit}}
                provenance: expert   # paper | published | calibrated | expert
                sources: [{{Source}}]
                reference: { en: "TODO: how the value was found.", zh: "TODO：取值依据。" }
                values:
                  - { from: 2000-01-01, value: {{ScaffoldExample.Of(indicator).Threshold}} }

            """;
        return [new($"parameters/{id.Replace('.', '-')}.yaml", text, false)];
    }

    private static string Lower(string code) => code.ToLowerInvariant();

    private static string Word<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct =>
        words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Key;

    private static string? FreeCode(char letter, IEnumerable<string> taken)
    {
        var used = taken.Select(static c => int.Parse(c.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture)).ToHashSet();
        return Enumerable.Range(1, MostCodes).FirstOrDefault(n => !used.Contains(n)) is > 0 and var free ? string.Create(CultureInfo.InvariantCulture, $"{letter}{free:00}") : null;
    }
}
