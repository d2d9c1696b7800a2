using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Turns a formula for one target into a computation for all targets of its scope.</summary>
internal static class For
{
    /// <summary>One value for the case.</summary>
    public static Computation Case(Func<InputReader, double?> formula) => (read, sink) =>
        sink.Add(read, Target.WholeCase, formula(read));

    /// <summary>One value for the case, from the activity table in use.</summary>
    public static Computation CaseTable(Func<InputReader, ActivityView, double?> formula) => Case(read =>
        read.Activity() is { } view ? formula(read, view) : null);

    /// <summary>One value per member.</summary>
    public static Computation Regions(Func<InputReader, string, double?> formula) => (read, sink) =>
    {
        foreach (var target in read.Context.RegionTargets)
        {
            sink.Add(read, target, formula(read, target.RegionId!));
        }
    };

    /// <summary>One value per member, from the activity table in use.</summary>
    public static Computation RegionRows(Func<InputReader, ActivityView, string, double?> formula) => Regions((read, region) =>
        read.Activity() is { } view ? formula(read, view, region) : null);

    /// <summary>One value per pair of members, from the activity table in use.</summary>
    public static Computation Pairs(Func<InputReader, ActivityView, string, string, double?> formula) => (read, sink) =>
    {
        foreach (var pair in read.Context.Pairs)
        {
            sink.Add(read, pair, read.Activity() is { } view ? formula(read, view, pair.RegionId!, pair.OtherRegionId!) : null);
        }
    };

    /// <summary>One value per member and industry of the table in use; the formula gives a member's row. No table, no targets.</summary>
    public static Computation RegionIndustries(Func<InputReader, ActivityView, string, double?[]?> formula) => (read, sink) =>
    {
        foreach (var targets in read.Context.RegionIndustryTargets)
        {
            sink.Add(read, targets, read.Activity() is { } view ? formula(read, view, targets[0].RegionId!) : null);
        }
    };

    /// <summary>One value per industry of the table in use, over its members; the formula gets the industry's position. No table, no targets.</summary>
    public static Computation IndustriesOverMembers(Func<InputReader, IndustryColumns, int, double?> formula) => (read, sink) =>
    {
        IndustryColumns? columns = null;
        var targets = read.Context.IndustryTargets;
        for (var k = 0; k < targets.Length; k++)
        {
            columns = read.Activity() is { } view ? columns ?? new IndustryColumns(view, read.Members) : null;
            sink.Add(read, targets[k], columns is null ? null : formula(read, columns, k));
        }
    };

    /// <summary>One value per industry that can be leading: the register's, else those of the table in use.</summary>
    public static Computation LeadingIndustries(Func<InputReader, LeadingIndustries, LeadingIndustry, double?> formula) => (read, sink) =>
    {
        var leading = read.Context.Leading(read.Year);
        foreach (var industry in leading.Industries)
        {
            leading.Account(read);
            sink.Add(read, Target.Industry(industry.Code), formula(read, leading, industry));
        }
    };

    /// <summary>One value per industry of the table in use; the formula gives all of them. No table, no targets.</summary>
    public static Computation Industries(Func<InputReader, ActivityView, double?[]?> formula) => (read, sink) =>
    {
        if (!read.Context.IndustryTargets.IsEmpty)
        {
            sink.Add(read, read.Context.IndustryTargets, read.Activity() is { } view ? formula(read, view) : null);
        }
    };

    /// <summary>One value per pair of members, from their own figures.</summary>
    public static Computation MemberPairs(Func<InputReader, string, string, double?> formula) => (read, sink) =>
    {
        foreach (var pair in read.Context.Pairs)
        {
            sink.Add(read, pair, formula(read, pair.RegionId!, pair.OtherRegionId!));
        }
    };

    /// <summary>One value per industry of the table in use, each with an account of its own. No table, no targets.</summary>
    public static Computation TableIndustries(Func<InputReader, ActivityView, Core.Cases.Industry, double?> formula) => (read, sink) =>
    {
        foreach (var industry in read.Context.Activity.View(read.Context.Activity.Table, read.Year)?.Industries ?? [])
        {
            sink.Add(read, Target.Industry(industry.Code), formula(read, read.Activity()!, industry));
        }
    };

    /// <summary>One value per chain of the register of stages. No register, no targets.</summary>
    public static Computation Chains(Func<InputReader, ChainMap, double?> formula) => (read, sink) =>
    {
        foreach (var chain in read.Context.Chains)
        {
            sink.Add(read, Target.Industry(chain.Code), formula(read, chain));
        }
    };

    /// <summary>One value per member and chain of the register of stages; the formula is given the member's position.</summary>
    public static Computation RegionChains(Func<InputReader, ChainMap, int, double?> formula) => (read, sink) =>
    {
        for (var i = 0; i < read.Members.Length; i++)
        {
            foreach (var chain in read.Context.Chains)
            {
                sink.Add(read, Target.RegionIndustry(read.Members[i], chain.Code), formula(read, chain, i));
            }
        }
    };
}
