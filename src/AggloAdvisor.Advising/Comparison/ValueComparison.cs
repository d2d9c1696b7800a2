using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>Everything a value of the case's year is held against; null where there is nothing to hold it against.</summary>
/// <param name="Value">The value; known.</param>
/// <param name="Benchmark">The benchmark's own value.</param>
/// <param name="Quantiles">Its position in a distribution.</param>
/// <param name="Peers">The median of the peers.</param>
/// <param name="SincePrevious">The change since the last earlier year that has a value.</param>
/// <param name="SinceFirst">The change since the first year that has a value; the same as <paramref name="SincePrevious"/> when there is only one.</param>
public sealed record ValueComparison(
    IndicatorValue Value,
    BenchmarkComparison? Benchmark,
    QuantileComparison? Quantiles,
    PeerComparison? Peers,
    ValueChange? SincePrevious,
    ValueChange? SinceFirst);
