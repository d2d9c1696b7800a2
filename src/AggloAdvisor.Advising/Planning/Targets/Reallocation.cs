using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>What the specialisation index and the overlap would become if a shared industry were concentrated in its lead: arithmetic, not a forecast.</summary>
internal sealed class Reallocation(TargetContext context)
{
    private const double Most = 0.75;

    private const string LeadingRegister = "leading_industries";

    /// <summary>One statement for each member that stands out in the industry; none when nobody does or the tables lack it.</summary>
    public IEnumerable<Specific> Of(SharedIndustriesText.Shared industry)
    {
        if (context.Table is not { } table || table.IndexOf(industry.Code) is not (var column and >= 0) || industry.Sharers.Length < 2)
        {
            return [];
        }

        return new[] { industry.Specialised?.Region, industry.Largest?.Region }
            .OfType<Region>()
            .Distinct()
            .Select(lead => Concentrated(table, column, industry.Sharers, lead));
    }

    /// <summary>What the lists of leading industries would give if each shared industry stayed on its lead's alone; and that K cannot be computed, where it is so.</summary>
    /// <param name="codes">The shared industries.</param>
    public IEnumerable<Specific> Lists(string[] codes)
    {
        string[] lacking = [.. codes.Where(c => context.Table is not { } table || table.IndexOf(c) < 0)];
        if (lacking.Length > 0)
        {
            var names = Say.List(lacking.Select(context.Names.Industry));
            yield return Say.That(
                $"What the specialisation index would become cannot be computed: the tables lack the members' activity in {names.En}.",
                $"专业化指数的变化无法计算：数据表中没有各成员在以下产业的数据：{Say.Zh(names)}。",
                "krugman_specialisation");
        }

        if (!context.Entries(LeadingRegister).IsEmpty && Listed(codes) is { } listed)
        {
            yield return listed;
        }
    }

    private Specific Concentrated(StructureTable table, int column, ImmutableArray<Region> sharers, Region lead)
    {
        var members = context.Case.Regions;
        var leader = members.IndexOf(lead);
        var after = table.Concentrate(column, leader, sharers.Select(s => members.IndexOf(s)), out var moved);
        var share = Say.Share(table.ReferenceShare(column) ?? 0);
        var amount = Say.Amount(moved, table.Table.Unit, 0);
        var what = new LocalizedText(
            $"If the others gave off what lies above the comparison area's share ({share}) and {lead.Name.En} took it over ({amount.En}, all else unchanged; arithmetic, not a forecast)",
            $"假设其他成员让出高于比较区域占比（{share}）的部分，由{Say.Zh(lead.Name)}承接（{Say.Zh(amount)}，其余不变；仅为测算，不是预测）");
        var k = $"{Index(table.Krugman(leader))} → {Index(after.Krugman(leader))}";
        var median = $"{Index(Median(table))} → {Index(Median(after))}";
        var counts = $"{Say.Number(table.LeadingMembers(column), 0)} → {Say.Number(after.LeadingMembers(column), 0)}";
        var overlap = $"{Overlap(table)} → {Overlap(after)}";
        return context.Entries(LeadingRegister).IsEmpty
            ? Say.That(
                $"{what.En}: K of {lead.Name.En} {k}, median of all members {median}; members in which it leads {counts}; overlap of leading industries {overlap}.",
                $"{Say.Zh(what)}：{Say.Zh(lead.Name)}的专业化指数{k}，全体成员中位数{median}；以其为优势产业的成员数{counts}；优势产业重叠度{overlap}。",
                "krugman_specialisation", "leading_members", "leading_overlap")
            : Say.That(
                $"{what.En}: K of {lead.Name.En} {k}, median of all members {median}.",
                $"{Say.Zh(what)}：{Say.Zh(lead.Name)}的专业化指数{k}，全体成员中位数{median}。",
                "krugman_specialisation");
    }

    private Specific? Listed(string[] codes)
    {
        var shares = context.Indicators.Of("leading_member_share", context.Case.Year).Where(static v => v.Value is not null).ToArray();
        if (!Array.Exists(shares, v => codes.Contains(v.Target.IndustryCode)))
        {
            return null;
        }

        bool Stays(IndicatorValue value) => !codes.Contains(value.Target.IndustryCode);
        var most = $"{Say.Number(shares.Count(static v => v.Value >= Most), 0)} → {Say.Number(shares.Count(v => v.Value >= Most && Stays(v)), 0)}";
        var text = new LocalizedText(
            $"If each of these stayed on its lead's list of leading industries only (arithmetic, not a forecast): industries shared by three quarters of the members or more {most}",
            $"假设上述产业各只保留在牵头成员的优势产业名单中（仅为测算，不是预测）：四分之三以上成员共有的产业数{most}");
        if (context.Value("leading_overlap", Target.WholeCase) is not { } overlap)
        {
            return Say.That($"{text.En}.", $"{Say.Zh(text)}。", "leading_member_share");
        }

        var counts = context.Indicators.Of("leading_members", context.Case.Year).Where(static v => v.Value >= 1).ToArray();
        var change = $"{Say.Share(overlap)} → {Say.Share((double)counts.Count(v => v.Value >= 2 && Stays(v)) / counts.Length)}";
        return Say.That($"{text.En}; overlap of leading industries {change}.", $"{Say.Zh(text)}；优势产业重叠度{change}。", "leading_member_share", "leading_overlap");
    }

    private static double? Median(StructureTable table)
    {
        double[] values = [.. Enumerable.Range(0, table.Members.Length).Select(table.Krugman).OfType<double>().Order()];
        return values.Length == table.Members.Length ? (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2 : null;
    }

    private static string Overlap(StructureTable table) => table.LeadingOverlap() is { } overlap ? Say.Share(overlap) : "–";

    private static string Index(double? value) => value is { } known ? Say.Number(known, 3) : "–";
}
