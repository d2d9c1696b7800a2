namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>The industry gradient coefficient: where an industry stands between sender and receiver of transfer.</summary>
/// <remarks>
/// IG_ik = LQ_ik × CP_ik: the location quotient by value added, times the comparative labour productivity
/// CP_ik = (VA_ik / VA_k) / (L_ik / L_k). Above 1 a place tends to send the industry on, below 1 to receive it. A convention of Chinese
/// studies of industrial transfer, usually traced to Dai, Tian and Chen (2003), Study of Regional Industrial Transfer.
/// </remarks>
public static class IndustryGradient
{
    /// <summary>Every industry of one region.</summary>
    /// <param name="valueAdded">Value added per industry in the region; ≥ 0, NaN for unknown.</param>
    /// <param name="employment">Jobs per industry in the region; same industries.</param>
    /// <param name="referenceValueAdded">Value added per industry in the reference area.</param>
    /// <param name="referenceEmployment">Jobs per industry in the reference area.</param>
    /// <returns>
    /// One coefficient ≥ 0 per industry, null where the region has no jobs in it or the reference lacks the industry; the whole array is
    /// null when a cell is unknown or a row has no activity.
    /// </returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double?[]? Compute(
        ReadOnlySpan<double> valueAdded,
        ReadOnlySpan<double> employment,
        ReadOnlySpan<double> referenceValueAdded,
        ReadOnlySpan<double> referenceEmployment)
    {
        var filled = new double[valueAdded.Length];
        return Fill(valueAdded, employment, referenceValueAdded, referenceEmployment, filled) ? Cells.Nullable(filled) : null;
    }

    /// <summary>Every industry of one region, written into a column of a panel.</summary>
    /// <param name="valueAdded">Value added per industry in the region; ≥ 0, NaN for unknown.</param>
    /// <param name="employment">Jobs per industry in the region; same industries.</param>
    /// <param name="referenceValueAdded">Value added per industry in the reference area.</param>
    /// <param name="referenceEmployment">Jobs per industry in the reference area.</param>
    /// <param name="destination">One coefficient per industry, NaN where <see cref="Compute"/> gives null.</param>
    /// <returns>Whether every cell is known and the rows of value added have shares.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static bool Fill(
        ReadOnlySpan<double> valueAdded,
        ReadOnlySpan<double> employment,
        ReadOnlySpan<double> referenceValueAdded,
        ReadOnlySpan<double> referenceEmployment,
        Span<double> destination)
    {
        Cells.SameLength(valueAdded, employment);
        Cells.SameLength(referenceValueAdded, referenceEmployment);
        if (double.IsNaN(Cells.Sum(employment)) || double.IsNaN(Cells.Sum(referenceEmployment)))
        {
            destination.Fill(double.NaN);
            return false;
        }

        if (!LocationQuotient.Fill(valueAdded, referenceValueAdded, destination))
        {
            return false;
        }

        for (var k = 0; k < destination.Length; k++)
        {
            destination[k] *= Ratio.Of(valueAdded[k], employment[k]) / Ratio.Of(referenceValueAdded[k], referenceEmployment[k]) ?? double.NaN;
        }

        return true;
    }
}
