using AggloAdvisor.Indicators.Composite.Aggregation;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Composite.Aggregation;

public sealed class AggregationTests
{
    private const double Unknown = double.NaN;

    [Fact]
    public void WeightedMean_HandWorked_Agrees()
    {
        // 1 and 4, equal weights: 2.5, √4 = 2, 2 / (1 + 1/4) = 1.6.
        Assert.Equal(2.5, WeightedMean.Arithmetic([1, 4], [1, 1])!.Value, 1e-12);
        Assert.Equal(2, WeightedMean.Geometric([1, 4], [1, 1])!.Value, 1e-12);
        Assert.Equal(1.6, WeightedMean.Harmonic([1, 4], [1, 1])!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(8.5), WeightedMean.Generalised([1, 4], [1, 1], 2)!.Value, 1e-12);
    }

    [Fact]
    public void WeightedMean_UnknownScores_CountOnlyAgainstTheThreshold()
    {
        Assert.Null(WeightedMean.Arithmetic([1, Unknown, 4], [1, 1, 1]));
        Assert.Equal(2.5, WeightedMean.Arithmetic([1, Unknown, 4], [1, 1, 1], 0.5));
        Assert.Equal(2, WeightedMean.Geometric([1, Unknown, 4], [1, 1, 1], 2 / 3.0)!.Value, 1e-12);
        Assert.Null(WeightedMean.Arithmetic([Unknown, Unknown], [1, 1], 0));
        Assert.Null(WeightedMean.Arithmetic([1, Unknown], [0, 1], 0.5));
    }

    [Fact]
    public void WeightedMean_Misuse_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedMean.Geometric([0, 1], [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedMean.Harmonic([-1, 1], [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedMean.Generalised([1, 1], [1, 1], double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedMean.Arithmetic([1], [1], 1.5));
        Assert.Throws<ArgumentException>(() => WeightedMean.Arithmetic([1, 2], [1]));
    }

    [Fact]
    public void WeightedMean_AnyScores_AreOrderedBoundedAndMonotone() => Given.Scores.Sample(static x =>
    {
        double[] w = [.. x.Select(static (_, j) => j + 1.0)];
        var harmonic = WeightedMean.Harmonic(x, w)!.Value;
        var geometric = WeightedMean.Geometric(x, w)!.Value;
        var arithmetic = WeightedMean.Arithmetic(x, w)!.Value;
        Assert.True(x.Min() <= harmonic + 1e-9 && harmonic <= geometric + 1e-9 && geometric <= arithmetic + 1e-9 && arithmetic <= x.Max() + 1e-9);
        Assert.Equal(harmonic, WeightedMean.Generalised(x, w, -1)!.Value, 1e-9);
        Assert.Equal(geometric, WeightedMean.Generalised(x, w, 0)!.Value, 1e-9);
        Assert.Equal(arithmetic, WeightedMean.Generalised(x, w, 1)!.Value, 1e-9);
        double[] better = [x[0] + 0.1, .. x.Skip(1)];
        Assert.True(WeightedMean.Arithmetic(better, w) > arithmetic && WeightedMean.Geometric(better, w) > geometric && WeightedMean.Harmonic(better, w) > harmonic);
        Assert.Equal(0.3, WeightedMean.Geometric([.. x.Select(static _ => 0.3)], w)!.Value, 1e-12);
    });

    [Fact]
    public void Geometric_PublishedScores_AgreesWithCoinr()
    {
        var reference = ReferenceCases.Get("gmean-coinr");
        var mean = WeightedMean.Geometric(reference.Input.Numbers("x"), reference.Input.Numbers("weights"));
        Assert.Equal(reference.Expected.GetDouble(), mean!.Value, reference.Tolerance);
    }

    [Fact]
    public void WeightedSum_PublishedMatrix_AgreesWithScikitCriteria()
    {
        var reference = ReferenceCases.Get("wsm-skcriteria");
        Given.Close(
            reference.Expected.Numbers(), WeightedSum.Compute(reference.Input.Rows("matrix"), reference.Input.Numbers("weights")), reference.Tolerance);
    }

    [Fact]
    public void Topsis_PublishedMatrix_AgreesWithTzeng2011()
    {
        var reference = ReferenceCases.Get("topsis-tzeng2011");
        var closeness = Topsis.Compute(reference.Input.Rows("matrix"), reference.Input.Numbers("weights"), reference.Input.Directions());
        Given.Close(reference.Expected.Numbers("closeness"), closeness, reference.Tolerance);
        Assert.Equal(reference.Expected.Numbers("rank"), Ranking.Descending(closeness).Select(static r => (double)r!.Value));
    }

    [Fact]
    public void Topsis_PublishedMatrix_AgreesWithMathmodels()
    {
        var reference = ReferenceCases.Get("topsis-mathmodels");
        Given.Close(
            reference.Expected.Numbers(),
            Topsis.Compute(reference.Input.Rows("matrix"), reference.Input.Numbers("weights"), reference.Input.Directions()),
            reference.Tolerance);
    }

    [Fact]
    public void Vikor_PublishedMatrix_AgreesWithScikitCriteria()
    {
        var reference = ReferenceCases.Get("vikor-skcriteria");
        var result = Vikor.Compute(reference.Input.Rows("matrix"), reference.Input.Numbers("weights"), reference.Input.Directions())!;
        Given.Close(reference.Expected.Numbers("R"), result.LargestRegret, reference.Tolerance);
        Given.Close(reference.Expected.Numbers("S"), result.GroupRegret, reference.Tolerance);
        Given.Close(reference.Expected.Numbers("Q"), result.Compromise, reference.Tolerance);
    }

    [Fact]
    public void Outranking_PublishedMatrix_AgreesWithCoinr()
    {
        var reference = ReferenceCases.Get("outrank-coinr");
        var result = Outranking.Compute(reference.Input.Rows("matrix"), [1, 1, 1])!;
        Assert.Equal(reference.Expected.Number("m21"), result.Support[1][0], reference.Tolerance);
        Assert.Equal(reference.Expected.Number("m31"), result.Support[2][0], reference.Tolerance);
        Assert.Equal(reference.Expected.Number("m41"), result.Support[3][0], reference.Tolerance);
        Assert.Equal((int)reference.Expected.Number("n_dominant"), result.DominantPairs);
        Assert.Equal(reference.Expected.Number("frac_dominant"), result.DominantShare, reference.Tolerance);
        Assert.Equal(reference.Expected.Numbers("copeland"), result.Copeland.Select(static c => (double)c));
    }

    [Fact]
    public void Outranking_Ties_CountHalf()
    {
        var result = Outranking.Compute([[1, 2], [1, 2]], [0.3, 0.7])!;
        Assert.Equal(0.5, result.Support[0][1], 1e-12);
        Assert.Equal([0, 0], result.Copeland);
        Assert.Equal(0, result.DominantPairs);
    }

    [Fact]
    public void Rules_UnknownEqualOrTooFew_HaveNoOrder()
    {
        Assert.Null(Topsis.Compute([[1, 2], [1, 2]], [1, 1], [Given.Up, Given.Up]));
        Assert.Null(Topsis.Compute([[1, Unknown]], [1, 1], [Given.Up, Given.Up]));
        Assert.Null(Vikor.Compute([[1, 2], [1, 2]], [1, 1], [Given.Up, Given.Up]));
        Assert.Null(Outranking.Compute([[1, 2]], [1, 1]));
        Assert.Null(WeightedSum.Compute([[1, Unknown]], [1, 1]));
        Assert.Null(RankInterval.Compute([[0.5]], [1], 1));
        Assert.Equal([1, null, 3, 1], Ranking.Descending([5, Unknown, 4.9999999, 5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Vikor.Compute([[1], [2]], [1], [Given.Up], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankInterval.Compute([[0, 1], [1, 1]], [1, 1], 1));
    }

    [Fact]
    public void Rules_AnyTable_KeepTheirBoundsAndIgnoreUnits() => Given.Positive.Sample(static rows =>
    {
        double[] w = [.. rows[0].Select(static (_, j) => j + 1.0)];
        Core.Indicators.Direction[] directions = [.. rows[0].Select(static (_, j) => j % 2 == 0 ? Given.Up : Given.Down)];
        double[][] rescaled = [.. rows.Select(static r => r.Select(static (x, j) => x * (j + 2)).ToArray())];
        var closeness = Topsis.Compute(rows, w, directions)!;
        Assert.All(closeness, static c => Assert.InRange(c, 0, 1));
        Given.Close(closeness, Topsis.Compute(rescaled, w, directions), 1e-9);
        var vikor = Vikor.Compute(rows, w, directions)!;
        Assert.All(vikor.Compromise, static q => Assert.InRange(q, 0, 1 + 1e-12));
        var outranking = Outranking.Compute(rows, w)!;
        Assert.Equal(0, outranking.Copeland.Sum());
        Assert.Equal(1, outranking.Support[0][1] + outranking.Support[1][0], 1e-12);

        // A unit that is better in everything is never behind.
        double[][] withBest = [.. rows, [.. rows[0].Select((_, j) => directions[j] is Given.Up ? 200.0 : 0.001)]];
        Assert.Equal(1, Topsis.Compute(withBest, w, directions)![^1], 1e-12);
        Assert.Equal(0, Vikor.Compute(withBest, w, directions)!.Compromise[^1], 1e-12);
    });

    [Fact]
    public void RankInterval_OneBetterInEverything_IsAlwaysFirst()
    {
        var ranges = RankInterval.Compute([[0.9, 0.9], [0.5, 0.4], [0.4, 0.5]], [1, 1], 7)!.Value;
        Assert.Equal(new RankRange(1, 1), ranges[0]);

        // Mirror images change places with the weights.
        Assert.Equal(new RankRange(2, 3), ranges[1]);
        Assert.Equal(new RankRange(2, 3), ranges[2]);
    }

    [Fact]
    public void RankInterval_AnyScores_AreTheSameTwiceAndWithinTheUnits() => Gen.Int[2, 6].SelectMany(static m => Gen.Double[0.01, 1].Array[m].Array[2, 5]).Sample(static rows =>
    {
        double[] w = [.. rows[0].Select(static _ => 1.0)];
        var ranges = RankInterval.Compute(rows, w, 11)!.Value;
        Assert.Equal(ranges, RankInterval.Compute(rows, w, 11)!.Value);
        Assert.All(ranges, r => Assert.True(r.Best >= 1 && r.Best <= r.Worst && r.Worst <= rows.Length));
    }, iter: 30);

    [Fact]
    public void RankInterval_EqualUnits_ShareTheirRank() =>
        Assert.All(RankInterval.Compute([[0.2, 0.7, 0.5], [0.2, 0.7, 0.5]], [1, 1, 1], 3)!.Value, static r => Assert.Equal(new RankRange(1, 1), r));
}
