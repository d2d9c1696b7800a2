using AggloAdvisor.Core.Units;

namespace AggloAdvisor.Data.Plausibility;

/// <summary>Below which figure a series may well grow thirtyfold in a year.</summary>
internal static class Smallest
{
    private const double FewThings = 10;

    /// <summary>Ten things for what is counted in pieces, expressed in the unit; 0 for the rest.</summary>
    public static double Of(Unit unit) => unit.Dimension is "count" or "jobs" or "persons" ? FewThings / unit.Factor : 0;
}
