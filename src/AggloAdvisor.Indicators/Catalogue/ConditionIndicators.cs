using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>What conditions of measures ask for: provinces, the size of a member, and what is planned to move.</summary>
internal static class ConditionIndicators
{
    private const string Projects = "projects";

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "province_count", Code = "G05", Chain = Chain.Space, Scope = Scope.Case, Unit = "count", Minimum = 1, Decimals = 0,
                Name = new("Provinces that the members lie in", "成员所属省份数"),
                Formula = new("number of different provinces of the members", "成员所属不同省份的个数"),
                Inputs = [IndicatorCatalog.MembersInput],
                Reading = new("More than one: rules on taxes, currency and qualification are not the members' own to change.", "多于一个：税收、外汇和资质规则不属成员自身权限。"),
                Source = new("Zhu: agglomerations across provinces; count, descriptive", "Zhu：跨省城市群；计数，描述性"),
            },
            For.Case(Provinces),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "relative_size_gdp", Code = "G05", Chain = Chain.Space, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Name = new("GDP over the members' mean", "GDP与成员均值之比"),
                Formula = new("GDP / mean GDP of the members", "GDP/成员GDP均值"),
                Inputs = ["gdp"],
                Reading = new("Well above 1: a large member of its agglomeration.", "明显大于1：城市群中规模较大的成员。"),
                Source = new("Ratio to the mean, descriptive", "与均值之比，描述性"),
                Caution = new("Relative to these members only.", "仅相对于本案例成员。"),
            },
            For.Regions(static (read, region) =>
            {
                var all = read.OfMembers("gdp");
                return read.IsLacking ? null : Ratio.Of(read.Amount(region, "gdp"), all.Average());
            })),
        new(
            new()
            {
                Id = "transfers_planned", Code = "S14", Chain = Chain.Service, Scope = Scope.Case, Unit = "category", Decimals = 0,
                Categories = CategoryWords.NoYes, CategoryNames = CategoryWords.NoYesNames,
                Name = new("Transfers planned or signed", "是否有拟转移项目"),
                Formula = new("yes when the ledger has a transfer that is planned or signed", "台账中有拟定或已签约的转移项目时为“是”"),
                Inputs = [Projects],
                Convention = new("none listed means no only if the ledger leaves nothing out", "仅当台账完整时，未列入才表示没有"),
                Reading = new("Yes: rules on taxes, land and emissions are needed before the move.", "有：搬迁前须先有税收、用地和排放规则。"),
                Source = new("Zhu: transfer of industry; house convention", "Zhu：产业转移；本程序自定口径"),
            },
            For.Case(static read => Planned(read) is { } rows ? rows.Entries.Length > 0 ? 1 : read.Context.Case.Registers[Projects].Complete ? 0 : Open(read) : null),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "planned_dirty_share", Code = "S14", Chain = Chain.Service, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Energy-hungry or polluting projects among planned transfers, share", "拟转移项目中高耗能高污染占比"),
                Formula = new("dirty transfers that are planned or signed / transfers that are planned or signed", "拟定或已签约的高耗能高污染转移项目数/拟定或已签约的转移项目数"),
                Inputs = [Projects],
                Convention = new("projects count the same; a ledger that leaves nothing out", "各项目权重相同；台账须完整"),
                Reading = new("Above the share of such industries in the members: the transfer makes their structure heavier.", "高于成员现有该类产业占比：转移使结构更重。"),
                Source = new("Zhao, Wu and Qin (2023): transfer of polluting industries; measure by house convention", "Zhao、Wu、Qin（2023）：污染产业转移；指标为本程序自定口径"),
            },
            For.Case(static read => RegisterRows.Complete(read, Projects, null, IsPlanned)?.Share("dirty", "yes")),
            CaseYearOnly: true),
    ];

    private static double? Provinces(InputReader read)
    {
        var regions = read.Context.Case.Regions;
        foreach (var region in regions.Where(static r => r.Province is null))
        {
            read.Lack(LackingKind.Observation, "province", region.Id);
        }

        LocalizedText[] provinces = [.. regions.Select(static r => r.Province).OfType<LocalizedText>().DistinctBy(static p => p.En).OrderBy(static p => p.En, StringComparer.Ordinal)];
        read.Basis = LocalizedText.Of($"{provinces.Length}: {LocalizedText.List(provinces)}", $"{provinces.Length}个：{LocalizedText.List(provinces)}");
        return read.IsLacking ? null : provinces.Length;
    }

    private static RegisterRows? Planned(InputReader read)
    {
        var transfers = RegisterRows.Listed(read, Projects, static e => e["kind"] == "transfer");
        if (transfers?.Entries.Any(IsPlanned) == false)
        {
            // A transfer whose status nobody gave may be one.
            transfers.Words("status");
        }

        return transfers?.Where(IsPlanned);
    }

    private static bool IsPlanned(RegisterEntry entry) => entry["kind"] == "transfer" && (entry["status"] is "planned" or "signed");

    private static double? Open(InputReader read)
    {
        read.Basis = LocalizedText.Of($"the register {Projects} may leave entries out", $"“{Wording.Register(Projects)}”可能有遗漏");
        read.Lack(LackingKind.Register, Projects);
        return null;
    }
}
