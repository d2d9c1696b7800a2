namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>How much more the core does of a function than the other members.</summary>
/// <remarks>
/// Mean location quotient of the function (such as producer services) in the core minus the mean in the others. 0: no division by function.
/// Source: Duranton and Puga (2005), Journal of Urban Economics 57(2), 343, for the division by function; the difference is a house convention.
/// </remarks>
public static class FunctionalLead
{
    /// <summary>Computes the core's lead.</summary>
    /// <param name="quotients">Location quotient of the function per member; ≥ 0, NaN for unknown.</param>
    /// <param name="isCore">Per member, whether it belongs to the core.</param>
    /// <returns>Core minus others; null when a quotient is unknown, or nobody or everybody is the core.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A quotient is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> quotients, ReadOnlySpan<bool> isCore)
    {
        if (isCore.Length != quotients.Length)
        {
            throw new ArgumentException("There must be one mark per member.", nameof(isCore));
        }

        if (double.IsNaN(Cells.Sum(quotients)))
        {
            return null;
        }

        var (core, others, count) = (0.0, 0.0, 0);
        for (var i = 0; i < quotients.Length; i++)
        {
            core += isCore[i] ? quotients[i] : 0;
            others += isCore[i] ? 0 : quotients[i];
            count += isCore[i] ? 1 : 0;
        }

        return Ratio.Of(core, count) - Ratio.Of(others, quotients.Length - count);
    }
}
