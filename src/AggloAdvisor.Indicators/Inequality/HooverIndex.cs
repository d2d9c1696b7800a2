namespace AggloAdvisor.Indicators.Inequality;

/// <summary>The Hoover index: the part of the whole that would have to move for all to have their due.</summary>
/// <remarks>½ Σ |q_i − p_i|. Also called Robin Hood or Pietra index. Source: Hoover (1936), Review of Economics and Statistics 18(4), 162.</remarks>
public static class HooverIndex
{
    /// <summary>Against a reference, such as GDP against population.</summary>
    /// <param name="amounts">What is spread, one amount per member; ≥ 0, NaN for unknown.</param>
    /// <param name="reference">What it should be spread like; same members, any unit.</param>
    /// <returns>A value in [0, 1]; null when a figure is unknown or a row is all 0.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Against(ReadOnlySpan<double> amounts, ReadOnlySpan<double> reference)
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
            sum += Math.Abs((amounts[i] / amount) - (reference[i] / whole));
        }

        return Math.Min(1, sum / 2);
    }

    /// <summary>Against equal parts.</summary>
    /// <param name="values">One value per member; ≥ 0, NaN for unknown.</param>
    /// <returns>A value in [0, 1 − 1/n]; null when a value is unknown, there is none, or all are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static double? Equal(ReadOnlySpan<double> values)
    {
        var total = Cells.Sum(values);
        if (!(total > 0))
        {
            return null;
        }

        var sum = 0.0;
        foreach (var value in values)
        {
            sum += Math.Abs((value / total) - (1.0 / values.Length));
        }

        return sum / 2;
    }
}
