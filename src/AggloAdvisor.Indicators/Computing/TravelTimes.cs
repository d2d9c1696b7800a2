using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>How long the way takes between two members.</summary>
internal static class TravelTimes
{
    /// <summary>
    /// Minutes between two members by the quickest mode of the latest year that the register gives for the pair, at most the year asked
    /// for; NaN, and lacking for the pair, when it gives none.
    /// </summary>
    public static (double Minutes, string Mode, int Year) Between(InputReader read, string first, string second)
    {
        if (read.Register(TravelRegisters.TimesId) is not { } register)
        {
            return (double.NaN, "", 0);
        }

        var fitting = register.Entries
            .Where(e => IsPair(e, first, second) && YearCell.Of(e, "year") <= read.Year)
            .GroupBy(static e => YearCell.Of(e, "year")!.Value)
            .MaxBy(static g => g.Key);
        if (fitting is null)
        {
            read.Lack(new LackingInput(LackingKind.Register, TravelRegisters.TimesId, first, null, second));
            return (double.NaN, "", 0);
        }

        // Of modes that take as long the first in the alphabet, so that the order of rows does not matter.
        var quickest = fitting.OrderBy(Minutes).ThenBy(static e => e["mode"], StringComparer.Ordinal).First();
        read.Cite(quickest["source"]);
        return (Minutes(quickest), quickest["mode"]!, fitting.Key);
    }

    /// <summary>The times of all pairs of members, with their pairs; the basis says how many, by which modes and of which years.</summary>
    public static (Target Pair, double Minutes)[] All(InputReader read)
    {
        (Target Pair, (double Minutes, string Mode, int Year) Way)[] ways = [.. read.Context.Pairs.Select(p => (p, Between(read, p.RegionId!, p.OtherRegionId!)))];
        if (!read.IsLacking && ways.Length > 0)
        {
            var modes = LocalizedText.List(ways
                .GroupBy(static w => w.Way.Mode)
                .OrderBy(static g => g.Key, StringComparer.Ordinal)
                .Select(static g => LocalizedText.Of($"{g.Count()} by {g.Key}", $"{Wording.Register(g.Key)}{g.Count()}对")));
            var (from, to) = (ways.Min(static w => w.Way.Year), ways.Max(static w => w.Way.Year));
            var years = from == to ? LocalizedText.Of($"{from}", $"{from}年") : LocalizedText.Of($"{from} to {to}", $"{from}—{to}年");
            read.Basis = LocalizedText.Of($"{ways.Length} {(ways.Length == 1 ? "pair" : "pairs")}: {modes}; {years}", $"{ways.Length}对成员：{modes}；{years}");
        }

        return [.. ways.Select(static w => (w.Pair, w.Way.Minutes))];
    }

    private static bool IsPair(RegisterEntry entry, string first, string second) =>
        (entry["region"] == first && entry["other_region"] == second) || (entry["region"] == second && entry["other_region"] == first);

    private static double Minutes(RegisterEntry entry) => double.Parse(entry["minutes"]!, NumberStyles.Float, CultureInfo.InvariantCulture);
}
