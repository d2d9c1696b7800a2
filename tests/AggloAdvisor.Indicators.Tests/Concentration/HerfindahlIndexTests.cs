using AggloAdvisor.Indicators.Concentration;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Concentration;

public sealed class HerfindahlIndexTests
{
    [Fact]
    public void Compute_FourEqualIndustries_IsOneQuarter() => Assert.Equal(0.25, HerfindahlIndex.Compute([7, 7, 7, 7]));

    [Fact]
    public void Compute_NoJobs_IsUndefined() => Assert.Null(HerfindahlIndex.Compute([0, 0]));

    [Fact]
    public void Compute_NoIndustry_IsUndefined() => Assert.Null(HerfindahlIndex.Normalised([]));

    [Fact]
    public void Compute_UnknownCell_IsUnknown() => Assert.Null(HerfindahlIndex.Compute([1, double.NaN]));

    [Fact]
    public void Normalised_OneIndustry_IsUndefined() => Assert.Null(HerfindahlIndex.Normalised([5]));

    [Fact]
    public void Normalised_OneOfTwoHasAll_IsOne() => Assert.Equal(1, HerfindahlIndex.Normalised([5, 0]));

    [Fact]
    public void Compute_NegativeCell_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => HerfindahlIndex.Compute([1, -1]));

    [Fact]
    public void Compute_AnyRow_LiesBetweenEqualAndSingle() => Draw.Row.Sample(static row =>
    {
        var index = HerfindahlIndex.Compute(row)!.Value;
        Assert.InRange(index, (1.0 / row.Length) - 1e-12, 1 + 1e-12);
        Assert.Equal(index, HerfindahlIndex.Compute([.. row.Reverse().Select(static x => x * 11)])!.Value, 1e-9);
    });

    [Theory]
    [InlineData("hhi-mathmodels-scaled")]
    [InlineData("hhi-doersam-norm")]
    public void Normalised_PublishedRows_Agrees(string id)
    {
        var reference = ReferenceCases.Get(id);
        Assert.Equal(reference.Expected.GetDouble(), HerfindahlIndex.Normalised(reference.Input.Numbers("x"))!.Value, reference.Tolerance);
    }

    [Fact]
    public void EquivalentNumber_PublishedRow_Agrees()
    {
        var reference = ReferenceCases.Get("hhi-doersam-equiv");
        Assert.Equal(reference.Expected.GetDouble(), HerfindahlIndex.EquivalentNumber(reference.Input.Numbers("x"))!.Value, reference.Tolerance);
    }

    [Fact]
    public void Compute_PublishedTable_Agrees()
    {
        var reference = ReferenceCases.Get("hhi-germany-16x17");
        var indices = reference.Input.Rows("matrix").Select(static r => HerfindahlIndex.Compute(r)!.Value);
        Assert.All(reference.Expected.Numbers().Zip(indices), p => Assert.Equal(p.First, p.Second, reference.Tolerance));
    }
}
