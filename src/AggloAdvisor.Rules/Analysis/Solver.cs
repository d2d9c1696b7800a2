using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Analysis;

/// <summary>Whether values exist for which a formula holds.</summary>
internal enum Answer
{
    /// <summary>There are none: certain.</summary>
    Impossible,

    /// <summary>There are, and they were found and checked.</summary>
    Possible,

    /// <summary>Neither could be shown within the bound on work.</summary>
    Unknown,
}

/// <summary>Looks for values that make a formula true; branches on its alternatives and narrows intervals on the way.</summary>
/// <remarks>
/// "Impossible" is proven: every alternative left an empty interval or a quantity below itself. "Possible" is proven by values that
/// were put into the formula. Work is bounded; what exceeds it is unknown, never guessed.
/// </remarks>
internal sealed class Solver(Vocabulary vocabulary)
{
    private const int MaxBranches = 20_000;
    private int _branches;
    private bool _uncertain;

    /// <summary>The answer, and the values where there are some, in the order of the vocabulary.</summary>
    public (Answer Answer, double[]? Values) Solve(params ReadOnlySpan<Formula> all)
    {
        (_branches, _uncertain) = (0, false);
        var formula = new And([.. all]);
        var values = Branch([formula], new Box(vocabulary.Quantities, vocabulary.Orders));
        return values is not null && Holds(formula, values)
            ? (Answer.Possible, values)
            : (_uncertain || values is not null ? Answer.Unknown : Answer.Impossible, null);
    }

    private double[]? Branch(List<Formula> pending, Box box)
    {
        if (++_branches > MaxBranches)
        {
            _uncertain = true;
            return null;
        }

        List<Or> choices = [];
        for (var i = 0; i < pending.Count; i++)
        {
            switch (pending[i])
            {
                case And and:
                    pending.AddRange(and.Parts);
                    break;
                case Bounded { Comparison: Comparison.NotEqual } unlike:
                    choices.Add(new([unlike with { Comparison = Comparison.Less }, unlike with { Comparison = Comparison.Greater }]));
                    break;
                case Ordered { Comparison: Comparison.NotEqual } unlike:
                    choices.Add(new([unlike with { Comparison = Comparison.Less }, unlike with { Comparison = Comparison.Greater }]));
                    break;
                case Or { Parts: [var only] }:
                    pending.Add(only);
                    break;
                case Or or:
                    choices.Add(or);
                    break;
                case Bounded leaf when !box.Add(leaf):
                case Ordered order when !box.Add(order):
                    return null;
            }
        }

        if (choices.Count == 0)
        {
            var values = box.Pick();
            _uncertain |= values is null;
            return values;
        }

        var choice = choices.MinBy(static c => c.Parts.Length)!;
        choices.Remove(choice);
        foreach (var part in choice.Parts)
        {
            if (Branch([part, .. choices], box.Copy()) is { } found)
            {
                return found;
            }

            if (_branches > MaxBranches)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a formula holds for values.</summary>
    public static bool Holds(Formula formula, double[] values) => formula switch
    {
        And and => and.Parts.All(p => Holds(p, values)),
        Or or => or.Parts.Any(p => Holds(p, values)),
        Bounded leaf => Compare(values[leaf.Variable], leaf.Comparison, leaf.Constant),
        Ordered order => Compare(values[order.Left], order.Comparison, values[order.Right]),
        _ => false,
    };

    private static bool Compare(double left, Comparison comparison, double right) => comparison switch
    {
        Comparison.Less => left < right,
        Comparison.LessOrEqual => left <= right,
        Comparison.Greater => left > right,
        Comparison.GreaterOrEqual => left >= right,
        Comparison.Equal => left == right,
        _ => left != right,
    };
}
