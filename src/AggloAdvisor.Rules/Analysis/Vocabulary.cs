using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Analysis;

/// <summary>The quantities of one question, numbered as they are met, and the orders that hold between them by definition.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<Quantity> _quantities = [];
    private readonly List<string> _copies = [];
    private readonly List<(int Below, int Above)> _orders = [];

    /// <summary>The quantities, by number.</summary>
    public IReadOnlyList<Quantity> Quantities => _quantities;

    /// <summary>Pairs of which the first can never exceed the second, such as the smallest value of an indicator and its median.</summary>
    public IReadOnlyList<(int Below, int Above)> Orders => _orders;

    /// <summary>The number of a quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="copy">Distinguishes quantities of another target from those of the rule's own.</param>
    public int NumberOf(Quantity quantity, string copy = "")
    {
        if (_numbers.TryGetValue(quantity.Name + copy, out var number))
        {
            return number;
        }

        number = _quantities.Count;
        _numbers[quantity.Name + copy] = number;
        foreach (var (other, i) in _quantities.Select(static (q, i) => (q, i)).Where(x => _copies[x.i] == copy && IsAggregateOf(x.q, quantity)))
        {
            if (Rank(other.Aggregate) < Rank(quantity.Aggregate))
            {
                _orders.Add((i, number));
            }
            else if (Rank(other.Aggregate) > Rank(quantity.Aggregate))
            {
                _orders.Add((number, i));
            }
        }

        _quantities.Add(quantity);
        _copies.Add(copy);
        return number;
    }

    private static bool IsAggregateOf(Quantity a, Quantity b) => a.Indicator is { } indicator && indicator.Id == b.Indicator?.Id && indicator.Scope != Scope.Case;

    // The smallest lies below everything, the largest above; the rest have no fixed order among themselves.
    private static int Rank(Aggregate aggregate) => aggregate switch { Aggregate.Min => 0, Aggregate.Max => 2, _ => 1 };
}
