using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>Puts texts of both languages together.</summary>
internal static class Say
{
    /// <summary>A list; beyond the most that are shown it says how many more there are.</summary>
    public static LocalizedText List(IEnumerable<LocalizedText> items, int most = int.MaxValue)
    {
        LocalizedText[] all = [.. items];
        var more = all.Length - Math.Min(all.Length, most);
        var (en, zh) = (all.Take(most).Select(static i => i.En), all.Take(most).Select(static i => Zh(i)));
        return more == 0
            ? new(string.Join(", ", en), string.Join("、", zh))
            : new($"{string.Join(", ", en)} and {ValueText.Number(more, 0)} more", $"{string.Join("、", zh)}等{ValueText.Number(all.Length, 0)}项");
    }

    /// <summary>A list of members.</summary>
    public static LocalizedText Names(IEnumerable<Region> regions) => List(regions.Select(static r => r.Name));

    /// <summary>One text after the other.</summary>
    public static LocalizedText Join(params IEnumerable<LocalizedText> parts) =>
        new(string.Join(" ", parts.Select(static p => p.En)), string.Concat(parts.Select(static p => Zh(p))));

    /// <summary>The Chinese text.</summary>
    public static string Zh(LocalizedText text) => text.In(Language.Chinese);

    /// <summary>A number with a unit in both languages; jobs are whole.</summary>
    public static LocalizedText Amount(double value, string unit, int decimals)
    {
        var shown = unit is "jobs" ? Math.Round(value) : value;
        return new(ValueText.Format(shown, unit, decimals, Language.English), ValueText.Format(shown, unit, decimals, Language.Chinese));
    }

    /// <summary>A plain number, the same in both languages.</summary>
    public static string Number(double value, int decimals = 2) => ValueText.Number(value, decimals);

    /// <summary>A share as percent, the same in both languages.</summary>
    public static string Share(double value) => ValueText.Format(value, "share", 1, Language.English);

    /// <summary>A statement.</summary>
    public static Specific That(string en, string zh, params string[] indicators) => new(new(en, zh), [.. indicators]);
}
