using CsCheck;

namespace AggloAdvisor.Indicators.Tests;

/// <summary>Random tables for laws.</summary>
internal static class Draw
{
    /// <summary>Amounts from 0 to a million, a fifth of them exactly 0.</summary>
    public static Gen<double> Amount { get; } = Gen.Frequency((1, Gen.Const(0.0)), (4, Gen.Double[0.001, 1e6]));

    /// <summary>A row with some activity.</summary>
    public static Gen<double[]> Row { get; } = Amount.Array[1, 30].Where(static r => r.Sum() > 0);

    /// <summary>Regions × industries, each region with some activity.</summary>
    public static Gen<double[][]> Table(int minimumRegions = 1) =>
        Gen.Int[1, 20].SelectMany(n => Amount.Array[n].Where(static r => r.Sum() > 0).Array[minimumRegions, 8]);

    /// <summary>Specialities of 2 to 8 regions in 1 to 20 industries, one row after the other, and the number of industries.</summary>
    public static Gen<(double[] Cells, int Industries)> Presence { get; } = Gen.Select(Gen.Int[2, 8], Gen.Int[1, 20])
        .SelectMany(static size => Gen.Bool.Array[size.Item1 * size.Item2].Select(b => ((double[])[.. b.Select(static x => x ? 1.0 : 0.0)], size.Item2)));
}
