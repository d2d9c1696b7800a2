using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Analysis;

/// <summary>What is known of every quantity while an answer is looked for: its interval, and which quantity lies below which.</summary>
internal sealed class Box
{
    // Intervals of reals can shrink for ever round a circle of strict orders; the circle itself is found when values are picked.
    private const int MaxRounds = 100;
    private const string Unlike = "What is unlike lies below or above: two alternatives, each of them a comparison.";

    private readonly Interval[] _intervals;
    private readonly List<(int Below, int Above, bool Strict)> _orders;

    /// <summary>Everything is possible.</summary>
    public Box(IReadOnlyList<Quantity> quantities, IEnumerable<(int Below, int Above)> orders)
    {
        _intervals = [.. quantities.Select(Interval.Of)];
        _orders = [.. orders.Select(static o => (o.Below, o.Above, false))];
    }

    private Box(Box other)
    {
        _intervals = [.. other._intervals];
        _orders = [.. other._orders];
    }

    /// <summary>A copy that can be narrowed without narrowing this one.</summary>
    public Box Copy() => new(this);

    /// <summary>Narrows to where a comparison holds; false when nothing is left.</summary>
    /// <exception cref="ArgumentException">The comparison is "unlike".</exception>
    public bool Add(Bounded leaf)
    {
        ref var interval = ref _intervals[leaf.Variable];
        var changed = leaf.Comparison switch
        {
            Comparison.Less => interval.LowerHigh(leaf.Constant, open: true),
            Comparison.LessOrEqual => interval.LowerHigh(leaf.Constant, open: false),
            Comparison.Greater => interval.RaiseLow(leaf.Constant, open: true),
            Comparison.GreaterOrEqual => interval.RaiseLow(leaf.Constant, open: false),
            Comparison.Equal => interval.RaiseLow(leaf.Constant, open: false) | interval.LowerHigh(leaf.Constant, open: false),
            _ => throw new ArgumentException(Unlike, nameof(leaf)),
        };
        return !interval.IsEmpty && (!changed || Settle());
    }

    /// <inheritdoc cref="Add(Bounded)"/>
    public bool Add(Ordered leaf)
    {
        switch (leaf.Comparison)
        {
            case Comparison.Less or Comparison.LessOrEqual:
                _orders.Add((leaf.Left, leaf.Right, leaf.Comparison == Comparison.Less));
                break;
            case Comparison.Greater or Comparison.GreaterOrEqual:
                _orders.Add((leaf.Right, leaf.Left, leaf.Comparison == Comparison.Greater));
                break;
            case Comparison.Equal:
                _orders.Add((leaf.Left, leaf.Right, false));
                _orders.Add((leaf.Right, leaf.Left, false));
                break;
            default:
                throw new ArgumentException(Unlike, nameof(leaf));
        }

        return Settle();
    }

    /// <summary>A value for every quantity that fits everything known; null when none was found.</summary>
    public double[]? Pick()
    {
        var box = Copy();
        var values = new double[_intervals.Length];
        var open = Enumerable.Range(0, values.Length).ToList();
        while (open.Count > 0)
        {
            // Those that nothing open lies below come first; in a circle of equals any will do.
            var next = open.Find(v => !box._orders.Exists(o => o.Above == v && o.Below != v && open.Contains(o.Below)));
            if (!open.Contains(next) || box._orders.Exists(o => o.Above == next && o.Below != next && open.Contains(o.Below)))
            {
                next = open[0];
            }

            if (box._intervals[next].Pick() is not { } value || !box.Add(new Bounded(next, Comparison.Equal, value)))
            {
                return null;
            }

            values[next] = value;
            open.Remove(next);
        }

        return values;
    }

    private bool Settle()
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var changed = false;
            foreach (var (below, above, strict) in _orders)
            {
                if (below == above)
                {
                    if (strict)
                    {
                        return false;
                    }

                    continue;
                }

                changed |= _intervals[above].RaiseLow(_intervals[below].Low, strict || _intervals[below].LowOpen);
                changed |= _intervals[below].LowerHigh(_intervals[above].High, strict || _intervals[above].HighOpen);
                if (_intervals[above].IsEmpty || _intervals[below].IsEmpty)
                {
                    return false;
                }
            }

            if (!changed)
            {
                break;
            }
        }

        return !StrictCircle();
    }

    // A quantity that would lie below itself.
    private bool StrictCircle() => _orders.Exists(o => o.Strict && Reaches(o.Above, o.Below));

    private bool Reaches(int from, int to)
    {
        var seen = new HashSet<int>();
        var next = new Stack<int>([from]);
        while (next.TryPop(out var at))
        {
            if (at == to)
            {
                return true;
            }

            if (seen.Add(at))
            {
                foreach (var order in _orders.Where(o => o.Below == at))
                {
                    next.Push(order.Above);
                }
            }
        }

        return false;
    }
}
