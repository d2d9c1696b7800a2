using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Cases;

/// <summary>A condition with one small change.</summary>
/// <param name="Location">Where the change is.</param>
/// <param name="What">The change in words.</param>
/// <param name="Condition">The whole condition, changed.</param>
internal sealed record Mutant(SourceLocation Location, string What, Condition Condition);

/// <summary>Makes the small changes to a condition that its cases should notice: each moves a threshold, flips a comparison, or drops or swaps a part.</summary>
internal static class Mutants
{
    /// <summary>How far thresholds are moved, relative to their value.</summary>
    public const double Step = 0.2;

    private static readonly string[] _wholeUnits = ["count", "rank"];

    /// <summary>Every change of a condition, one at a time.</summary>
    public static IEnumerable<Mutant> Of(Condition condition)
    {
        switch (condition)
        {
            case ComparisonCondition comparison:
                return Leaf(comparison);
            case FindingCondition finding:
                return [new(finding.Location, $"'{ConditionText.Write(finding)}' negated", new NotCondition(finding.Location, finding))];
            case NotCondition not:
                return Of(not.Part).Select(m => m with { Condition = new NotCondition(not.Location, m.Condition) })
                    .Append(new(not.Location, "'not' taken away", not.Part));
            case AllCondition all:
                return Group(all.Location, all.Parts, static (l, p) => new AllCondition(l, p), "any", static (l, p) => new AnyCondition(l, p));
            case AnyCondition any:
                return Group(any.Location, any.Parts, static (l, p) => new AnyCondition(l, p), "all", static (l, p) => new AllCondition(l, p));
            default:
                return [];
        }
    }

    private static IEnumerable<Mutant> Group(
        SourceLocation location,
        ImmutableArray<Condition> parts,
        Func<SourceLocation, ImmutableArray<Condition>, Condition> same,
        string otherWord,
        Func<SourceLocation, ImmutableArray<Condition>, Condition> other)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var mutant in Of(parts[i]))
            {
                yield return mutant with { Condition = same(location, parts.SetItem(i, mutant.Condition)) };
            }
        }

        if (parts.Length < 2)
        {
            yield break;
        }

        yield return new(location, $"the parts joined by '{otherWord}'", other(location, parts));
        foreach (var part in parts)
        {
            yield return new(part.Location, $"'{ConditionText.Write(part)}' dropped", same(location, parts.Remove(part)));
        }
    }

    private static IEnumerable<Mutant> Leaf(ComparisonCondition leaf)
    {
        foreach (var comparison in Flips(leaf.Comparison))
        {
            var flipped = leaf with { Comparison = comparison };
            yield return new(leaf.Location, $"'{ConditionText.Write(leaf)}' became '{ConditionText.Write(flipped)}'", flipped);
        }

        foreach (var (moved, what) in Moves(leaf))
        {
            yield return new(leaf.Location, $"'{ConditionText.Write(leaf)}' with the threshold {what}", moved);
        }
    }

    // Over its edge, and to the other side.
    private static Comparison[] Flips(Comparison comparison) => comparison switch
    {
        Comparison.Less => [Comparison.LessOrEqual, Comparison.GreaterOrEqual],
        Comparison.LessOrEqual => [Comparison.Less, Comparison.Greater],
        Comparison.Greater => [Comparison.GreaterOrEqual, Comparison.LessOrEqual],
        Comparison.GreaterOrEqual => [Comparison.Greater, Comparison.Less],
        Comparison.Equal => [Comparison.NotEqual],
        _ => [Comparison.Equal],
    };

    private static IEnumerable<(ComparisonCondition Moved, string What)> Moves(ComparisonCondition leaf)
    {
        var onRight = leaf.Left is IndicatorOperand;
        var threshold = onRight ? leaf.Right : leaf.Left;
        var whole = (onRight ? leaf.Left : leaf.Right) is IndicatorOperand { Indicator.Unit: var unit } && _wholeUnits.Contains(unit);
        foreach (var sign in new[] { -1, 1 })
        {
            Func<double, double> move = whole ? v => v + sign : v => v == 0 ? sign * Step : v * (1 + (sign * Step));
            Operand? moved = threshold switch
            {
                NumberOperand number => number with { Value = move(number.Value) },
                ParameterOperand parameter => parameter with { Parameter = Moved(parameter.Parameter, move) },
                _ => null,
            };
            if (moved is not null)
            {
                var what = whole ? string.Create(CultureInfo.InvariantCulture, $"one {(sign < 0 ? "lower" : "higher")}") : string.Create(CultureInfo.InvariantCulture, $"{Step * 100:0} % {(sign < 0 ? "lower" : "higher")}");
                yield return (onRight ? leaf with { Right = moved } : leaf with { Left = moved }, what);
            }
        }
    }

    private static Parameter Moved(Parameter parameter, Func<double, double> move) => parameter with
    {
        Versions = [.. parameter.Versions.Select(v => v with
        {
            Value = v.Value is { } value ? move(value) : null,
            ByIndustries = [.. v.ByIndustries.Select(s => s with { Value = move(s.Value) })],
        })],
    };
}
