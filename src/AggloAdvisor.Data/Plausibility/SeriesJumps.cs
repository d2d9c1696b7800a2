using System.Runtime.InteropServices;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Files;

namespace AggloAdvisor.Data.Plausibility;

/// <summary>One figure of a series.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Value">Value in the series' unit.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based character of the value.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SeriesPoint(int Year, double Value, int Line, int Column);

/// <summary>Looks for figures that are many times their neighbour in time: mostly another unit.</summary>
internal static class SeriesJumps
{
    private const double Jump = 30;
    private const int LongestGap = 10;

    /// <summary>Warns of jumps in one series.</summary>
    /// <param name="what">What the figures are, such as "gdp of yichang".</param>
    /// <param name="unit">Unit in which they are compared.</param>
    /// <param name="smallest">Figures below this, such as three jobs, may well grow thirtyfold.</param>
    /// <param name="points">Figures of the series, one a year.</param>
    /// <param name="problems">Where warnings go.</param>
    public static void Check(Func<LocalizedText> what, string unit, double smallest, IEnumerable<SeriesPoint> points, FileProblems problems)
    {
        SeriesPoint? previous = null;
        var previousJump = 0;
        foreach (var point in points.Where(p => p.Value > 0).OrderBy(static p => p.Year))
        {
            var jump = 0;
            if (previous is { } before && point.Year - before.Year <= LongestGap && Math.Min(point.Value, before.Value) >= smallest)
            {
                jump = point.Value >= Jump * before.Value ? 1 : before.Value >= Jump * point.Value ? -1 : 0;

                // A single odd figure is reported once, not again where the series comes back.
                if (jump != 0 && jump != -previousJump)
                {
                    Warn(what, unit, point, before, problems);
                }
            }

            (previous, previousJump) = (point, jump);
        }
    }

    private static void Warn(Func<LocalizedText> what, string unit, SeriesPoint point, SeriesPoint before, FileProblems problems)
    {
        var text = point.Value > before.Value
            ? LocalizedText.Of($"{Times(point.Value / before.Value)} times", $" {Times(point.Value / before.Value)} 倍")
            : LocalizedText.Of($"1/{Times(before.Value / point.Value)} of", $" 1/{Times(before.Value / point.Value)}");
        var name = what();
        problems.Warning(
            Codes.Jump,
            problems.At(point.Line, point.Column),
            LocalizedText.Of($"{name} in {Shown.Figure(point.Year)} is {Shown.Figure(point.Value)}, {text} the {Shown.Figure(before.Year)} value {Shown.Figure(before.Value)} (in {unit})", $"{name} {Shown.Figure(point.Year)} 年为 {Shown.Figure(point.Value)}，是 {Shown.Figure(before.Year)} 年值 {Shown.Figure(before.Value)} 的{text}（单位：‘{unit}’）"),
            new("check the unit of both", "请核对两者的单位"),
            problems.At(before.Line, before.Column));
    }

    private static string Times(double ratio) => Math.Round(ratio).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}
