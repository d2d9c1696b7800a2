using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Incubators and their quality.</summary>
internal static class IncubatorIndicators
{
    private const string RegisterId = "incubators";
    private static readonly LocalizedText _zhao = new("Zhao, Wu and Qin (2023), service chain", "Zhao、Wu、Qin（2023），服务链");

    private static readonly Counted Register = new(RegisterId);

    private static readonly LocalizedText Convention = new(
        "figures where they are given, else the register if it leaves nothing out", "优先用统计数，否则用完整名录计数");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "incubators", Code = "S01", Chain = Chain.Service, Scope = Scope.Region, Unit = "count", Minimum = 0, Decimals = 0,
                Name = new("Technology business incubators", "科技企业孵化器数"),
                Formula = new("number of incubators", "孵化器数"),
                Inputs = ["incubators", RegisterId],
                Convention = Convention,
                Reading = new("Quantity only: read it beside the shares.", "仅为数量：须与各占比并读。"),
                Source = _zhao,
            },
            For.Regions(static (read, region) => Register.Of(read, region, "incubators")),
            CaseYearOnly: true),
        Share(
            "national", "incubators_national", "level", "national", Direction.HigherIsBetter,
            new("National-level incubators, share", "国家级孵化器占比"),
            new("Low values mean few incubators of recognised quality.", "数值低表示高水平孵化器少。")),
        Share(
            "specialised", "incubators_specialised", "specialised", "yes", Direction.HigherIsBetter,
            new("Specialised incubators, share", "专业型孵化器占比"),
            new("Low values mean general-purpose space rather than help for an industry.", "数值低表示多为综合性场地而非面向产业的服务。")),
        Share(
            "property", "incubators_property_only", "property_only", "yes", Direction.LowerIsBetter,
            new("Incubators that only let space, share", "仅从事物业出租的孵化器占比"),
            new("High values mean form without service.", "数值高表示有形式而无服务。")),
        new(
            new()
            {
                Id = "incubators_per_1000_technology_firms", Code = "S01", Chain = Chain.Service, Scope = Scope.Region, Unit = "per_1000_firms", Minimum = 0, Decimals = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Incubators per 1,000 technology firms", "每千家科技型企业孵化器数"),
                Formula = new("incubators / technology firms", "孵化器数/科技企业数"),
                Inputs = ["incubators", RegisterId, "technology_firms"],
                Convention = Convention,
                Reading = new("Low values: too few to choose from; high values beside low shares of quality: rectify rather than build.", "数值低表示供给不足；数值高而质量占比低，应整改而非新建。"),
                Source = _zhao,
            },
            For.Regions(static (read, region) =>
                Ratio.Of(Register.Of(read, region, "incubators"), read.Amount(region, "technology_firms")) / Unit.Known["per_1000_firms"].Factor),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "incubator_survival", Code = "S01", Chain = Chain.Service, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Survival of incubator tenants after three years", "在孵企业三年存续率"),
                Formula = new("tenants of three years ago still active / tenants of three years ago", "三年前入驻且仍存续的企业数/三年前入驻企业数"),
                Inputs = ["incubator_tenants", "incubator_tenants_surviving", RegisterId],
                Convention = Convention,
                Reading = new("Low values: incubators house firms but do not help them live.", "数值低表示孵化器只提供场地，未能帮助企业成长。"),
                Source = new("House convention: the papers ask for the tenants' survival and give no measure", "本程序自定口径：论文要求考察企业存续而未给出指标"),
                Caution = new("Firms that were bought or moved away count as lost.", "被收购或迁出的企业计为未存续。"),
            },
            For.Regions(static (read, region) => Register.ShareOfSums(
                read, region, ("incubator_tenants_surviving", "tenants_surviving"), ("incubator_tenants", "tenants"))),
            CaseYearOnly: true),
    ];

    private static Indicator Share(string name, string variable, string column, string word, Direction direction, LocalizedText title, LocalizedText reading) => new(
        new()
        {
            Id = $"incubators_{name}_share", Code = "S01", Chain = Chain.Service, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
            Direction = direction,
            Name = title,
            Formula = LocalizedText.Of($"{variable} / incubators", $"{Wording.Figure(variable)}/孵化器数"),
            Inputs = [variable, "incubators", RegisterId],
            Convention = Convention,
            Reading = reading,
            Source = _zhao,
        },
        For.Regions((read, region) => Register.Share(read, region, variable, "incubators", column, word)),
        CaseYearOnly: true);
}
