using AggloAdvisor.Indicators.Relatedness;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Relatedness;

public sealed class CoOccurrenceTests
{
    // Three regions: {1, 2}, {1, 2, 3}, {3}.
    private static readonly double[] Three = [1, 1, 0, 1, 1, 1, 0, 0, 1];

    [Fact]
    public void Compute_ThreeRegions_CountsRegionsThatHaveBoth()
    {
        Assert.Equal([2, 2, 1, 2, 2, 1, 1, 1, 2], CoOccurrence.Compute(Three, 3, Diagonal.Kept)!);
        Assert.Equal([0, 2, 1, 2, 0, 1, 1, 1, 0], CoOccurrence.Compute(Three, 3, Diagonal.Zero)!);
    }

    [Fact]
    public void Compute_UnknownCell_IsUndefined() => Assert.Null(CoOccurrence.Compute([1, double.NaN], 2, Diagonal.Zero));

    [Fact]
    public void Write_PlaceOfAnotherSize_IsRefused() => Assert.Throws<ArgumentException>(static () => CoOccurrence.Write(Three, 3, Diagonal.Zero, new double[8]));

    [Fact]
    public void Compute_Germany_Agrees()
    {
        var reference = ReferenceCases.Get("cooccurrence-germany");
        var (cells, industries) = reference.Activity();
        Assert.Equal(reference.Expected.Rows().SelectMany(static r => r), CoOccurrence.Compute(Presence.Compute(cells, industries)!, industries, Diagonal.Zero)!);
    }

    [Fact]
    public void Compute_AnyNetwork_IsSymmetric() => Draw.Presence.Sample(static network =>
    {
        var counts = CoOccurrence.Compute(network.Cells, network.Industries, Diagonal.Kept)!;
        Laws.Symmetric(counts, network.Industries);
    });
}
