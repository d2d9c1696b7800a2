using AggloAdvisor.Advising.SideBySide;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Output.SideBySide;

/// <summary>Names the lowest and the highest of the values that may be compared; words have neither.</summary>
internal static class ValueExtremes
{
    private static readonly LocalizedText _highest = new(" ▲ highest", " ▲最高");
    private static readonly LocalizedText _lowest = new(" ▼ lowest", " ▼最低");
    private static readonly LocalizedText _neither = LocalizedText.Same("");

    /// <summary>What the marks mean.</summary>
    public static LocalizedText Legend { get; } = new(
        "▲ highest and ▼ lowest stand beside the extremes of the values that may be compared, where these are not all the same; neither says good or bad.",
        "▲最高、▼最低标注可比数值中的两端（各值相同时不标），不含优劣之意。");

    /// <summary>What is to be said of a value; nothing for one between the others.</summary>
    public static LocalizedText Of(IndicatorCell cell, IndicatorRow row)
    {
        var comparable = row.Cells.Where(c => c.Value is not null && c.Footing == cell.Footing).Select(static c => c.Value!.Value).ToArray();
        if (cell.Value is not { } value || !row.Definition.Categories.IsEmpty || comparable.Length < 2 || comparable.Min() is var lowest && comparable.Max() is var highest && lowest.Equals(highest))
        {
            return _neither;
        }

        return value.Equals(comparable.Max()) ? _highest : value.Equals(comparable.Min()) ? _lowest : _neither;
    }
}
