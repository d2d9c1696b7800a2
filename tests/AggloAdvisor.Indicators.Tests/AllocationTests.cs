using AggloAdvisor.Indicators.Concentration;
using AggloAdvisor.Indicators.Diversity;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Tests;

/// <summary>Measures that run over panels of thousands of regions take nothing from the heap.</summary>
public sealed class AllocationTests
{
    private static readonly double[] Region = [.. Enumerable.Range(1, 97).Select(static k => (double)(k * k % 31))];
    private static readonly double[] Total = [.. Enumerable.Range(1, 97).Select(static k => 40.0 + k)];
    private static readonly double[] Destination = new double[97];
    private static readonly int[] Levels = [.. Enumerable.Range(0, 97).Select(static k => k / 5)];

    private static readonly Dictionary<string, Action> Measures = new(StringComparer.Ordinal)
    {
        ["location quotients"] = static () => LocationQuotient.Fill(Region, Total, Destination),
        ["against the rest"] = static () => LocationQuotient.FillAgainstRest(Region, Total, Destination),
        ["Krugman, pooled"] = static () => KrugmanSpecialisation.PooledRest(Region, Total),
        ["Krugman, including"] = static () => KrugmanSpecialisation.IncludingSelf(Region, Total),
        ["Krugman, unweighted"] = static () => KrugmanSpecialisation.FillUnweightedRest(Total, 1, Destination),
        ["Hoover"] = static () => HooverSpecialisation.Compute(Region, Total),
        ["Gini"] = static () => GiniSpecialisation.Compute(Region, Total),
        ["Hachman"] = static () => HachmanIndex.Compute(Region, Total),
        ["Herfindahl"] = static () => HerfindahlIndex.Compute(Region),
        ["Shannon"] = static () => ShannonEntropy.Compute(Region),
        ["CR3"] = static () => ConcentrationRatio.Compute(Region, 3),
        ["variety"] = static () => Variety.Compute(Region, Levels),
        ["similarity"] = static () => StructuralSimilarity.Cosine(Region, Total),
    };

    public static TheoryData<string> Names => [.. Measures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AnyMeasure_CalledAgain_AllocatesNothing(string name)
    {
        var measure = Measures[name];
        measure();

        // A collection that other tests cause, and compiling a method anew, count once; calls that allocate count in every round.
        Assert.InRange(Enumerable.Range(0, 5).Min(_ => OfAHundredCalls(measure)), 0, 1000);
    }

    private static long OfAHundredCalls(Action measure)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            measure();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
