using AggloAdvisor.Indicators.Inequality;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Inequality;

/// <summary>What every measure of inequality has in common.</summary>
public sealed class InequalityLawsTests
{
    private static readonly Dictionary<string, Func<double[], double?>> Measures = new(StringComparer.Ordinal)
    {
        ["Gini"] = static x => GiniCoefficient.Compute(x),
        ["Theil T"] = static x => TheilIndex.Unweighted(x),
        ["Theil L"] = static x => MeanLogDeviation.Unweighted(x),
        ["Atkinson"] = static x => AtkinsonIndex.Compute(x, 0.5),
        ["Hoover"] = static x => HooverIndex.Equal(x),
        ["CV"] = static x => CoefficientOfVariation.Population(x),
    };

    public static TheoryData<string> Names => [.. Measures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AnyMeasure_AllEqualOrOneMember_IsZero(string name)
    {
        Assert.Equal(0, Measures[name]([3, 3, 3])!.Value, 1e-12);
        Assert.Equal(0, Measures[name]([3])!.Value, 1e-12);
        Assert.Null(Measures[name]([]));
        Assert.Null(Measures[name]([0, 0]));
        Assert.Null(Measures[name]([1, double.NaN]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AnyMeasure_EveryMemberTwice_IsTheSame(string name) => Row.Sample(row =>
        Assert.Equal(Measures[name](row)!.Value, Measures[name]([.. row, .. row])!.Value, 1e-9));

    [Theory]
    [MemberData(nameof(Names))]
    public void AnyMeasure_RicherGivesToPoorer_NeverRises(string name) => Gen.Select(Row, Gen.Double[0, 0.5]).Sample((row, part) =>
    {
        // A gift of at most half the gap leaves the order of the two or turns it round without widening it.
        double[] after = [.. row];
        var (poor, rich) = (Array.IndexOf(row, row.Min()), Array.IndexOf(row, row.Max()));
        var gift = part * (row[rich] - row[poor]);
        after[rich] -= gift;
        after[poor] += gift;
        Assert.True(Measures[name](after) <= Measures[name](row) + 1e-9);
    });

    private static Gen<double[]> Row => Gen.Double[0.1, 1e4].Array[2, 12];
}
