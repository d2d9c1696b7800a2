using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Advising.Tests.Planning;

/// <summary>The mode of innovation and who leads it, as the rule base chooses them.</summary>
public sealed class ChoiceAdviceTests
{
    private static readonly Lazy<RuleSet> _rules = new(static () => RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All).Value!);
    private static readonly Lazy<RuleEvaluator> _evaluator = new(static () => RuleEvaluator.Create(_rules.Value));
    private static readonly Lazy<Advice> _yijing = new(static () =>
        Advisor.Advise(CaseReader.Read(Repository.File("samples", "yijing-jingen"), IndicatorCatalog.All).Value!, _evaluator.Value));

    [Fact]
    public void Answer_Yijing_IsUndecidedAndNamesWhatIsLacking()
    {
        var mode = _yijing.Value.Choices["choose-innovation-mode"][0];

        Assert.Null(mode.Taken);
        Assert.Equal(["fundamental", "convergence", "progressive"], mode.Open.Select(static o => o.Option.Id));
        Assert.StartsWith("Undecided for lack of invention patents, share; ", mode.Answer.En, StringComparison.Ordinal);
        Assert.Contains("finer industries (location quotient of the largest industry)", mode.Answer.En, StringComparison.Ordinal);
        Assert.StartsWith("因缺少发明专利占比、", mode.Answer.Zh, StringComparison.Ordinal);
        Assert.Equal("There is no first-class university.", Assert.Single(mode.Options[0].Against).En);
    }

    [Fact]
    public void Answer_Yijing_UniversitiesCertainlyDoNotLead()
    {
        var universities = _yijing.Value.Choices["choose-innovation-mode"][1].Options.Single(static o => o.Option.Id == "universities");

        Assert.Equal(Verdict.NotFired, universities.Verdict.Verdict);
        Assert.Empty(universities.Lacking);
    }

    [Fact]
    public void Options_MeasureThatIsNotAdvised_AreNotAnswered() =>
        Assert.All(_yijing.Value.Choices.Keys, static id => Assert.Contains(_yijing.Value.Recommendations, r => r.Measure.Id == id));

    [Theory]
    [InlineData(0.45, 1.0, "fundamental", "Fundamental innovation. Also fitting: Convergence of related industries.")]
    [InlineData(0.45, null, "convergence", "Convergence of related industries. Fundamental innovation would come first, but is undecided for lack of number of first-class universities; ")]
    [InlineData(0.10, null, "convergence", "Convergence of related industries.")]
    public void Answer_SeveralOptions_TheFirstThatFitsIsTaken(double inventions, double? universities, string taken, string answer)
    {
        var measure = _rules.Value.FindCountermeasure("M22")!;
        var table = Samples.Table(
            Samples.Value("invention_share", Target.Region("a"), inventions),
            Samples.Value("first_class_universities", Target.WholeCase, universities),
            Samples.Value("related_variety_share", Target.Region("a"), 0.5),
            Samples.Value("high_tech_share", Target.Region("a"), 0.2));
        var evaluation = _evaluator.Value.Evaluate(table, Samples.Case("a").Regions, [], 2021, new DateOnly(2021, 12, 31), TestContext.Current.CancellationToken);
        var choice = measure.Choices[0];
        var advice = new ChoiceAdvice(
            choice,
            [.. evaluation.Options.Where(o => choice.Options.Contains(o.Option)).Select(static v => new OptionAdvice(v, [], [], [new("number of first-class universities", "一流高校数"), new("laboratories", "实验室")]))]);

        Assert.Equal(taken, advice.Taken!.Option.Id);
        Assert.StartsWith(answer, advice.Answer.En, StringComparison.Ordinal);
        Assert.NotNull(advice.Answer.Zh);
    }

    [Fact]
    public void Answer_NothingFits_SaysWhatToDoInstead()
    {
        var measure = _rules.Value.FindCountermeasure("M22")!;
        var table = Samples.Table(
            Samples.Value("firm_patent_share", Target.WholeCase, 0.2),
            Samples.Value("first_class_universities", Target.WholeCase, 0),
            Samples.Value("laboratories_per_million", Target.Region("a"), 0.1));
        var evaluation = _evaluator.Value.Evaluate(table, Samples.Case("a").Regions, [], 2021, new DateOnly(2021, 12, 31), TestContext.Current.CancellationToken);
        var choice = measure.Choices[1];

        var advice = new ChoiceAdvice(
            choice,
            [.. evaluation.Options.Where(o => choice.Options.Contains(o.Option)).Select(static v => new OptionAdvice(v, [], [], []))]);

        Assert.Equal(choice.NoneFits, advice.Answer);
    }
}
