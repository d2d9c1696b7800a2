using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>Walks a condition for one target: the third evaluator, and the one that remembers why.</summary>
internal sealed class TraceBuilder(OperandResolver operands, Func<string, Target, Verdict> finding)
{
    public TraceNode Build(Condition condition, Target target)
    {
        switch (condition)
        {
            case AllCondition all:
                {
                    var parts = all.Parts.Select(p => Build(p, target)).ToImmutableArray();
                    var verdict = KleeneOf(parts, decisive: Verdict.NotFired);
                    return new AllTrace(all.Location, verdict, Agreeing(verdict, parts.Min(static p => p.Margin)), parts);
                }

            case AnyCondition any:
                {
                    var parts = any.Parts.Select(p => Build(p, target)).ToImmutableArray();
                    var verdict = KleeneOf(parts, decisive: Verdict.Fired);
                    return new AnyTrace(any.Location, verdict, Agreeing(verdict, parts.Max(static p => p.Margin)), parts);
                }

            case NotCondition not:
                {
                    var part = Build(not.Part, target);
                    var verdict = part.Verdict switch { Verdict.Fired => Verdict.NotFired, Verdict.NotFired => Verdict.Fired, _ => Verdict.Undecided };
                    return new NotTrace(not.Location, verdict, -part.Margin, part);
                }

            case FindingCondition asked:
                return new FindingTrace(asked.Location, finding(asked.DiagnosisId, target), asked.DiagnosisId);

            case ComparisonCondition comparison:
                return Compare(comparison, target);

            default:
                throw new InvalidOperationException($"A condition of type {condition.GetType().Name} cannot be walked.");
        }
    }

    private static Verdict KleeneOf(ImmutableArray<TraceNode> parts, Verdict decisive) =>
        parts.Any(p => p.Verdict == decisive) ? decisive
        : parts.Any(static p => p.Verdict == Verdict.Undecided) ? Verdict.Undecided
        : decisive == Verdict.Fired ? Verdict.NotFired
        : Verdict.Fired;

    // Parts without a distance (findings, categories) can decide a verdict whose measured parts point the other way.
    private static double? Agreeing(Verdict verdict, double? margin) => verdict switch
    {
        Verdict.Fired when margin >= 0 => margin,
        Verdict.NotFired when margin <= 0 => margin,
        _ => null,
    };

    private ComparisonTrace Compare(ComparisonCondition condition, Target target)
    {
        var (left, right) = operands.Resolve(condition, target);
        if (left.Value is not { } a || right.Value is not { } b)
        {
            return new(condition.Location, Verdict.Undecided, null, null, left, condition.Comparison, right);
        }

        var holds = condition.Comparison switch
        {
            Comparison.Less => a < b,
            Comparison.LessOrEqual => a <= b,
            Comparison.Greater => a > b,
            Comparison.GreaterOrEqual => a >= b,
            Comparison.Equal => a == b,
            _ => a != b,
        };
        double? distance = condition.Left is CategoryOperand || condition.Right is CategoryOperand ? null : condition.Comparison switch
        {
            Comparison.Less or Comparison.LessOrEqual => b - a,
            Comparison.Greater or Comparison.GreaterOrEqual => a - b,
            Comparison.Equal => -Math.Abs(a - b),
            _ => Math.Abs(a - b),
        };
        var threshold = Math.Abs(condition.Left is IndicatorOperand ? b : a);
        var margin = distance / (threshold > 0 ? threshold : 1);
        return new(condition.Location, holds ? Verdict.Fired : Verdict.NotFired, margin, distance, left, condition.Comparison, right);
    }
}
