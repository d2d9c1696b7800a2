using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>What registers say, in three values: an entry that is absent or "unknown" leaves the answer open.</summary>
internal static class RegisterFacts
{
    /// <summary>The position of an innovation index, <c>above</c> or <c>below</c>; null, and lacking, when the register does not say.</summary>
    public static string? Position(InputReader read, string region, string index)
    {
        if (read.Register("innovation_positions") is not { } register)
        {
            return null;
        }

        RegisterEntry[] entries = [.. register.Entries.Where(e => e["region"] == region && e["index"] == index)];
        Cite(read, entries);

        // Entries that contradict each other are no answer.
        string?[] said = [.. entries.Select(static e => e["position"]).Distinct()];
        if (said.Length == 1)
        {
            return said[0];
        }

        read.Basis = LocalizedText.Of($"no single entry for {index}", $"{Core.Cases.RegisterWords.Of(index)}没有唯一条目");
        read.Lack(LackingKind.Register, register.Schema.Id, region);
        return null;
    }

    /// <summary>How many of the register's industries no member offers a programme for; the basis lists them.</summary>
    public static double? MajorOrphans(InputReader read)
    {
        if (read.Register("majors") is not { } register)
        {
            return null;
        }

        Cite(read, register.Entries);
        var offered = register.Entries.GroupBy(static e => e["industry"]!).Select(static g => (Industry: g.Key, Offered: Any(g, "offered"))).ToArray();
        string[] orphans = [.. offered.Where(static o => o.Offered == "no").Select(static o => o.Industry)];
        string[] unknown = [.. offered.Where(static o => o.Offered == "unknown").Select(static o => o.Industry)];
        read.Basis = LocalizedText.Of($"without a programme: {Listing.Of(orphans)}", $"未设相应专业：{Listing.Of(orphans)}")
            + (unknown.Length == 0 ? null : Listing.Part(new("unknown", "未知"), unknown));
        if (unknown.Length > 0 || offered.Length == 0)
        {
            read.Lack(LackingKind.Register, register.Schema.Id);
        }

        return orphans.Length;
    }

    /// <summary>Whether an arrangement exists: 0 no, 1 yes; null, and lacking, while nobody knows.</summary>
    public static double? Exists(InputReader read, string kind)
    {
        if (read.Register("agreements") is not { } register)
        {
            return null;
        }

        RegisterEntry[] entries = [.. register.Entries.Where(e => e["kind"] == kind)];
        Cite(read, entries);
        var exists = entries.Length > 0 ? Any(entries, "exists") : register.Complete ? "no" : "unknown";
        read.Basis = (entries.Length, register.Complete) switch
        {
            (0, true) => LocalizedText.Of($"{kind} is not listed in a complete register", $"完整名录中未列“{Wording.Register(kind)}”"),
            (0, false) => LocalizedText.Of($"{kind} is not listed in a register that may leave things out", $"名录可能有遗漏，其中未列“{Wording.Register(kind)}”"),
            _ => null,
        };
        if (exists == "unknown")
        {
            read.Lack(LackingKind.Register, register.Schema.Id);
            return null;
        }

        return exists == "yes" ? 1 : 0;
    }

    /// <summary>Ranked channels of technology finance of the whole case; null, and lacking, when the register ranks none.</summary>
    public static (string Channel, double Rank)[]? FinanceRanking(InputReader read)
    {
        if (read.Register("finance_sources") is not { } register)
        {
            return null;
        }

        RegisterEntry[] entries = [.. register.Entries.Where(static e => e["region"] == Case.WholeCaseId && e["rank"] is not null)];
        Cite(read, entries);
        if (entries.Length == 0)
        {
            read.Lack(LackingKind.Register, register.Schema.Id);
            return null;
        }

        return [.. entries.Select(static e => (e["channel"]!, double.Parse(e["rank"]!, NumberStyles.Float, CultureInfo.InvariantCulture)))];
    }

    /// <summary>One "yes" settles it; else an unknown leaves it open.</summary>
    public static string Any(IEnumerable<RegisterEntry> entries, string column)
    {
        string[] said = [.. entries.Select(e => e[column] ?? "unknown")];
        return said.Contains("yes") ? "yes" : said.Contains("unknown") ? "unknown" : "no";
    }

    private static void Cite(InputReader read, IEnumerable<RegisterEntry> entries)
    {
        foreach (var entry in entries)
        {
            read.Cite(entry["source"]);
        }
    }
}
