namespace AggloAdvisor.Indicators;

/// <summary>What all measures of shares need.</summary>
public static class Shares
{
    /// <summary>The sum of a row of activity.</summary>
    /// <param name="values">Activity; ≥ 0, NaN for unknown.</param>
    /// <returns>The sum, positive; null when a value is unknown or the sum is 0, because shares of either do not exist.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static double? Total(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            // Differences of large sums may fall below zero by rounding; anything larger is a mistake.
            if (value < -1e-6 || double.IsInfinity(value))
            {
                throw new ArgumentOutOfRangeException(nameof(values), value, "Activity must be at least 0 and finite.");
            }

            sum += value;
        }

        return sum > 0 ? sum : null;
    }
}
