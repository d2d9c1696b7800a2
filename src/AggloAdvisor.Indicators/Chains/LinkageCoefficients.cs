namespace AggloAdvisor.Indicators.Chains;

/// <summary>How strongly each sector pulls the others along, and is pulled along by them.</summary>
/// <remarks>
/// <para>
/// Chinese statistics call them the influence coefficient (影响力系数) and the sensitivity or induction coefficient (感应度系数); elsewhere
/// they are Rasmussen's power and sensitivity of dispersion. Both average to 1 over the sectors.
/// </para>
/// <para>
/// Convention: both from the Leontief inverse, sectors unweighted. Sensitivity by rows of the Leontief inverse supposes that final demand for every
/// good grows by the same amount; some authors take the Ghosh inverse instead.
/// </para>
/// <para>Source: Rasmussen (1956), Studies in Inter-Sectoral Relations; Hirschman (1958), The Strategy of Economic Development.</para>
/// </remarks>
public static class LinkageCoefficients
{
    /// <summary>Influence (power of dispersion): column mean of the inverse / overall mean. Above 1: demand for the sector moves the others more than average.</summary>
    /// <param name="inverse">Leontief inverse, row by row; ≥ 0, NaN for unknown.</param>
    /// <param name="sectors">Number of sectors; at least 1.</param>
    /// <returns>One coefficient per sector, dimensionless, ≥ 0, mean 1; null when an entry is unknown or all are 0.</returns>
    /// <exception cref="ArgumentException">There are not sectors × sectors entries.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An entry is negative or infinite, or there is no sector.</exception>
    public static double[]? Influence(ReadOnlySpan<double> inverse, int sectors) => Compute(inverse, sectors, byColumn: true);

    /// <summary>Sensitivity (of dispersion): row mean of the inverse / overall mean. Above 1: growth elsewhere calls for the sector more than average.</summary>
    /// <inheritdoc cref="Influence" path="/param|/returns|/exception"/>
    public static double[]? Sensitivity(ReadOnlySpan<double> inverse, int sectors) => Compute(inverse, sectors, byColumn: false);

    private static double[]? Compute(ReadOnlySpan<double> inverse, int sectors, bool byColumn)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sectors);
        SquareTable.Check(inverse, sectors, nameof(inverse));

        var total = Cells.Sum(inverse);
        if (!(total > 0))
        {
            return null;
        }

        var coefficients = new double[sectors];
        for (var i = 0; i < inverse.Length; i++)
        {
            coefficients[byColumn ? i % sectors : i / sectors] += inverse[i];
        }

        for (var k = 0; k < sectors; k++)
        {
            coefficients[k] *= sectors / total;
        }

        return coefficients;
    }
}
