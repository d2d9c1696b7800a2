using AggloAdvisor.Indicators.Relatedness;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Relatedness;

public sealed class ProximityTests
{
    [Fact]
    public void Compute_ThreeRegions_IsTheSmallerConditionalProbability()
    {
        // {1, 2}, {1}, {3}: both 1 and 2 in one region; P(2 | 1) = 1/2, P(1 | 2) = 1.
        Assert.Equal([1, 0.5, 0, 0.5, 1, 0, 0, 0, 1], Proximity.Compute([1, 1, 0, 1, 0, 0, 0, 0, 1], 3, Diagonal.Kept)!);
        Assert.Equal([0, 0.5, 0, 0.5, 0, 0, 0, 0, 0], Proximity.Compute([1, 1, 0, 1, 0, 0, 0, 0, 1], 3, Diagonal.Zero)!);
    }

    [Fact]
    public void Compute_IndustryThatIsNobodys_IsRelatedToNone() => Assert.Equal([1, 0, 0, 0], Proximity.Compute([1, 0, 1, 0], 2, Diagonal.Kept)!);

    [Fact]
    public void Compute_UnknownCell_IsUndefined() => Assert.Null(Proximity.Compute([1, double.NaN], 2, Diagonal.Kept));

    [Fact]
    public void Compute_Germany_AgreesWithDatawheel()
    {
        var reference = ReferenceCases.Get("proximity-datawheel-germany-16x17");
        var (cells, industries) = reference.Activity();
        var proximity = Proximity.Compute(Presence.Compute(cells, industries)!, industries, Diagonal.Zero)!;
        ReferenceCases.Near(reference.Expected.Rows().SelectMany(static r => r), proximity.Cast<double?>(), reference.Tolerance);
    }

    [Fact]
    public void Compute_AnyNetwork_IsSymmetricInItsBoundsAndIgnoresTheOrderOfRegions() => Draw.Presence.Sample(static network =>
    {
        var proximity = Proximity.Compute(network.Cells, network.Industries, Diagonal.Kept)!;
        Laws.Symmetric(proximity, network.Industries);
        Assert.All(proximity, static v => Assert.InRange(v, 0, 1));
        Assert.Equal(proximity, Proximity.Compute(Laws.RowsReversed(network.Cells, network.Industries), network.Industries, Diagonal.Kept));
    });
}
