using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>Writes differences between values the way a report prints them.</summary>
public static class DifferenceText
{
    /// <summary>A difference with its sign and unit; differences of shares in percentage points. "±0" where the printed decimals show none.</summary>
    public static string Format(double difference, IndicatorDefinition definition, Language language)
    {
        var text = definition.Unit is "share" or "percent"
            ? Points(definition.Unit is "share" ? 100 * difference : difference, definition.Unit is "share" ? 1 : definition.Decimals, language)
            : ValueText.Format(difference, definition.Unit, definition.Decimals, language);
        return IsNought(difference, definition) ? "±0" : difference > 0 ? "+" + text : text;
    }

    /// <summary>A difference in both languages.</summary>
    public static LocalizedText Format(double difference, IndicatorDefinition definition) =>
        new(Format(difference, definition, Language.English), Format(difference, definition, Language.Chinese));

    /// <summary>Whether rounding alone can have made a difference.</summary>
    public static bool IsNoise(double one, double other) => Math.Abs(one - other) <= 1e-12 * Math.Max(Math.Abs(one), Math.Abs(other));

    private static string Points(double points, int decimals, Language language) =>
        ValueText.Number(points, decimals) + (language == Language.Chinese ? "个百分点" : " percentage points");

    // A unit's symbol may hold digits ("10,000 persons"), so the number is asked by itself.
    private static bool IsNought(double difference, IndicatorDefinition definition)
    {
        var (shown, decimals) = definition.Unit switch
        {
            "share" => (100 * difference, 1),
            "count" or "rank" or "jobs" or "persons" or "years" when difference != Math.Round(difference) => (difference, Math.Max(1, Math.Min(definition.Decimals, 2))),
            _ => (difference, definition.Decimals),
        };
        return !ValueText.Number(shown, decimals).AsSpan().ContainsAnyInRange('1', '9');
    }
}
