using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Adds an indicator's value for every target in the reader's year.</summary>
internal delegate void Computation(InputReader read, ValueSink sink);

/// <summary>Collects the values of one indicator.</summary>
internal sealed class ValueSink(IndicatorDefinition definition, int caseYear)
{
    private readonly Dictionary<Target, int> _order = [];
    private readonly List<(int Order, IndicatorValue Value)> _values = [];

    /// <summary>Adds what a formula gave for a target, with the account of its inputs.</summary>
    public void Add(InputReader read, Target target, double? value)
    {
        var account = read.Close();
        Add(target, read.Year, value, in account);
    }

    /// <summary>Adds a row of values that share their inputs; a null row means that none has a value.</summary>
    public void Add(InputReader read, ImmutableArray<Target> targets, double?[]? values)
    {
        var account = read.Close();
        for (var k = 0; k < targets.Length; k++)
        {
            Add(targets[k], read.Year, values?[k], in account);
        }
    }

    /// <summary>All values by target and year.</summary>
    public ImmutableArray<IndicatorValue> Ordered()
    {
        _values.Sort(static (a, b) => a.Order != b.Order ? a.Order.CompareTo(b.Order) : a.Value.Year.CompareTo(b.Value.Year));
        return [.. _values.Select(static v => v.Value)];
    }

    private void Add(Target target, int year, double? value, in ReadAccount account)
    {
        var available = !account.IsLacking && value is { } number && double.IsFinite(number);

        // Other years are there to show trends: a year without the figure is a gap, not a finding.
        if (!available && year != caseYear)
        {
            return;
        }

        if (!_order.TryGetValue(target, out var order))
        {
            _order[target] = order = _order.Count;
        }

        _values.Add((order, new IndicatorValue
        {
            IndicatorId = definition.Id,
            Target = target,
            Year = year,
            Origin = available ? ValueOrigin.Computed : ValueOrigin.Unavailable,
            Value = available ? value : null,
            Granularity = account.Granularity,
            Lacking = available ? [] : account.IsLacking ? account.Lacking : [Undefined(account.Undefined)],
            SourceIds = account.SourceIds,
            Basis = account.Basis,
            Note = account.Note,
        }));
    }

    private LackingInput Undefined(LocalizedText? reason) => LackingInput.Because(reason ?? LocalizedText.Of(
        $"not defined for these figures: {definition.Formula}", $"按现有数据无定义：{definition.Formula}"));
}
