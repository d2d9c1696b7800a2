using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Advising.Tests.WhatIf;

/// <summary>The shipped rules on the shipped cases: what is proposed does what it says, and no measure is without an answer.</summary>
public sealed class WhatIfOfSamplesTests
{
    private static readonly Lazy<RuleEvaluator> _rules = new(static () => RuleEvaluator.ForTraces(RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All).Value!));

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Repository.File("samples"), "case.yaml", SearchOption.AllDirectories).Select(static f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal)];

    public static Advice Advise(string sample) => Advise(
        CaseReader.Read(
            Repository.File("samples", sample),
            [.. IndicatorCatalog.All, .. _rules.Value.Rules.Indicators.Select(static d => d.Definition)],
            TestContext.Current.CancellationToken).Value!,
        null);

    public static Advice Advise(Core.Cases.Case @case, DateOnly? asOf) => Advisor.Advise(@case, _rules.Value, asOf, TestContext.Current.CancellationToken);

    [Theory]
    [MemberData(nameof(Samples))]
    public void InFigures_EveryMeasure_TheChangeFlipsTheVerdictAndNinetyNinePercentOfItDoesNot(string sample)
    {
        var advice = Advise(sample);
        var table = WhatIfTable.InFigures(advice, TestContext.Current.CancellationToken);
        foreach (var measure in advice.Rules.Countermeasures)
        {
            var item = table.Of(measure);
            TestContext.Current.TestOutputHelper?.WriteLine($"{measure.Code} {item.Short.En}");
            Assert.False(item.Answer.Wish.IsMetBy(advice));
            Assert.NotEqual(item.Answer.IsPossible, item.Answer.Conditions.IsEmpty);
            Assert.True(item.Answer.IsPossible || !item.Answer.Obstacles.IsEmpty, measure.Code);
            Assert.True(!item.Answer.Changes.IsEmpty || !item.Answer.Obstacles.IsEmpty, measure.Code);
            foreach (var change in item.Answer.Changes)
            {
                Assert.True(Meets(advice, item.Answer.Wish, change, 1), $"{measure.Code}: {change.Text}");
                Assert.False(Meets(advice, item.Answer.Wish, change, 0.99), $"{measure.Code}: {change.Text}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void InRules_EveryMeasure_HasReasonsAndALine(string sample)
    {
        var advice = Advise(sample);
        var table = WhatIfTable.InRules(advice);
        foreach (var missing in advice.NotAdvised)
        {
            var item = table.Of(missing.Measure);
            Assert.NotEmpty(item.Why);
            Assert.All(item.Why, static r => Assert.True(r.Margin is null or <= 0));
            Assert.Empty(ForeignWords.In(Plain(item.Short.Zh)));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void MeasureCalls_Sample_AreTheMeasuresOfThePlan(string sample)
    {
        var advice = Advise(sample);
        Assert.Equal(
            advice.Recommendations.Select(static r => r.Measure.Id).Order(StringComparer.Ordinal),
            MeasureCalls.Of(advice.Evaluation).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void InFigures_TwiceTheSame_GivesTheSameLines()
    {
        static string Lines()
        {
            var advice = Advise("yijing-jingen");
            var (table, text) = (WhatIfTable.InFigures(advice), new WhatIfText(advice.Case));
            return string.Join('\n', advice.Rules.Countermeasures.SelectMany(m => text.Lines(table.Of(m).Answer).SelectMany(static l => new[] { l.En, l.Zh })));
        }

        Assert.Equal(Lines(), Lines());
    }

    private static bool Meets(Advice advice, Wish wish, ProposedChange change, double part) =>
        wish.IsMetBy(Advisor.Advise(change.Apply(advice.Case, part), _rules.Value, advice.AsOf, TestContext.Current.CancellationToken));

    // Abbreviations that Chinese planners write too.
    private static string Plain(string text) => text.Replace("GDP", "", StringComparison.Ordinal);
}
