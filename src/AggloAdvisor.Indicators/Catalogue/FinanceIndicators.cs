using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Who pays for technology, and how deep finance goes.</summary>
internal static class FinanceIndicators
{
    private const string RegisterId = "finance_sources";
    private static readonly LocalizedText _zhao = new("Zhao, Wu and Qin (2023), service chain", "Zhao、Wu、Qin（2023），服务链");

    private static readonly ImmutableArray<string> Channels = ["government", "bank-loans", "own-funds", "venture-capital", "other"];

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "leading_finance_channel", Code = "S05", Chain = Chain.Service, Scope = Scope.Case, Unit = "category", Categories = Channels, Decimals = 0,
                CategoryNames = [new("government", "政府"), new("bank loans", "银行贷款"), new("own funds", "企业自有资金"), new("venture capital", "风险投资"), new("other", "其他")],
                Name = new("First source of technology finance", "科技资金首要来源"),
                Formula = new("channel of rank 1 for the whole case", "整个案例排序第一的渠道"),
                Inputs = [RegisterId],
                Reading = new("Government first: the market does not carry innovation yet.", "以政府为首：市场尚未承担创新投入。"),
                Source = _zhao,
            },
            For.Case(LeadingChannel),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "venture_capital_rank", Code = "S05", Chain = Chain.Service, Scope = Scope.Case, Unit = "rank", Minimum = 1, Decimals = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Rank of venture capital among sources", "风险投资在资金来源中的位次"),
                Formula = new("rank of venture capital for the whole case", "整个案例风险投资的位次"),
                Inputs = [RegisterId],
                Reading = new("Last: risk is not shared by those who could judge it.", "居末：风险未由有判断力者分担。"),
                Source = _zhao,
            },
            For.Case(VentureCapitalRank),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "finance_channels", Code = "S05", Chain = Chain.Service, Scope = Scope.Case, Unit = "count", Minimum = 1, Decimals = 0,
                Name = new("Ranked sources of technology finance", "已排序的科技资金来源数"),
                Formula = new("number of ranked channels for the whole case", "整个案例已排序的渠道数"),
                Inputs = [RegisterId],
                Reading = new("How many sources a rank is a rank among.", "位次所处的来源总数。"),
                Source = _zhao,
            },
            For.Case(static read => RegisterFacts.FinanceRanking(read)?.DistinctBy(static r => r.Channel).Count()),
            CaseYearOnly: true),
        Observed("government", "finance_share_government", new("Government's share of technology finance", "科技金融中政府资金占比"), new("High values mean a single payer.", "数值高表示资金来源单一。"), Direction.LowerIsBetter),
        Observed("venture capital", "finance_share_venture_capital", new("Venture capital's share of technology finance", "科技金融中风险投资占比"), new("Low values mean that risk is borne by the public purse.", "数值低表示风险由财政承担。"), Direction.HigherIsBetter),
        new(
            new()
            {
                Id = "finance_depth", Code = "S03", Chain = Chain.Service, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Direction = Direction.HigherIsBetter,
                Name = new("Financial depth", "金融深度"),
                Formula = new("(deposits + loans) / GDP", "（存款 + 贷款）/ GDP"),
                Inputs = ["deposits", "loans", "gdp"],
                Reading = new("Low values mean shallow finance.", "数值低表示金融发展浅。"),
                Source = LocalizedText.Same("Goldsmith (1969), Financial Structure and Development"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "deposits") + read.Amount(region, "loans"), read.Amount(region, "gdp")))),
        new(
            new()
            {
                Id = "loan_deposit_ratio", Code = "S03", Chain = Chain.Service, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Name = new("Loans over deposits", "存贷比"),
                Formula = new("loans / deposits", "贷款/存款"),
                Inputs = ["loans", "deposits"],
                Reading = new("Low values mean that savings are lent elsewhere.", "数值低表示储蓄外流。"),
                Source = new("Banking supervision convention", "银行监管惯例"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "loans"), read.Amount(region, "deposits")))),
        new(
            new()
            {
                Id = "other_commercial_banks", Code = "S04", Chain = Chain.Service, Scope = Scope.Region, Unit = "count", Minimum = 0, Decimals = 0,
                Direction = Direction.HigherIsBetter,
                Name = new("Commercial banks beyond the big four", "四大行以外的商业银行数"),
                Formula = new("number of commercial banks other than the four large state banks", "国有四大银行以外的商业银行数"),
                Inputs = ["other_commercial_banks", BankIndicators.RegisterId],
                Convention = BankIndicators.Convention,
                Reading = new("None: small firms have nobody to turn to.", "没有：中小企业融资无门。"),
                Source = new("Gong and Liu: finance of agglomeration districts", "Gong、Liu：集聚区金融"),
            },
            For.Regions(static (read, region) => BankIndicators.Banks.Of(read, region, "other_commercial_banks", "kind", "other-commercial"))),
    ];

    private static double? LeadingChannel(InputReader read)
    {
        if (RegisterFacts.FinanceRanking(read) is not { } ranking)
        {
            return null;
        }

        string[] first = [.. ranking.Where(static r => r.Rank == 1).Select(static r => r.Channel).Distinct()];
        return first.Length switch
        {
            1 => Channels.IndexOf(first[0]),
            0 => LackRank(read),
            _ => read.Undefined(LocalizedText.Of($"several channels share rank 1: {Listing.Of(first)}", $"多个渠道并列第一：{Listing.Of(first)}")),
        };
    }

    private static double? VentureCapitalRank(InputReader read)
    {
        if (RegisterFacts.FinanceRanking(read) is not { } ranking)
        {
            return null;
        }

        double[] ranks = [.. ranking.Where(static r => r.Channel == "venture-capital").Select(static r => r.Rank).Distinct()];
        return ranks.Length switch
        {
            1 => ranks[0],
            0 => LackRank(read),
            _ => read.Undefined(new("venture capital has several ranks", "风险投资有多个位次")),
        };
    }

    private static double? LackRank(InputReader read)
    {
        read.Lack(LackingKind.Register, RegisterId);
        return null;
    }

    private static Indicator Observed(string payer, string variable, LocalizedText name, LocalizedText reading, Direction direction) => new(
        new()
        {
            Id = variable, Code = "S05", Chain = Chain.Service, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
            Direction = direction,
            Name = name,
            Formula = LocalizedText.Of($"funds of {payer} / all technology finance of the case", $"{Core.Cases.RegisterWords.Of(payer)}资金/整个案例的科技资金"),
            Inputs = [variable],
            Reading = reading,
            Source = _zhao,
        },
        For.Case(read => read.Amount(Case.WholeCaseId, variable)));
}
