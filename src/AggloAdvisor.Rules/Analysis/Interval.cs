namespace AggloAdvisor.Rules.Analysis;

/// <summary>The values that a quantity can still take: an interval, each end with or without its end point.</summary>
internal struct Interval
{
    public double Low { get; private set; }

    public double High { get; private set; }

    public bool LowOpen { get; private set; }

    public bool HighOpen { get; private set; }

    public bool Whole { get; private init; }

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsEmpty => Low > High || (Low == High && (LowOpen || HighOpen));

    /// <summary>Every value of a quantity.</summary>
    public static Interval Of(Quantity quantity) => new()
    {
        Low = quantity.Minimum,
        High = quantity.Maximum,
        LowOpen = double.IsNegativeInfinity(quantity.Minimum),
        HighOpen = double.IsPositiveInfinity(quantity.Maximum),
        Whole = quantity.Whole,
    };

    /// <summary>Whether a value is left.</summary>
    public readonly bool Contains(double value) =>
        (LowOpen ? value > Low : value >= Low) && (HighOpen ? value < High : value <= High) && (!Whole || value == Math.Floor(value));

    /// <summary>Takes away what lies below a value; true when something was taken.</summary>
    public bool RaiseLow(double value, bool open)
    {
        if (value < Low || (value == Low && (LowOpen || !open)))
        {
            return false;
        }

        (Low, LowOpen) = (value, open);
        Tidy();
        return true;
    }

    /// <summary>Takes away what lies above a value; true when something was taken.</summary>
    public bool LowerHigh(double value, bool open)
    {
        if (value > High || (value == High && (HighOpen || !open)))
        {
            return false;
        }

        (High, HighOpen) = (value, open);
        Tidy();
        return true;
    }

    /// <summary>A value that is left, as round as can be; null when none was found.</summary>
    public readonly double? Pick()
    {
        if (IsEmpty)
        {
            return null;
        }

        var low = double.IsNegativeInfinity(Low) ? Math.Min(High, 0) - 2 : Low;
        var high = double.IsPositiveInfinity(High) ? Math.Max(low, 0) + 2 : High;
        var middle = low + ((high - low) / 2);
        for (var digits = 0; digits <= 12; digits++)
        {
            var scale = Math.Pow(10, digits);
            foreach (var step in (ReadOnlySpan<double>)[0, 1, -1, 2, -2])
            {
                var candidate = (Math.Round(middle * scale) + step) / scale;
                if (Contains(candidate))
                {
                    return candidate;
                }
            }
        }

        return Contains(middle) ? middle : Contains(Low) ? Low : Contains(High) ? High : null;
    }

    // A whole number above 2.5 is at least 3; one above 3 at least 4.
    private void Tidy()
    {
        if (!Whole)
        {
            return;
        }

        if (double.IsFinite(Low))
        {
            (Low, LowOpen) = (LowOpen ? Math.Floor(Low) + 1 : Math.Ceiling(Low), false);
        }

        if (double.IsFinite(High))
        {
            (High, HighOpen) = (HighOpen ? Math.Ceiling(High) - 1 : Math.Floor(High), false);
        }
    }
}
