using AggloAdvisor.Indicators.Specialisation;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class JaccardSimilarityTests
{
    [Fact]
    public void Compute_TwoOfFourCommon_IsOneHalf() => Assert.Equal(0.5, JaccardSimilarity.Compute(["a", "b", "c"], ["b", "c", "d"]));

    [Fact]
    public void Compute_EntryWrittenTwice_CountsOnce() => Assert.Equal(1, JaccardSimilarity.Compute(["a", "a"], ["a"]));

    [Fact]
    public void Compute_BothEmpty_IsUndefined() => Assert.Null(JaccardSimilarity.Compute([], []));

    [Fact]
    public void Compute_OneEmpty_IsZero() => Assert.Equal(0, JaccardSimilarity.Compute(["a"], []));

    // ab and ac: 1/3; ab and b: 1/2; ac and b: 0. Mean 5/18.
    [Fact]
    public void Mean_ThreeLists_IsTheMeanOverPairs() => Assert.Equal(5.0 / 18, JaccardSimilarity.Mean([["a", "b"], ["a", "c"], ["b"]])!.Value, 1e-12);

    [Fact]
    public void Mean_OneListOrAnEmptyOne_IsUndefined()
    {
        Assert.Null(JaccardSimilarity.Mean([["a"]]));
        Assert.Null(JaccardSimilarity.Mean([["a"], []]));
    }

    [Fact]
    public void Compute_AnyLists_IsSymmetricAndBounded()
    {
        var list = Gen.Char['a', 'h'].Select(static c => c.ToString()).Array[1, 8];
        Gen.Select(list, list).Sample(static (one, other) =>
        {
            var overlap = JaccardSimilarity.Compute(one, other)!.Value;
            Assert.InRange(overlap, 0, 1);
            Assert.Equal(overlap, JaccardSimilarity.Compute(other, one));
            Assert.Equal(1, JaccardSimilarity.Compute(one, one));
        });
    }
}
