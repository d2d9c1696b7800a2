using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Innovation;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>How far degree programmes cover the industries of the register.</summary>
internal static class MajorCoverage
{
    private const string RegisterId = "majors";

    /// <summary>
    /// Weighted share of a status's industries for which some entry says that a programme is offered; null, and lacking, while that is
    /// unknown of an industry. Weights are the industries' shares in all members together, by the activity table in use; where the register
    /// names an industry that the table does not have, or a figure is unknown, all industries count the same, of either status, so
    /// that both stay comparable.
    /// </summary>
    public static double? Of(InputReader read, string status)
    {
        if (read.Register(RegisterId) is not { } register)
        {
            return null;
        }

        RegisterEntry[] entries = [.. register.Entries.Where(e => e["industry_status"] == status)];
        foreach (var entry in entries)
        {
            read.Cite(entry["source"]);
        }

        var industries = entries.GroupBy(static e => e["industry"]!).ToArray();
        string[] offered = [.. industries.Select(static g => RegisterFacts.Any(g, "offered"))];
        var unknown = offered.Count(static o => o == "unknown");
        read.Basis = LocalizedText.Of($"{offered.Length} industries in the register, {unknown} of them unknown", $"名录所列{offered.Length}个产业，其中{unknown}个未知");
        if (unknown > 0 || offered.Length == 0)
        {
            read.Lack(LackingKind.Register, RegisterId);
            return null;
        }

        return WeightedCoverage.Compute([.. offered.Select(static o => o == "yes")], Weights(read, register, [.. industries.Select(static g => g.Key)]));
    }

    // Says in the basis which weights they are.
    private static double[] Weights(InputReader read, Register register, string[] industries)
    {
        var choice = read.Context.Activity;
        if (choice.View(choice.Table, read.Year) is not { } view)
        {
            return Equal(new("no activity table", "无分行业数据表"));
        }

        string[] all = [.. register.Entries.Select(static e => e["industry"]!).Distinct(StringComparer.Ordinal)];
        if (all.FirstOrDefault(i => Position(view, i) < 0) is { } strange)
        {
            return Equal(LocalizedText.Of($"'{strange}' is no code of {view.Table.Id}", $"“{strange}”不是“{view.Table.Name}”的代码"));
        }

        var total = view.Total.ToArray();
        if (Array.Exists(all, i => double.IsNaN(total[Position(view, i)])))
        {
            return Equal(LocalizedText.Of($"{view.Table.Id} is not complete", $"“{view.Table.Name}”不完整"));
        }

        // Of either status: one that hardly exists yet would be undefined, or stand beside another on other weights.
        if (register.Entries.GroupBy(static e => e["industry_status"]).Any(g => g.Sum(e => total[Position(view, e["industry"]!)]) <= 0))
        {
            return Equal(new("some have no activity yet", "部分产业尚无经济活动"));
        }

        foreach (var source in view.Table.SourceIds)
        {
            read.Cite(source);
        }

        read.Basis += LocalizedText.Of($"; weighted by {view.Description}", $"；权重：{view.Description}");
        return [.. industries.Select(i => total[Position(view, i)])];

        double[] Equal(LocalizedText why)
        {
            read.Basis += LocalizedText.Of($"; all count the same: {why}", $"；各产业权重相同：{why}");
            return [.. industries.Select(static _ => 1.0)];
        }
    }

    private static int Position(ActivityView view, string industry)
    {
        for (var k = 0; k < view.Industries.Length; k++)
        {
            if (view.Industries[k].Code == industry)
            {
                return k;
            }
        }

        return -1;
    }
}
