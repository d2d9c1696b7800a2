namespace AggloAdvisor.Indicators;

/// <summary>Division that has no value where arithmetic has none.</summary>
internal static class Ratio
{
    /// <summary>A quotient; null when a figure is unknown or the divisor is 0.</summary>
    public static double? Of(double dividend, double divisor) =>
        double.IsNaN(dividend) || double.IsNaN(divisor) || divisor == 0 ? null : dividend / divisor;
}
