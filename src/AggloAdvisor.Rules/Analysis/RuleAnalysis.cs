using System.Collections.Immutable;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Analysis;

/// <summary>Looks for rules that cannot mean what they say: by reasoning over all values, not by trying some.</summary>
/// <remarks>
/// Each day on which a rule or threshold begins or ends is analysed; a finding that holds on several days is reported once. What the rule
/// base answers in <c>analysis.yaml</c> is left out.
/// </remarks>
public static class RuleAnalysis
{
    /// <summary>Everything found, in the order of kinds and codes.</summary>
    /// <param name="rules">A checked rule base.</param>
    /// <param name="cancellationToken">Checked between rules.</param>
    public static ImmutableArray<AnalysisFinding> Run(RuleSet rules, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<(AnalysisKind, string, Core.Diagnostics.SourceLocation), AnalysisFinding>();
        foreach (var finding in Days(rules).SelectMany(day => On(rules, day, cancellationToken)))
        {
            found.TryAdd((finding.Kind, string.Join(' ', finding.Rules), finding.Location), finding);
        }

        return
        [
            .. found.Values.Where(f => !rules.Answers.Any(a => Answers(a, f)))
                .Concat(rules.Answers.Where(a => !found.Values.Any(f => Answers(a, f))).Select(Idle))
                .OrderBy(static f => f.Kind)
                .ThenBy(static f => string.Join(' ', f.Rules), StringComparer.Ordinal)
                .ThenBy(static f => f.Location.Line)
                .ThenBy(static f => f.Location.Column),
        ];
    }

    /// <summary>The stable code of a kind of finding, which docs/diagnostics.md explains.</summary>
    public static string CodeOf(AnalysisKind kind) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"AGA11{(int)kind:00}");

    /// <summary>The indicators that a rule, counter-check, gate, option, evidence or watch list names, directly or through derived indicators.</summary>
    public static IReadOnlySet<string> IndicatorsUsed(RuleSet rules)
    {
        var used = ConditionWalk.Of(rules).SelectMany(ConditionWalk.Indicators).Select(static o => o.Indicator.Id)
            .Concat(rules.Diagnoses.Concat(rules.OtherVersions).SelectMany(static d => d.Evidence))
            .Concat(rules.Countermeasures.SelectMany(static m => m.Watch))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var derived in rules.Indicators.Reverse().Where(i => used.Contains(i.Definition.Id)))
        {
            used.UnionWith(FormulaWalk.All(derived.Formula).OfType<IndicatorFormula>().Select(static i => i.Indicator.Id));
        }

        return used;
    }

    private static bool Answers(AnalysisAnswer answer, AnalysisFinding finding) =>
        answer.About == finding.Kind && answer.Codes.All(c => finding.Rules.Contains(c) || finding.Measures.Contains(c));

    private static AnalysisFinding Idle(AnalysisAnswer answer) => new(
        AnalysisKind.IdleAnswer,
        answer.Codes,
        answer.Location,
        LocalizedText.Of($"the answer about {string.Join(" and ", answer.Codes)} answers nothing that is found", $"关于{string.Join('、', answer.Codes)}的说明没有对应任何发现"),
        new("delete it, or mend its codes", "删除，或改正其代号"),
        []);

    private static IEnumerable<AnalysisFinding> On(RuleSet rules, DateOnly day, CancellationToken cancellationToken)
    {
        rules = rules.On(day);
        Diagnosis[] inForce = [.. rules.Diagnoses.Where(d => d.InForceOn(day))];
        List<AnalysisFinding> alone = [];
        foreach (var diagnosis in inForce)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reach = ReachabilityCheck.Run(rules, day, diagnosis).ToArray();
            alone.AddRange(reach.Length > 0 ? reach : PartsCheck.Run(rules, day, diagnosis));
        }

        // What never or always fires implies, or is implied by, anything: no news.
        var broken = alone.Where(static f => f.Kind != AnalysisKind.ConstantPart).SelectMany(static f => f.Rules).ToHashSet(StringComparer.Ordinal);
        return alone
            .Concat(SubsumptionCheck.Run(rules, day, inForce, broken, cancellationToken))
            .Concat(ConflictCheck.Run(rules, day, inForce, cancellationToken))
            .Concat(BandCheck.Run(rules, day, inForce, broken));
    }

    private static IEnumerable<DateOnly> Days(RuleSet rules)
    {
        var used = rules.Diagnoses.Concat(rules.OtherVersions).SelectMany(static d => ConditionWalk.Parameters(d.When))
            .Concat(rules.Countermeasures.SelectMany(static m => m.Gates).SelectMany(static g => ConditionWalk.Parameters(g.OpenWhen)))
            .Select(static p => p.Parameter)
            .Distinct();
        var starts = used.SelectMany(static p => p.Versions).Select(static v => v.From).ToArray();

        // Before all thresholds exist, rules are dead that are not meant to be alive yet.
        var first = used.Select(static p => p.Versions[0].From).Append(DateOnly.MinValue).Max();
        return rules.Diagnoses
            .Concat(rules.OtherVersions)
            .SelectMany(static d => new[] { d.AppliesFrom, d.AppliesUntil?.AddDays(1) })
            .OfType<DateOnly>()
            .Concat(starts)
            .Where(d => d > first)
            .Append(first)
            .Distinct()
            .Order();
    }
}
