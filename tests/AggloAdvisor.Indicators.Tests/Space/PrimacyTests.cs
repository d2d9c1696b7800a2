using AggloAdvisor.Indicators.Inequality;
using AggloAdvisor.Indicators.Space;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Space;

public sealed class PrimacyTests
{
    [Fact]
    public void TwoCity_RankSizeRule_IsTwo() => Assert.Equal(2, Primacy.TwoCity([30, 60, 20, 15]));

    [Fact]
    public void FourCity_RankSizeRule_IsTwelveThirteenths() =>
        // 60 / (30 + 20 + 15) = 60/65.
        Assert.Equal(12.0 / 13, Primacy.FourCity([30, 60, 20, 15, 12])!.Value, 1e-12);

    [Fact]
    public void AnyRatio_TooFewMembers_IsUndefined()
    {
        Assert.Null(Primacy.TwoCity([30]));
        Assert.Null(Primacy.FourCity([30, 20, 10]));
    }

    [Fact]
    public void AnyRatio_UnknownOrEmptyRest_IsUndefined()
    {
        Assert.Null(Primacy.TwoCity([30, double.NaN]));
        Assert.Null(Primacy.TwoCity([30, 0]));
    }

    [Fact]
    public void TwoCity_AnySizes_IsAtLeastOneAndIgnoresOrder() => Gen.Double[0.001, 1e6].Array[2, 20].Sample(static sizes =>
    {
        var primacy = Primacy.TwoCity(sizes)!.Value;
        Assert.True(primacy >= 1);
        Assert.Equal(primacy, Primacy.TwoCity([.. sizes.Reverse()]));
    });

    [Theory]
    [InlineData("ranksize-pop-2022-zhongyuan")]
    [InlineData("ranksize-pop-2022-wuhan")]
    [InlineData("ranksize-gdp-2022-bth")]
    [InlineData("ranksize-gdp-2022-prd")]
    public void TwoAndFourCity_PublishedAgglomerations_Agree(string id)
    {
        var reference = ReferenceCases.Get(id);
        var sizes = reference.Input.Numbers("sizes");
        Assert.Equal(reference.Expected.Number("primacy2"), Primacy.TwoCity(sizes)!.Value, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("primacy4"), Primacy.FourCity(sizes)!.Value, reference.Tolerance);
    }

    [Fact]
    public void FlatnessOfYijingJingen_ComputedElsewhere_Agrees()
    {
        var reference = ReferenceCases.Get("flatness-yijing-2021");
        double[] gdp = [.. reference.Input.GetProperty("gdp").EnumerateObject().Select(static p => p.Value.GetDouble())];
        Assert.Equal(reference.Expected.Number("primacy2"), Primacy.TwoCity(gdp)!.Value, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("cv_pop"), CoefficientOfVariation.Population(gdp)!.Value, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("cv_sample"), CoefficientOfVariation.Sample(gdp)!.Value, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("gini"), GiniCoefficient.Compute(gdp)!.Value, reference.Tolerance);
    }
}
