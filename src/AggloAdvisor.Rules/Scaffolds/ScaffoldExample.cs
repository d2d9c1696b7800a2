using System.Globalization;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Rules.Scaffolds;

/// <summary>A comparison to begin with, and figures on both sides of it.</summary>
/// <param name="Condition">Sign and right side, such as <c>&lt; 0.5</c>.</param>
/// <param name="Threshold">The right side.</param>
/// <param name="Fires">A figure for which it holds.</param>
/// <param name="Misses">A figure for which it just fails.</param>
/// <param name="Remark">What is to be replaced.</param>
internal sealed record ScaffoldExample(string Condition, string Threshold, string Fires, string Misses, string Remark)
{
    /// <summary>A beginning for an indicator: within its range, for the direction that is a fault.</summary>
    public static ScaffoldExample Of(IndicatorDefinition indicator)
    {
        if (!indicator.Categories.IsEmpty)
        {
            var (first, last) = (indicator.Categories[0], indicator.Categories[^1]);
            return new($"== '{first}'", $"'{first}'", first, last, $"the word; {indicator.Id} is one of {string.Join(", ", indicator.Categories)}");
        }

        var whole = indicator.Unit is "count" or "rank";
        var threshold = (indicator.Minimum, indicator.Maximum) switch
        {
            ({ } min, { } max) => Math.Round((min + max) / 2, 2),
            ({ } min, null) => min + 10,
            (null, { } max) => max - 10,
            _ => 10,
        };
        var step = whole ? 1 : Math.Round(Math.Max(Math.Abs(threshold) * 0.05, 0.01), 3);
        var isLowBad = indicator.Direction != Direction.LowerIsBetter;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{(isLowBad ? '<' : '>')} {threshold}"),
            Text(threshold),
            Text(isLowBad ? threshold - step : threshold + step),
            Text(threshold),
            "a threshold with provenance instead of the number: `aggloadvisor rules new parameter THEME.NAME`, then parameters.THEME.NAME");
    }

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
