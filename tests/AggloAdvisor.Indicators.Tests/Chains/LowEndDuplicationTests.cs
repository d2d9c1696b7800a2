using AggloAdvisor.Indicators.Chains;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Chains;

public sealed class LowEndDuplicationTests
{
    private static readonly bool[] LowFirst = [true, false];

    [Fact]
    public void Compute_ThreeMembers_TakesThePairMostAlike()
    {
        // Low end: 80 + 60 + 0 of 300 = 140/300. Mixes .8/.2, .6/.4, 0/1: K = .4, 1.6, 1.2; least .4. D = 140/300 × (1 − .2).
        var found = LowEndDuplication.Compute([80, 20, 60, 40, 0, 100], LowFirst)!;

        Assert.Equal(140.0 / 300 * 0.8, found.Value, 1e-12);
        Assert.Equal(140.0 / 300, found.LowEndShare, 1e-12);
        Assert.Equal(0.4, found.LeastDifference, 1e-12);
        Assert.Equal((0, 1), (found.First, found.Second));
    }

    [Fact]
    public void Compute_AllTheSameAndLow_IsOne() => Assert.Equal(1, LowEndDuplication.Compute([7, 0, 3, 0], LowFirst)!.Value);

    [Fact]
    public void Compute_StagesDivided_IsZero() => Assert.Equal(0, LowEndDuplication.Compute([7, 0, 0, 3], LowFirst)!.Value);

    [Fact]
    public void Compute_OneMemberWorksAlone_IsUndefined() => Assert.Null(LowEndDuplication.Compute([7, 1, 0, 0], LowFirst));

    [Fact]
    public void Compute_UnknownOutput_IsUnknown() => Assert.Null(LowEndDuplication.Compute([7, double.NaN, 3, 1], LowFirst));

    [Fact]
    public void Compute_RaggedRows_AreRefused() => Assert.Throws<ArgumentException>(static () => LowEndDuplication.Compute([7, 1, 3], LowFirst));

    [Fact]
    public void Compute_AnyOutput_IsAtMostTheLowEndShareAndIgnoresScale() => Gen.Double[0.1, 100].Array[9].Sample(static output =>
    {
        var found = LowEndDuplication.Compute(output, [true, false, true])!;

        Assert.InRange(found.Value, 0, found.LowEndShare);
        Assert.Equal(found.Value, LowEndDuplication.Compute([.. output.Select(static x => 8 * x)], [true, false, true])!.Value, 1e-12);
    });
}
