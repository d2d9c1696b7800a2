using AggloAdvisor.Indicators.Inequality;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Inequality;

public sealed class SigmaDispersionTests
{
    [Fact]
    public void Compute_HandWorked_Agrees()
    {
        // e and e³: logarithms 1 and 3, deviation 1.
        Assert.Equal(1, SigmaDispersion.Compute([Math.E, Math.Exp(3)])!.Value, 1e-12);
        Assert.Equal(0, SigmaDispersion.Compute([7]));
    }

    [Fact]
    public void Compute_UnknownNothingOrEmpty_IsUndefined()
    {
        Assert.Null(SigmaDispersion.Compute([1, double.NaN]));
        Assert.Null(SigmaDispersion.Compute([1, 0]));
        Assert.Null(SigmaDispersion.Compute([]));
    }

    [Fact]
    public void Compute_AnyRow_IgnoresTheUnit() => Gen.Double[0.1, 1e5].Array[1, 20].Sample(static row =>
        Assert.Equal(SigmaDispersion.Compute(row)!.Value, SigmaDispersion.Compute([.. row.Select(static x => x * 1000)])!.Value, 1e-9));
}
