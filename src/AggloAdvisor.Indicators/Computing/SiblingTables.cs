using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Tables that count something else in the same industries.</summary>
internal static class SiblingTables
{
    /// <summary>The table of another measure with the same codes and a given year, that of the same file first; null when there is none.</summary>
    public static ActivityTable? Find(Case @case, ActivityTable table, ActivityMeasure measure, int year) => @case.Activities
        .Where(t => t.Measure == measure && t.Years.Contains(year) && Codes(t).SequenceEqual(Codes(table), StringComparer.Ordinal))
        .OrderByDescending(t => t.Id == table.Id)
        .FirstOrDefault();

    /// <summary>How the list of lacking inputs names a measure of a table.</summary>
    public static string InputName(ActivityTable table, ActivityMeasure measure) => $"{table.Id}: {MeasureWords.Of(measure).En}";

    private static IEnumerable<string> Codes(ActivityTable table) => table.Industries.Select(static i => i.Code);
}
