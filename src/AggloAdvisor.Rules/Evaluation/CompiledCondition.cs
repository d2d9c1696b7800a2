using System.Collections.Immutable;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>What a slot of the vector holds.</summary>
internal abstract record Slot;

/// <summary>One side of a comparison; the other side decides the granularity of a threshold.</summary>
internal sealed record OperandSlot(Operand Operand, Operand Other) : Slot;

/// <summary>1 when a diagnosis fired, 0 when it did not, NaN while undecided.</summary>
internal sealed record FindingSlot(string DiagnosisId) : Slot;

/// <summary>A fixed number of our own.</summary>
internal sealed record ConstantSlot(double Value) : Slot;

/// <summary>A condition as two rails over one vector of slots.</summary>
/// <param name="Name">Name of its workflow.</param>
/// <param name="Condition">The typed tree.</param>
/// <param name="Slots">What to put into the vector.</param>
/// <param name="Holds">True only when the condition certainly holds.</param>
/// <param name="Fails">True only when it certainly fails.</param>
internal sealed record CompiledCondition(string Name, Condition Condition, ImmutableArray<Slot> Slots, Rail Holds, Rail Fails)
{
    public static CompiledCondition Of(string name, Condition condition)
    {
        var slots = new List<Slot>();
        var (holds, fails) = Lower(condition, slots);
        return new(name, condition, [.. slots], holds, fails);
    }

    private static (Rail Holds, Rail Fails) Lower(Condition condition, List<Slot> slots)
    {
        switch (condition)
        {
            case AllCondition all:
                {
                    var parts = all.Parts.Select(p => Lower(p, slots)).ToImmutableArray();
                    return (JoinRail.Of(true, [.. parts.Select(static p => p.Holds)]), JoinRail.Of(false, [.. parts.Select(static p => p.Fails)]));
                }

            case AnyCondition any:
                {
                    var parts = any.Parts.Select(p => Lower(p, slots)).ToImmutableArray();
                    return (JoinRail.Of(false, [.. parts.Select(static p => p.Holds)]), JoinRail.Of(true, [.. parts.Select(static p => p.Fails)]));
                }

            case NotCondition not:
                {
                    var (holds, fails) = Lower(not.Part, slots);
                    return (fails, holds);
                }

            case FindingCondition finding:
                {
                    var fired = Add(slots, new FindingSlot(finding.DiagnosisId));
                    var half = Add(slots, new ConstantSlot(0.5));
                    return (new CompareRail(fired, Comparison.Greater, half), new CompareRail(fired, Comparison.Less, half));
                }

            case ComparisonCondition comparison:
                {
                    var left = Add(slots, new OperandSlot(comparison.Left, comparison.Right));
                    var right = Add(slots, new OperandSlot(comparison.Right, comparison.Left));
                    return (Rail(left, comparison.Comparison, right), Rail(left, comparison.Comparison.Opposite(), right));
                }

            default:
                throw new InvalidOperationException($"A condition of type {condition.GetType().Name} cannot be compiled.");
        }
    }

    // With NaN `!=` would be true, so "certainly unequal" is spelt out.
    private static Rail Rail(int left, Comparison comparison, int right) => comparison == Comparison.NotEqual
        ? new JoinRail(false, new CompareRail(left, Comparison.Less, right), new CompareRail(left, Comparison.Greater, right))
        : new CompareRail(left, comparison, right);

    private static int Add(List<Slot> slots, Slot slot)
    {
        slots.Add(slot);
        return slots.Count - 1;
    }
}
