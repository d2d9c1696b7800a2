using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>A member's value beside that of the case's benchmark.</summary>
/// <param name="Benchmark">The province or nation.</param>
/// <param name="Value">Its own value of the indicator; known.</param>
/// <param name="Difference">Member minus benchmark, in the indicator's unit; null when the two cannot be compared.</param>
/// <param name="Ratio">Member over benchmark; null when the two cannot be compared or the benchmark's value is not positive.</param>
/// <param name="NotComparable">Why the two cannot be compared; null when they can.</param>
/// <param name="Text">The comparison in words.</param>
public sealed record BenchmarkComparison(
    Region Benchmark,
    IndicatorValue Value,
    double? Difference,
    double? Ratio,
    LocalizedText? NotComparable,
    LocalizedText Text);
