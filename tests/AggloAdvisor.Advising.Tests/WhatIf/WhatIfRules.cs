using System.Collections.Frozen;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Tests.WhatIf;

/// <summary>Rule bases of one or two diagnoses that lead to M01, and cases with a few figures.</summary>
internal static class WhatIfRules
{
    private static int _line;

    /// <summary>Whether an indicator exceeds a number.</summary>
    public static ComparisonCondition Above(string indicator, double threshold, Aggregate aggregate = Aggregate.None) =>
        new(Here(), Indicator(indicator, aggregate), AggloAdvisor.Rules.Model.Comparison.Greater, Number(threshold));

    /// <summary>Whether an indicator is less than a number.</summary>
    public static ComparisonCondition Below(string indicator, double threshold, Aggregate aggregate = Aggregate.None) =>
        new(Here(), Indicator(indicator, aggregate), AggloAdvisor.Rules.Model.Comparison.Less, Number(threshold));

    /// <summary>A comparison of an indicator with a word.</summary>
    public static ComparisonCondition Is(string indicator, string word)
    {
        var definition = IndicatorCatalog.Find(indicator)!;
        var code = definition.Categories.IndexOf(word);
        return new(Here(), Indicator(indicator), AggloAdvisor.Rules.Model.Comparison.Equal, new CategoryOperand($"'{word}'", Here(), code, definition.CategoryNames[code]));
    }

    public static AllCondition All(params Condition[] parts) => new(Here(), [.. parts]);

    /// <summary>One diagnosis for each condition, each leading to M01.</summary>
    public static RuleEvaluator Leading(Scope scope, params Condition[] conditions) => RuleEvaluator.ForTraces(new RuleSet(
        [.. conditions.Select((c, i) => Samples.Diagnosis(FormattableString.Invariant($"D{i + 1:00}"), scope, FindingNature.Problem, "m01") with { When = c })],
        [Samples.Measure("M01")],
        FrozenDictionary<string, Parameter>.Empty,
        FrozenDictionary<string, BibliographyEntry>.Empty,
        "00"));

    /// <summary>A case with figures of 2021.</summary>
    public static Case Case(params (string Region, string Variable, double Value)[] figures) =>
        Samples.Case([.. figures.Select(static f => f.Region).Distinct()]) with
        {
            Observations = new ObservationTable([.. figures.Select(static f => new Observation(f.Region, f.Variable, 2021, f.Value, "test", new SourceLocation("test")))]),
        };

    private static NumberOperand Number(double value) => new(FormattableString.Invariant($"{value}"), Here(), value);

    private static IndicatorOperand Indicator(string id, Aggregate aggregate = Aggregate.None) => new(id, Here(), IndicatorCatalog.Find(id)!, aggregate);

    // Every part of a rule stands somewhere else.
    private static SourceLocation Here() => new("rules/test.yaml", Interlocked.Increment(ref _line), 1);
}
