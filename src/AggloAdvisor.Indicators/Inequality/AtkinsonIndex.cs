namespace AggloAdvisor.Indicators.Inequality;

/// <summary>Atkinson's index: the part of the total that could be given up if the rest were spread evenly, for a given aversion to inequality.</summary>
/// <remarks>
/// A = 1 − (mean of (x_i / x̄)^(1−ε))^(1/(1−ε)); for ε = 1, one minus the geometric over the arithmetic mean. The larger ε, the more the
/// poorest members count. REAT and ineq take ε = 0.5. Source: Atkinson (1970), Journal of Economic Theory 2(3), 244.
/// </remarks>
public static class AtkinsonIndex
{
    /// <summary>Computes the index.</summary>
    /// <param name="values">One value per member; ≥ 0, NaN for unknown.</param>
    /// <param name="aversion">ε, above 0 and finite.</param>
    /// <returns>A value in [0, 1], 1 when a member has nothing and ε ≥ 1; null when a value is unknown, there is none, or all are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite, or ε is not above 0.</exception>
    public static double? Compute(ReadOnlySpan<double> values, double aversion)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(aversion);
        if (!double.IsFinite(aversion))
        {
            throw new ArgumentOutOfRangeException(nameof(aversion), aversion, "The aversion must be finite.");
        }

        var total = Cells.Sum(values);
        if (!(total > 0))
        {
            return null;
        }

        var mean = total / values.Length;
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += aversion == 1 ? Math.Log(value / mean) : Math.Pow(value / mean, 1 - aversion);
        }

        // A member with nothing leaves ln 0 or 0 to a negative power: the equally spread equivalent is then 0.
        sum /= values.Length;
        var equivalent = aversion == 1 ? Math.Exp(sum) : Math.Pow(sum, 1 / (1 - aversion));
        return Math.Clamp(1 - equivalent, 0, 1);
    }
}
