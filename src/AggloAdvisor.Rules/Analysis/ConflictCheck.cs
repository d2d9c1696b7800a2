using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Analysis;

/// <summary>Finds pairs of rules that can fire together and recommend measures that conflict.</summary>
internal static class ConflictCheck
{
    public static IEnumerable<AnalysisFinding> Run(RuleSet rules, DateOnly day, IReadOnlyList<Diagnosis> inForce, CancellationToken cancellationToken)
    {
        var recommending = inForce.SelectMany(static d => d.Recommend.Select(m => (Measure: m, Diagnosis: d))).ToLookup(static x => x.Measure, static x => x.Diagnosis, StringComparer.Ordinal);
        var reported = new HashSet<(string, string)>();
        foreach (var (one, other) in Conflicts(rules))
        {
            foreach (var (a, b) in recommending[one.Id].SelectMany(a => recommending[other.Id].Select(b => (a, b))))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (first, second) = string.CompareOrdinal(a.Code, b.Code) <= 0 ? (a, b) : (b, a);
                if (reported.Contains((first.Code, second.Code)))
                {
                    continue;
                }

                var question = new Question(rules, day);
                var gates = one.Gates.Concat(other.Gates).Select(g => question.Of(g.OpenWhen, Scope.Case, Wanted.Holds));
                var (answer, witness) = question.Ask([question.Of(first, Wanted.Holds), question.Of(second, Wanted.Holds), .. gates]);
                if (answer != Answer.Possible)
                {
                    continue;
                }

                reported.Add((first.Code, second.Code));
                var finding = first == second
                    ? new AnalysisFinding(
                        AnalysisKind.ConflictingMeasures,
                        [first.Code],
                        first.Location,
                        LocalizedText.Of($"{first.Code} recommends {one.Code} and {other.Code}, which conflict", $"{first.Code}同时引出相互冲突的{one.Code}与{other.Code}"),
                        new("drop one, or give one a gate that shuts the other out", "删除其一，或为其一设置排斥另一项的前提条件"),
                        witness,
                        other.Location)
                    : new AnalysisFinding(
                        AnalysisKind.ConflictingMeasures,
                        [first.Code, second.Code],
                        first.Location,
                        LocalizedText.Of(
                            $"{first.Code} and {second.Code} can fire together and recommend {one.Code} and {other.Code}, which conflict",
                            $"{first.Code}与{second.Code}可能同时触发，并引出相互冲突的{one.Code}与{other.Code}"),
                        new("part the rules, or give one measure a gate that shuts the other out", "区分两条规则，或为其中一项对策设置排斥另一项的前提条件"),
                        witness,
                        second.Location);
                yield return finding with { Measures = [one.Code, other.Code] };
            }
        }
    }

    // Each pair once, whichever of the two names the other.
    private static IEnumerable<(Countermeasure One, Countermeasure Other)> Conflicts(RuleSet rules) => rules.Countermeasures
        .SelectMany(m => m.ConflictsWith.Select(id => rules.FindCountermeasure(id)).OfType<Countermeasure>()
            .Select(other => string.CompareOrdinal(m.Code, other.Code) < 0 ? (m, other) : (other, m)))
        .DistinctBy(static p => (p.Item1.Code, p.Item2.Code));
}
