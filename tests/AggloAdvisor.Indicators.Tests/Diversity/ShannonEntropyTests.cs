using AggloAdvisor.Indicators.Diversity;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Diversity;

public sealed class ShannonEntropyTests
{
    [Fact]
    public void Compute_FourEqualIndustries_IsLogFour() => Assert.Equal(Math.Log(4), ShannonEntropy.Compute([3, 3, 3, 3])!.Value, 1e-12);

    [Fact]
    public void InBits_OneHalfTwoQuarters_IsOneAndAHalf() => Assert.Equal(1.5, ShannonEntropy.InBits([2, 1, 1, 0])!.Value, 1e-12);

    [Fact]
    public void Compute_OneIndustry_IsZero() => Assert.Equal(0, ShannonEntropy.Compute([5, 0]));

    [Fact]
    public void Compute_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(ShannonEntropy.Compute([1, double.NaN]));
        Assert.Null(ShannonEntropy.Compute([0, 0]));
    }

    [Fact]
    public void Compute_AnyRow_IsBoundedAndIgnoresOrderAndScale() => Draw.Row.Sample(static row =>
    {
        var entropy = ShannonEntropy.Compute(row)!.Value;
        Assert.InRange(entropy, 0, Math.Log(row.Length) + 1e-9);
        Assert.Equal(entropy, ShannonEntropy.Compute([.. row.Reverse().Select(static x => x * 3)])!.Value, 1e-9);
    });

    [Theory]
    [InlineData("shannon-bits-germany")]
    [InlineData("shannon-econgeo-doc")]
    public void InBits_PublishedTables_Agrees(string id)
    {
        var reference = ReferenceCases.Get(id);
        var entropies = reference.Input.Rows("matrix").Select(static r => ShannonEntropy.InBits(r)!.Value);
        Assert.All(reference.Expected.Numbers().Zip(entropies), p => Assert.Equal(p.First, p.Second, reference.Tolerance));
    }
}
