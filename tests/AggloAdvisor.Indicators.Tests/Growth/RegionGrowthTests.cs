using AggloAdvisor.Indicators.Growth;

namespace AggloAdvisor.Indicators.Tests.Growth;

public sealed class RegionGrowthTests
{
    [Fact]
    public void ByRegionAndIndustry_TwoRegions_GrowByTheirSums()
    {
        // Regions 10 to 12 and 20 to 25; industries 12 to 13 and 18 to 24.
        double[] start = [4, 6, 8, 12], end = [5, 7, 8, 17];
        ReferenceCases.Near([0.2, 0.25], RegionGrowth.ByRegion(start, end, 2), 1e-12);
        ReferenceCases.Near([1.0 / 12, 1.0 / 3], RegionGrowth.ByIndustry(start, end, 2), 1e-12);
    }

    [Fact]
    public void ByRegionAndIndustry_UnknownOrNothing_IsUndefined()
    {
        Assert.Equal([null, null, 0], RegionGrowth.ByRegion([0, 0, 1, double.NaN, 1, 1], [1, 1, 1, 1, 1, 1], 2));
        Assert.Equal([null, 1], RegionGrowth.ByIndustry([0, 1, double.NaN, 1], [1, 2, 1, 2], 2));
        Assert.Throws<ArgumentOutOfRangeException>(static () => RegionGrowth.ByIndustry([1, -1], [1, 1], 2));
    }

    [Fact]
    public void ByRegion_EconGeoExample_AgreesInPercent()
    {
        var reference = ReferenceCases.Get("growth-econgeo-doc");
        var (start, industries) = reference.Input.Matrix("t0");
        var rates = RegionGrowth.ByRegion(start, reference.Input.Matrix("t1").Cells, industries);
        ReferenceCases.Near(reference.Expected.Numbers(), rates.Select(static r => 100 * r), reference.Tolerance);
    }
}
