namespace AggloAdvisor.Indicators.Inequality;

/// <summary>The Hoover–Gini index: the Gini coefficient of amounts against a reference such as population.</summary>
/// <remarks>
/// Twice the area between the diagonal and the curve of cumulated amounts over cumulated reference, members ordered by their ratio: the
/// Gini of amount per reference, each member weighted by its reference. EconGeo prints it as hoover_gini, rounded to three digits.
/// Source: Hoover (1936), Review of Economics and Statistics 18(4), 162; Gini (1912).
/// </remarks>
public static class HooverGini
{
    /// <summary>Computes the index.</summary>
    /// <param name="amounts">What is spread, one amount per member; ≥ 0, NaN for unknown.</param>
    /// <param name="reference">What it should be spread like; same members, any unit.</param>
    /// <returns>
    /// A value in [0, 1); null when a figure is unknown, a row is all 0, or a member has an amount and no reference.
    /// </returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> amounts, ReadOnlySpan<double> reference)
    {
        Cells.SameLength(amounts, reference);
        if (!(Cells.Sum(amounts) > 0) || !(Cells.Sum(reference) > 0))
        {
            return null;
        }

        var ratios = new double[amounts.Length];
        for (var i = 0; i < amounts.Length; i++)
        {
            if (amounts[i] > 0 && reference[i] <= 0)
            {
                return null;
            }

            ratios[i] = reference[i] > 0 ? amounts[i] / reference[i] : 0;
        }

        return GiniCoefficient.Weighted(ratios, reference);
    }
}
