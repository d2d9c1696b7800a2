using AggloAdvisor.Indicators.Inequality;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Inequality;

public sealed class HooverGiniTests
{
    [Fact]
    public void Compute_HandWorked_Agrees()
    {
        // 25 and 75 among 1:1. Half of the people have a quarter: the area between is ½ − (½ × ½ × ¼ + ½ × (¼ + 1) / 2) = ⅛, twice that ¼.
        Assert.Equal(0.25, HooverGini.Compute([25, 75], [1, 1])!.Value, 1e-12);
    }

    [Fact]
    public void Compute_SamePerReference_IsZero() => Assert.Equal(0, HooverGini.Compute([2, 6], [1, 3])!.Value, 1e-12);

    [Fact]
    public void Compute_UnknownEmptyOrWithoutReference_IsUndefined()
    {
        Assert.Null(HooverGini.Compute([1, double.NaN], [1, 1]));
        Assert.Null(HooverGini.Compute([0, 0], [1, 1]));
        Assert.Null(HooverGini.Compute([1, 1], [1, 0]));
        Assert.Equal(0, HooverGini.Compute([1, 0], [1, 0])!.Value, 1e-12);
    }

    [Fact]
    public void Compute_EqualReference_IsTheGini() => Draw.Row.Sample(static row =>
        Assert.Equal(GiniCoefficient.Compute(row)!.Value, HooverGini.Compute(row, [.. row.Select(static _ => 4.0)])!.Value, 1e-9));

    [Fact]
    public void Compute_PublishedExample_Agrees()
    {
        var reference = ReferenceCases.Get("hoovergini-econgeo-doc");
        Assert.Equal(reference.Expected.GetDouble(), HooverGini.Compute(reference.Input.Numbers("x"), reference.Input.Numbers("pop"))!.Value, reference.Tolerance);
    }
}
