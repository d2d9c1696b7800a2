namespace AggloAdvisor.Indicators.Chains;

/// <summary>Technical coefficients: what a sector buys from each sector for one unit of its output.</summary>
/// <remarks>Source: Leontief (1936), Review of Economics and Statistics 18(3), 105; Miller and Blair (2009), Input-Output Analysis, ch. 2.</remarks>
public static class TechnicalCoefficients
{
    /// <summary>a_kl = flow from k to l / output of l.</summary>
    /// <param name="flows">What the row's sector delivers to the column's, row by row; ≥ 0, NaN for unknown.</param>
    /// <param name="outputs">Total output of each sector, in the unit of the flows; positive, NaN for unknown.</param>
    /// <returns>Coefficients in the order of the flows, dimensionless, ≥ 0; null when a figure is unknown or an output is 0.</returns>
    /// <exception cref="ArgumentException">There are not sectors × sectors flows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double[]? Compute(ReadOnlySpan<double> flows, ReadOnlySpan<double> outputs)
    {
        var sectors = outputs.Length;
        SquareTable.Check(flows, sectors, nameof(flows));

        if (double.IsNaN(Cells.Sum(flows) + Cells.Sum(outputs)) || outputs.Contains(0))
        {
            return null;
        }

        var coefficients = new double[flows.Length];
        for (var i = 0; i < flows.Length; i++)
        {
            coefficients[i] = flows[i] / outputs[i % sectors];
        }

        return coefficients;
    }
}
