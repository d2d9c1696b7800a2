namespace AggloAdvisor.Indicators.Chains;

/// <summary>How much the industries that lie side by side in a place deliver to each other.</summary>
/// <remarks>
/// Mean of a_kl + a_lk over all pairs of different industries, weighted by the product of their shares. The coefficients are mostly a nation's:
/// it says what these industries usually deliver to each other, not what the firms of the place do.
/// Source: house convention; the question (unrelated firms next to each other) is Gong and Liu's, the coefficients are Leontief's.
/// </remarks>
public static class InterIndustryLinkage
{
    /// <summary>L = Σ_{k≠l} s_k s_l (a_kl + a_lk) / Σ_{k≠l} s_k s_l.</summary>
    /// <param name="activity">Activity per sector in the place; any unit, ≥ 0, NaN for unknown.</param>
    /// <param name="coefficients">Technical coefficients of the same sectors, row by row; ≥ 0, NaN for unknown.</param>
    /// <returns>Dimensionless, ≥ 0; null when a figure is unknown, or fewer than two sectors have any activity.</returns>
    /// <exception cref="ArgumentException">There are not sectors × sectors coefficients.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> activity, ReadOnlySpan<double> coefficients)
    {
        var sectors = activity.Length;
        SquareTable.Check(coefficients, sectors, nameof(coefficients));

        var total = Cells.Sum(activity);
        if (!(total > 0) || double.IsNaN(Cells.Sum(coefficients)))
        {
            return null;
        }

        var (linked, weights) = (0.0, 0.0);
        for (var k = 0; k < sectors; k++)
        {
            for (var l = 0; l < k; l++)
            {
                var weight = activity[k] / total * (activity[l] / total);
                weights += weight;
                linked += weight * (coefficients[(k * sectors) + l] + coefficients[(l * sectors) + k]);
            }
        }

        return Ratio.Of(linked, weights);
    }
}
