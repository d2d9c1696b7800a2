using AggloAdvisor.Indicators.Diversity;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Diversity;

public sealed class HachmanIndexTests
{
    [Fact]
    public void Compute_HandWorked_Agrees()
    {
        // Shares 0.6:0.4 against 0.4:0.6: 0.36/0.4 + 0.16/0.6 = 0.9 + 0.2667; 1/1.1667 = 0.8571.
        Assert.Equal(6.0 / 7, HachmanIndex.Compute([60, 40], [80, 120])!.Value, 1e-12);
    }

    [Fact]
    public void Compute_SameMix_IsOne() => Assert.Equal(1, HachmanIndex.Compute([2, 6], [1, 3])!.Value, 1e-12);

    [Fact]
    public void Compute_IndustryTheReferenceLacks_IsUndefined() => Assert.Null(HachmanIndex.Compute([1, 1], [0, 4]));

    [Fact]
    public void Compute_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(HachmanIndex.Compute([1, double.NaN], [1, 1]));
        Assert.Null(HachmanIndex.Compute([0, 0], [1, 1]));
    }

    [Fact]
    public void Compute_RegionOfItsReference_LiesAboveItsWeight() => Draw.Table(2).Sample(static rows =>
    {
        // s_k w ≤ r_k for a part of the whole, so Σ s²/r ≤ 1/w.
        var total = ReferenceCases.ColumnSums(rows);
        Assert.InRange(HachmanIndex.Compute(rows[0], total)!.Value, (rows[0].Sum() / total.Sum()) - 1e-9, 1);
    });

    [Fact]
    public void Compute_PublishedTable_AgreesAndIsOneOverTheMeanQuotient()
    {
        var reference = ReferenceCases.Get("hachman-germany");
        var rows = reference.Input.Rows("matrix");
        var total = ReferenceCases.ColumnSums(rows);
        var averages = ReferenceCases.Get("lq-avg-germany").Expected.Numbers();
        var expected = reference.Expected.Numbers();
        for (var i = 0; i < rows.Length; i++)
        {
            var index = HachmanIndex.Compute(rows[i], total)!.Value;
            Assert.Equal(expected[i], index, reference.Tolerance);
            Assert.Equal(averages[i], 1 / index, 1e-10);
        }
    }
}
