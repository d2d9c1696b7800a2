using System.Collections.Immutable;
using AggloAdvisor.Rules.Analysis;
using AggloAdvisor.Rules.Model;
using CsCheck;

namespace AggloAdvisor.Rules.Tests.Analysis;

public sealed class RuleAnalysisTests
{
    private const int Rules = 40;
    private const int Planted = 10;

    [Fact]
    public void Run_CleanRuleBases_RaisesNoFalseAlarm() =>
        Gen.Int[0, 1_000_000].Sample(
            static seed =>
            {
                var rules = new GeneratedRules(seed, Rules);
                rules.PlantBands(gap: false);
                Assert.Equal([], RuleAnalysis.Run(rules.RuleSet).Select(static f => f.Message.En));
            },
            iter: 100);

    [Fact]
    public void Run_UnreachableRules_FindsEachAndNothingElse() => Sample(static rules =>
    {
        var planted = Repeat(rules.PlantUnreachable);

        var found = RuleAnalysis.Run(rules.RuleSet);

        Assert.Equal(planted.Distinct().Order(StringComparer.Ordinal), found.Where(static f => f.Kind == AnalysisKind.Unreachable).Select(static f => f.Rules[0]));
        Assert.All(found, static f => Assert.Equal(AnalysisKind.Unreachable, f.Kind));
        Assert.All(found, f => Assert.All(RandomPoints(), p => Assert.False(Fires(rules, f.Rules[0], p))));
    });

    [Fact]
    public void Run_SubsumedRules_FindsEachAndTheWitnessFiresBoth() => Sample(static rules =>
    {
        var planted = Repeat(rules.PlantSubsumed);

        var found = RuleAnalysis.Run(rules.RuleSet).Where(static f => f.Kind == AnalysisKind.Subsumed).ToArray();

        Assert.All(planted, p => Assert.Contains(found, f => f.Rules is [var narrow, var wide] && narrow == p.Narrow && wide == p.Wide));
        Assert.All(found, f => Assert.All(f.Rules, r => Assert.True(Fires(rules, r, Point(f.Witness)))));
        Assert.All(found, f => Assert.All(RandomPoints(), p => Assert.True(!Fires(rules, f.Rules[0], p) || Fires(rules, f.Rules[1], p))));
    });

    [Fact]
    public void Run_ConflictingMeasures_FindsEachAndTheWitnessFiresBoth() => Sample(static rules =>
    {
        var planted = Repeat(rules.PlantConflict);

        var found = RuleAnalysis.Run(rules.RuleSet);

        Assert.All(planted, p => Assert.Contains(found, f => f.Kind == AnalysisKind.ConflictingMeasures && f.Rules is [var one, var other] && one == p.One && other == p.Other));
        Assert.All(found, f => Assert.All(f.Rules, r => Assert.True(Fires(rules, r, Point(f.Witness)))));
    });

    [Fact]
    public void Run_BandsWithGaps_FindsEachAndAtTheWitnessNoFormFires() => Sample(static rules =>
    {
        var planted = Repeat(() => rules.PlantBands(gap: true));

        var found = RuleAnalysis.Run(rules.RuleSet).Where(static f => f.Kind == AnalysisKind.BandGap).ToArray();

        Assert.Equal(planted.Order(), found.Select(static f => (f.Rules[0], f.Rules[1])).Order());
        Assert.All(found, f => Assert.All(f.Rules, r => Assert.False(Fires(rules, r, Point(f.Witness)))));
    });

    [Fact]
    public void Run_ConstantParts_FindsEachAndThePartHoldsEverywhere() => Sample(static rules =>
    {
        var planted = Repeat(rules.PlantConstant);

        var found = RuleAnalysis.Run(rules.RuleSet);

        Assert.Equal(planted.Distinct().Order(StringComparer.Ordinal), found.Select(static f => f.Rules[0]).Distinct());
        Assert.All(found, static f => Assert.Equal(AnalysisKind.ConstantPart, f.Kind));
        Assert.All(found, static f => Assert.NotEmpty(f.Witness));
    });

    [Fact]
    public void Run_AnswerThatAnswersNothing_IsReported()
    {
        var rules = new GeneratedRules(1, 5).RuleSet with { Answers = [new(AnalysisKind.Subsumed, ["D0001"], new("x", "x"), new("rules/analysis.yaml", 3, 5))] };

        var finding = Assert.Single(RuleAnalysis.Run(rules));

        Assert.Equal((AnalysisKind.IdleAnswer, 3), (finding.Kind, finding.Location.Line));
    }

    [Fact]
    public void Run_TwoThousandRules_StaysWithinTheBoundsOfWork() =>
        Assert.Equal([], RuleAnalysis.Run(new GeneratedRules(7, 2_000).RuleSet).Where(static f => f.Kind == AnalysisKind.NotAnalysed));

    private static void Sample(Action<GeneratedRules> test) => Gen.Int[0, 1_000_000].Sample(seed => test(new GeneratedRules(seed, Rules)), iter: 10);

    private static ImmutableArray<T> Repeat<T>(Func<T> plant) => [.. Enumerable.Range(0, Planted).Select(_ => plant())];

    private static Dictionary<string, double> Point(ImmutableArray<WitnessValue> witness) => witness.ToDictionary(static w => w.Name, static w => w.Value, StringComparer.Ordinal);

    private static IEnumerable<Dictionary<string, double>> RandomPoints()
    {
        var random = new Random(3);
        return Enumerable.Range(0, 200).Select(_ => Enumerable.Range(0, 40).ToDictionary(static i => FormattableString.Invariant($"share_{i}"), _ => random.NextDouble(), StringComparer.Ordinal));
    }

    // Evaluated by itself, not by the analysis.
    private static bool Fires(GeneratedRules rules, string code, Dictionary<string, double> point) => Holds(rules.Diagnoses.Single(d => d.Code == code).When, point);

    private static bool Holds(Condition condition, Dictionary<string, double> point) => condition switch
    {
        AllCondition all => all.Parts.All(p => Holds(p, point)),
        AnyCondition any => any.Parts.Any(p => Holds(p, point)),
        NotCondition not => !Holds(not.Part, point),
        ComparisonCondition { Left: IndicatorOperand left, Right: NumberOperand right } c => (c.Comparison, point[left.Indicator.Id]) switch
        {
            (Comparison.Less, var v) => v < right.Value,
            (Comparison.LessOrEqual, var v) => v <= right.Value,
            (Comparison.Greater, var v) => v > right.Value,
            (_, var v) => v >= right.Value,
        },
        _ => throw new InvalidOperationException("Generated rules hold nothing else."),
    };
}
