using AggloAdvisor.Indicators.Inequality;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Inequality;

public sealed class MeanLogDeviationTests
{
    [Fact]
    public void Unweighted_HandWorked_Agrees()
    {
        // 1 and 3, mean 2: ½ (ln 2 + ln ⅔).
        Assert.Equal((Math.Log(2) + Math.Log(2.0 / 3)) / 2, MeanLogDeviation.Unweighted([1, 3])!.Value, 1e-12);
    }

    [Fact]
    public void AnyForm_UnknownEmptyOrWithNothing_IsUndefined()
    {
        Assert.Null(MeanLogDeviation.Unweighted([1, double.NaN]));
        Assert.Null(MeanLogDeviation.Unweighted([1, 0]));
        Assert.Null(MeanLogDeviation.Unweighted([]));
        Assert.Null(MeanLogDeviation.Weighted([1, 0], [1, 1]));
        Assert.Null(MeanLogDeviation.Weighted([1, 1], [1, 0]));
        Assert.Null(MeanLogDeviation.Weighted([1, double.NaN], [1, 1]));
        Assert.Throws<ArgumentException>(() => MeanLogDeviation.Weighted([1], [1, 1]));
    }

    [Fact]
    public void Weighted_MembersAlike_IsUnweighted() => Gen.Double[0.01, 1e5].Array[1, 20].Sample(static values =>
    {
        var index = MeanLogDeviation.Unweighted(values)!.Value;
        Assert.True(index >= 0);
        Assert.Equal(index, MeanLogDeviation.Weighted(values, [.. values.Select(static _ => 2.0)])!.Value, 1e-9);
        Assert.Equal(index, MeanLogDeviation.Unweighted([.. values.Reverse().Select(static v => v * 100)])!.Value, 1e-9);
    });

    [Fact]
    public void Unweighted_PublishedIncomes_Agrees()
    {
        var reference = ReferenceCases.Get("theil-stoermann");
        Assert.Equal(reference.Expected.GetDouble(), MeanLogDeviation.Unweighted(reference.Input.Numbers("x"))!.Value, reference.Tolerance);
    }
}
