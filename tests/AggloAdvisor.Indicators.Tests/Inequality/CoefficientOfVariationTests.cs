using AggloAdvisor.Indicators.Inequality;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Inequality;

public sealed class CoefficientOfVariationTests
{
    [Fact]
    public void Population_HandWorked_Agrees()
    {
        // 2, 4, 6: mean 4, variance (4 + 0 + 4)/3; √(8/3)/4 = 0.40825.
        Assert.Equal(Math.Sqrt(8.0 / 3) / 4, CoefficientOfVariation.Population([2, 4, 6])!.Value, 1e-12);
    }

    [Fact]
    public void Sample_HandWorked_Agrees() => Assert.Equal(0.5, CoefficientOfVariation.Sample([2, 4, 6])!.Value, 1e-12);

    [Fact]
    public void Population_OneMember_IsZero() => Assert.Equal(0, CoefficientOfVariation.Population([7]));

    [Fact]
    public void AnyConvention_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(CoefficientOfVariation.Population([1, double.NaN]));
        Assert.Null(CoefficientOfVariation.Population([0, 0]));
        Assert.Null(CoefficientOfVariation.Population([]));
        Assert.Null(CoefficientOfVariation.Sample([1]));
    }

    [Fact]
    public void Population_AnyRow_IsBoundedAndIgnoresScale() => Draw.Row.Sample(static row =>
    {
        var variation = CoefficientOfVariation.Population(row)!.Value;
        Assert.InRange(variation, 0, Math.Sqrt(row.Length - 1) + 1e-9);
        Assert.Equal(variation, CoefficientOfVariation.Population([.. row.Select(static x => x * 5)])!.Value, 1e-9);
    });

    [Fact]
    public void Sample_GermanCounties_AgreesWithComputedSeries()
    {
        var reference = ReferenceCases.Get("cv-germany-counties-2000-2014");
        var table = reference.Table();
        var expected = reference.Expected.Numbers();
        string[] columns = [.. reference.Input.GetProperty("columns").EnumerateArray().Select(static c => c.GetString()!)];
        for (var i = 0; i < columns.Length; i++)
        {
            Assert.Equal(expected[i], CoefficientOfVariation.Sample(table.Column(columns[i]))!.Value, reference.Tolerance);
        }
    }

    [Fact]
    public void Normalised_OneHasAll_IsOne()
    {
        Assert.Equal(1, CoefficientOfVariation.Normalised([0, 0, 5])!.Value, 1e-12);
        Assert.Equal(0, CoefficientOfVariation.Normalised([3, 3]));
        Assert.Null(CoefficientOfVariation.Normalised([3]));
        Assert.Null(CoefficientOfVariation.Normalised([3, double.NaN]));
    }
}
