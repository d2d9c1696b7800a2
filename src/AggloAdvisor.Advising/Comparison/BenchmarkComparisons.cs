using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>The members' values beside those of the case's benchmark, and nothing else: what pictures need.</summary>
public sealed class BenchmarkComparisons
{
    private readonly Dictionary<(string Id, Target Target), BenchmarkComparison> _index;

    private BenchmarkComparisons(ImmutableArray<(IndicatorValue Value, BenchmarkComparison Benchmark)> values)
    {
        Values = values;
        _index = values.ToDictionary(static v => (v.Value.IndicatorId, v.Value.Target), static v => v.Benchmark);
    }

    /// <summary>The values of the case's year that the benchmark has too, in the order of the table; empty when the case names no benchmark.</summary>
    public ImmutableArray<(IndicatorValue Value, BenchmarkComparison Benchmark)> Values { get; }

    /// <summary>What a value of the case's year is held against; null when the benchmark has no such value.</summary>
    public BenchmarkComparison? Find(string indicatorId, Target target) => _index.GetValueOrDefault((indicatorId, target));

    /// <summary>Holds the members' values of the case's year against the benchmark's.</summary>
    /// <param name="case">The case.</param>
    /// <param name="indicators">Its values, derived ones included.</param>
    /// <param name="dictionary">Definitions of all indicators of the table.</param>
    /// <param name="derived">The derived indicators among them.</param>
    /// <param name="cancellationToken">Ends the computation early.</param>
    /// <exception cref="OperationCanceledException">The computation was cancelled.</exception>
    public static BenchmarkComparisons Of(
        Case @case,
        IndicatorTable indicators,
        ImmutableArray<IndicatorDefinition> dictionary,
        ImmutableArray<DerivedIndicator> derived,
        CancellationToken cancellationToken = default)
    {
        if (BenchmarkValues.Of(@case, derived, cancellationToken) is not { } benchmark)
        {
            return new([]);
        }

        var definitions = dictionary.ToDictionary(static d => d.Id, StringComparer.Ordinal);
        return new(
        [
            .. indicators.Values
                .Where(v => v is { Value: not null, Target.Scope: Scope.Region } && v.Year == @case.Year)
                .Select(v => (Value: v, Benchmark: benchmark.Compare(v, definitions[v.IndicatorId])))
                .Where(static v => v.Benchmark is not null)
                .Select(static v => (v.Value, v.Benchmark!)),
        ]);
    }
}
