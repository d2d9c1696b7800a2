using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>The benchmark's own values, computed as if it were a member and there were no other.</summary>
/// <remarks>
/// From its observations, its rows of the activity tables and the values that documents report for it. Registers name things of the
/// members: without them what rests on a register stays unknown, and is not counted as none. By itself it could rest on another activity
/// table than the members, having more of its cells known; so it is computed from each table alone too, and the value on the member's own
/// footing is taken.
/// </remarks>
internal sealed class BenchmarkValues
{
    private readonly Region _benchmark;
    private readonly Target _target;
    private readonly int _year;
    private readonly ImmutableArray<IndicatorTable> _tables;
    private readonly FrozenSet<string> _comparable;

    private BenchmarkValues(Region benchmark, int year, ImmutableArray<IndicatorTable> tables, FrozenSet<string> comparable)
    {
        (_benchmark, _target, _year, _tables, _comparable) = (benchmark, Target.Region(benchmark.Id), year, tables, comparable);
    }

    /// <summary>Computes the values of a case's benchmark; null when it has none.</summary>
    public static BenchmarkValues? Of(Case @case, ImmutableArray<DerivedIndicator> derived, CancellationToken cancellationToken)
    {
        if (@case.Benchmark is not { } benchmark)
        {
            return null;
        }

        var comparable = OwnFigures.With(derived);
        var asked = IndicatorSubset.Of(comparable, derived);
        var alone = Alone(@case, benchmark);
        Case[] footings = [alone, .. alone.Activities.Length > 1 ? alone.Activities.Select(t => alone with { Activities = [t] }) : []];
        return new(
            benchmark,
            @case.Year,
            [.. footings.Select(f => asked.Compute(f, cancellationToken))],
            comparable);
    }

    /// <summary>A member's value beside the benchmark's; null when the indicator compares with others anyway, or the benchmark has no value.</summary>
    public BenchmarkComparison? Compare(IndicatorValue value, IndicatorDefinition definition)
    {
        if (!_comparable.Contains(value.IndicatorId) || OwnValue(value) is not { Value: { } reference } own)
        {
            return null;
        }

        string Printed(Language language) => $"{_benchmark.Name.In(language)} {ValueText.Format(reference, definition, language)}";
        if (SameFooting.Reason(value, own) is { } reason)
        {
            return new(_benchmark, own, null, null, reason, new(
                $"{Printed(Language.English)}, not comparable: {reason.En}",
                $"{Printed(Language.Chinese)}，不可比：{reason.Zh}"));
        }

        var number = value.Value!.Value;
        var difference = DifferenceText.IsNoise(number, reference) ? 0 : number - reference;
        var text = DifferenceText.Format(difference, definition);
        return new(_benchmark, own, difference, reference > 0 ? number / reference : null, null, new(
            $"{text.En} against {Printed(Language.English)}",
            $"较{Printed(Language.Chinese)}{text.Zh}"));
    }

    // The value on the footing of the member's, else the one from all tables.
    private IndicatorValue? OwnValue(IndicatorValue value)
    {
        IndicatorValue[] known = [.. _tables.Select(t => t.Find(value.IndicatorId, _target, _year)).OfType<IndicatorValue>().Where(static v => v.Value is not null)];
        return Array.Find(known, v => SameFooting.Reason(value, v) is null) ?? known.FirstOrDefault();
    }

    private static Case Alone(Case @case, Region benchmark) => @case with
    {
        Regions = [benchmark],
        Benchmark = null,
        Observations = new ObservationTable([.. @case.Observations.Rows.Where(r => r.RegionId == benchmark.Id)]),
        Reported = [.. @case.Reported.Where(r => r.RegionId == benchmark.Id)],
        Registers = FrozenDictionary<string, Register>.Empty,
        InputOutput = null,
    };
}
