using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>One comparison of a rule that would have to come out otherwise.</summary>
/// <param name="Owner">Id of the diagnosis whose condition or counter-check it stands in; of the measure for a gate.</param>
/// <param name="Target">What the rule is asked for.</param>
/// <param name="Trace">The comparison and its figures.</param>
/// <param name="Holds">Whether it would have to hold; else it would have to fail.</param>
/// <remarks>Sets are joined by the thousand: what they are joined by is worked out once, so none is ever altered.</remarks>
public sealed record Leaf(string Owner, Target Target, ComparisonTrace Trace, bool Holds)
{
    private double? _distance;
    private (string Text, Target? Target, bool Holds)? _key;
    private string? _keyText;

    private static readonly ImmutableHashSet<string> _given = [IndicatorCatalog.MembersInput, IndicatorCatalog.ProvinceInput, IndicatorCatalog.CoordinatesInput, IndicatorCatalog.CooperationSinceInput];

    /// <summary>Id of the diagnosis whose condition or counter-check it stands in; of the measure for a gate.</summary>
    public string Owner { get; } = Owner;

    /// <summary>What the rule is asked for.</summary>
    public Target Target { get; } = Target;

    /// <summary>The comparison and its figures.</summary>
    public ComparisonTrace Trace { get; } = Trace;

    /// <summary>Whether it would have to hold; else it would have to fail.</summary>
    public bool Holds { get; } = Holds;

    /// <summary>The comparison that would have to hold.</summary>
    public Rules.Model.Comparison Wanted => Holds ? Trace.Comparison : Trace.Comparison.Opposite();

    /// <summary>Whether a figure of it is unknown.</summary>
    public bool IsUnknown => Trace.Verdict == Verdict.Undecided;

    /// <summary>Whether it compares words.</summary>
    public bool IsOfWords => Trace.Left.Operand is CategoryOperand || Trace.Right.Operand is CategoryOperand;

    /// <summary>Whether it hangs on which members the case has, on where they lie or since when they cooperate: no figure changes that.</summary>
    public bool IsGiven => new[] { Trace.Left.Operand, Trace.Right.Operand }.OfType<IndicatorOperand>().All(static o => o.Indicator.Inputs.All(_given.Contains));

    /// <summary>How far it is from coming out otherwise: a share of its threshold; words, what is given and unknown figures lie beyond every share, in this order.</summary>
    internal double Distance => _distance ??= IsUnknown ? 1e6 : IsGiven ? 1e5 : IsOfWords ? 1e3 : Math.Max(Math.Abs(Trace.Margin ?? 1), 1e-9);

    /// <summary>What is the same in two leaves that ask the same of the same figures.</summary>
    internal (string Text, Target? Target, bool Holds) Key => _key ??= (
        Trace.Left.Operand.Text + ConditionText.Symbol(Trace.Comparison) + Trace.Right.Operand.Text,
        OperandValues.Any(static v => v.Target.Scope != Scope.Case) || IsUnknown ? Target : null,
        Holds);

    /// <summary>The same in one text.</summary>
    internal string KeyText => _keyText ??= Key.ToString();

    private IEnumerable<IndicatorValue> OperandValues => Trace.Left.Values.Concat(Trace.Right.Values);

    /// <summary>The same comparison, asked for the same.</summary>
    public bool Equals(Leaf? other) => other is not null && Owner == other.Owner && Target == other.Target && Trace == other.Trace && Holds == other.Holds;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Owner, Target, Trace, Holds);

    /// <summary>Whether no figure can make it come out otherwise: its threshold lies at or beyond the end of what its indicator can be.</summary>
    internal bool IsBeyondRange
    {
        get
        {
            if (IsOfWords || Trace is not { Left: { Operand: IndicatorOperand { Indicator: var definition } }, Right: { Operand: not IndicatorOperand, Value: { } threshold } })
            {
                return false;
            }

            return Wanted switch
            {
                Rules.Model.Comparison.Less => threshold <= definition.Minimum,
                Rules.Model.Comparison.LessOrEqual => threshold < definition.Minimum,
                Rules.Model.Comparison.Greater => threshold >= definition.Maximum,
                Rules.Model.Comparison.GreaterOrEqual => threshold > definition.Maximum,
                _ => false,
            };
        }
    }
}

/// <summary>Comparisons that would have to come out otherwise together.</summary>
/// <param name="Leaves">The comparisons, in the order of the rules.</param>
public sealed record LeafSet(ImmutableArray<Leaf> Leaves)
{
    private double? _distance;

    /// <summary>The comparisons, in the order of the rules.</summary>
    public ImmutableArray<Leaf> Leaves { get; } = Leaves;

    /// <summary>How far it is from there.</summary>
    internal double Distance => _distance ??= Leaves.Sum(static l => l.Distance);

    /// <summary>What is the same in two sets that ask the same.</summary>
    internal string Key => string.Join('\n', Leaves.Select(static l => l.KeyText).Order(StringComparer.Ordinal));

    /// <summary>The same array of comparisons.</summary>
    public bool Equals(LeafSet? other) => other is not null && Leaves == other.Leaves;

    /// <inheritdoc/>
    public override int GetHashCode() => Leaves.GetHashCode();

    /// <summary>Whether every figure of it is known.</summary>
    public bool IsKnown => Leaves.All(static l => !l.IsUnknown);
}
