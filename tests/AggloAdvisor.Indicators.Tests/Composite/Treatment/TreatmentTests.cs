using AggloAdvisor.Indicators.Composite.Treatment;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Composite.Treatment;

public sealed class TreatmentTests
{
    [Fact]
    public void Shape_ComputedColumn_AgreesWithCoinr()
    {
        var reference = ReferenceCases.Get("skewkurt-coinr");
        var x = reference.Input.Numbers("x");
        Assert.Equal(reference.Expected.Number("skew"), Shape.Skewness(x)!.Value, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("kurt"), Shape.Kurtosis(x)!.Value, reference.Tolerance);
    }

    [Fact]
    public void Shape_TooFewOrEqualFigures_HasNone()
    {
        Assert.Null(Shape.Skewness([1, 2, double.NaN]));
        Assert.Null(Shape.Kurtosis([1, 2, 4]));
        Assert.Null(Shape.Skewness([5, 5, 5, 5]));
        Assert.True(Shape.Passes([5, 5, 5, 5]));
        Assert.True(Shape.Passes([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shape.Skewness([1, 2, double.NegativeInfinity]));
    }

    [Fact]
    public void Shape_Symmetric_HasNoSkew() => Assert.Equal(0, Shape.Skewness([1, 2, 3, 4, 5])!.Value, 1e-12);

    [Fact]
    public void Winsorise_ComputedColumn_AgreesWithCoinr()
    {
        var reference = ReferenceCases.Get("winsorise-coinr");
        var x = reference.Input.Numbers("x");
        var treated = Winsorisation.Treat(
            x, (int)reference.Input.Number("winmax"), reference.Input.Number("skew_thresh"), reference.Input.Number("kurt_thresh"));
        Given.Close(reference.Expected.Numbers("x"), treated.Values, reference.Tolerance);
        Assert.Equal((int)reference.Expected.Number("nwin"), treated.Points);
        Assert.Equal(reference.Expected.Number("skew_before"), Shape.Skewness(x)!.Value, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("kurt_before"), Shape.Kurtosis(x)!.Value, reference.Tolerance);
    }

    [Fact]
    public void Winsorise_OneOutlier_TakesTheNextValue()
    {
        // 100 stands far out of 1 … 10 (skewness 3.3, kurtosis 10.9); drawn in to 10 the column is nearly even.
        var treated = Winsorisation.Treat([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100, double.NaN]);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, null], treated.Values);
        Assert.Equal((1, true), (treated.Points, treated.Passes));
        Assert.Equal([-10, -9, -8, -7, -6, -5, -4, -3, -2, -2], Winsorisation.Treat([-10, -9, -8, -7, -6, -5, -4, -3, -2, -2]).Values.Select(static x => x!.Value));
    }

    [Fact]
    public void Winsorise_OutlierBelow_IsDrawnUp() =>
        Assert.Equal(-10, Winsorisation.Treat([-1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -100]).Values[^1]);

    [Fact]
    public void Treat_TooManyOutliers_TakesLogarithmsOfTheColumnAsItWas()
    {
        // Eight of 68 stand far out; after five are drawn in, six share a value that still does.
        double[] x = [.. Enumerable.Range(1, 60).Select(static i => (double)i), .. Enumerable.Range(0, 8).Select(static i => 5000 * Math.Pow(2, i))];
        var treated = OutlierTreatment.Treat(x);
        Assert.Equal(TreatmentKind.Logarithm, treated.Kind);
        Assert.Equal(Math.Log(0.01 * (x[^1] - x[0])), treated.Values[0]!.Value, 1e-9);
        Assert.Equal(Math.Log(1.01 * (x[^1] - x[0])), treated.Values[^1]!.Value, 1e-9);
    }

    [Fact]
    public void Treat_NothingStandsOut_LeavesTheColumn()
    {
        var treated = OutlierTreatment.Treat([1, 2, double.NaN, 3]);
        Assert.Equal(TreatmentKind.None, treated.Kind);
        Assert.Equal([1, 2, null, 3], treated.Values);
        Assert.Null(OutlierTreatment.Logarithm([2, 2]));
    }

    [Fact]
    public void Treat_AnyColumn_KeepsOrderAndUnknowns() => Gen.Double[0, 10].Select(static x => x * x * x * x).Array[1, 40].Sample(static x =>
    {
        var treated = OutlierTreatment.Treat(x);
        Assert.Equal(x.Length, treated.Values.Length);
        Assert.InRange(treated.Points, 0, x.Length);
        for (var i = 1; i < x.Length; i++)
        {
            Assert.True(x[i] >= x[0] ? treated.Values[i] >= treated.Values[0] : treated.Values[i] <= treated.Values[0]);
        }
    });
}
