using System.Collections.Frozen;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using BenchmarkDotNet.Attributes;

namespace AggloAdvisor.Benchmarks;

/// <summary>The engine of a case, an object per value with its account, over the shape of New York's counties: 62 × 92 × 10.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 3, invocationCount: 1)]
public class CaseEngineBenchmarks
{
    private const int Members = 62, Industries = 92, Years = 10, Last = 2010;

    private Case _case = null!;

    [GlobalSetup]
    public void Setup()
    {
        // A fixed recurrence; a fifth of the cells is 0.
        var cells = new double[Years * Members * Industries];
        var state = 1L;
        for (var i = 0; i < cells.Length; i++)
        {
            state = state * 48271 % 2147483647;
            cells[i] = state % 5 == 0 ? 0 : Math.Exp(state % 1000 / 150.0);
        }

        string[] ids = [.. Enumerable.Range(0, Members).Select(static i => FormattableString.Invariant($"r{i}"))];
        _case = new Case
        {
            Id = "panel",
            Name = LocalizedText.Same("Panel"),
            Kind = CaseKind.Agglomeration,
            Year = Last,
            Regions = [.. ids.Select(static id => new Region(id, LocalizedText.Same(id)))],
            Activities =
            [
                new ActivityTable(
                    "panel",
                    LocalizedText.Same("Panel"),
                    ActivityMeasure.Employment,
                    "jobs",
                    [.. Enumerable.Range(Last - Years + 1, Years)],
                    [.. ids],
                    [.. Enumerable.Range(0, Industries).Select(static k => new Industry(FormattableString.Invariant($"i{k}"), LocalizedText.Same("Industry"), [], FormattableString.Invariant($"g{k / 5}")))],
                    cells,
                    ["census"]),
            ],
            Observations = new ObservationTable([]),
            Registers = FrozenDictionary<string, Register>.Empty,
            Reported = [],
            Sources = FrozenDictionary<string, Source>.Empty,
            ContentHash = "",
        };
    }

    [Benchmark]
    public IndicatorTable AllIndicators() => IndicatorEngine.Compute(_case);
}
