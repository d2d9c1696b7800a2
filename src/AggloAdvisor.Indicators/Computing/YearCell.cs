using System.Globalization;
using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Years in registers.</summary>
internal static class YearCell
{
    /// <summary>The year in a column; null when unknown.</summary>
    public static int? Of(RegisterEntry entry, string column) =>
        int.TryParse(entry[column], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>Whether an entry is of a year.</summary>
    public static bool Is(RegisterEntry entry, int year) => Of(entry, "year") == year;

    /// <summary>Whether the year in a column is known and later than another.</summary>
    public static bool IsAfter(RegisterEntry entry, string column, int year) => Of(entry, column) > year;
}
