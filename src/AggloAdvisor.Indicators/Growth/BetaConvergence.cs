namespace AggloAdvisor.Indicators.Growth;

/// <summary>Absolute beta convergence: whether regions that start lower grow faster.</summary>
/// <remarks>
/// Growth = a + β ln(initial level), by ordinary least squares, every region counting the same. β below 0: catching up. With growth as
/// ln(y′/y) over the whole span, λ = −ln(1 + β)/T is the yearly speed; a yearly coefficient must first be multiplied by T.
/// Source: Barro and Sala-i-Martin (1992), Journal of Political Economy 100(2), 223.
/// </remarks>
public static class BetaConvergence
{
    /// <summary>From levels of two years: growth as the mean yearly difference of logarithms.</summary>
    /// <param name="start">Levels of the first year, such as GDP per head; ≥ 0, NaN for unknown.</param>
    /// <param name="end">Levels of the last year; same regions.</param>
    /// <param name="years">Years between them, at least 1.</param>
    /// <returns>The line, its slope being the yearly β; null when a level is unknown or 0, there are fewer than two regions, or all start alike.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level is negative or infinite, or there is no year between them.</exception>
    public static LinearFit? Compute(ReadOnlySpan<double> start, ReadOnlySpan<double> end, int years)
    {
        Cells.SameLength(start, end);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        _ = Cells.Sum(start) + Cells.Sum(end);
        var growth = new double[start.Length];
        for (var i = 0; i < growth.Length; i++)
        {
            growth[i] = Math.Log(end[i] / start[i]) / years;
        }

        return FromGrowth(start, growth);
    }

    /// <summary>From levels of the first year and growth in any convention, such as compound yearly rates or percent.</summary>
    /// <param name="start">Levels of the first year; ≥ 0, NaN for unknown.</param>
    /// <param name="growth">Growth of the same regions; NaN for unknown.</param>
    /// <returns>The line, its slope being β in the unit of the growth; null as for <see cref="Compute"/>.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level is negative or infinite.</exception>
    public static LinearFit? FromGrowth(ReadOnlySpan<double> start, ReadOnlySpan<double> growth)
    {
        Cells.SameLength(start, growth);
        _ = Cells.Sum(start);
        var logs = new double[start.Length];
        for (var i = 0; i < logs.Length; i++)
        {
            logs[i] = Math.Log(start[i]);
        }

        return LinearFit.Of(logs, growth.ToArray());
    }

    /// <summary>The speed of convergence, λ = −ln(1 + β)/T.</summary>
    /// <param name="beta">Coefficient of the whole span's growth of logarithms.</param>
    /// <param name="years">Years of the span, positive.</param>
    /// <returns>A yearly rate, such as 0.02; null when β is not in (−1, 0): nothing converges, or by more than the whole gap.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span is not positive.</exception>
    public static double? Speed(double beta, double years)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        return beta is > -1 and < 0 ? -Math.Log(1 + beta) / years : null;
    }

    /// <summary>Years until half of the gap is closed, ln 2 / λ.</summary>
    /// <param name="speed">λ, positive.</param>
    /// <returns>Years; null when the speed is not positive.</returns>
    public static double? HalfLife(double speed) => speed > 0 ? Math.Log(2) / speed : null;
}
