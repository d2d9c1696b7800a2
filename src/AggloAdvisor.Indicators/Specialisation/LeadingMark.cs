namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>Whether an industry leads in a region, read from figures.</summary>
/// <remarks>
/// It leads where its location quotient is above 1 and its share at least 5 %. Source: house convention after Zhao, Wu and Qin (2023),
/// who compare the industries that are largest in several cities.
/// </remarks>
public static class LeadingMark
{
    /// <summary>An industry leads where it weighs more than in the reference …</summary>
    public const double MinimumQuotient = 1;

    /// <summary>… and is at least this part of the region's total: a high quotient of a tiny industry leads nothing.</summary>
    public const double MinimumShare = 0.05;

    /// <summary>Sums and quotients round: an industry of exactly average weight does not lead by its last digit.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Whether a location quotient and a share make an industry leading; NaN of either does not.</summary>
    public static bool Leads(double quotient, double share) => quotient > MinimumQuotient + Rounding && share >= MinimumShare - Rounding;

    /// <summary>Marks the leading industries of one region.</summary>
    /// <param name="quotients">Location quotient per industry, NaN where there is none.</param>
    /// <param name="shares">Share of the region's activity per industry.</param>
    /// <param name="canLead">Per industry, whether it can lead at all.</param>
    /// <param name="destination">1 where the industry leads, else 0.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Write(ReadOnlySpan<double> quotients, ReadOnlySpan<double> shares, ReadOnlySpan<bool> canLead, Span<double> destination)
    {
        Cells.SameLength(quotients, shares);
        Cells.SameLength(quotients, destination);
        if (canLead.Length != quotients.Length)
        {
            throw new ArgumentException("There must be one mark per industry.", nameof(canLead));
        }

        for (var k = 0; k < destination.Length; k++)
        {
            destination[k] = canLead[k] && Leads(quotients[k], shares[k]) ? 1 : 0;
        }
    }
}
