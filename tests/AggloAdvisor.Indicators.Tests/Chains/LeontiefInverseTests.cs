using AggloAdvisor.Indicators.Chains;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Chains;

public sealed class LeontiefInverseTests
{
    /// <summary>
    /// The two-sector example of Miller and Blair (2009), Input-Output Analysis, section 2.3: sector 1 delivers 150 to itself and 500 to sector 2,
    /// sector 2 delivers 200 and 100; outputs 1,000 and 2,000.
    /// </summary>
    public static readonly double[] Flows = [150, 500, 200, 100];

    public static readonly double[] Outputs = [1000, 2000];

    [Fact]
    public void Compute_TwoSectors_IsTheTextbooks()
    {
        // A = [.15 .25; .20 .05]; |I − A| = .85 × .95 − .25 × .20 = .7575; inverse = [.95 .25; .20 .85] / .7575.
        var coefficients = TechnicalCoefficients.Compute(Flows, Outputs)!;
        var inverse = LeontiefInverse.Compute(coefficients, 2)!;

        Assert.Equal([0.15, 0.25, 0.20, 0.05], coefficients);
        AssertClose([0.95 / 0.7575, 0.25 / 0.7575, 0.20 / 0.7575, 0.85 / 0.7575], inverse);
        Assert.Equal([1.2541, 0.3300, 0.2640, 1.1221], inverse.Select(static b => Math.Round(b, 4)));
    }

    [Fact]
    public void Compute_ThreeSectorsInAChain_MultipliesTheCoefficients()
    {
        // 1 sells 0.5 per unit to 2, 2 sells 0.4 per unit to 3: A³ = 0, so the inverse is I + A + A², and 3 needs 0.5 × 0.4 of 1.
        var inverse = LeontiefInverse.Compute([0, 0.5, 0, 0, 0, 0.4, 0, 0, 0], 3);

        AssertClose([1, 0.5, 0.2, 0, 1, 0.4, 0, 0, 1], inverse!);
    }

    [Fact]
    public void Compute_OneSector_IsTheGeometricSeries() => Assert.Equal(1.25, Assert.Single(LeontiefInverse.Compute([0.2], 1)!), 1e-15);

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.5)]
    public void Compute_SectorThatUsesMoreThanItMakes_IsUndefined(double own) => Assert.Null(LeontiefInverse.Compute([own], 1));

    [Fact]
    public void Compute_UnknownCoefficient_IsUnknown() => Assert.Null(LeontiefInverse.Compute([0.1, double.NaN, 0.1, 0.1], 2));

    [Fact]
    public void Compute_NotSquare_IsRefused() => Assert.Throws<ArgumentException>(static () => LeontiefInverse.Compute([0.1, 0.2, 0.3], 2));

    [Fact]
    public void Compute_NegativeCoefficient_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(static () => LeontiefInverse.Compute([-0.1], 1));

    [Fact]
    public void Coefficients_SectorWithoutOutput_AreUndefined() => Assert.Null(TechnicalCoefficients.Compute([1, 1, 1, 1], [5, 0]));

    [Fact]
    public void Compute_ProductiveTable_SolvesTheBalanceAndIsNonnegative() => Productive.Sample(static t =>
    {
        var inverse = LeontiefInverse.Compute(t.Coefficients, t.Sectors)!;
        for (var k = 0; k < t.Sectors; k++)
        {
            for (var l = 0; l < t.Sectors; l++)
            {
                // (I − A) B = I.
                var sum = inverse[(k * t.Sectors) + l];
                for (var m = 0; m < t.Sectors; m++)
                {
                    sum -= t.Coefficients[(k * t.Sectors) + m] * inverse[(m * t.Sectors) + l];
                }

                Assert.Equal(k == l ? 1 : 0, sum, 1e-9);
                Assert.True(inverse[(k * t.Sectors) + l] >= (k == l ? 1 - 1e-12 : 0));
            }
        }
    });

    /// <summary>Coefficients whose columns sum to less than 1, which is enough for a productive table.</summary>
    public static Gen<(double[] Coefficients, int Sectors)> Productive { get; } =
        from n in Gen.Int[1, 8]
        from raw in Gen.Double[0, 1].Array[n * n]
        from use in Gen.Double[0, 0.95].Array[n]
        select (Scaled(raw, use, n), n);

    private static double[] Scaled(double[] raw, double[] use, int n)
    {
        var scaled = new double[raw.Length];
        for (var l = 0; l < n; l++)
        {
            var sum = Enumerable.Range(0, n).Sum(k => raw[(k * n) + l]);
            for (var k = 0; k < n; k++)
            {
                scaled[(k * n) + l] = sum > 0 ? raw[(k * n) + l] / sum * use[l] : 0;
            }
        }

        return scaled;
    }

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected, (e, i) => Assert.Equal(e, actual[i], 1e-12));
    }
}
