using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>One answer of an indicator.</summary>
/// <param name="Target">What it is about.</param>
/// <param name="Figure">The number, or what is lacking.</param>
/// <param name="Basis">What it was computed from; null when the formula says it.</param>
/// <param name="Granularity">Number of industries behind it; null when there are none.</param>
internal sealed record Answer(Target Target, Figure Figure, string? Basis = null, int? Granularity = null);

/// <summary>An entry of the catalogue: what an indicator is and how it is computed for one year.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Compute">Its answers, one for each target, in the order of members and industries.</param>
/// <param name="CaseYearOnly">Whether it is computed for the case's year alone, because it describes a span or a register.</param>
internal sealed record Indicator(IndicatorDefinition Definition, Func<ComputationContext, IEnumerable<Answer>> Compute, bool CaseYearOnly = false);
