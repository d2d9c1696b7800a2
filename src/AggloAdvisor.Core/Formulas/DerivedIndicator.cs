using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Core.Formulas;

/// <summary>An indicator that a rule base defines by a formula over other indicators and figures.</summary>
/// <param name="Definition">What readers are told about it; its scope is the case or a region.</param>
/// <param name="Formula">How it is computed; the result is in the base unit of its dimension.</param>
/// <param name="Location">Where it was written.</param>
public sealed record DerivedIndicator(IndicatorDefinition Definition, Formula Formula, SourceLocation Location);
