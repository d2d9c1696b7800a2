using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Analysis;

/// <summary>Finds rules that fire only where another fires.</summary>
internal static class SubsumptionCheck
{
    public static IEnumerable<AnalysisFinding> Run(RuleSet rules, DateOnly day, IReadOnlyList<Diagnosis> inForce, IReadOnlySet<string> broken, CancellationToken cancellationToken)
    {
        // A rule follows from another only through quantities that both speak of.
        var speakers = inForce.SelectMany(d => Names(d).Select(n => (Name: n, Diagnosis: d))).ToLookup(static x => x.Name, static x => x.Diagnosis, StringComparer.Ordinal);
        foreach (var narrow in inForce.Where(d => !broken.Contains(d.Code)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var asked = Asked(rules, narrow);
            foreach (var wide in Names(narrow).SelectMany(n => speakers[n]).Distinct().Where(w => w != narrow && !broken.Contains(w.Code)))
            {
                if (wide.Scope != narrow.Scope && wide.Scope != Scope.Case
                    || asked.Contains(wide.Id)
                    || !Follows(rules, day, narrow, wide))
                {
                    continue;
                }

                var equal = wide.Scope == narrow.Scope && Follows(rules, day, wide, narrow);
                if (equal && string.CompareOrdinal(narrow.Code, wide.Code) > 0)
                {
                    continue;
                }

                var question = new Question(rules, day);
                var (_, witness) = question.Ask(question.Of(narrow, Wanted.Holds), question.Of(wide, Wanted.Holds));
                yield return equal
                    ? new(
                        AnalysisKind.Equal,
                        [narrow.Code, wide.Code],
                        narrow.When.Location,
                        LocalizedText.Of($"{narrow.Code} and {wide.Code} fire for the same values", $"{narrow.Code}与{wide.Code}的触发条件等价"),
                        new("keep one of them", "保留其中之一"),
                        witness,
                        wide.When.Location)
                    : new(
                        AnalysisKind.Subsumed,
                        [narrow.Code, wide.Code],
                        narrow.When.Location,
                        LocalizedText.Of($"{narrow.Code} fires only where {wide.Code} fires, too", $"凡{narrow.Code}触发之处，{wide.Code}也必然触发"),
                        LocalizedText.Of($"add 'finding: {wide.Id}' to the condition if that is meant, else part the two", $"若有意如此，在条件中加上“finding: {wide.Id}”；否则将两者区分开"),
                        witness,
                        wide.When.Location);
            }
        }
    }

    private static bool Follows(RuleSet rules, DateOnly day, Diagnosis narrow, Diagnosis wide)
    {
        var question = new Question(rules, day);
        return question.Ask(question.Of(narrow, Wanted.Holds), question.Of(wide, Wanted.DoesNotHold)).Answer == Answer.Impossible;
    }

    private static HashSet<string> Names(Diagnosis diagnosis) =>
        [.. ConditionWalk.Indicators(diagnosis.When).Select(static o => o.Indicator.Id), .. ConditionWalk.Findings(diagnosis.When).Select(static f => "finding " + f.DiagnosisId)];

    // The diagnoses that a rule asks for, directly or through others: that it follows from them is meant.
    private static HashSet<string> Asked(RuleSet rules, Diagnosis diagnosis)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<Diagnosis>([diagnosis]);
        while (next.TryPop(out var at))
        {
            foreach (var id in ConditionWalk.Findings(at.When).Select(static f => f.DiagnosisId))
            {
                if (asked.Add(id) && rules.FindDiagnosis(id) is { } further)
                {
                    next.Push(further);
                }
            }
        }

        return asked;
    }
}
