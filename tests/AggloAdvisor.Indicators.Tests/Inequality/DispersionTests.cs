using AggloAdvisor.Indicators.Concentration;
using AggloAdvisor.Indicators.Inequality;
using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Tests.Inequality;

/// <summary>All measures of dispersion on one table: what REAT's disp() prints.</summary>
public sealed class DispersionTests
{
    [Fact]
    public void AnyMeasure_GermanStates_Agrees()
    {
        var reference = ReferenceCases.Get("dispersion-germany");
        var (x, weights) = (reference.Input.Numbers("x"), reference.Input.Numbers("weights"));
        var measured = new Dictionary<string, double?>(StringComparer.Ordinal)
        {
            ["Gini"] = GiniCoefficient.Compute(x),
            ["Gini n"] = GiniCoefficient.Normalised(x),
            ["Gini w"] = GiniCoefficient.Weighted(x, weights),
            ["Gini w n"] = GiniCoefficient.WeightedNormalised(x, weights),
            ["HHI"] = HerfindahlIndex.Compute(x),
            ["HHI n"] = HerfindahlIndex.Normalised(x),
            ["HHI eq"] = HerfindahlIndex.EquivalentNumber(x),
            ["Hoover"] = HooverIndex.Equal(x),
            ["Theil"] = MeanLogDeviation.Unweighted(x),
            ["Coulter"] = CoulterIndex.Compute(x, weights),
            ["Atkinson"] = AtkinsonIndex.Compute(x, 0.5),
            ["Dalton"] = DaltonIndex.Compute(x),
            ["SD"] = ArrayStatistics.StandardDeviation(x),
            ["CV"] = CoefficientOfVariation.Sample(x),

            // REAT normalises the sample's coefficient; the house's Normalised takes the population's, which stays below 1.
            ["CV n"] = CoefficientOfVariation.Sample(x) / Math.Sqrt(x.Length - 1),

            // The weighted standard deviation about the plain mean, and the same over the weighted mean.
            ["SD w"] = WilliamsonIndex.AboutPlainMean(x, weights) * WeightedMean(x, weights),
            ["Williamson"] = WilliamsonIndex.AboutPlainMean(x, weights),
        };
        Assert.All(measured, m => Assert.Equal(reference.Expected.Number(m.Key), m.Value!.Value, reference.Tolerance));

        // Two rows are slips of the package and not measures: its weighted Theil divides by n once more and turns negative, its
        // weighted Hoover weighs gaps of shares by shares.
        string[] others = [.. reference.Expected.EnumerateObject().Select(static p => p.Name).Except(measured.Keys, StringComparer.Ordinal)];
        Assert.Equal(["Hoover w", "Theil w"], others);
        Assert.True(reference.Expected.Number("Theil w") < 0);
        Assert.True(MeanLogDeviation.Weighted([.. x.Zip(weights, static (v, w) => v * w)], weights) > 0);
    }

    private static double WeightedMean(double[] x, double[] weights) => x.Zip(weights, static (v, w) => v * w).Sum() / weights.Sum();
}
