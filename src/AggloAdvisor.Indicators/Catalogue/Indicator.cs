using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>An entry of the catalogue: what an indicator is, and how a case's figures give it.</summary>
/// <param name="Definition">What readers are told about it.</param>
/// <param name="Compute">Adds its value for every target in one year.</param>
/// <param name="CaseYearOnly">Whether it rests on registers or facts without a year, so that other years would repeat it.</param>
internal sealed record Indicator(IndicatorDefinition Definition, Computation Compute, bool CaseYearOnly = false);
