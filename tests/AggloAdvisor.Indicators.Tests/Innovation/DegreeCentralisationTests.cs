using AggloAdvisor.Indicators.Innovation;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Innovation;

public sealed class DegreeCentralisationTests
{
    [Fact]
    public void Compute_Star_IsOne() => Assert.Equal(1, DegreeCentralisation.Compute(NetworkDensityTests.Four((0, 1), (0, 2), (0, 3)), 4));

    [Fact]
    public void Compute_Ring_IsZero() => Assert.Equal(0, DegreeCentralisation.Compute(NetworkDensityTests.Four((0, 1), (1, 2), (2, 3), (0, 3)), 4));

    // Degrees 1, 2, 2, 1: (1 + 0 + 0 + 1) / (3 × 2) = 1/3.
    [Fact]
    public void Compute_Path_IsOneThird() => Assert.Equal(1.0 / 3, DegreeCentralisation.Compute(NetworkDensityTests.Four((0, 1), (1, 2), (2, 3)), 4)!.Value, 1e-12);

    [Fact]
    public void Compute_TwoPlaces_IsUndefined() => Assert.Null(DegreeCentralisation.Compute([0, 1, 0, 0], 2));

    [Fact]
    public void Compute_UnknownTie_IsUnknown() => Assert.Null(DegreeCentralisation.Compute([0, 1, double.NaN, 0, 0, 1, 0, 0, 0], 3));

    [Fact]
    public void Compute_AnyNetwork_LiesBetweenRingAndStar() =>
        Draw.Amount.Array[36].Sample(static matrix => Assert.InRange(DegreeCentralisation.Compute(matrix, 6)!.Value, 0, 1));
}
