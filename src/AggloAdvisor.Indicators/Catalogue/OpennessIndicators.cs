using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Links with the outside.</summary>
internal static class OpennessIndicators
{
    private const string RegisterId = "flows";

    private static readonly LocalizedText MeanConvention = new(
        "mean over the kinds of flow that are given within and beyond the members; in plus out", "对内外均有数据的流量类别取平均；流入加流出");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "external_link_share", Code = "C04", Chain = Chain.System, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Links with the outside, share", "对外联系占比"),
                Formula = new("flows with the upper-level core and other outsiders / all flows of the members", "与上级核心及其他外部的流量/成员全部流量"),
                Inputs = ["flows"],
                Convention = MeanConvention,
                Reading = new("Low values: a closed system.", "数值低：封闭系统。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
                Caution = new("Large agglomerations find more within: compare like with like.", "大城市群内部联系自然更多：应与同类比较。"),
            },
            For.Case(static read => LinkShare(read, ["upper-core", "outside"]))),
        new(
            new()
            {
                Id = "upper_core_link_share", Code = "C04", Chain = Chain.System, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Links with the upper-level core, share", "与上级核心城市联系占比"),
                Formula = new("flows with the upper-level core / all flows of the members", "与上级核心的流量/成员全部流量"),
                Inputs = ["flows"],
                Convention = MeanConvention,
                Reading = new("Low values: no spillover is taken from the upper core.", "数值低：未承接上级核心辐射。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Case(static read => LinkShare(read, ["upper-core"]))),
        new(
            new()
            {
                Id = "net_investment_inflow", Code = "C04", Chain = Chain.System, Scope = Scope.Case, Unit = "ratio", Minimum = -1, Maximum = 1,
                Name = new("Net inflow of investment", "投资净流入率"),
                Formula = new("(inflow − outflow) / (inflow + outflow), investment with outsiders", "（流入 − 流出）/（流入 + 流出），与外部的投资流量"),
                Inputs = ["flows"],
                Reading = new("Positive: capital comes. Negative: it leaves.", "为正：资本流入；为负：资本流出。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Case(static read => NetInflow(read, "investment"))),
        new(
            new()
            {
                Id = "net_people_inflow", Code = "C04", Chain = Chain.System, Scope = Scope.Case, Unit = "ratio", Minimum = -1, Maximum = 1,
                Name = new("Net inflow of people", "人口净流入率"),
                Formula = new("(inflow − outflow) / (inflow + outflow), people with outsiders", "（流入 − 流出）/（流入 + 流出），与外部的人员流量"),
                Inputs = ["flows"],
                Reading = new("Positive: people come. Negative: they leave.", "为正：人口流入；为负：人口流出。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Case(static read => NetInflow(read, "people"))),
    ];

    private static RegisterRows? Rows(InputReader read)
    {
        var rows = RegisterRows.Listed(read, RegisterId, e => YearCell.Is(e, read.Year));
        if (rows?.Entries.Length == 0)
        {
            read.Lack(LackingKind.Register, RegisterId, null, read.Year);
            return null;
        }

        return rows;
    }

    private static double? LinkShare(InputReader read, string[] partners)
    {
        if (Rows(read) is not { } rows)
        {
            return null;
        }

        var complete = read.Context.Case.Registers[RegisterId].Complete;
        var shares = new List<double>();
        var said = new List<LocalizedText>();
        foreach (var kind in rows.Entries.Select(static e => e["kind"]!).Distinct().Order(StringComparer.Ordinal))
        {
            var flows = rows.Where(e => e["kind"] == kind);
            string[] given = [.. flows.Entries.Select(static e => e["partner"]!).Distinct()];

            // A kind counts when all three partners are given; of a complete register, an absent partner has no flow.
            if (!complete && given.Length < 3)
            {
                continue;
            }

            var share = PartOf.Share(read, Volume(flows.Where(e => partners.Contains(e["partner"]))), Volume(flows), kind, "all flows");
            shares.Add(share ?? double.NaN);
            said.Add(LocalizedText.Of($"{kind} {share:0.###}", $"{Wording.Register(kind)}{share:0.###}"));
        }

        if (shares.Count == 0)
        {
            read.Lack(LackingKind.Register, RegisterId, null, read.Year);
            read.Basis = new("no kind of flow is given for members, upper core and outside", "没有一类流量同时给出成员之间、与上级核心、与外部三项");
            return null;
        }

        read.Basis = LocalizedText.Of($"register {RegisterId}: {LocalizedText.List(said)}", $"{Wording.Register(RegisterId)}：{LocalizedText.List(said)}");
        return shares.Average();
    }

    private static double Volume(RegisterRows rows)
    {
        // Among members, and of joint patents, there is only one direction to write down.
        var twoWay = rows.Where(static e => e["partner"] != "member" && e["kind"] != "copatents");
        return rows.Sum("inflow") + twoWay.Sum("outflow");
    }

    private static double? NetInflow(InputReader read, string kind)
    {
        if (Rows(read)?.Where(e => e["kind"] == kind && e["partner"] != "member") is not { } rows)
        {
            return null;
        }

        string[] given = [.. rows.Entries.Select(static e => e["partner"]!).Distinct()];
        if (given.Length < (read.Context.Case.Registers[RegisterId].Complete ? 1 : 2))
        {
            read.Lack(LackingKind.Register, RegisterId, null, read.Year);
            return null;
        }

        var (inflow, outflow) = (rows.Sum("inflow"), rows.Sum("outflow"));
        return Ratio.Of(inflow - outflow, inflow + outflow);
    }
}
