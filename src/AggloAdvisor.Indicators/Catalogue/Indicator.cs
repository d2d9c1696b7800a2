using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>An entry of the catalogue: what an indicator is, and how a case's figures give it.</summary>
/// <param name="Definition">What readers are told about it.</param>
/// <param name="Compute">Adds its value for every target in one year.</param>
/// <param name="CaseYearOnly">Whether it rests on registers or facts without a year, so that other years would repeat it.</param>
internal sealed record Indicator(IndicatorDefinition Definition, Computation Compute, bool CaseYearOnly = false)
{
    /// <summary>Ids of earlier entries whose values it is computed from; see <see cref="InputReader.Value"/>.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];
}
