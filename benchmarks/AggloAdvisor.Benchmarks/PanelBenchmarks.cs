using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Panel;
using AggloAdvisor.Indicators.Specialisation;
using BenchmarkDotNet.Attributes;

namespace AggloAdvisor.Benchmarks;

/// <summary>All indicators of an activity table over a panel, beside the traffic of reading and writing its cells once.</summary>
/// <remarks>Generated figures: 62 × 92 × 10 has the shape of New York's counties, and 3,000 × 97 × 20 that of a country's.</remarks>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 3, invocationCount: 1)]
public class PanelBenchmarks
{
    private ActivityTable _table = null!;
    private double[] _cells = null!;
    private double[] _copy = null!;
    private double[] _krugman = null!;
    private double[] _similarity = null!;
    private int _industries;
    private int _years;

    [Params("62x92x10", "3000x97x20")]
    public string Shape { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        (var regions, _industries, _years) = Shape == "62x92x10" ? (62, 92, 10) : (3000, 97, 20);

        // A fixed recurrence; a fifth of the cells is 0.
        _cells = new double[_years * regions * _industries];
        var state = 1L;
        for (var i = 0; i < _cells.Length; i++)
        {
            state = state * 48271 % 2147483647;
            _cells[i] = state % 5 == 0 ? 0 : Math.Exp(state % 1000 / 150.0);
        }

        _copy = new double[_cells.Length];
        var pairs = StructurePairs.Offset(regions, regions);
        (_krugman, _similarity) = (new double[pairs], new double[pairs]);
        _table = new ActivityTable(
            "panel",
            LocalizedText.Same("Panel"),
            ActivityMeasure.Employment,
            "jobs",
            [.. Enumerable.Range(2001, _years)],
            [.. Enumerable.Range(0, regions).Select(static i => FormattableString.Invariant($"r{i}"))],
            [.. Enumerable.Range(0, _industries).Select(static k => new Industry(FormattableString.Invariant($"i{k}"), LocalizedText.Same("Industry"), [], FormattableString.Invariant($"g{k / 5}")))],
            _cells,
            []);
    }

    [Benchmark]
    public IndicatorPanel AllIndicators() => PanelEngine.Compute(_table, _table.RegionIds);

    [Benchmark]
    public IndicatorPanel AllIndicatorsOneThread() => PanelEngine.Compute(_table, _table.RegionIds, threads: 1);

    [Benchmark]
    public void PairsOfAllYears()
    {
        var year = _cells.Length / _years;
        for (var y = 0; y < _years; y++)
        {
            PanelPairs.Write(_cells.AsMemory(y * year, year), _industries, _krugman, _similarity);
        }
    }

    [Benchmark(Baseline = true)]
    public double SumOfAllCells()
    {
        var sum = 0.0;
        foreach (var cell in _cells)
        {
            sum += cell;
        }

        return sum;
    }

    [Benchmark]
    public void CopyOfAllCells() => _cells.CopyTo(_copy, 0);
}
