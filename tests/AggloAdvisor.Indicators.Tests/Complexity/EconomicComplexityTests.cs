using AggloAdvisor.Indicators.Complexity;
using AggloAdvisor.Indicators.Relatedness;
using CsCheck;
using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Tests.Complexity;

public sealed class EconomicComplexityTests
{
    // Nested: {1, 2, 3}, {1, 2}, {1}.
    private static readonly double[] Nested = [1, 1, 1, 1, 1, 0, 1, 0, 0];

    [Fact]
    public void Compute_NestedRegions_RanksThemByWhatOthersLack()
    {
        var result = EconomicComplexity.Compute(Nested, 3)!;
        Assert.True(result.Regions[0] > result.Regions[1] && result.Regions[1] > result.Regions[2]);
        Assert.True(result.Industries[2] > result.Industries[1] && result.Industries[1] > result.Industries[0]);
    }

    [Fact]
    public void Compute_Poland_AgreesWithPyEcomplexity()
    {
        var reference = ReferenceCases.Get("eci-pyecomplexity-poland-16x53");
        var (cells, industries) = reference.Activity();
        var presence = Presence.Compute(cells, industries)!;
        var result = EconomicComplexity.Compute(presence, industries)!;
        ReferenceCases.Near(reference.Expected.Numbers("eci"), result.Regions, reference.Tolerance);
        ReferenceCases.Near(reference.Expected.Numbers("pci"), result.Industries, reference.Tolerance);
        ReferenceCases.Near(reference.Expected.Numbers("diversity"), RegionDiversity.Compute(presence, industries), reference.Tolerance);
        ReferenceCases.Near(reference.Expected.Numbers("ubiquity"), IndustryUbiquity.Compute(presence, industries), reference.Tolerance);
        ReferenceCases.Near(reference.Expected.Numbers("coi"), EconomicComplexity.Outlook(presence, industries)!, reference.Tolerance);
    }

    [Fact]
    public void Compute_Poland_AgreesWithReKS()
    {
        var reference = ReferenceCases.Get("eci-poland-reks");
        var (cells, industries) = reference.Activity();
        var result = EconomicComplexity.Compute(Presence.Compute(cells, industries)!, industries, ComplexityConvention.EigenvectorSample)!;
        ReferenceCases.Near(reference.Expected.Numbers(), result.Regions, reference.Tolerance);
    }

    [Theory]
    [InlineData("eci-datawheel-poland-16x53")]
    [InlineData("eci-datawheel-germany-16x17")]
    public void Compute_Reflections_AgreeWithDatawheel(string id)
    {
        var reference = ReferenceCases.Get(id);
        var (cells, industries) = reference.Activity();
        var result = EconomicComplexity.Compute(Presence.Compute(cells, industries)!, industries, ComplexityConvention.Reflections)!;
        ReferenceCases.Near(reference.Expected.Numbers("eci"), result.Regions, reference.Tolerance);
        ReferenceCases.Near(reference.Expected.Numbers("pci"), result.Industries, reference.Tolerance);
    }

    [Fact]
    public void Compute_RegionOrIndustryWithoutTies_HasNoValueAndChangesNoOther()
    {
        var plain = EconomicComplexity.Compute(Nested, 3)!;
        var padded = EconomicComplexity.Compute([1, 1, 1, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0], 4)!;
        ReferenceCases.Near(plain.Regions.Select(static v => v!.Value), padded.Regions.Take(3), 1e-9);
        Assert.Null(padded.Regions[3]);
        Assert.Null(padded.Industries[3]);
    }

    [Theory]
    [InlineData(ComplexityConvention.Eigenvector)]
    [InlineData(ComplexityConvention.EigenvectorSample)]
    public void Compute_NothingTellsRegionsApart_IsUndefined(ComplexityConvention convention)
    {
        Assert.Null(EconomicComplexity.Compute([1, 1, 1, 1], 2, convention));
        Assert.Null(EconomicComplexity.Compute([0, 0, 0, 0], 2, convention));
        Assert.Null(EconomicComplexity.Compute([1, 1, 0], 3, convention));
        Assert.Null(EconomicComplexity.Compute([1, 1, 1], 1, convention));
        Assert.Null(EconomicComplexity.Compute([1, double.NaN, 0, 1], 2, convention));

        // Two parts that share no industry.
        Assert.Null(EconomicComplexity.Compute([1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0], 4, convention));
    }

    [Fact]
    public void Compute_ReflectionsOfRegionsAlike_IsUndefined() => Assert.Null(EconomicComplexity.Compute([1, 1, 1, 1], 2, ComplexityConvention.Reflections));

    [Fact]
    public void Compute_AnyNetwork_KeepsItsLaws() => Draw.Presence.Sample(static network =>
    {
        var (cells, industries) = network;
        if (EconomicComplexity.Compute(cells, industries) is not { } result)
        {
            return;
        }

        double[] known = [.. result.Regions.Where(static v => v is not null).Select(static v => v!.Value)];
        double[] diversity = [.. RegionDiversity.Compute(cells, industries).Where((_, i) => result.Regions[i] is not null).Select(static v => v!.Value)];
        Assert.Equal(0, known.Average(), 1e-7);
        Assert.Equal(1, ArrayStatistics.PopulationStandardDeviation(known), 1e-7);
        Assert.True(Correlation.Pearson(known, diversity) > 0);

        // A region's ECI is the mean PCI of its specialities.
        for (var i = 0; i < result.Regions.Length; i++)
        {
            if (result.Regions[i] is { } eci)
            {
                Assert.Equal(eci, Enumerable.Range(0, industries).Where(k => cells[(i * industries) + k] > 0).Average(k => result.Industries[k]!.Value), 1e-6);
            }
        }

        var turned = EconomicComplexity.Compute(Laws.RowsReversed(cells, industries), industries);
        if (turned is not null && Math.Abs(Correlation.Pearson(known, diversity)) > 1e-6)
        {
            ReferenceCases.Near(known, turned.Regions.Reverse().Where(static v => v is not null), 1e-5);
        }
    });
}
