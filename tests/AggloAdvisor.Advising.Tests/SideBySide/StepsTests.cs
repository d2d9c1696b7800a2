using AggloAdvisor.Advising.SideBySide;

namespace AggloAdvisor.Advising.Tests.SideBySide;

public sealed class StepsTests
{
    private static readonly Answer _open = new() { Kind = AnswerKind.Open };
    private static readonly Answer _notFound = new() { Kind = AnswerKind.NotFound };

    public static TheoryData<Answer, Answer, FindingStep> Findings => new()
    {
        { _notFound, Found(FindingSeverity.Slight), FindingStep.Appears },
        { _open, Found(FindingSeverity.Slight), FindingStep.NowFound },
        { Answer.NotAsked, Found(FindingSeverity.Slight), FindingStep.FirstAsked },
        { Found(FindingSeverity.Slight), Found(FindingSeverity.Marked), FindingStep.Graver },
        { Found(FindingSeverity.Profile), Found(FindingSeverity.Slight), FindingStep.Graver },
        { Found(FindingSeverity.Marked), Found(FindingSeverity.Marked), FindingStep.Persists },
        { Found(FindingSeverity.Severe), Found(FindingSeverity.Marked), FindingStep.Milder },
        { Found(FindingSeverity.Slight), Found(FindingSeverity.Profile), FindingStep.Milder },
        { Found(FindingSeverity.Severe), _open, FindingStep.NoLongerDecidable },
        { Found(FindingSeverity.Severe), _notFound, FindingStep.Disappears },
        { Found(FindingSeverity.Severe), Answer.NotAsked, FindingStep.NoLongerAsked },
        { _notFound, _open, FindingStep.NoLongerExcluded },
        { _open, _notFound, FindingStep.NowExcluded },
        { _open, _open, FindingStep.StaysOpen },
        { _notFound, _notFound, FindingStep.None },
        { _notFound, Answer.NotAsked, FindingStep.None },
        { Answer.NotAsked, _open, FindingStep.None },
        { _open, Answer.NotAsked, FindingStep.None },
        { Answer.NotAsked, Answer.NotAsked, FindingStep.None },
        { Answer.NotAsked, _notFound, FindingStep.None },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public void FindingStep_EveryPairOfAnswers_HasItsName(Answer earlier, Answer later, FindingStep expected) =>
        Assert.Equal(expected, FindingSteps.Between(earlier, later));

    [Theory]
    [InlineData(MeasureState.NotGiven, null, MeasureState.Given, RecommendationStatus.Advised, MeasureStep.Comes)]
    [InlineData(MeasureState.Open, null, MeasureState.Given, RecommendationStatus.NotYet, MeasureStep.NowGiven)]
    [InlineData(MeasureState.Given, RecommendationStatus.Advised, MeasureState.Given, RecommendationStatus.Advised, MeasureStep.Stays)]
    [InlineData(MeasureState.Given, RecommendationStatus.CheckFirst, MeasureState.Given, RecommendationStatus.NotYet, MeasureStep.ChangesStatus)]
    [InlineData(MeasureState.Given, RecommendationStatus.Advised, MeasureState.Open, null, MeasureStep.NoLongerDecidable)]
    [InlineData(MeasureState.Given, RecommendationStatus.Advised, MeasureState.NotGiven, null, MeasureStep.Goes)]
    [InlineData(MeasureState.NotAsked, null, MeasureState.Given, RecommendationStatus.Advised, MeasureStep.FirstAsked)]
    [InlineData(MeasureState.Given, RecommendationStatus.Advised, MeasureState.NotAsked, null, MeasureStep.NoLongerAsked)]
    [InlineData(MeasureState.NotAsked, null, MeasureState.NotGiven, null, MeasureStep.None)]
    [InlineData(MeasureState.Open, null, MeasureState.NotGiven, null, MeasureStep.None)]
    [InlineData(MeasureState.NotGiven, null, MeasureState.Open, null, MeasureStep.None)]
    [InlineData(MeasureState.NotGiven, null, MeasureState.NotGiven, null, MeasureStep.None)]
    [InlineData(MeasureState.Open, null, MeasureState.Open, null, MeasureStep.None)]
    public void MeasureStep_EveryPairOfAnswers_HasItsName(MeasureState earlier, RecommendationStatus? was, MeasureState later, RecommendationStatus? @is, MeasureStep expected) =>
        Assert.Equal(expected, MeasureSteps.Between(new() { State = earlier, Status = was }, new() { State = later, Status = @is }));

    [Theory]
    [InlineData(0, 2, 3, Spread.Nowhere)]
    [InlineData(1, 0, 3, Spread.Particular)]
    [InlineData(1, 1, 3, Spread.PerhapsParticular)]
    [InlineData(2, 0, 3, Spread.Several)]
    [InlineData(2, 1, 3, Spread.Several)]
    [InlineData(3, 0, 3, Spread.Common)]
    public void Spread_UnknownElsewhere_IsNotParticular(int holds, int open, int all, Spread expected) => Assert.Equal(expected, Spreads.Of(holds, open, all));

    private static Answer Found(FindingSeverity severity) => new() { Kind = AnswerKind.Found, Severity = severity, Confidence = Confidence.High };
}
