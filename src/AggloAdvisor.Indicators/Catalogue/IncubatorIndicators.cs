using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Incubators and their quality.</summary>
internal static class IncubatorIndicators
{
    private const string RegisterId = "incubators";
    private const string Zhao = "Zhao, Wu and Qin (2023), service chain";

    private static readonly LocalizedText Convention = new(
        "figures where they are given, else the register if it leaves nothing out", "优先用统计数，否则用完整名录计数");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "incubators", Code = "S01", Chain = Chain.Service, Scope = Scope.Region, Unit = "count", Minimum = 0, Decimals = 0,
                Name = new("Technology business incubators", "科技企业孵化器数"),
                Formula = "number of incubators",
                Inputs = ["incubators", RegisterId],
                Convention = Convention,
                Reading = new("Quantity only: read it beside the shares.", "仅为数量：须与各占比并读。"),
                Source = Zhao,
            },
            For.Regions(static (read, region) => read.Knows(region, "incubators") || !HasRegister(read)
                ? read.Amount(region, "incubators")
                : RegisterFacts.CompleteEntries(read, RegisterId, region)?.Length),
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
    ];

    private static bool HasRegister(InputReader read) => read.Context.Case.Registers.ContainsKey(RegisterId);

    private static Indicator Share(string name, string variable, string column, string word, Direction direction, LocalizedText title, LocalizedText reading) => new(
        new()
        {
            Id = $"incubators_{name}_share", Code = "S01", Chain = Chain.Service, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
            Direction = direction,
            Name = title,
            Formula = $"{variable} / incubators",
            Inputs = [variable, "incubators", RegisterId],
            Convention = Convention,
            Reading = reading,
            Source = Zhao,
        },
        For.Regions((read, region) => (read.Knows(region, variable) && read.Knows(region, "incubators")) || !HasRegister(read)
            ? Ratio.Of(read.Amount(region, variable), read.Amount(region, "incubators"))
            : FromRegister(read, region, column, word)),
        CaseYearOnly: true);

    private static double? FromRegister(InputReader read, string region, string column, string word)
    {
        if (RegisterFacts.CompleteEntries(read, RegisterId, region) is not { } entries)
        {
            return null;
        }

        if (Array.Exists(entries, e => e[column] is null or "unknown"))
        {
            read.Lack(LackingKind.Register, RegisterId, region);
        }

        return Ratio.Of(entries.Count(e => e[column] == word), entries.Length);
    }
}
