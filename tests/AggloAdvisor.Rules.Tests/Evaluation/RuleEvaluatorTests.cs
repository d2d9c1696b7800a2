using System.Collections.Frozen;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;
using CsCheck;

namespace AggloAdvisor.Rules.Tests.Evaluation;

public sealed class RuleEvaluatorTests
{
    private static readonly SourceLocation _place = new("rules/test.yaml", 1, 1);
    private static readonly Region[] _members = [new("a", LocalizedText.Same("A")), new("b", LocalizedText.Same("B"))];

    [Theory]
    [InlineData(1.9, Verdict.Fired)]
    [InlineData(2.0, Verdict.NotFired)]
    [InlineData(null, Verdict.Undecided)]
    public void Evaluate_OneComparison_HasThreeAnswers(double? value, Verdict expected)
    {
        var verdict = Single(Compare("primacy_gdp", Comparison.Less, 2), Table(("primacy_gdp", Target.WholeCase, value)));

        Assert.Equal(expected, verdict.Verdict);
    }

    [Fact]
    public void Evaluate_NotOfAnUnknown_StaysUndecided()
    {
        var condition = new NotCondition(_place, Compare("primacy_gdp", Comparison.Greater, 1));

        Assert.Equal(Verdict.Undecided, Single(condition, Table(("primacy_gdp", Target.WholeCase, null))).Verdict);
    }

    [Fact]
    public void Evaluate_AllWithOneFailing_FailsThoughTheOtherIsUnknown()
    {
        var condition = new AllCondition(_place, [Compare("primacy_gdp", Comparison.Greater, 1), Compare("top_share", Comparison.Greater, 0.5)]);

        var verdict = Single(condition, Table(("primacy_gdp", Target.WholeCase, null), ("top_share", Target.WholeCase, 0.4)));

        Assert.Equal(Verdict.NotFired, verdict.Verdict);
        Assert.Equal(-0.2, verdict.Trace.Margin!.Value, 12);
    }

    [Fact]
    public void Evaluate_AggregateWithOneUnknown_IsUndecidedAndNamesIt()
    {
        var condition = Compare("krugman_specialisation", Comparison.Less, 1, Aggregate.Median);
        var table = Table(("krugman_specialisation", Target.Region("a"), 0.5), ("krugman_specialisation", Target.Region("b"), null));

        var trace = Assert.IsType<ComparisonTrace>(Single(condition, table).Trace);

        Assert.Equal(Verdict.Undecided, trace.Verdict);
        Assert.Equal("b", Assert.Single(trace.Left.Lacking).RegionId);
    }

    [Theory]
    [InlineData(3, Verdict.Undecided)]
    [InlineData(20, Verdict.NotFired)]
    [InlineData(40, Verdict.Fired)]
    public void Evaluate_ThresholdByGranularity_ExistsOnlyFromItsFirstStep(int industries, Verdict expected)
    {
        var parameter = new Parameter(
            "homogeneity.low", LocalizedText.Same("Low"), "index", Provenance.Calibrated, ["x"], LocalizedText.Same("x"),
            [new ParameterVersion(new DateOnly(2000, 1, 1), null, [new(10, 0.2), new(30, 0.6)], _place)], _place);
        var condition = new ComparisonCondition(
            _place,
            new IndicatorOperand("krugman_specialisation.median", _place, TestDictionary.Find("krugman_specialisation"), Aggregate.Median),
            Comparison.Less,
            new ParameterOperand("parameters.homogeneity.low", _place, parameter));

        var verdict = Single(condition, new IndicatorTable([Value("krugman_specialisation", Target.Region("a"), 0.5) with { Granularity = industries }], []));

        Assert.Equal(expected, verdict.Verdict);
    }

    [Fact]
    public void Evaluate_FindingOfTheRegionsIndustries_IsSeenFromTheRegion()
    {
        var leading = Diagnosis("leading", Scope.RegionIndustry, Compare("industry_share", Comparison.GreaterOrEqual, 0.1));
        var unclear = Diagnosis("unclear", Scope.Region, new NotCondition(_place, new FindingCondition(_place, "leading")));
        var table = Table(
            ("industry_share", Target.RegionIndustry("a", "1"), 0.05),
            ("industry_share", Target.RegionIndustry("a", "2"), 0.3),
            ("industry_share", Target.RegionIndustry("b", "1"), 0.02));

        var verdicts = Evaluate(table, unclear, leading).Diagnoses.Where(static v => v.Diagnosis.Id == "unclear").ToDictionary(static v => v.Target.RegionId!, static v => v.Verdict);

        Assert.Equal(Verdict.NotFired, verdicts["a"]);
        Assert.Equal(Verdict.Fired, verdicts["b"]);
    }

    [Fact]
    public void Evaluate_FindingThatWasNeverAsked_IsUndecided()
    {
        var leading = Diagnosis("leading", Scope.RegionIndustry, Compare("industry_share", Comparison.GreaterOrEqual, 0.1));
        var unclear = Diagnosis("unclear", Scope.Region, new NotCondition(_place, new FindingCondition(_place, "leading")));

        Assert.All(Evaluate(Table(), unclear, leading).Diagnoses, static v => Assert.Equal(Verdict.Undecided, v.Verdict));
    }

    [Fact]
    public void Evaluate_RandomConditions_AgreeWithKleeneAndTheirMargins()
    {
        // The evaluator itself throws when the two rails of the rule engine and the trace disagree; here both are held to a third reading.
        Gen.Select(GenCondition(3), GenValue, GenValue).Sample((condition, x, y) =>
        {
            var table = Table(("primacy_gdp", Target.WholeCase, x), ("top_share", Target.WholeCase, y));
            var verdict = Single(condition, table);

            Assert.Equal(Kleene(condition, x, y), verdict.Verdict);
            Assert.True(verdict.Trace.Margin is not { } margin || (verdict.Verdict == Verdict.Fired ? margin >= 0 : margin <= 0));
        }, iter: 200, threads: 1);
    }

    // Values on the threshold, a step beside it, far from it, and unknown.
    private static readonly Gen<double?> GenValue = Gen.Int[0, 5].Select(static i => new double?[] { null, 0.5, Math.BitIncrement(0.5), Math.BitDecrement(0.5), 0.1, 0.9 }[i]);

    private static Gen<Condition> GenCondition(int depth)
    {
        var leaf = Gen.Select(Gen.Bool, Gen.Int[0, 5], static (first, c) => (Condition)Compare(first ? "primacy_gdp" : "top_share", (Comparison)c, 0.5));
        if (depth == 0)
        {
            return leaf;
        }

        var part = GenCondition(depth - 1);
        return Gen.OneOf(
            leaf,
            part.Array[1, 3].Select(static p => (Condition)new AllCondition(_place, [.. p])),
            part.Array[1, 3].Select(static p => (Condition)new AnyCondition(_place, [.. p])),
            part.Select(static p => (Condition)new NotCondition(_place, p)));
    }

    private static Verdict Kleene(Condition condition, double? x, double? y) => condition switch
    {
        AllCondition all => FromRank(all.Parts.Min(p => Rank(Kleene(p, x, y)))),
        AnyCondition any => FromRank(any.Parts.Max(p => Rank(Kleene(p, x, y)))),
        NotCondition not => FromRank(2 - Rank(Kleene(not.Part, x, y))),
        ComparisonCondition { Left: IndicatorOperand o } c => (o.Indicator.Id == "primacy_gdp" ? x : y) is { } value ? Holds(value, c.Comparison) ? Verdict.Fired : Verdict.NotFired : Verdict.Undecided,
        _ => throw new InvalidOperationException(),
    };

    private static bool Holds(double value, Comparison comparison) => comparison switch
    {
        Comparison.Less => value < 0.5,
        Comparison.LessOrEqual => value <= 0.5,
        Comparison.Greater => value > 0.5,
        Comparison.GreaterOrEqual => value >= 0.5,
        Comparison.Equal => value == 0.5,
        _ => value != 0.5,
    };

    private static int Rank(Verdict verdict) => verdict switch { Verdict.NotFired => 0, Verdict.Undecided => 1, _ => 2 };

    private static Verdict FromRank(int rank) => rank switch { 0 => Verdict.NotFired, 1 => Verdict.Undecided, _ => Verdict.Fired };

    private static ComparisonCondition Compare(string id, Comparison comparison, double threshold, Aggregate aggregate = Aggregate.None) => new(
        _place,
        new IndicatorOperand(id, _place, TestDictionary.Find(id), aggregate),
        comparison,
        new NumberOperand("x", _place, threshold));

    private static DiagnosisVerdict Single(Condition condition, IndicatorTable table) =>
        Assert.Single(Evaluate(table, Diagnosis("one", Scope.Case, condition)).Diagnoses);

    private static AggloAdvisor.Rules.Evaluation.Evaluation Evaluate(IndicatorTable table, params Diagnosis[] diagnoses) =>
        RuleEvaluator.Create(new RuleSet([.. diagnoses], [], FrozenDictionary<string, Parameter>.Empty, FrozenDictionary<string, BibliographyEntry>.Empty, "00"))
            .Evaluate(table, _members, ["1", "2"], 2021, new DateOnly(2021, 12, 31), TestContext.Current.CancellationToken);

    private static Diagnosis Diagnosis(string id, Scope scope, Condition when) => new()
    {
        Id = id, Code = "D01", Title = LocalizedText.Same(id), Scope = scope, Chain = Chain.Industry, Nature = FindingNature.Problem, When = when, Finding = LocalizedText.Same(id),
        Evidence = [], CounterChecks = [], Recommend = [], Sources = [], Location = _place,
    };

    private static IndicatorTable Table(params (string Id, Target Target, double? Value)[] values) => new([.. values.Select(static v => Value(v.Id, v.Target, v.Value))], []);

    private static IndicatorValue Value(string id, Target target, double? value) => new()
    {
        IndicatorId = id, Target = target, Year = 2021, Value = value,
        Origin = value is null ? ValueOrigin.Unavailable : ValueOrigin.Computed,
        Lacking = value is null ? [new LackingInput(LackingKind.Observation, "x", target.RegionId, 2021)] : [],
    };
}
