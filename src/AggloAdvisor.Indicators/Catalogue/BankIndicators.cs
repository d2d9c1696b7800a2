using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Concentration;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Choice of banks, and what small firms get from them.</summary>
internal static class BankIndicators
{
    /// <summary>The register of banks.</summary>
    public const string RegisterId = "banks";

    private static readonly string[] RiskCover = ["guarantee-fund", "risk-fund"];

    /// <summary>Banks: a figure, else the register.</summary>
    public static Counted Banks { get; } = new(RegisterId);

    /// <summary>Where counts of banks come from.</summary>
    public static LocalizedText Convention { get; } = new(
        "the figure where it is given, else, for the case's year, the register if it leaves nothing out", "优先用统计数，否则（案例年份）用完整名录计数");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "bank_loans_hhi", Code = "S04", Chain = Chain.Service, Scope = Scope.Region, Unit = "index", Minimum = 0, Maximum = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Concentration of loans by bank", "银行贷款集中度（HHI）"),
                Formula = new("Σ (a bank's loans / all loans)²", "Σ（各银行贷款/全部贷款）²"),
                Inputs = ["banks"],
                Convention = new("not normalised; all kinds of banks; a register that leaves nothing out", "未标准化；含各类银行；名录须完整"),
                Reading = new("High values: one lender decides.", "数值高：少数银行主导信贷。"),
                Source = LocalizedText.Same("Hirschman (1964), American Economic Review 54(5), 761"),
                Caution = new("The bands 0.15 and 0.25 are those of merger control.", "0.15和0.25的分界来自反垄断审查。"),
            },
            For.Regions(static (read, region) => RegisterRows.Complete(read, RegisterId, region) is { } rows ? HerfindahlIndex.Compute(rows.Numbers("loans")) : null),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "sme_loan_share", Code = "S06", Chain = Chain.Service, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Loans to small and medium-sized firms, share", "中小企业贷款占比"),
                Formula = new("loans to small and medium-sized firms / all loans", "中小企业贷款/全部贷款"),
                Inputs = ["sme_loans", "loans"],
                Reading = new("Low values: small firms are left out.", "数值低：中小企业融资不足。"),
                Source = new("OECD, Financing SMEs and Entrepreneurs scoreboard", "OECD, Financing SMEs and Entrepreneurs"),
            },
            For.Regions(static (read, region) => PartOf.Share(read, read.Amount(region, "sme_loans"), read.Amount(region, "loans"), "sme_loans", "loans"))),
        new(
            new()
            {
                Id = "sme_loan_days", Code = "S06", Chain = Chain.Service, Scope = Scope.Region, Unit = "days", Minimum = 0, Decimals = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Days until a small firm's loan is decided", "中小企业贷款审批天数"),
                Formula = new("days from application to decision", "从申请到授权的天数"),
                Inputs = ["sme_loan_days"],
                Reading = new("High values: money comes too late.", "数值高：资金到位慢。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Regions(static (read, region) => read.Amount(region, "sme_loan_days"))),
        new(
            new()
            {
                Id = "sme_risk_cover", Code = "S06", Chain = Chain.Service, Scope = Scope.Region, Unit = "category", Categories = CategoryWords.NoYes, CategoryNames = CategoryWords.NoYesNames, Decimals = 0,
                Direction = Direction.HigherIsBetter,
                Name = new("Guarantee or risk fund for small firms", "中小企业担保或风险补偿基金"),
                Formula = new("yes when a guarantee fund or a risk fund serves the member", "有担保基金或风险基金服务于该成员时为“是”"),
                Inputs = ["intermediaries"],
                Convention = new("a fund for all members counts for each; not listed means no only if the register leaves nothing out", "服务全体成员的基金计入各成员；仅当名录完整时，未列入才表示没有"),
                Reading = new("No: banks bear the risk alone, so they do not lend.", "没有：风险全由银行承担，因而惜贷。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Regions(HasRiskCover),
            CaseYearOnly: true),
    ];

    private static double? HasRiskCover(InputReader read, string region)
    {
        if (RegisterRows.Listed(read, "intermediaries", e => (e["region"] == region || e["region"] == Case.WholeCaseId) && RiskCover.Contains(e["kind"])) is not { } rows)
        {
            return null;
        }

        // One that exists settles it; else each of the two must be known not to.
        var complete = read.Context.Case.Registers["intermediaries"].Complete;
        var all = RegisterFacts.Any(rows.Entries, "exists");
        var allListed = RiskCover.All(k => rows.Entries.Any(e => e["kind"] == k));
        if (all == "yes")
        {
            return 1;
        }

        if (all == "unknown" || !(complete || allListed))
        {
            read.Lack(LackingKind.Register, "intermediaries", region);
        }

        return 0;
    }
}
