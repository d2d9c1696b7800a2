using System.Text.Json;
using AggloAdvisor.Core.Indicators;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Composite;

/// <summary>What tests of composite indices share.</summary>
internal static class Given
{
    public const Direction Up = Direction.HigherIsBetter;
    public const Direction Down = Direction.LowerIsBetter;

    /// <summary>Units × criteria with all figures above 0.</summary>
    public static Gen<double[][]> Positive { get; } = Gen.Int[2, 5].SelectMany(static m => Gen.Double[0.01, 100].Array[m].Array[3, 8]);

    /// <summary>Scores in (0, 1].</summary>
    public static Gen<double[]> Scores { get; } = Gen.Double[0.01, 1].Array[2, 6];

    public static Direction[] Directions(this JsonElement input) =>
        [.. input.GetProperty("directions").EnumerateArray().Select(static d => d.GetString() == "-" ? Down : Up)];

    public static void Close(IEnumerable<double> expected, IEnumerable<double>? actual, double tolerance)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Count(), actual.Count());
        Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, tolerance));
    }

    public static void Close(IEnumerable<double> expected, IEnumerable<double?>? actual, double tolerance) =>
        Close(expected, actual?.Select(static x => x!.Value), tolerance);
}
