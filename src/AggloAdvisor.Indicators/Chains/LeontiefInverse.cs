using MathNet.Numerics.LinearAlgebra;

namespace AggloAdvisor.Indicators.Chains;

/// <summary>The Leontief inverse: the output that each sector must give, directly and through all its suppliers, for one unit of final demand.</summary>
/// <remarks>
/// B = (I − A)⁻¹. It exists and has no negative entry exactly when the coefficients are productive: when some output vector leaves a
/// surplus of every good (Hawkins and Simon 1949, Econometrica 17, 245).
/// Source: Leontief (1941), The Structure of American Economy; Miller and Blair (2009), Input-Output Analysis, ch. 2.
/// </remarks>
public static class LeontiefInverse
{
    /// <summary>An inverse of productive coefficients has entries ≥ 0; elimination may leave rounding below.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Inverts I − A.</summary>
    /// <param name="coefficients">Technical coefficients, row by row, as <see cref="TechnicalCoefficients.Compute"/> gives them; ≥ 0, NaN for unknown.</param>
    /// <param name="sectors">Number of sectors; at least 1.</param>
    /// <returns>The inverse, row by row, each entry ≥ 0 and the diagonal ≥ 1; null when a coefficient is unknown or the coefficients are not productive.</returns>
    /// <exception cref="ArgumentException">There are not sectors × sectors coefficients.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coefficient is negative or infinite, or there is no sector.</exception>
    public static double[]? Compute(ReadOnlySpan<double> coefficients, int sectors)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sectors);
        SquareTable.Check(coefficients, sectors, nameof(coefficients));

        if (double.IsNaN(Cells.Sum(coefficients)))
        {
            return null;
        }

        // MathNet stores columns: a row-by-row array is the transpose, and so is the inverse that comes back.
        var identity = Matrix<double>.Build.DenseIdentity(sectors);
        var transposed = Matrix<double>.Build.Dense(sectors, sectors, coefficients.ToArray());
        var inverse = (identity - transposed).LU().Inverse().ToColumnMajorArray();
        for (var i = 0; i < inverse.Length; i++)
        {
            if (!double.IsFinite(inverse[i]) || inverse[i] < -Rounding)
            {
                return null;
            }

            inverse[i] = Math.Max(0, inverse[i]);
        }

        return inverse;
    }
}
