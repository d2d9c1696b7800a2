using AggloAdvisor.Indicators.Relatedness;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Relatedness;

public sealed class CoOccurrenceNormalisationTests
{
    // Off the diagonal 2, 1, 1: row sums 3, 3, 2, total 8.
    private static readonly double[] Counts = [9, 2, 1, 2, 9, 1, 1, 1, 9];

    [Fact]
    public void EveryForm_ThreeIndustries_FollowsItsFormula()
    {
        // Pair (1, 2), C = 2: association 2 × 8 / (3 × 3); cosine 2/3; Jaccard 2 / (3 + 3 − 2);
        // probability 2 / ((3/8 × 3/5 + 3/8 × 3/5) × 4) = 2 / 1.8.
        Assert.Equal(16.0 / 9, CoOccurrenceNormalisation.Association(Counts, 3)![1], 1e-12);
        Assert.Equal(2.0 / 3, CoOccurrenceNormalisation.Cosine(Counts, 3)![1], 1e-12);
        Assert.Equal(0.5, CoOccurrenceNormalisation.Jaccard(Counts, 3)![1], 1e-12);
        Assert.Equal(2 / 1.8, CoOccurrenceNormalisation.Probability(Counts, 3)![1], 1e-12);
    }

    [Theory]
    [InlineData("relatedness-econgeo-doc-prob")]
    [InlineData("relatedness-econgeo-doc-cosine")]
    [InlineData("relatedness-econgeo-doc-jaccard")]
    public void EveryForm_EconGeoExample_Agrees(string id)
    {
        var reference = ReferenceCases.Get(id);
        var (counts, industries) = reference.Input.Matrix("cooccurrence");
        var actual = id.Split('-')[^1] switch
        {
            "prob" => CoOccurrenceNormalisation.Probability(counts, industries)!,
            "cosine" => CoOccurrenceNormalisation.Cosine(counts, industries)!,
            _ => CoOccurrenceNormalisation.Jaccard(counts, industries)!,
        };
        ReferenceCases.Near(reference.Expected.Rows().SelectMany(static r => r), actual.Cast<double?>(), reference.Tolerance);
    }

    [Fact]
    public void EveryForm_PairsThatNeverOccurAndUnknownCells_AreZeroAndUndefined()
    {
        Assert.Equal([0, 0, 0, 0], CoOccurrenceNormalisation.Association([5, 0, 0, 5], 2)!);
        Assert.Equal([0], CoOccurrenceNormalisation.Probability([4], 1)!);
        Assert.Null(CoOccurrenceNormalisation.Jaccard([0, double.NaN, 1, 0], 2));
    }

    [Fact]
    public void EveryForm_AnyNetwork_IsSymmetricAndFinite() => Draw.Presence.Sample(static network =>
    {
        var counts = CoOccurrence.Compute(network.Cells, network.Industries, Diagonal.Kept)!;
        double[][] forms =
        [
            CoOccurrenceNormalisation.Association(counts, network.Industries)!,
            CoOccurrenceNormalisation.Probability(counts, network.Industries)!,
            CoOccurrenceNormalisation.Cosine(counts, network.Industries)!,
            CoOccurrenceNormalisation.Jaccard(counts, network.Industries)!,
        ];
        foreach (var form in forms)
        {
            Assert.All(form, static v => Assert.True(double.IsFinite(v) && v >= 0));
            for (var k = 0; k < network.Industries; k++)
            {
                for (var l = 0; l < k; l++)
                {
                    Assert.Equal(form[(k * network.Industries) + l], form[(l * network.Industries) + k], 1e-12);
                }
            }
        }

        Assert.All(forms[2].Concat(forms[3]), static v => Assert.True(v <= 1 + 1e-12));
    });
}
