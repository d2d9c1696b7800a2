using AggloAdvisor.Indicators.Inequality;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Inequality;

public sealed class GiniCoefficientTests
{
    [Fact]
    public void Compute_HandWorked_Agrees()
    {
        // 1, 3: mean difference |1 − 3| over all ordered pairs = 4/4 = 1; 1 / (2 × 2) = 0.25.
        Assert.Equal(0.25, GiniCoefficient.Compute([3, 1])!.Value, 1e-12);
    }

    [Fact]
    public void Normalised_OneHasAll_IsOne() => Assert.Equal(1, GiniCoefficient.Normalised([0, 0, 9])!.Value, 1e-12);

    [Fact]
    public void Compute_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(GiniCoefficient.Compute([1, double.NaN]));
        Assert.Null(GiniCoefficient.Compute([0, 0]));
        Assert.Null(GiniCoefficient.Weighted([1, 2], [0, 0]));
        Assert.Null(GiniCoefficient.Weighted([0, 0], [1, 1]));
        Assert.Null(GiniCoefficient.Weighted([1, 2], [1, double.NaN]));
    }

    [Fact]
    public void Compute_AnyRow_IsBoundedIgnoresScaleAndIsTheWeightedOneWithEqualWeights() => Draw.Row.Sample(static row =>
    {
        var gini = GiniCoefficient.Compute(row)!.Value;
        Assert.InRange(gini, 0, ((row.Length - 1.0) / row.Length) + 1e-9);
        Assert.Equal(gini, GiniCoefficient.Compute([.. row.Reverse().Select(static x => x * 4)])!.Value, 1e-9);
        Assert.Equal(gini, GiniCoefficient.Weighted(row, [.. row.Select(static _ => 3.0)])!.Value, 1e-9);
    });

    [Theory]
    [InlineData("gini-germany-gdp-2015")]
    [InlineData("gini-econgeo-max")]
    [InlineData("gini-doersam")]
    [InlineData("gini-mathmodels-individual")]
    public void Compute_PublishedRows_Agrees(string id)
    {
        var reference = ReferenceCases.Get(id);
        Assert.Equal(reference.Expected.GetDouble(), GiniCoefficient.Compute(reference.Input.Numbers("x"))!.Value, reference.Tolerance);
    }

    [Fact]
    public void Compute_MexicanStates_Agrees()
    {
        var reference = ReferenceCases.Get("gini-mexico-1940-pysal");
        var column = reference.Table().Column(reference.Input.GetProperty("columns").GetString()!);
        Assert.Equal(reference.Expected.GetDouble(), GiniCoefficient.Compute(column)!.Value, reference.Tolerance);
    }

    [Fact]
    public void Weighted_PublishedClasses_Agrees()
    {
        var reference = ReferenceCases.Get("gini-weighted-doersam");
        var gini = GiniCoefficient.Weighted(reference.Input.Numbers("x"), reference.Input.Numbers("weights"));
        Assert.Equal(reference.Expected.GetDouble(), gini!.Value, reference.Tolerance);
    }
}
