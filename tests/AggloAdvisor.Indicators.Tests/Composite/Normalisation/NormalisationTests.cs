using AggloAdvisor.Indicators.Composite.Normalisation;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Composite.Normalisation;

public sealed class NormalisationTests
{
    [Fact]
    public void MinMax_HandWorked_ScalesBothDirections()
    {
        // 2, 4, 6: (4 − 2) / (6 − 2) = 0.5; as a cost 6 is the worst.
        Assert.Equal([0, 0.5, 1], MinMax.Scale([2, 4, 6])!);
        Assert.Equal([1, 0.5, 0], MinMax.Scale([2, 4, 6], Given.Down)!);
        Assert.Equal([0.2, null, 0.6], MinMax.Scale([2, double.NaN, 6], low: 0.2, high: 0.6)!);
    }

    [Fact]
    public void AnyScale_NoSpreadOrNothingKnown_HasNone()
    {
        Assert.Null(MinMax.Scale([3, 3, double.NaN]));
        Assert.Null(MinMax.Scale([]));
        Assert.Null(MinMax.Scale([double.NaN]));
        Assert.Null(ZScore.Scale([3, 3]));
        Assert.Null(ZScore.Scale([3]));
        Assert.Null(RankScore.Percentile([3, double.NaN]));
        Assert.Null(DistanceScore.ToMaximum([3, 3]));
        Assert.Null(DistanceScore.ToTarget([1, 2], 1));
        Assert.Null(DistanceScore.ToTarget([1, 2], 2, Given.Down));
        Assert.Null(DistanceScore.ToTarget([], 2));
        Assert.Null(DistanceScore.ToReference([1, double.NaN], 1));
        Assert.Null(RatioScore.OfMaximum([0, 0]));
        Assert.Null(RatioScore.OfMaximum([0, 2], Given.Down));
    }

    [Fact]
    public void AnyScale_Misuse_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MinMax.Scale([1, double.PositiveInfinity]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Goalposts(2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => RatioScore.Linear([1], 2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => RatioScore.OfMaximum([-1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => DistanceScore.ToReference([1, 2], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => DistanceScore.ToTarget([1, 2], double.NaN));
    }

    [Fact]
    public void ZScore_HandWorked_UsesTheSampleDeviation()
    {
        // 2, 4, 6: mean 4, sample deviation 2.
        Given.Close([-1, 0, 1], ZScore.Scale([2, 4, 6]), 1e-12);
        Given.Close([60, 50, 40], ZScore.Scale([2, 4, 6], Given.Down, 50, 10), 1e-12);
    }

    [Fact]
    public void RankScore_Ties_ShareTheLowestRank()
    {
        Assert.Equal([3, 1, null, 1], RankScore.Rank([5, 2, double.NaN, 2]));
        Assert.Equal([0, 1, null, 1], RankScore.Borda([5, 2, double.NaN, 2], Given.Down));
        Assert.Equal([1, 0, 0], RankScore.Percentile([5, 2, 2])!);
    }

    [Fact]
    public void DistanceScore_ToReference_IsOneThere() => Given.Close([0, 1, 2], DistanceScore.ToReference([1, 2, 3], 1), 1e-12);

    [Fact]
    public void DistanceScore_ToReferenceCapped_StopsThere() => Given.Close([0, 1, 1], DistanceScore.ToReference([1, 2, 3], 1, cap: true), 1e-12);

    [Fact]
    public void RatioScore_Cost_IsTheSmallestOverTheFigure() => Given.Close([1, 0.5, 0.25], RatioScore.OfMaximum([2, 4, 8], Given.Down), 1e-12);

    [Fact]
    public void RatioScore_Linear_IsNotCutOff() => Given.Close([-50, 50, 200], RatioScore.Linear([0, 2, 5], 1, 3), 1e-12);

    [Fact]
    public void Goalposts_UnknownFigure_StaysUnknown()
    {
        Assert.Null(new Goalposts(0, 1).Scale(double.NaN));
        Assert.Null(new Goalposts(0, 1).ScaleAbove(double.NaN, Given.Up, 0.01));
        Assert.Equal(0.01, new Goalposts(0, 1).ScaleAbove(-5, Given.Up, 0.01));
    }

    [Fact]
    public void AnyScale_AnyFigures_KeepsTheirOrder() => Gen.Int[-1000, 1000].Select(static i => i / 10.0).Array[2, 10].Where(static x => x.Distinct().Count() > 1).Sample(static x =>
    {
        foreach (var scores in new[] { MinMax.Scale(x)!, ZScore.Scale(x)!, RankScore.Rank(x), RankScore.Borda(x), RankScore.Percentile(x)! })
        {
            for (var i = 1; i < x.Length; i++)
            {
                Assert.True(x[i] > x[0] ? scores[i] >= scores[0] : scores[i] <= scores[0]);
            }
        }

        // Min-max ignores the unit, and a cost is the mirror image.
        Given.Close(MinMax.Scale(x)!.Select(static s => s!.Value), MinMax.Scale([.. x.Select(static v => (3 * v) + 7)]), 1e-9);
        Given.Close(MinMax.Scale(x)!.Select(static s => 1 - s!.Value), MinMax.Scale(x, Given.Down), 1e-9);
        Assert.All(MinMax.Scale(x)!, static s => Assert.InRange(s!.Value, 0, 1));
    });

    [Theory]
    [InlineData("norm-minmax-coinr")]
    [InlineData("norm-fracmax-coinr")]
    [InlineData("norm-borda-coinr")]
    public void Scale_ComputedColumn_AgreesWithCoinr(string id)
    {
        var reference = ReferenceCases.Get(id);
        var x = reference.Input.Numbers("x");
        var scores = id switch
        {
            "norm-minmax-coinr" => MinMax.Scale(x, low: 0, high: 100),
            "norm-fracmax-coinr" => RatioScore.OfMaximum(x),
            _ => RankScore.Borda(x),
        };
        Given.Close(reference.Expected.Numbers(), scores, reference.Tolerance);
    }

    [Theory]
    [InlineData("dist2targ-coinr")]
    [InlineData("dist2targ-coinr-neg-cap")]
    public void ToTarget_PublishedColumn_AgreesWithCoinr(string id)
    {
        var reference = ReferenceCases.Get(id);
        var direction = reference.Input.Number("direction") < 0 ? Given.Down : Given.Up;
        var scores = DistanceScore.ToTarget(
            reference.Input.Numbers("x"), reference.Input.Number("target"), direction, reference.Input.GetProperty("cap").GetBoolean());
        Given.Close(reference.Expected.Numbers(), scores, reference.Tolerance);
    }

    [Fact]
    public void Goalposts_PublishedFigures_AgreeWithCoinr()
    {
        var reference = ReferenceCases.Get("goalposts-coinr");
        var scores = reference.Input.GetProperty("cases").EnumerateArray().Select(static c =>
            c.Number("scale") * new Goalposts(c.Number("lo"), c.Number("hi")).Scale(c.Number("x"), c.Number("dir") < 0 ? Given.Down : Given.Up));
        Given.Close(reference.Expected.Numbers(), scores, reference.Tolerance);
    }
}
