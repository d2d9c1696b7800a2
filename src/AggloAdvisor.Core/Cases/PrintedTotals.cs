namespace AggloAdvisor.Core.Cases;

/// <summary>How far printed totals may lie from the sum of their printed parts.</summary>
public static class PrintedTotals
{
    /// <summary>Half a percent of the total: what rounding and revisions explain in yearbooks. A convention of this program; no source gives one.</summary>
    public const double Tolerance = 0.005;
}
