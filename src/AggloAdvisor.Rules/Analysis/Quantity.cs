using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Analysis;

/// <summary>What a condition can ask a number of.</summary>
/// <param name="Name">As rules write it: <c>primacy_gdp</c>, <c>co2_per_gdp.max</c>, <c>finding overlapping-leading-industries</c>, <c>industries of location_quotient</c>.</param>
/// <param name="Minimum">Smallest value it can take; negative infinity when unbounded.</param>
/// <param name="Maximum">Largest value it can take; positive infinity when unbounded.</param>
/// <param name="Whole">Whether it takes whole numbers only.</param>
internal sealed record Quantity(string Name, double Minimum, double Maximum, bool Whole)
{
    private static readonly string[] _wholeUnits = ["count", "rank"];

    /// <summary>The indicator, where it is one; null for findings and numbers of industries.</summary>
    public IndicatorDefinition? Indicator { get; init; }

    /// <summary>How its targets' values are taken together.</summary>
    public Aggregate Aggregate { get; init; }

    /// <summary>The quantity behind an operand.</summary>
    public static Quantity Of(IndicatorOperand operand)
    {
        var definition = operand.Indicator;
        var categorical = !definition.Categories.IsEmpty;
        var suffix = operand.Aggregate == Aggregate.None ? "" : "." + operand.Aggregate.ToString().ToLowerInvariant();
        return new(
            definition.Id + suffix,
            categorical ? 0 : definition.Minimum ?? double.NegativeInfinity,
            categorical ? definition.Categories.Length - 1 : definition.Maximum ?? double.PositiveInfinity,
            categorical || (_wholeUnits.Contains(definition.Unit) && operand.Aggregate is not (Aggregate.Mean or Aggregate.Median)))
        {
            Indicator = definition,
            Aggregate = operand.Aggregate,
        };
    }

    /// <summary>Whether a diagnosis has fired: 0 or 1.</summary>
    public static Quantity OfFinding(string diagnosisId) => new("finding " + diagnosisId, 0, 1, true);

    /// <summary>The number of industries that an indicator's value rests on.</summary>
    public static Quantity IndustriesOf(string indicatorId) => new("industries of " + indicatorId, 1, double.PositiveInfinity, true);
}
