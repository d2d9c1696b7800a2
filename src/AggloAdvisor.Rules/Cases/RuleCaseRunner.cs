using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Rules.Cases;

/// <summary>Asks a rule base what cases expect of it.</summary>
/// <param name="evaluator">The compiled rule base.</param>
public sealed class RuleCaseRunner(RuleEvaluator evaluator)
{
    private readonly ConcurrentDictionary<string, RuleFocus> _focuses = new(StringComparer.Ordinal);

    /// <summary>Runs one case: asks its rule alone, and what that asks for.</summary>
    public RuleCaseOutcome Run(RuleCase example, CancellationToken cancellationToken = default)
    {
        var evaluation = evaluator.On(example.Day).Evaluate(new IndicatorTable(example.Values, []), example.Members, example.Industries, example.Day.Year, example.Day, _focuses.GetOrAdd(example.Subject.Name, FocusOf, example.Subject), cancellationToken);
        ImmutableArray<TargetOutcome> targets = [.. example.Expected.Select(e => Outcome(example.Subject, e, evaluation))];
        return new(example, targets, [.. targets.SelectMany(t => Failures(example, t))]);
    }

    private RuleFocus FocusOf(string name, CaseSubject subject) => subject switch
    {
        DiagnosisSubject d => RuleFocus.On(evaluator.Rules, d.Diagnosis),
        GateSubject g => RuleFocus.On(evaluator.Rules, g.Measure),
        OptionSubject o => RuleFocus.On(evaluator.Rules, o.Measure),
        _ => throw new ArgumentException($"'{name}' is about nothing that is known.", nameof(subject)),
    };

    private static TargetOutcome Outcome(CaseSubject subject, ExpectedVerdict expected, Evaluation.Evaluation evaluation)
    {
        if (subject is GateSubject gate)
        {
            var verdict = evaluation.Gates[gate.Measure.Id].Single(g => g.Gate.Id == gate.Gate.Id);
            return new(expected.Target, expected.Verdict, verdict.Verdict, verdict.Trace, []);
        }

        if (subject is OptionSubject option)
        {
            var verdict = evaluation.Options.Single(o => o.Measure.Id == option.Measure.Id && o.Option.Id == option.Option.Id);
            return new(expected.Target, expected.Verdict, verdict.Verdict, verdict.Trace, []);
        }

        var id = ((DiagnosisSubject)subject).Diagnosis.Id;
        var found = evaluation.Diagnoses.FirstOrDefault(v => v.Diagnosis.Id == id && v.Target == expected.Target);
        return found is null
            ? new(expected.Target, expected.Verdict, null, null, [])
            : new(expected.Target, expected.Verdict, found.Verdict, found.Trace, found.CounterChecks);
    }

    private static IEnumerable<LocalizedText> Failures(RuleCase example, TargetOutcome outcome)
    {
        var place = LocalizedText.Of($"{example.Location}: {example.Subject.Name} '{example.Name}', {outcome.Target}: ", $"{example.Location}：{example.Subject.Name}“{example.Name}”，{outcome.Target}：");
        if (outcome.Trace is not { } trace)
        {
            yield return place + new LocalizedText("the rule was not asked for this target; give a value of its scope", "该规则未对此对象求值；请给出其适用范围内的数值");
            yield break;
        }

        if (outcome.Got != outcome.Expected)
        {
            yield return place + LocalizedText.Of(
                $"expected {Word(example.Subject, outcome.Expected)}, got {Word(example.Subject, outcome.Got)}; it hangs on {VerdictText.Deciding(trace)}",
                $"应为{Word(example.Subject, outcome.Expected)}，实为{Word(example.Subject, outcome.Got)}；取决于{VerdictText.Deciding(trace)}");
        }

        if (example.Speaking is { } speaking && !speaking.Order().SequenceEqual(outcome.Speaking))
        {
            yield return place + LocalizedText.Of(
                $"expected counter-checks {Numbers(speaking)} to speak, got {Numbers(outcome.Speaking)}",
                $"应成立的反向核查为{Numbers(speaking)}，实为{Numbers(outcome.Speaking)}");
        }

        if (example.Binding is { } binding && !BindingCondition.Find(trace).Any(c => VerdictText.Written(c).Contains(binding, StringComparison.Ordinal)))
        {
            yield return place + LocalizedText.Of($"expected the verdict to hang on '{binding}', it hangs on {VerdictText.Deciding(trace)}", $"结论应取决于“{binding}”，实际取决于{VerdictText.Deciding(trace)}");
        }
    }

    private static LocalizedText Numbers(ImmutableArray<int> numbers) =>
        numbers.IsEmpty ? new("none", "无") : LocalizedText.List(numbers.Order().Select(static n => LocalizedText.Same(n.ToString(CultureInfo.InvariantCulture))));

    private static string Word(CaseSubject subject, Verdict? verdict) => (subject, verdict) switch
    {
        (GateSubject, Verdict.Fired) => "open",
        (GateSubject, Verdict.NotFired) => "closed",
        (OptionSubject, Verdict.Fired) => "fits",
        (OptionSubject, Verdict.NotFired) => "does-not-fit",
        (_, { } of) => VerdictText.Word(of),
        _ => "undecided",
    };
}
