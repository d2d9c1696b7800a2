using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>What became of joint projects, and who carries them.</summary>
internal static class ProjectIndicators
{
    private const string RegisterId = "projects";

    private static readonly LocalizedText LedgerConvention = new("joint projects of a ledger that leaves nothing out; projects count the same", "共建项目，台账须完整；各项目权重相同");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "delivery_ratio", Code = "S11", Chain = Chain.Service, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Joint projects finished of those due", "共建项目完成率"),
                Formula = new("finished joint projects / joint projects that are finished or were due by the case's year", "已完成共建项目数/已完成或案例年份前到期的共建项目数"),
                Inputs = ["projects"],
                Convention = new("cancelled projects count as not delivered once they were due; planned ones, never signed, are left out", "已取消且到期者计为未完成；仅在谋划、未签约者不计"),
                Reading = new("Low values: form without effect.", "数值低：有形式而无实效。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Case(Delivery),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "unexecuted_agreements", Code = "S11", Chain = Chain.Service, Scope = Scope.Case, Unit = "count", Minimum = 0, Decimals = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Signed joint projects not begun", "已签约未启动的共建项目数"),
                Formula = new("number of joint projects that are signed and not under way", "已签约未开工的共建项目数"),
                Inputs = ["projects"],
                Convention = LedgerConvention,
                Reading = new("The basis lists them, the oldest first.", "依据中按签约先后列出。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Case(static read => Unexecuted(read)?.Length),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "unexecuted_agreement_age", Code = "S11", Chain = Chain.Service, Scope = Scope.Case, Unit = "years", Minimum = 0, Decimals = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Age of signed joint projects not begun", "已签约未启动项目的搁置年数"),
                Formula = new("median of case year − year of signature", "案例年份 − 签约年份，取中位数"),
                Inputs = ["projects"],
                Convention = new("median; undefined when none is waiting", "中位数；无搁置项目时无定义"),
                Reading = new("High values: agreements that nobody means to keep.", "数值高：协议无人落实。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Case(MedianAge),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "projects_upper_share", Code = "S16", Chain = Chain.Service, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Joint projects begun or paid by the upper level, share", "由上级发起或出资的共建项目占比"),
                Formula = new("joint projects that the upper level initiated or mainly pays / joint projects", "上级发起或主要出资的共建项目数/共建项目数"),
                Inputs = ["projects"],
                Convention = LedgerConvention,
                Reading = new("Very high values: nothing happens without orders.", "数值很高：依赖上级推动。"),
                Source = new("Zhao, Wu and Qin (2023): dependence on top-down coordination; measure by house convention", "Zhao、Wu、Qin（2023）：依赖自上而下的协调；指标为本程序自定口径"),
            },
            For.Case(static read => ShareOf(read, "upper-level")),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "projects_private_share", Code = "S16", Chain = Chain.Service, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Joint projects begun or paid by firms, share", "由企业发起或出资的共建项目占比"),
                Formula = new("joint projects that firms initiated or mainly pay / joint projects", "企业发起或主要出资的共建项目数/共建项目数"),
                Inputs = ["projects"],
                Convention = LedgerConvention,
                Reading = new("0: the market sees nothing in them.", "为0：市场不认可。"),
                Source = new("Zhao, Wu and Qin (2023): dependence on top-down coordination; measure by house convention", "Zhao、Wu、Qin（2023）：依赖自上而下的协调；指标为本程序自定口径"),
            },
            For.Case(static read => ShareOf(read, "firms")),
            CaseYearOnly: true),
    ];

    private static RegisterRows? Joint(InputReader read) => RegisterRows.Complete(read, RegisterId, null, static e => e["kind"] == "joint");

    private static double? Delivery(InputReader read)
    {
        if (Joint(read)?.Where(static e => e["status"] != "planned") is not { } signed)
        {
            return null;
        }

        signed.Words("status");
        var open = signed.Where(static e => e["status"] != "finished");
        open.Words("due");
        var overdue = open.Where(e => e["due"] is not null && !YearCell.IsAfter(e, "due", read.Year));
        var finished = signed.Entries.Length - open.Entries.Length;
        read.Basis += Listing.Part(new("due and not finished", "到期未完成"), [.. overdue.Entries.Select(static e => Listing.Note(LocalizedText.Same(e["name"]!), Year(e["due"]!)))]);
        return finished + overdue.Entries.Length == 0
            ? read.Undefined(new("no joint project was due", "没有到期的共建项目"))
            : Ratio.Of(finished, finished + overdue.Entries.Length);
    }

    /// <summary>Ages of the projects that wait, the oldest first; null, and lacking, when the ledger does not say.</summary>
    private static double[]? Unexecuted(InputReader read)
    {
        if (Joint(read) is not { } joint)
        {
            return null;
        }

        joint.Words("status");
        var waiting = joint.Where(static e => e["status"] == "signed");
        waiting.Words("signed");
        var dated = waiting.Entries.Select(e => (Name: e["name"]!, Signed: YearCell.Of(e, "signed"))).OrderBy(static e => e.Signed ?? int.MaxValue).ToArray();
        read.Basis += Listing.Part(
            new("signed and not begun", "已签约未开工"),
            [.. dated.Select(static e => Listing.Note(LocalizedText.Same(e.Name), e.Signed is { } year ? LocalizedText.Of($"{year}", $"{year}年") : new("year unknown", "年份不详")))]);
        return [.. dated.Select(e => e.Signed is { } year ? (double)(read.Year - year) : double.NaN)];
    }

    private static double? MedianAge(InputReader read)
    {
        if (Unexecuted(read) is not { } ages)
        {
            return null;
        }

        return ages.Length == 0 ? read.Undefined(new("no signed joint project is waiting", "没有已签约待开工的共建项目")) : ages.Median();
    }

    private static double? ShareOf(InputReader read, string actor) => Joint(read)?.Share("initiated_by or paid_by", e =>
        e["initiated_by"] == actor || e["paid_by"] == actor ? true : e["initiated_by"] is null || e["paid_by"] is null ? null : false);

    private static LocalizedText Year(string text) => LocalizedText.Of($"{text}", $"{text}年");
}
