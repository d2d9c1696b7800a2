using AggloAdvisor.Indicators.Innovation;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Innovation;

public sealed class NetworkDensityTests
{
    /// <summary>Four places and the ties among them.</summary>
    internal static double[] Four(params (int From, int To)[] ties)
    {
        var matrix = new double[16];
        foreach (var (from, to) in ties)
        {
            matrix[(from * 4) + to] = 2;
        }

        return matrix;
    }

    [Fact]
    public void Compute_StarOfFour_IsThreeOfSixPairs() => Assert.Equal(0.5, NetworkDensity.Compute(Four((0, 1), (0, 2), (0, 3)), 4));

    [Fact]
    public void Compute_NoTieAndAllTies_AreTheBounds()
    {
        Assert.Equal(0, NetworkDensity.Compute(Four(), 4));
        Assert.Equal(1, NetworkDensity.Compute(Four((0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)), 4));
    }

    [Fact]
    public void Compute_OnePlace_IsUndefined() => Assert.Null(NetworkDensity.Compute([5], 1));

    [Fact]
    public void Compute_UnknownTie_IsUnknown() => Assert.Null(NetworkDensity.Compute([0, double.NaN, 0, 0], 2));

    [Fact]
    public void Compute_OtherShape_IsRefused() => Assert.Throws<ArgumentException>(() => NetworkDensity.Compute([1, 2, 3], 2));

    [Fact]
    public void Compute_NegativeTie_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => NetworkDensity.Compute([0, -1, 0, 0], 2));

    [Fact]
    public void Compute_StrengthsDiagonalAndLowerHalf_DoNotMatter() => Draw.Amount.Array[25].Sample(static matrix =>
    {
        var stronger = matrix.Select(static (t, i) => i / 5 >= i % 5 ? 1 - Math.Sign(t) : t * 3).ToArray();
        var density = NetworkDensity.Compute(matrix, 5)!.Value;
        Assert.InRange(density, 0, 1);
        Assert.Equal(density, NetworkDensity.Compute(stronger, 5));
    });
}
