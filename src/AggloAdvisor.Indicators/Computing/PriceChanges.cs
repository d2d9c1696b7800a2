using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Changes of prices over a year, from prices or from indices with the year before as 100.</summary>
internal static class PriceChanges
{
    private const string RegisterId = "prices";

    /// <summary>
    /// ln(price / price a year before), member by member, of the goods whose change is known in every member; null, and lacking, when
    /// these are fewer than two.
    /// </summary>
    public static double[]? Of(InputReader read)
    {
        if (read.Register(RegisterId) is not { } register)
        {
            return null;
        }

        var entries = new Dictionary<(string Region, string Good, int Year), RegisterEntry>();
        foreach (var entry in register.Entries)
        {
            if (YearCell.Of(entry, "year") is { } year && (year == read.Year || year == read.Year - 1) && !entries.TryAdd((entry["region"]!, entry["good"]!, year), entry))
            {
                read.Undefined(LocalizedText.Of($"{entry["good"]} of {entry["region"]} is given twice", $"{read.Name(entry["region"]!)}的{entry["good"]}重复填报"));
                return null;
            }
        }

        var goods = entries.Keys.Where(k => k.Year == read.Year).Select(static k => k.Good).Distinct().Order(StringComparer.Ordinal).ToArray();
        double?[][] changes = [.. read.Members.Select(m => goods.Select(g => Change(entries, m, g, read.Year)).ToArray())];
        int[] known = [.. Enumerable.Range(0, goods.Length).Where(k => Array.TrueForAll(changes, c => c[k] is not null))];
        read.Basis = LocalizedText.Of(
            $"register {RegisterId}, {known.Length} of {goods.Length} goods known in every member",
            $"名录“{register.Schema.Name}”，{goods.Length}种商品中{known.Length}种各成员均有价格");
        if (known.Length < 2)
        {
            Lack(read, changes);
            return null;
        }

        foreach (var ((region, good, _), entry) in entries.Where(e => read.Members.Contains(e.Key.Region) && Array.Exists(known, k => goods[k] == e.Key.Good)))
        {
            read.Cite(entry["source"]);
        }

        if (changes.Length < 3)
        {
            read.Undefined(new("fewer than three members have no pairs to compare", "成员不足三个，无法两两比较"));
            return null;
        }

        return [.. changes.SelectMany(c => known.Select(k => c[k]!.Value))];
    }

    private static void Lack(InputReader read, double?[][] changes)
    {
        // Named are the members that fall short themselves; if each has enough, but not of the same goods, all of them.
        string[] poor = [.. read.Members.Where((_, i) => changes[i].Count(static c => c is not null) < 2)];
        foreach (var member in poor.Length > 0 ? poor : [.. read.Members])
        {
            read.Lack(LackingKind.Register, RegisterId, member, read.Year);
        }
    }

    private static double? Change(Dictionary<(string Region, string Good, int Year), RegisterEntry> entries, string region, string good, int year)
    {
        if (!entries.TryGetValue((region, good, year), out var now))
        {
            return null;
        }

        var ratio = Number(now, "index") is { } index ? index / 100
            : entries.TryGetValue((region, good, year - 1), out var before) ? Number(now, "price") / Number(before, "price")
            : null;
        return ratio is > 0 and < double.PositiveInfinity ? Math.Log(ratio.Value) : null;
    }

    private static double? Number(RegisterEntry entry, string column) =>
        entry[column] is { } text ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;
}
