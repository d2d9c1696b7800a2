using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Composite.Weighting;

/// <summary>MEREC weights: a criterion counts by how much units' overall performance changes when it is removed.</summary>
/// <remarks>
/// Figures n_ij = min/x (benefit) or x/max (cost); S_i = ln(1 + mean_j |ln n_ij|), S_ij without criterion j (divisor unchanged);
/// w_j ∝ Σ_i |S_ij − S_i|. Source: Keshavarz-Ghorabaee et al. (2021), Symmetry 13(4), 525.
/// </remarks>
public static class MerecWeights
{
    /// <summary>Computes the weights.</summary>
    /// <param name="rows">One row per unit, one column per criterion; > 0, NaN for unknown.</param>
    /// <param name="directions">Whether less is better, per criterion.</param>
    /// <returns>Weights that sum to 1; null when a figure is unknown or 0, or all units are equal.</returns>
    /// <exception cref="ArgumentException">The rows differ in length, or directions do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double[]? Compute(ReadOnlySpan<double[]> rows, ReadOnlySpan<Direction> directions)
    {
        if (Criteria.Columns(rows) is not { } columns)
        {
            return null;
        }

        Criteria.CheckDirections(directions, columns.Length);
        var logarithms = new double[columns.Length][];
        for (var j = 0; j < columns.Length; j++)
        {
            _ = Cells.Sum(columns[j]);
            var (smallest, largest) = (columns[j].Min(), columns[j].Max());
            if (smallest <= 0)
            {
                return null;
            }

            var cost = directions[j] is Direction.LowerIsBetter;
            logarithms[j] = [.. columns[j].Select(x => Math.Abs(Math.Log(cost ? x / largest : smallest / x)))];
        }

        var effects = new double[columns.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var sum = logarithms.Sum(column => column[i]);
            var overall = Math.Log(1 + (sum / columns.Length));
            for (var j = 0; j < effects.Length; j++)
            {
                effects[j] += Math.Abs(Math.Log(1 + (Math.Max(0, sum - logarithms[j][i]) / columns.Length)) - overall);
            }
        }

        return Criteria.Shares(effects);
    }
}
