using System.Collections.Frozen;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Tests.Planning;

public sealed class PriorityScoreTests
{
    private static readonly PriorityScore _score = new(
        Samples.Case("a", "b", "c", "d"),
        new Thresholds(FrozenDictionary<string, Parameter>.Empty, new DateOnly(2021, 12, 31)));

    [Fact]
    public void Total_FivePartsOfEqualWeight_IsTheirMean()
    {
        // Severity 1, reach 1/4 (one of four members), gates 1/2, confidence 2/3, order 3/4 (second of five stages): mean 0.6333.
        var parts = Parts(
            RecommendationStatus.CheckFirst,
            Confidence.Moderate,
            Samples.Finding(Target.Region("b"), FindingSeverity.Severe));

        Assert.Equal((1 + 0.25 + 0.5 + (2 / 3.0) + 0.75) / 5, PriorityScore.Total(parts), 12);
    }

    [Fact]
    public void Reach_PairAndRegion_CountsEachMemberOnce()
    {
        var parts = Parts(
            RecommendationStatus.Advised,
            Confidence.High,
            Samples.Finding(Target.Pair("a", "b")),
            Samples.Finding(Target.Region("b")));

        Assert.Equal(0.5, parts[1].Value, 12);
    }

    [Fact]
    public void Reach_AFindingAboutTheCase_IsEverybody()
    {
        var parts = Parts(RecommendationStatus.Advised, Confidence.High, Samples.Finding(Target.Region("b")), Samples.Finding(Target.WholeCase));

        Assert.Equal(1, parts[1].Value);
    }

    [Fact]
    public void Severity_AnIndication_CountsHalf()
    {
        var parts = Parts(RecommendationStatus.Advised, Confidence.Indication, Samples.Finding(Target.WholeCase, FindingSeverity.Marked, Confidence.Indication));
        Assert.Equal(1 / 3.0, parts[0].Value, 12);
    }

    [Fact]
    public void Severity_AnIndicationBesideASureFinding_TheGraverAfterHalvingCounts()
    {
        var parts = Parts(
            RecommendationStatus.Advised,
            Confidence.High,
            Samples.Finding(Target.WholeCase, FindingSeverity.Severe, Confidence.Indication),
            Samples.Finding(Target.WholeCase, FindingSeverity.Marked));
        Assert.Equal(2 / 3.0, parts[0].Value, 12);
    }

    [Fact]
    public void Total_TheSameMeasureWithAnIndication_IsLower()
    {
        var sure = Parts(RecommendationStatus.Advised, Confidence.High, Samples.Finding(Target.WholeCase));
        var thin = Parts(RecommendationStatus.Advised, Confidence.Indication, Samples.Finding(Target.WholeCase, FindingSeverity.Marked, Confidence.Indication));
        Assert.True(PriorityScore.Total(thin) < PriorityScore.Total(sure));
    }

    [Fact]
    public void Total_NoWeights_IsZero() => Assert.Equal(0, PriorityScore.Total([new(LocalizedText.Same("x"), 1, 0)]));

    private static System.Collections.Immutable.ImmutableArray<PriorityPart> Parts(RecommendationStatus status, Confidence confidence, params Finding[] findings) =>
        _score.PartsOf(Samples.Measure("M27"), [.. findings], status, confidence);
}
