using AggloAdvisor.Indicators.Inequality;
using AggloAdvisor.Indicators.Specialisation;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Inequality;

public sealed class HooverIndexTests
{
    [Fact]
    public void Against_HandWorked_Agrees() => Assert.Equal(0.25, HooverIndex.Against([75, 25], [1, 1])!.Value, 1e-12);

    [Fact]
    public void Equal_HandWorked_Agrees()
    {
        // 10, 20, 30, 40: shares 0.1 to 0.4 against 0.25: ½ (0.15 + 0.05 + 0.05 + 0.15).
        Assert.Equal(0.2, HooverIndex.Equal([10, 20, 30, 40])!.Value, 1e-12);
        Assert.Equal(0, HooverIndex.Equal([5]));
    }

    [Fact]
    public void AnyForm_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(HooverIndex.Against([1, double.NaN], [1, 1]));
        Assert.Null(HooverIndex.Against([1, 1], [0, 0]));
        Assert.Null(HooverIndex.Equal([0, 0]));
        Assert.Null(HooverIndex.Equal([double.NaN]));
        Assert.Null(HooverIndex.Equal([]));
    }

    [Fact]
    public void Against_AnyRows_IsHalfOfKrugman() => Draw.Table(2).Sample(static rows =>
        Assert.Equal(KrugmanSpecialisation.Pairwise(rows[0], rows[1])!.Value / 2, HooverIndex.Against(rows[0], rows[1])!.Value, 1e-12));

    [Fact]
    public void Equal_AnyRow_IsBoundedByAndLikeTheReferenceOfOnes() => Draw.Row.Sample(static row =>
    {
        double[] ones = [.. row.Select(static _ => 1.0)];
        var index = HooverIndex.Equal(row)!.Value;
        Assert.Equal(HooverIndex.Against(row, ones)!.Value, index, 1e-12);
        Assert.InRange(index, 0, 1 - (1.0 / row.Length) + 1e-12);
    });

    [Fact]
    public void Against_GermanStates_Agrees()
    {
        var reference = ReferenceCases.Get("hoover-germany-gdp-pop-2015");
        var index = HooverIndex.Against(reference.Input.Numbers("x"), reference.Input.Numbers("reference"));
        Assert.Equal(reference.Expected.GetDouble(), index!.Value, reference.Tolerance);
    }
}
