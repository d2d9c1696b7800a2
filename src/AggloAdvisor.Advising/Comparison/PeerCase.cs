using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>A case that peers may be chosen from, with its values.</summary>
/// <param name="Case">The figures.</param>
/// <param name="Indicators">Its indicator values, derived ones included.</param>
public sealed record PeerCase(Case Case, IndicatorTable Indicators);
