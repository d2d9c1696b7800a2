using AggloAdvisor.Indicators.Concentration;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Concentration;

public sealed class EllisonGlaeserIndexTests
{
    [Fact]
    public void Compute_HandWorked_Agrees()
    {
        // Four plants of 10 in region 0 of two equal regions: G = 0.25 + 0.25 = 0.5, H = 4 × 0.0625 = 0.25, room 1 − 0.5 = 0.5:
        // γ = (0.5 − 0.5 × 0.25) / (0.5 × 0.75) = 1.
        var index = EllisonGlaeserIndex.Compute([10, 10, 10, 10], [0, 0, 0, 0], [100, 100])!.Value;
        Assert.Equal(1, index.Gamma, 1e-12);
        Assert.Equal(0.5, index.Raw, 1e-12);
        Assert.Equal(0.25, index.PlantHerfindahl, 1e-12);
    }

    [Fact]
    public void Compute_UnknownEmptyOrWithoutRoom_IsUndefined()
    {
        Assert.Null(EllisonGlaeserIndex.Compute([10, double.NaN], [0, 1], [1, 1]));
        Assert.Null(EllisonGlaeserIndex.Compute([10, 10], [0, 1], [1, double.NaN]));
        Assert.Null(EllisonGlaeserIndex.Compute([0, 0], [0, 1], [1, 1]));
        Assert.Null(EllisonGlaeserIndex.Compute([], [], [1, 1]));
        Assert.Null(EllisonGlaeserIndex.Compute([10], [0], [1, 1]));
        Assert.Null(EllisonGlaeserIndex.Compute([10, 10], [0, 0], [1]));
        Assert.Null(EllisonGlaeserIndex.Compute([10, 10], [0, 0], [1, 0]));
    }

    [Fact]
    public void Compute_ArgumentsThatDoNotFit_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => EllisonGlaeserIndex.Compute([1, 2], [0], [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => EllisonGlaeserIndex.Compute([1, 2], [0, 2], [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => EllisonGlaeserIndex.Compute([1, -2], [0, 1], [1, 1]));
    }

    [Fact]
    public void Compute_AnyPlants_IgnoresScaleAndOrder() =>
        Gen.Select(Gen.Double[0.1, 1000], Gen.Int[0, 2]).Array[2, 20].Sample(static plants =>
        {
            double[] sizes = [.. plants.Select(static p => p.Item1)];
            int[] regions = [.. plants.Select(static p => p.Item2)];
            var index = EllisonGlaeserIndex.Compute(sizes, regions, [3, 4, 5])!.Value;
            var other = EllisonGlaeserIndex.Compute([.. sizes.Reverse().Select(static s => 7 * s)], [.. regions.Reverse()], [30, 40, 50])!.Value;
            Assert.Equal(index.Gamma, other.Gamma, 1e-7);
        });

    [Fact]
    public void Compute_PublishedPlants_Agrees()
    {
        var reference = ReferenceCases.Get("eg-fk2014-austria");
        var totals = reference.Input.GetProperty("region_totals");
        string[] names = [.. totals.EnumerateObject().Select(static p => p.Name)];
        int[] regions = [.. reference.Input.GetProperty("firm_region").EnumerateArray().Select(r => Array.IndexOf(names, r.GetString()))];
        var index = EllisonGlaeserIndex.Compute(reference.Input.Numbers("firm_employment"), regions, [.. names.Select(n => totals.Number(n))]);
        Assert.Equal(reference.Expected.GetDouble(), index!.Value.Gamma, reference.Tolerance);
    }

    [Fact]
    public void Compute_PublishedFourIndustries_Agrees()
    {
        var reference = ReferenceCases.Get("eg-fk2014-four-industries");
        var firms = reference.Input.GetProperty("firms").EnumerateArray()
            .Select(static f => (Region: (int)f.Number("region") - 1, Industry: f.GetProperty("industry").GetString(), Jobs: f.Number("emp_firm")))
            .ToList();
        double[] totals = [.. Enumerable.Range(0, 3).Select(r => firms.Where(f => f.Region == r).Sum(static f => f.Jobs))];
        var industries = reference.Expected.GetProperty("industries").EnumerateArray().Select(static i => i.GetString()).ToList();
        for (var i = 0; i < industries.Count; i++)
        {
            var own = firms.Where(f => f.Industry == industries[i]).ToList();
            var index = EllisonGlaeserIndex.Compute([.. own.Select(static f => f.Jobs)], [.. own.Select(static f => f.Region)], totals)!.Value;
            Assert.Equal(reference.Expected.Numbers("gamma")[i], index.Gamma, reference.Tolerance);
            Assert.Equal(reference.Expected.Numbers("G")[i], index.Raw, reference.Tolerance);
            Assert.Equal(reference.Expected.Numbers("HHI")[i], index.PlantHerfindahl, reference.Tolerance);
            Assert.Equal(reference.Expected.Numbers("z")[i], index.Z!.Value, reference.Tolerance);
        }
    }
}
