using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Services;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Who gains from cooperation, and who gives.</summary>
internal static class BenefitIndicators
{
    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "tax_split_sender", Code = "S14", Chain = Chain.Service, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Part of shared tax that the sending member keeps", "税收分享中迁出方份额"),
                Formula = new("mean split of the tax-sharing agreements that exist", "现行税收分享协议分享比例的均值"),
                Inputs = ["agreements"],
                Convention = new("agreements count the same", "各协议权重相同"),
                Reading = new("Low values: nobody has a reason to let a firm go.", "数值低：迁出方缺乏动力。"),
                Source = new("Zhu: sharing of benefits; measure by house convention", "Zhu：利益共享；指标为本程序自定口径"),
            },
            For.Case(TaxSplit),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "transfer_balance", Code = "S14", Chain = Chain.Service, Scope = Scope.Region, Unit = "ratio", Decimals = 4,
                Name = new("Balance of transfers over GDP", "转移支付净额与GDP之比"),
                Formula = new("(transfers received − transfers paid) / GDP", "（转移收入 − 转移支出）/ GDP"),
                Inputs = ["transfers_received", "transfers_paid", "gdp"],
                Reading = new("Positive: compensated by the others. Negative: compensates them.", "为正：获得其他成员补偿；为负：补偿其他成员。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "transfers_received") - read.Amount(region, "transfers_paid"), read.Amount(region, "gdp")))),
        new(
            new()
            {
                Id = "gain_over_contribution", Code = "S14", Chain = Chain.Service, Scope = Scope.Region, Unit = "ratio", Decimals = 2,
                Name = new("Gain over contribution", "收益与贡献之比"),
                Formula = new("share of all growth of GDP / mean share of land given and jobs moved", "占GDP增量的份额/让出土地份额与迁出岗位份额的均值"),
                Inputs = ["gdp", "land_contributed", "jobs_moved_out"],
                Convention = new("growth from the first year that all members with a figure share; land and jobs count the same; a kind that nobody gave does not count", "增长自各成员共有的最早年份起算；土地与岗位权重相同；无人贡献的类别不计"),
                Reading = new("Below 1: gives more than it gains.", "小于1：贡献大于收益。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
                Caution = new("GDP grows for many reasons; it shows proportion, not cause.", "GDP增长原因众多：只反映比例，不说明因果。"),
            },
            Gains),
    ];

    private static double? TaxSplit(InputReader read)
    {
        if (RegisterRows.Listed(read, "agreements", static e => e["kind"] == "tax-sharing" && e["exists"] != "no") is not { } rows)
        {
            return null;
        }

        if (rows.Entries.Length == 0)
        {
            return RegisterFacts.Exists(read, "tax-sharing") is null ? null : read.Undefined(new("there is no tax-sharing rule", "没有税收分享规则"));
        }

        rows.Words("exists");
        return Ratio.Of(rows.Sum("split"), rows.Entries.Length);
    }

    private static void Gains(InputReader read, ValueSink sink)
    {
        if (read.Context.FirstCommonYear("gdp", read.Year) is { } first)
        {
            var (last, start) = (read.OfMembers("gdp"), read.OfMembers("gdp", first));
            double[] given = [.. Given(read, "land_contributed"), .. Given(read, "jobs_moved_out")];
            read.Basis = LocalizedText.Of($"growth {first} to {read.Year}", $"{first}—{read.Year}年增量");
            sink.Add(read, read.Context.RegionTargets, GainContribution.Compute([.. last.Zip(start, static (l, s) => l - s)], given));
            return;
        }

        read.Lack(LackingKind.Observation, "gdp");
        sink.Add(read, read.Context.RegionTargets, null);
    }

    /// <summary>What each member gave; where no member says anything, the whole case is lacking rather than one after the other.</summary>
    private static double[] Given(InputReader read, string variable)
    {
        if (read.Members.Any(m => read.Knows(m, variable)))
        {
            return read.OfMembers(variable);
        }

        read.Lack(LackingKind.Observation, variable, null, read.Year);
        return [.. read.Members.Select(static _ => double.NaN)];
    }
}
