using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Tests.Cases;

public sealed class ManyRulesTests
{
    /// <summary>The engine that runs the rules forgets what it compiled beyond a limit; two threads that met there failed.</summary>
    [Fact]
    public void Evaluate_MoreRulesThanTheEngineKeepsByDefault_OnSeveralThreads_AnswersAlike()
    {
        var first = RuleBase.Rules.FindDiagnosis("D13")!;
        ImmutableArray<Diagnosis> many = [.. Enumerable.Range(0, 1_500).Select(i => first with { Id = string.Create(CultureInfo.InvariantCulture, $"rule-{i}"), CounterChecks = [] })];
        var evaluator = RuleEvaluator.Create(RuleBase.Rules with { Diagnoses = many, OtherVersions = [], Countermeasures = [] });
        var value = new IndicatorValue { IndicatorId = "incubators_specialised_share", Target = Target.Region("a"), Year = 2024, Origin = ValueOrigin.Computed, Value = 0.05 };
        var verdicts = new Verdict[8][];

        Parallel.For(0, verdicts.Length, i =>
        {
            var evaluation = evaluator.Evaluate(new IndicatorTable([value], []), [new Region("a", new("A", "甲"))], [], 2024, new DateOnly(2024, 12, 31));
            verdicts[i] = [.. evaluation.Diagnoses.Select(static d => d.Verdict)];
        });

        Assert.All(verdicts, v => Assert.Equal(Enumerable.Repeat(Verdict.Fired, many.Length), v));
    }

    [Fact]
    public void Evaluate_WithAFocus_AnswersAsTheWholeRuleBaseDoes()
    {
        var evaluator = RuleEvaluator.Create(RuleBase.Rules);
        foreach (var example in RuleBase.Cases.Take(80))
        {
            if (example.Subject is not DiagnosisSubject { Diagnosis: var diagnosis })
            {
                continue;
            }

            var table = new IndicatorTable(example.Values, []);
            Rules.Evaluation.Evaluation Asked(RuleFocus? focus) => evaluator.On(example.Day).Evaluate(table, example.Members, example.Industries, example.Day.Year, example.Day, focus);
            FrozenDictionary<Target, Verdict> Of(Rules.Evaluation.Evaluation evaluation) => evaluation.Diagnoses.Where(v => v.Diagnosis.Id == diagnosis.Id).ToFrozenDictionary(static v => v.Target, static v => v.Verdict);

            Assert.Equal(Of(Asked(null)).OrderBy(static v => v.Key.ToString()), Of(Asked(RuleFocus.On(RuleBase.Rules, diagnosis))).OrderBy(static v => v.Key.ToString()));
        }
    }
}
