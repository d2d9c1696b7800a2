using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Missing;

/// <summary>The values that a side of a comparison can still take, both ends included.</summary>
internal readonly record struct ValueRange(double Low, double High)
{
    public static ValueRange Of(double value) => new(value, value);

    /// <summary>What an indicator can be at all: the range that its definition states, or its words.</summary>
    public static ValueRange Of(IndicatorDefinition definition) => definition.Categories.IsEmpty
        ? new(definition.Minimum ?? double.NegativeInfinity, definition.Maximum ?? double.PositiveInfinity)
        : new(0, definition.Categories.Length - 1);

    /// <summary>What values of several targets can become as one number. All aggregates grow with each of their values.</summary>
    public static ValueRange Of(ImmutableArray<ValueRange> values, Aggregate aggregate) =>
        new(One([.. values.Select(static v => v.Low)], aggregate), One([.. values.Select(static v => v.High)], aggregate));

    /// <summary>The verdicts that a comparison can come to.</summary>
    public static VerdictSet Compare(ValueRange left, Rules.Model.Comparison comparison, ValueRange right) => comparison switch
    {
        Rules.Model.Comparison.Less => Set(left.Low < right.High, left.High >= right.Low),
        Rules.Model.Comparison.LessOrEqual => Set(left.Low <= right.High, left.High > right.Low),
        Rules.Model.Comparison.Greater => Set(left.High > right.Low, left.Low <= right.High),
        Rules.Model.Comparison.GreaterOrEqual => Set(left.High >= right.Low, left.Low < right.High),
        Rules.Model.Comparison.Equal => Set(left.Low <= right.High && right.Low <= left.High, left != right || left.Low != left.High),
        _ => VerdictSets.Not(Compare(left, Rules.Model.Comparison.Equal, right)),
    };

    private static VerdictSet Set(bool canHold, bool canFail) =>
        (canHold ? VerdictSet.Fired : VerdictSet.None) | (canFail ? VerdictSet.NotFired : VerdictSet.None);

    // A mean with one end at infinity lies at infinity; both ends never meet, because all are low ends or all are high ends.
    private static double One(double[] values, Aggregate aggregate)
    {
        Array.Sort(values);
        return aggregate switch
        {
            Aggregate.Min => values[0],
            Aggregate.Max => values[^1],
            Aggregate.Mean => values.Sum() / values.Length,
            _ => (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2,
        };
    }
}
