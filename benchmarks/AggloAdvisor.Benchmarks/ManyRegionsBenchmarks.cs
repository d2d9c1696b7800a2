using AggloAdvisor.Indicators.Complexity;
using AggloAdvisor.Indicators.Relatedness;
using AggloAdvisor.Indicators.Specialisation;
using BenchmarkDotNet.Attributes;

namespace AggloAdvisor.Benchmarks;

/// <summary>One year of 3,000 regions and 97 industries: the measures that compare every region or industry with every other.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ManyRegionsBenchmarks
{
    private const int Regions = 3000, Industries = 97;

    private readonly double[] _table = new double[Regions * Industries];
    private readonly double[] _total = new double[Industries];
    private readonly double[] _presence = new double[Regions * Industries];
    private readonly double[] _proximity = new double[Industries * Industries];
    private readonly double[] _density = new double[Regions * Industries];
    private readonly double[] _shares = new double[Regions * Industries];
    private readonly double[] _directions = new double[Regions * Industries];
    private readonly double[] _pairs = new double[StructurePairs.Offset(Regions, Regions)];

    [GlobalSetup]
    public void Setup()
    {
        // A fixed recurrence; a fifth of the cells is 0.
        var state = 1L;
        for (var i = 0; i < _table.Length; i++)
        {
            state = state * 48271 % 2147483647;
            _table[i] = state % 5 == 0 ? 0 : Math.Exp(state % 1000 / 150.0);
            _total[i % Industries] += _table[i];
        }

        Presence();
        ProximityOfIndustries();
        StructurePairs.WriteShares(_table, Industries, _shares);
        StructurePairs.WriteDirections(_table, Industries, _directions);
    }

    [Benchmark]
    public bool Presence() => Indicators.Relatedness.Presence.Write(_table, _total, _presence);

    [Benchmark]
    public bool ProximityOfIndustries() => Proximity.Write(_presence, Industries, Diagonal.Kept, _proximity);

    [Benchmark]
    public bool Density() => RelatednessDensity.Write(_presence, _proximity, Industries, _density);

    [Benchmark]
    public ComplexityResult? Complexity() => EconomicComplexity.Compute(_presence, Industries);

    [Benchmark]
    public void KrugmanPairs() => StructurePairs.Krugman(_shares, Industries, 0, Regions, _pairs);

    [Benchmark]
    public void SimilarityPairs() => StructurePairs.Cosine(_directions, Industries, 0, Regions, _pairs);
}
