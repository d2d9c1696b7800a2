using AggloAdvisor.Indicators.Diversity;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Diversity;

public sealed class VarietyTests
{
    [Fact]
    public void Compute_HandWorked_SplitsTheEntropy()
    {
        // Groups {1, 1} and {2}: between ½:½ is 1 bit; within the first 1 bit × ½, within the second 0.
        var split = Variety.Compute([1, 1, 2], [0, 0, 1])!.Value;
        Assert.Equal(1, split.Unrelated, 1e-12);
        Assert.Equal(0.5, split.Related, 1e-12);
        Assert.Equal(1.5, split.Total, 1e-12);
    }

    [Fact]
    public void Compute_OneGroup_IsAllRelated()
    {
        var split = Variety.Compute([3, 3], [0, 0])!.Value;
        Assert.Equal(0, split.Unrelated);
        Assert.Equal(1, split.Related, 1e-12);
    }

    [Fact]
    public void Compute_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(Variety.Compute([1, double.NaN], [0, 1]));
        Assert.Null(Variety.Compute([0, 0], [0, 1]));
        Assert.Null(Variety.Compute([], []));
    }

    [Fact]
    public void Compute_GroupsThatDoNotFit_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Variety.Compute([1, 2], [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Variety.Compute([1, 2], [0, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Variety.Compute([1, 2], [0, -1]));
    }

    [Fact]
    public void Compute_AnyGrouping_AddsUpToTheEntropy() => Gen.Select(Draw.Row, Gen.Int[0, 1000]).Sample(static (row, seed) =>
    {
        int[] groups = [.. row.Select((_, k) => ((k * 7) + seed) % Math.Max(1, row.Length / 2))];
        var split = Variety.Compute(row, groups)!.Value;
        Assert.Equal(ShannonEntropy.InBits(row)!.Value, split.Total, 1e-9);
        Assert.True(split.Related >= 0 && split.Unrelated >= 0);
    });

    [Fact]
    public void Compute_PolishRegions_Agrees()
    {
        var reference = ReferenceCases.Get("variety-poland-2015");
        var table = reference.Table();

        // The group is the section: the letter before the digits.
        char[] letters = [.. table.Header.Skip(1).Select(static h => h[0])];
        char[] sections = [.. letters.Distinct()];
        int[] groups = [.. letters.Select(l => Array.IndexOf(sections, l))];
        var (total, unrelated, related) = (reference.Expected.Numbers("total"), reference.Expected.Numbers("unrelated_between"), reference.Expected.Numbers("related_within"));
        string[] regions = [.. reference.Input.GetProperty("regions").EnumerateArray().Select(static r => r.GetString()!)];
        for (var i = 0; i < regions.Length; i++)
        {
            var split = Variety.Compute(table.Row(regions[i]), groups)!.Value;
            Assert.Equal(total[i], split.Total, reference.Tolerance);
            Assert.Equal(unrelated[i], split.Unrelated, reference.Tolerance);
            Assert.Equal(related[i], split.Related, reference.Tolerance);
        }
    }
}
