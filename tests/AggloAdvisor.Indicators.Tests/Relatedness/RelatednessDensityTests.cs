using AggloAdvisor.Indicators.Relatedness;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Relatedness;

public sealed class RelatednessDensityTests
{
    [Fact]
    public void Compute_TwoIndustries_IsTheShareOfTiesThatTheRegionHas()
    {
        // φ = (1, ½; ½, 1). A region with industry 1 only: density 1/1.5 around 1, 0.5/1.5 around 2.
        var density = RelatednessDensity.Compute([1, 0], [1, 0.5, 0.5, 1], 2)!;
        ReferenceCases.Near([2.0 / 3, 1.0 / 3], density, 1e-12);
    }

    [Fact]
    public void Compute_IndustryRelatedToNone_HasNoDensity() => Assert.Equal([1, null], RelatednessDensity.Compute([1, 0], [1, 0, 0, 0], 2)!);

    [Fact]
    public void Compute_UnknownCell_IsUndefined()
    {
        Assert.Null(RelatednessDensity.Compute([1, double.NaN], [1, 0, 0, 1], 2));
        Assert.Null(RelatednessDensity.Compute([1, 0], [1, double.NaN, 0, 1], 2));
    }

    [Fact]
    public void Means_OfPresentAndAbsent_LeaveOutWhatHasNoDensity()
    {
        Assert.Equal(0.3, RelatednessDensity.MeanOfAbsent([1, 0, 0, 0], [0.9, 0.2, 0.4, double.NaN])!.Value, 1e-12);
        Assert.Equal(0.9, RelatednessDensity.MeanOfPresent([1, 0, 0, 0], [0.9, 0.2, 0.4, double.NaN]));
        Assert.Null(RelatednessDensity.MeanOfAbsent([1, 1], [0.9, 0.8]));
        Assert.Null(RelatednessDensity.MeanOfPresent([0, 0], [0.9, 0.8]));
    }

    [Fact]
    public void Compute_EconGeoExample_AgreesTimesHundred()
    {
        var reference = ReferenceCases.Get("reldens-econgeo-doc");
        var (presence, industries) = reference.Input.Matrix("presence");
        var density = RelatednessDensity.Compute(presence, reference.Input.Matrix("relatedness").Cells, industries)!;
        ReferenceCases.Near(reference.Expected.Rows().SelectMany(static r => r), density.Select(static d => 100 * d), reference.Tolerance);
    }

    [Fact]
    public void Compute_GermanyCosine_AgreesTimesHundredWithEconGeo()
    {
        var reference = ReferenceCases.Get("reldens-germany");
        var (cells, industries) = reference.Activity();
        var presence = Presence.Compute(cells, industries)!;
        var related = CoOccurrenceNormalisation.Cosine(CoOccurrence.Compute(presence, industries, Diagonal.Zero)!, industries)!;
        var density = RelatednessDensity.Compute(presence, related, industries)!;
        ReferenceCases.Near(reference.Expected.Rows().SelectMany(static r => r), density.Select(static d => 100 * d), reference.Tolerance);
    }

    [Theory]
    [InlineData("density-pyecomplexity-germany-16x17")]
    [InlineData("density-pyecomplexity-poland-16x53")]
    public void Compute_ProximityWithItsDiagonal_AgreesWithPyEcomplexity(string id)
    {
        var reference = ReferenceCases.Get(id);
        var (cells, industries) = reference.Activity();
        var presence = Presence.Compute(cells, industries)!;
        var density = RelatednessDensity.Compute(presence, Proximity.Compute(presence, industries, Diagonal.Kept)!, industries)!;
        ReferenceCases.Near(reference.Expected.Rows().SelectMany(static r => r), density, reference.Tolerance);
    }

    [Fact]
    public void Compute_AnyNetwork_StaysInItsBoundsAndFollowsTheOrderOfIndustries() => Draw.Presence.Sample(static network =>
    {
        var (cells, industries) = network;
        var density = RelatednessDensity.Compute(cells, Proximity.Compute(cells, industries, Diagonal.Kept)!, industries)!;
        Assert.All(density, static d => Assert.True(d is null or (>= 0 and <= 1)));

        var turned = Laws.ColumnsReversed(cells, industries);
        var other = RelatednessDensity.Compute(turned, Proximity.Compute(turned, industries, Diagonal.Kept)!, industries)!;
        for (var i = 0; i < cells.Length; i++)
        {
            var mirrored = (i / industries * industries) + industries - 1 - (i % industries);
            Assert.Equal(density[i] ?? -1, other[mirrored] ?? -1, 1e-12);
        }
    });

    [Fact]
    public void Compute_RegionWithEverything_IsOneWhereDefined() => Draw.Presence.Sample(static network =>
    {
        var proximity = Proximity.Compute(network.Cells, network.Industries, Diagonal.Kept)!;
        double[] all = [.. Enumerable.Repeat(1.0, network.Industries)];
        Assert.All(RelatednessDensity.Compute(all, proximity, network.Industries)!, static d => Assert.Equal(1, d ?? 1, 1e-12));
    });
}
