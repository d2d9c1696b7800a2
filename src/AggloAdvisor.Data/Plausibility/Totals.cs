using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Values;

namespace AggloAdvisor.Data.Plausibility;

/// <summary>Compares a printed total with the sum of its parts.</summary>
internal static class Totals
{
    /// <summary>Warns when a total is not the sum of its parts, beyond half a percent and what rounding explains.</summary>
    /// <param name="what">What the total is, such as "value-added of yichang in 2021".</param>
    /// <param name="unit">Unit of all figures.</param>
    /// <param name="total">The total.</param>
    /// <param name="parts">All parts; none unknown.</param>
    /// <param name="location">Where the total stands.</param>
    /// <param name="problems">Where warnings go.</param>
    public static void Check(LocalizedText what, string unit, Figure total, IReadOnlyCollection<Figure> parts, SourceLocation location, FileProblems problems)
    {
        var sum = parts.Sum(static p => p.Value);
        var rounding = total.HalfUnit + parts.Sum(static p => p.HalfUnit);
        var difference = Math.Abs(total.Value - sum);
        if (difference <= Math.Max(PrintedTotals.Tolerance * Math.Max(Math.Abs(total.Value), Math.Abs(sum)), rounding * (1 + 1e-9)))
        {
            return;
        }

        problems.Warning(
            Codes.TotalDisagrees,
            location,
            LocalizedText.Of($"the total of {what} is {Shown.Figure(total.Value)}, but its {Shown.Figure(parts.Count)} parts add up to {Shown.Figure(sum)} (in {unit})", $"{what}的合计为 {Shown.Figure(total.Value)}，而其 {Shown.Figure(parts.Count)} 个分项之和为 {Shown.Figure(sum)}（单位：‘{unit}’）"),
            new("check the total, the parts, and that no part is counted twice", "请核对合计与各分项，并确认没有重复计算"));
    }
}
