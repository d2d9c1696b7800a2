namespace AggloAdvisor.Indicators.Inequality;

/// <summary>Coulter's coefficient: how far shares lie from the shares that are due, large gaps counting more.</summary>
/// <remarks>
/// √(½ Σ (q_i − p_i)²), as REAT computes it in coulter(); REAT cites Portnov and Felsenstein (2010), Socio-Economic Planning Sciences 44(4), 212.
/// Named for Coulter's book Measuring Inequality (1989), which we have not seen.
/// </remarks>
public static class CoulterIndex
{
    /// <summary>Against a reference, such as GDP against population.</summary>
    /// <param name="amounts">What is spread, one amount per member; ≥ 0, NaN for unknown.</param>
    /// <param name="reference">What it should be spread like; same members, any unit.</param>
    /// <returns>A value in [0, 1]; null when a figure is unknown or a row is all 0.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> amounts, ReadOnlySpan<double> reference)
    {
        Cells.SameLength(amounts, reference);
        var amount = Cells.Sum(amounts);
        var whole = Cells.Sum(reference);
        if (!(amount > 0) || !(whole > 0))
        {
            return null;
        }

        var sum = 0.0;
        for (var i = 0; i < amounts.Length; i++)
        {
            var gap = (amounts[i] / amount) - (reference[i] / whole);
            sum += gap * gap;
        }

        return Math.Min(1, Math.Sqrt(sum / 2));
    }
}
