using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Chains;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>What the register of stages says of a chain, with the account of what it leaves open.</summary>
internal static class ChainFacts
{
    /// <summary>Share of a chain's stages that one member has.</summary>
    public static double? Own(InputReader read, ChainMap chain, int member)
    {
        Enter(read, chain);
        var open = chain.Stages.Where(s => s.Present[member] is null).Select(static s => s.Name.En).ToArray();
        if (open.Length > 0)
        {
            read.Lack(LackingKind.Register, ChainMap.RegisterId, read.Members[member]);
            read.Basis += $"; unknown: {string.Join(", ", open)}";
        }
        else
        {
            read.Basis += $"; has: {List(chain.Stages.Where(s => s.Present[member] == true).Select(static s => s.Name.En))}";
        }

        return ChainCompleteness.Own([.. chain.Stages.Select(s => Cell(s.Present[member]))]);
    }

    /// <summary>Share of a chain's stages that at least one member has; the basis names the gaps.</summary>
    public static double? Joint(InputReader read, ChainMap chain) => Gaps(read, chain) is { } gaps ? Ratio.Of(chain.Stages.Length - gaps, chain.Stages.Length) : null;

    /// <summary>Number of stages that no member has; the basis names them.</summary>
    public static int? Gaps(InputReader read, ChainMap chain) => Count(read, chain, "gaps", 0, 0, Presences(chain, withSomebody: true));

    /// <summary>Whether some stage is certainly missing: one settles it, and only then do unknown ones not matter.</summary>
    public static double? HasGap(InputReader read, ChainMap chain)
    {
        var present = Presences(chain, withSomebody: true);
        var missing = Names(chain, present, 0, 0, true);
        if (missing.Length == 0)
        {
            return Gaps(read, chain) is 0 ? 0 : null;
        }

        Enter(read, chain);
        read.Basis += $"; gaps: {List(missing)}";
        return 1;
    }

    /// <summary>Number of stages that exactly one member has; the basis names them and the member.</summary>
    public static int? Solo(InputReader read, ChainMap chain) => Count(read, chain, "solo", 1, 1, Presences(chain));

    /// <summary>Number of stages that three or more members have; the basis names them and the members.</summary>
    public static int? Duplicated(InputReader read, ChainMap chain)
    {
        if (read.Members.Length < ChainCompleteness.DuplicatedFrom)
        {
            read.Undefined("a stage counts as duplicated from three members up; the case has fewer");
            return null;
        }

        return Count(read, chain, "duplicated", ChainCompleteness.DuplicatedFrom, int.MaxValue, Presences(chain));
    }

    /// <summary>Share of a chain's stages whose key technology nobody in the case holds; the basis names them.</summary>
    public static double? Bottlenecks(InputReader read, ChainMap chain)
    {
        Enter(read, chain);
        read.Basis += Technologies(chain) is { Length: > 0 } outside ? $"; technology from outside: {List(outside)}" : "; technology from outside: none known";
        if (chain.Stages.Any(static s => s.HoldsTechnology is null))
        {
            read.Lack(LackingKind.Register, ChainMap.RegisterId);
            read.Basis += $"; not said: {List(chain.Stages.Where(static s => s.HoldsTechnology is null).Select(static s => s.Name.En))}";
        }

        return Ratio.Of(chain.Stages.Count(static s => s.HoldsTechnology == false), chain.Stages.Length);
    }

    /// <summary>Whether some stage of some chain has its key technology outside: one settles it.</summary>
    public static double? HasBottleneck(InputReader read)
    {
        if (read.Register(ChainMap.RegisterId) is null)
        {
            return null;
        }

        foreach (var source in read.Context.Chains.SelectMany(static c => c.SourceIds))
        {
            read.Cite(source);
        }

        string[] lists = [.. read.Context.Chains.Where(static c => Technologies(c).Length > 0).Select(static c => $"{c.Name.En}: {List(Technologies(c))}")];
        read.Basis = lists.Length > 0 ? $"technology from outside: {string.Join("; ", lists)}" : null;
        if (lists.Length == 0 && (read.Context.Chains.IsEmpty || read.Context.Chains.Any(static c => c.Stages.Any(static s => s.HoldsTechnology is null))))
        {
            read.Lack(LackingKind.Register, ChainMap.RegisterId);
        }

        return lists.Length > 0 ? 1 : 0;
    }

    /// <summary>How alike the members' low-end work in a chain is; the basis gives the parts.</summary>
    public static double? LowEndDuplication(InputReader read, ChainMap chain)
    {
        Enter(read, chain);
        var everybody = Enumerable.Range(0, read.Members.Length).ToArray();
        if (Figures(read, [chain], everybody) is not { } figures)
        {
            return null;
        }

        bool[] low = [.. chain.Stages.Select(static s => s.Position is StagePosition.Low)];
        if (Chains.LowEndDuplication.Compute(figures, low) is not { } found)
        {
            return read.Undefined("fewer than two members have output in the chain");
        }

        read.Basis += string.Create(
            CultureInfo.InvariantCulture,
            $"; low end {100 * found.LowEndShare:0.0} % of the joint activity; {read.Members[found.First]} and {read.Members[found.Second]} most alike, K {found.LeastDifference:0.000}");
        return found.Value;
    }

    /// <summary>Share of a member's activity in all listed chains that lies at a position.</summary>
    public static double? PositionShare(InputReader read, int member, StagePosition position)
    {
        if (read.Register(ChainMap.RegisterId) is null)
        {
            return null;
        }

        foreach (var chain in read.Context.Chains)
        {
            Enter(read, chain);
        }

        read.Basis = string.Create(CultureInfo.InvariantCulture, $"{read.Context.Chains.Length} {(read.Context.Chains.Length == 1 ? "chain" : "chains")} in the register");
        if (Figures(read, read.Context.Chains, [member]) is not { } figures)
        {
            return null;
        }

        ChainStage[] stages = [.. read.Context.Chains.SelectMany(static c => c.Stages)];
        return Ratio.Of(figures.Where((_, t) => stages[t].Position == position).Sum(), figures.Sum())
            ?? read.Undefined($"{read.Members[member]} has no activity in the listed chains");
    }

    private static void Enter(InputReader read, ChainMap chain)
    {
        foreach (var source in chain.SourceIds)
        {
            read.Cite(source);
        }

        read.Basis = string.Create(CultureInfo.InvariantCulture, $"{chain.Stages.Length} {(chain.Stages.Length == 1 ? "stage" : "stages")} in the register");
    }

    private static int? Count(InputReader read, ChainMap chain, string what, int fewest, int most, double[] present)
    {
        Enter(read, chain);
        var stages = chain.Stages.Length;
        for (var t = 0; t < stages; t++)
        {
            if (ChainCompleteness.HasHolders(present, stages, t, fewest, most) is null)
            {
                foreach (var member in read.Members.Where((_, i) => chain.Stages[t].Present[i] is null))
                {
                    read.Lack(LackingKind.Register, ChainMap.RegisterId, member);
                }
            }
        }

        var open = Names(chain, present, fewest, most, null);
        read.Basis += open.Length > 0
            ? $"; undecided: {List(open)}"
            : $"; {what}: {List(chain.Stages.Where((_, t) => ChainCompleteness.HasHolders(present, stages, t, fewest, most) == true).Select(s => WithHolders(read, s)))}";
        return ChainCompleteness.Count(present, stages, fewest, most);
    }

    /// <summary>Activity at each stage of some chains, member by member: output where it is known throughout, else firms.</summary>
    private static double[]? Figures(InputReader read, ImmutableArray<ChainMap> chains, int[] members)
    {
        ChainStage[] stages = [.. chains.SelectMany(static c => c.Stages)];
        double[] output = [.. members.SelectMany(m => stages.Select(s => Cell(s.Present[m], s.Output[m])))];
        double[] firms = [.. members.SelectMany(m => stages.Select(s => Cell(s.Present[m], s.Firms[m])))];
        var useFirms = Array.Exists(output, double.IsNaN) && !Array.Exists(firms, double.IsNaN);
        var figures = useFirms ? firms : output;
        read.Basis += useFirms ? ", firms" : ", output";
        for (var i = 0; i < figures.Length; i++)
        {
            if (double.IsNaN(figures[i]))
            {
                read.Lack(LackingKind.Register, ChainMap.RegisterId, read.Members[members[i / stages.Length]]);
            }
        }

        string[] unplaced = [.. stages.Where((s, t) => s.Position is null && Worked(figures, stages.Length, t)).Select(static s => s.Name.En)];
        if (unplaced.Length > 0)
        {
            read.Lack(LackingKind.Register, ChainMap.RegisterId);
            read.Basis += $"; position not said: {List(unplaced)}";
        }

        return read.IsLacking ? null : figures;
    }

    private static bool Worked(double[] figures, int stages, int stage)
    {
        for (var i = stage; i < figures.Length; i += stages)
        {
            if (figures[i] > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Members × stages; a row for "somebody" stands last where the register says that a stage exists without saying where.</summary>
    private static double[] Presences(ChainMap chain, bool withSomebody = false)
    {
        var members = chain.Stages.IsEmpty ? 0 : chain.Stages[0].Present.Length;
        IEnumerable<double> known = Enumerable.Range(0, members).SelectMany(m => chain.Stages.Select(s => Cell(s.Present[m])));
        return [.. known, .. withSomebody ? chain.Stages.Select(static s => s.IsSomewhere ? 1.0 : 0) : []];
    }

    private static string[] Names(ChainMap chain, double[] present, int fewest, int most, bool? answer) =>
        [.. chain.Stages.Where((_, t) => ChainCompleteness.HasHolders(present, chain.Stages.Length, t, fewest, most) == answer).Select(static s => s.Name.En)];

    private static string WithHolders(InputReader read, ChainStage stage)
    {
        string[] holders = [.. read.Members.Where((_, i) => stage.Present[i] == true)];
        return holders.Length == 0 ? stage.Name.En : $"{stage.Name.En} ({string.Join(", ", holders)})";
    }

    private static string[] Technologies(ChainMap chain) =>
        [.. chain.Stages.Where(static s => s.HoldsTechnology == false).Select(static s => s.Technology is null ? s.Name.En : $"{s.Name.En} ({s.Technology})")];

    private static string List(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? list : "none";

    private static double Cell(bool? present) => present switch { true => 1, false => 0, null => double.NaN };

    private static double Cell(bool? present, double? figure) => present == false ? 0 : figure ?? double.NaN;
}
