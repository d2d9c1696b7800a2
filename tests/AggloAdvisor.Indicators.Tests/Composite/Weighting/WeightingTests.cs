using AggloAdvisor.Indicators.Composite.Normalisation;
using AggloAdvisor.Indicators.Composite.Weighting;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Composite.Weighting;

public sealed class WeightingTests
{
    [Fact]
    public void GivenWeights_HandWorked_SumToOne()
    {
        Assert.Equal([0.25, 0.25, 0.25, 0.25], GivenWeights.Equal(4));
        Assert.Equal([0.25, 0.75], GivenWeights.Normalised([1, 3]));
        Assert.Null(GivenWeights.Product([1, 0], [0, 1]));
    }

    [Fact]
    public void GivenWeights_Misuse_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GivenWeights.Equal(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GivenWeights.Normalised([1, -1]));
        Assert.Throws<ArgumentException>(() => GivenWeights.Normalised([0, 0]));
        Assert.Throws<ArgumentException>(() => GivenWeights.Product([1, 1], [1]));
    }

    [Fact]
    public void Product_PublishedSets_AgreesWithMathmodels()
    {
        var reference = ReferenceCases.Get("combineweights-multiplicative");
        Given.Close(
            reference.Expected.Numbers(),
            GivenWeights.Product(reference.Input.Numbers("subjective"), reference.Input.Numbers("objective")),
            reference.Tolerance);
    }

    [Fact]
    public void Entropy_PublishedMatrix_AgreesWithScikitCriteria()
    {
        var reference = ReferenceCases.Get("entropyweight-skcriteria");
        Given.Close(reference.Expected.Numbers(), EntropyWeights.Compute(reference.Input.Rows("matrix")), reference.Tolerance);
    }

    [Fact]
    public void Critic_PublishedMatrix_AgreesWithDiakoulaki1995()
    {
        var reference = ReferenceCases.Get("critic-diakoulaki1995");
        Given.Close(
            reference.Expected.Numbers(), CriticWeights.Population(reference.Input.Rows("matrix"), reference.Input.Directions()), reference.Tolerance);
    }

    [Fact]
    public void Critic_PublishedMatrix_AgreesWithMathmodels()
    {
        var reference = ReferenceCases.Get("critic-mathmodels");
        var rows = reference.Input.Rows("matrix");
        var directions = reference.Input.Directions();
        var weights = CriticWeights.Sample(rows, directions);
        Given.Close(reference.Expected.Numbers("weights"), weights, reference.Tolerance);

        // Scores: weighted sums of the scaled columns, times 100.
        var first = MinMax.Scale([.. rows.Select(static r => r[0])], directions[0])!;
        var second = MinMax.Scale([.. rows.Select(static r => r[1])], directions[1])!;
        Given.Close(
            reference.Expected.Numbers("scores_x100"), first.Zip(second, (a, b) => 100 * ((weights![0] * a) + (weights[1] * b))), 100 * reference.Tolerance);
    }

    [Fact]
    public void Deviation_PublishedMatrices_AgreeWithScikitCriteriaAndMathmodels()
    {
        var standard = ReferenceCases.Get("stdweight-skcriteria");
        Given.Close(standard.Expected.Numbers(), DeviationWeights.Standard(standard.Input.Rows("matrix")), standard.Tolerance);
        var variation = ReferenceCases.Get("cvweight-mathmodels");
        Given.Close(variation.Expected.Numbers(), DeviationWeights.Variation(variation.Input.Rows("matrix")), variation.Tolerance);
    }

    [Fact]
    public void Merec_PublishedMatrix_AgreesWithKeshavarz2021()
    {
        var reference = ReferenceCases.Get("merec-keshavarz2021");
        Given.Close(
            reference.Expected.Numbers(), MerecWeights.Compute(reference.Input.Rows("matrix"), reference.Input.Directions()), reference.Tolerance);
    }

    [Fact]
    public void AnalyticHierarchy_PublishedJudgements_AgreeWithMathmodels()
    {
        var reference = ReferenceCases.Get("ahp-mathmodels");
        var result = AnalyticHierarchy.Compute(reference.Input.Rows("pairwise"))!;
        Given.Close(reference.Expected.Numbers("weights"), result.Weights, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("lambda_max"), result.LargestEigenvalue, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("CI"), result.ConsistencyIndex, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("CR"), result.ConsistencyRatio!.Value, reference.Tolerance);
    }

    [Fact]
    public void AnalyticHierarchy_ConsistentJudgements_GiveTheWeightsBackAtRatioZero() => Gen.Double[0.1, 10].Array[1, 10].Sample(static w =>
    {
        double[][] judgements = [.. w.Select(a => w.Select(b => a / b).ToArray())];
        var result = AnalyticHierarchy.Compute(judgements)!;
        Given.Close(w.Select(x => x / w.Sum()), result.Weights, 1e-9);
        Assert.Equal(0, result.ConsistencyRatio!.Value, 1e-9);
    });

    [Fact]
    public void AnalyticHierarchy_Edges_AreToldApart()
    {
        Assert.Null(AnalyticHierarchy.Compute([]));
        Assert.Throws<ArgumentException>(() => AnalyticHierarchy.Compute([[1, 2], [2, 1]]));
        Assert.Throws<ArgumentException>(() => AnalyticHierarchy.Compute([[1, 2]]));
        Assert.Throws<ArgumentException>(() => AnalyticHierarchy.Compute([[1, 0], [0, 1]]));
        double[] ones = [.. Enumerable.Repeat(1.0, 11)];
        Assert.Null(AnalyticHierarchy.Compute([.. Enumerable.Repeat(ones, 11)])!.ConsistencyRatio);
    }

    [Fact]
    public void DataWeights_ColumnWithoutSpread_GetsNoWeight()
    {
        double[][] rows = [[1, 5], [2, 5], [4, 5]];
        Assert.Equal([1, 0], EntropyWeights.Compute(rows)!);
        Assert.Equal([1, 0], DeviationWeights.Standard(rows)!);
        Assert.Equal([1, 0], DeviationWeights.Variation(rows)!);

        // Alone, a criterion has nothing to conflict with.
        Assert.Null(CriticWeights.Population(rows, [Given.Up, Given.Up]));
        double[][] wider = [[1, 5, 9], [2, 5, 3], [4, 5, 8]];
        Assert.Equal(0, CriticWeights.Population(wider, [Given.Up, Given.Up, Given.Up])![1]);
    }

    [Fact]
    public void DataWeights_UnknownEmptyOrEqual_HaveNone()
    {
        double[][][] tables = [[[1, double.NaN], [2, 3]], [], [[1, 2]], [[3, 3], [3, 3]]];
        Assert.All(tables, static rows =>
        {
            Assert.Null(EntropyWeights.Compute(rows));
            Assert.Null(DeviationWeights.Standard(rows));
            Assert.Null(DeviationWeights.Variation(rows));
            Assert.Null(CriticWeights.Sample(rows, [Given.Up, Given.Up]));
            Assert.Null(MerecWeights.Compute(rows, [Given.Up, Given.Up]));
        });
        Assert.Null(EntropyWeights.Compute([[0, 1], [0, 2]]));
        Assert.Null(MerecWeights.Compute([[0, 1], [1, 2]], [Given.Up, Given.Up]));
        Assert.Throws<ArgumentException>(() => CriticWeights.Sample([[1, 2], [2, 1]], [Given.Up]));
        Assert.Throws<ArgumentException>(() => EntropyWeights.Compute([[1, 2], [2]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => EntropyWeights.Compute([[1, -2], [2, 1]]));
    }

    [Fact]
    public void DataWeights_AnyTable_SumToOneAndIgnoreTheOrderOfUnits() => Given.Positive.Sample(static rows =>
    {
        Core.Indicators.Direction[] directions = [.. rows[0].Select(static (_, j) => j % 2 == 0 ? Given.Up : Given.Down)];
        double[][] reversed = [.. rows.Reverse()];
        foreach (var (weights, again) in new[]
        {
            (EntropyWeights.Compute(rows), EntropyWeights.Compute(reversed)),
            (DeviationWeights.Standard(rows), DeviationWeights.Standard(reversed)),
            (DeviationWeights.Variation(rows), DeviationWeights.Variation(reversed)),
            (CriticWeights.Population(rows, directions), CriticWeights.Sample(reversed, directions)),
            (MerecWeights.Compute(rows, directions), MerecWeights.Compute(reversed, directions)),
        })
        {
            Assert.NotNull(weights);
            Assert.Equal(1, weights.Sum(), 1e-9);
            Assert.All(weights, static w => Assert.InRange(w, 0, 1));
            Given.Close(weights, again, 1e-7);
        }
    });
}
