using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Chains;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>What the register of stages says of a chain, with the account of what it leaves open.</summary>
internal static class ChainFacts
{
    /// <summary>Share of a chain's stages that one member has.</summary>
    public static double? Own(InputReader read, ChainMap chain, int member)
    {
        Enter(read, chain);
        var open = chain.Stages.Where(s => s.Present[member] is null).Select(static s => s.Name).ToArray();
        if (open.Length > 0)
        {
            read.Lack(LackingKind.Register, ChainMap.RegisterId, read.Members[member]);
            read.Basis += Part(new("unknown", "未知"), open);
        }
        else
        {
            read.Basis += Part(new("has", "具备"), chain.Stages.Where(s => s.Present[member] == true).Select(static s => s.Name));
        }

        return ChainCompleteness.Own([.. chain.Stages.Select(s => Cell(s.Present[member]))]);
    }

    /// <summary>Share of a chain's stages that at least one member has; the basis names the gaps.</summary>
    public static double? Joint(InputReader read, ChainMap chain) => Gaps(read, chain) is { } gaps ? Ratio.Of(chain.Stages.Length - gaps, chain.Stages.Length) : null;

    /// <summary>Number of stages that no member has; the basis names them.</summary>
    public static int? Gaps(InputReader read, ChainMap chain) => Count(read, chain, new("gaps", "缺失"), 0, 0, Presences(chain, withSomebody: true));

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
        read.Basis += Part(new("gaps", "缺失"), missing);
        return 1;
    }

    /// <summary>Number of stages that exactly one member has; the basis names them and the member.</summary>
    public static int? Solo(InputReader read, ChainMap chain) => Count(read, chain, new("solo", "独有"), 1, 1, Presences(chain));

    /// <summary>Number of stages that three or more members have; the basis names them and the members.</summary>
    public static int? Duplicated(InputReader read, ChainMap chain)
    {
        if (read.Members.Length < ChainCompleteness.DuplicatedFrom)
        {
            read.Undefined(new("a stage counts as duplicated from three members up; the case has fewer", "三个以上成员具备才算重复环节，本案例成员不足三个"));
            return null;
        }

        return Count(read, chain, new("duplicated", "重复"), ChainCompleteness.DuplicatedFrom, int.MaxValue, Presences(chain));
    }

    /// <summary>Share of a chain's stages whose key technology nobody in the case holds; the basis names them.</summary>
    public static double? Bottlenecks(InputReader read, ChainMap chain)
    {
        Enter(read, chain);
        read.Basis += Technologies(chain) is { Length: > 0 } outside
            ? Part(new("technology from outside", "技术来自外部"), outside)
            : new LocalizedText("; technology from outside: none known", "；技术来自外部：未见");
        if (chain.Stages.Any(static s => s.HoldsTechnology is null))
        {
            read.Lack(LackingKind.Register, ChainMap.RegisterId);
            read.Basis += Part(new("not said", "未填报"), chain.Stages.Where(static s => s.HoldsTechnology is null).Select(static s => s.Name));
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

        LocalizedText[] lists = [.. read.Context.Chains.Where(static c => Technologies(c).Length > 0).Select(static c => LocalizedText.Of($"{c.Name}: {Listing.Of(Technologies(c))}", $"{c.Name}：{Listing.Of(Technologies(c))}"))];
        var all = LocalizedText.List(lists, "; ", "；");
        read.Basis = lists.Length > 0 ? LocalizedText.Of($"technology from outside: {all}", $"技术来自外部：{all}") : null;
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
            return read.Undefined(new("fewer than two members have output in the chain", "该产业链上有产出的成员不足两个"));
        }

        var (first, second) = (read.Name(read.Members[found.First]), read.Name(read.Members[found.Second]));
        read.Basis += LocalizedText.Of(
            $"; low end {100 * found.LowEndShare:0.0} % of the joint activity; {first} and {second} most alike, K {found.LeastDifference:0.000}",
            $"；低端环节占合计活动的{100 * found.LowEndShare:0.0}%；{first}与{second}最相近，K为{found.LeastDifference:0.000}");
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

        read.Basis = LocalizedText.Of(
            $"{read.Context.Chains.Length} {(read.Context.Chains.Length == 1 ? "chain" : "chains")} in the register", $"名录所列{read.Context.Chains.Length}条产业链");
        if (Figures(read, read.Context.Chains, [member]) is not { } figures)
        {
            return null;
        }

        ChainStage[] stages = [.. read.Context.Chains.SelectMany(static c => c.Stages)];
        return Ratio.Of(figures.Where((_, t) => stages[t].Position == position).Sum(), figures.Sum())
            ?? read.Undefined(LocalizedText.Of($"{read.Members[member]} has no activity in the listed chains", $"{read.Name(read.Members[member])}在所列产业链上没有经济活动"));
    }

    private static void Enter(InputReader read, ChainMap chain)
    {
        foreach (var source in chain.SourceIds)
        {
            read.Cite(source);
        }

        read.Basis = LocalizedText.Of(
            $"{chain.Stages.Length} {(chain.Stages.Length == 1 ? "stage" : "stages")} in the register", $"名录所列{chain.Stages.Length}个环节");
    }

    private static int? Count(InputReader read, ChainMap chain, LocalizedText what, int fewest, int most, double[] present)
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
            ? Part(new("undecided", "未定"), open)
            : Part(what, chain.Stages.Where((_, t) => ChainCompleteness.HasHolders(present, stages, t, fewest, most) == true).Select(s => WithHolders(read, s)));
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
        read.Basis += useFirms ? new LocalizedText(", firms", "，企业数") : new LocalizedText(", output", "，产值");
        for (var i = 0; i < figures.Length; i++)
        {
            if (double.IsNaN(figures[i]))
            {
                read.Lack(LackingKind.Register, ChainMap.RegisterId, read.Members[members[i / stages.Length]]);
            }
        }

        LocalizedText[] unplaced = [.. stages.Where((s, t) => s.Position is null && Worked(figures, stages.Length, t)).Select(static s => s.Name)];
        if (unplaced.Length > 0)
        {
            read.Lack(LackingKind.Register, ChainMap.RegisterId);
            read.Basis += Part(new("position not said", "未填报所处位置"), unplaced);
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

    private static LocalizedText[] Names(ChainMap chain, double[] present, int fewest, int most, bool? answer) =>
        [.. chain.Stages.Where((_, t) => ChainCompleteness.HasHolders(present, chain.Stages.Length, t, fewest, most) == answer).Select(static s => s.Name)];

    private static LocalizedText WithHolders(InputReader read, ChainStage stage)
    {
        LocalizedText[] holders = [.. read.Members.Where((_, i) => stage.Present[i] == true).Select(read.Name)];
        return holders.Length == 0 ? stage.Name : Listing.Note(stage.Name, LocalizedText.List(holders));
    }

    private static LocalizedText[] Technologies(ChainMap chain) =>
        [.. chain.Stages.Where(static s => s.HoldsTechnology == false).Select(static s => s.Technology is null ? s.Name : Listing.Note(s.Name, LocalizedText.Same(s.Technology)))];

    private static LocalizedText Part(LocalizedText what, IEnumerable<LocalizedText> items) => Listing.Part(what, [.. items]);

    private static double Cell(bool? present) => present switch { true => 1, false => 0, null => double.NaN };

    private static double Cell(bool? present, double? figure) => present == false ? 0 : figure ?? double.NaN;
}
