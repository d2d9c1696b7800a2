using System.Runtime.InteropServices;

namespace AggloAdvisor.Data.Values;

/// <summary>A number as it was printed.</summary>
/// <param name="Value">The number; finite.</param>
/// <param name="HalfUnit">Half a unit of the last printed digit: how far the true figure may lie away because of rounding.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Figure(double Value, double HalfUnit)
{
    /// <summary>The same quantity in another unit.</summary>
    public Figure Times(double factor) => factor == 1 ? this : new Figure(Value * factor, HalfUnit * factor);
}
