namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>The structural similarity coefficient of two regions' industry mixes.</summary>
/// <remarks>
/// S = Σ a_k b_k / √(Σ a_k² Σ b_k²): the cosine of the angle between the two rows. It saturates near 1 with few industries, so it
/// says nothing at three sectors. Source: UNIDO (1979), World Industry since 1960: Progress and Prospects.
/// </remarks>
public static class StructuralSimilarity
{
    /// <summary>Cosine of two rows; shares or amounts give the same.</summary>
    /// <param name="first">Activity per industry in one region; ≥ 0.</param>
    /// <param name="second">Activity per industry in the other; same industries.</param>
    /// <returns>S in [0, 1], 1 for equal mixes; null when a cell is unknown or a region has no activity.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Cosine(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Cells.SameLength(first, second);
        var firstSum = Cells.Sum(first);
        var secondSum = Cells.Sum(second);
        if (!(firstSum > 0) || !(secondSum > 0))
        {
            return null;
        }

        double product = 0, firstSquares = 0, secondSquares = 0;
        for (var k = 0; k < first.Length; k++)
        {
            // Shares rather than amounts: squares of large amounts would lose digits or overflow.
            var a = first[k] / firstSum;
            var b = second[k] / secondSum;
            product += a * b;
            firstSquares += a * a;
            secondSquares += b * b;
        }

        return Math.Min(1, product / Math.Sqrt(firstSquares * secondSquares));
    }
}
