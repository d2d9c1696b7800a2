using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Concentration;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>The Ellison–Glaeser index from the register of plants.</summary>
internal static class Plants
{
    /// <summary>The register.</summary>
    public const string RegisterId = "plants";

    /// <summary>Adds the index of every industry: the register's in its order, else those of the table in use, for which it is lacking.</summary>
    public static void EllisonGlaeser(InputReader read, ValueSink sink)
    {
        ImmutableArray<Target> targets = read.Context.Case.Registers.TryGetValue(RegisterId, out var register)
            ? [.. register.Entries.Select(static e => e["industry"]!).Distinct(StringComparer.Ordinal).Select(Target.Industry)]
            : read.Context.IndustryTargets;
        foreach (var target in targets)
        {
            sink.Add(read, target, Index(read, target.IndustryCode!));
        }
    }

    private static double? Index(InputReader read, string industry)
    {
        var view = read.Activity();
        if (read.Register(RegisterId) is not { } register || view is null)
        {
            return null;
        }

        if (!register.Complete)
        {
            read.Lack(LackingKind.Register, RegisterId);
        }

        RegisterEntry[] entries = [.. register.Entries.Where(e => e["industry"] == industry)];
        var jobs = new double[entries.Length];
        var regions = new int[entries.Length];
        for (var j = 0; j < entries.Length; j++)
        {
            read.Cite(entries[j]["source"]);
            regions[j] = read.Members.IndexOf(entries[j]["region"]!);
            jobs[j] = entries[j]["employees"] is { } text ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : double.NaN;
            if (double.IsNaN(jobs[j]))
            {
                read.Lack(LackingKind.Register, RegisterId, entries[j]["region"]);
            }
        }

        read.Total(view);
        read.Basis = LocalizedText.Of(
            $"{entries.Length} plants; members' shares of all activity from {view.Description}",
            $"{entries.Length}家企业；成员占全部活动的份额取自{view.Description}");
        read.Note = view.Industries.Any(i => i.Code == industry) ? null : LocalizedText.Of(
            $"{industry} is no industry of {view.Table.Id}: check its code in the register",
            $"“{view.Table.Name}”中没有代码为{industry}的行业：请核对名录中的代码");
        if (read.IsLacking)
        {
            return null;
        }

        if (Array.Exists(regions, static r => r < 0))
        {
            return read.Undefined(new("a plant lies in no single member", "有企业未落在单一成员"));
        }

        double[] totals = [.. read.Members.Select(m => Cells.Sum(view.Row(m)))];
        return EllisonGlaeserIndex.Compute(jobs, regions, totals)?.Gamma
            ?? (read.Members.Length < 2 ? read.Undefined(Reasons.OneMember) : read.Undefined(new("one plant has all the jobs, or one member all activity", "就业全在一家企业，或经济活动全在一个成员")));
    }
}
