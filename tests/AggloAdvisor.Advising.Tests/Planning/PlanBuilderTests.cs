using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Tests.Planning;

public sealed class PlanBuilderTests
{
    private static readonly Finding _finding = Samples.Finding(Target.WholeCase, FindingSeverity.Marked, Confidence.High, "m28");

    [Fact]
    public void Build_ClosedGate_WaitsAndCallsForWhatOpensIt()
    {
        var plan = Build(Verdict.NotFired, GateEffect.Wait, "m06");

        Assert.Equal(["M06", "M28"], plan.Select(static r => r.Measure.Code).Order(StringComparer.Ordinal));
        Assert.Equal(RecommendationStatus.NotYet, plan.Single(static r => r.Measure.Code == "M28").Status);
        Assert.Same(_finding, Assert.Single(plan.Single(static r => r.Measure.Code == "M06").Because));
    }

    [Fact]
    public void Build_OpenGate_CallsForNothingElse() => Assert.Equal("M28", Assert.Single(Build(Verdict.Fired, GateEffect.Wait, "m06")).Measure.Code);

    [Fact]
    public void Build_UndecidedGate_IsCheckedFirst() => Assert.Equal(RecommendationStatus.CheckFirst, Assert.Single(Build(Verdict.Undecided, GateEffect.Wait, "m06")).Status);

    [Fact]
    public void Build_ClosedDropGate_IsNotProposed() => Assert.Empty(Build(Verdict.NotFired, GateEffect.Drop));

    [Fact]
    public void Build_ClosedUpwardGate_BecomesARequestThatCanStart()
    {
        var measure = Assert.Single(Build(Verdict.NotFired, GateEffect.RequestUpward));
        Assert.True(measure.Upward);
        Assert.Equal(RecommendationStatus.Advised, measure.Status);
        Assert.False(Assert.Single(Build(Verdict.Fired, GateEffect.RequestUpward)).Upward);
    }

    [Fact]
    public void Build_InformationOnly_CallsForNothing() =>
        Assert.Empty(Build(Verdict.Fired, GateEffect.Wait, [], [_finding with { IsInformation = true }]));

    [Fact]
    public void Build_GatesOpenEachOther_EndsAndAdvisesBoth() => Assert.Equal(2, Build(Verdict.NotFired, GateEffect.Wait, ["m06"], [_finding], circle: true).Length);

    private static ImmutableArray<Recommendation> Build(Verdict verdict, GateEffect effect, params string[] first) => Build(verdict, effect, first, [_finding]);

    private static ImmutableArray<Recommendation> Build(Verdict verdict, GateEffect effect, string[] first, ImmutableArray<Finding> findings, bool circle = false)
    {
        var nowhere = new SourceLocation("rules/test.yaml", 1, 1);
        Gate Gate(string[] opens) => new("gate", new AllCondition(nowhere, []), new("Closed.", "关。"), new("Unknown.", "未知。"), effect, [.. opens]);
        var moved = Samples.Measure("M28") with { Gates = [Gate(first)], Who = [] };
        var shared = Samples.Measure("M06") with { Gates = circle ? [Gate(["m28"])] : [] };
        var rules = new RuleSet([], [shared, moved], FrozenDictionary<string, Parameter>.Empty, FrozenDictionary<string, BibliographyEntry>.Empty, "00");
        var gates = rules.Countermeasures.Where(static m => !m.Gates.IsEmpty).ToFrozenDictionary(
            static m => m.Id,
            m => m.Gates.Select(g => new GateVerdict(g, verdict, new AllTrace(nowhere, verdict, null, []))).ToImmutableArray(),
            StringComparer.Ordinal);
        var @case = Samples.Case("a", "b");
        var builder = new PlanBuilder(
            @case,
            rules,
            Samples.Table(),
            new PriorityScore(@case, new Thresholds(FrozenDictionary<string, Parameter>.Empty, new DateOnly(2021, 12, 31))),
            new Specifics(Samples.Targets(@case, Samples.Table())));
        return builder.Build(findings, new Evaluation([], gates));
    }
}
