using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Large facilities that serve more than one member: whether they were built twice.</summary>
internal static class FacilityIndicators
{
    private const string RegisterId = "facilities";

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "duplicated_facilities", Code = "S07", Chain = Chain.Service, Scope = Scope.Case, Unit = "count", Minimum = 0, Decimals = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Pairs of like facilities of which one could do", "可由一座替代的同类设施对数"),
                Formula = new("pairs of one kind, no farther apart than the larger service radius, whose loads together fit into the larger capacity", "同类、相距不超过较大服务半径、且两者负荷之和不超过较大能力的设施对数"),
                Inputs = [RegisterId],
                Convention = new("distance as the crow flies between the members, 0 within one; a register that leaves nothing out", "距离为成员间直线距离，同一成员内为0；名录须完整"),
                Reading = new("1 or more: built twice within one service radius while capacity lies idle.", "1及以上：同一服务半径内重复建设且能力闲置。"),
                Source = new("Zhu: large infrastructure built in parallel; measure by house convention", "Zhu：大型基础设施重复建设；指标为本程序自定口径"),
                Caution = new("A reserve that the members agreed on looks the same; loads grow.", "约定的备用设施也会计入；负荷会增长。"),
            },
            For.Case(Pairs),
            CaseYearOnly: true),
    ];

    private static double? Pairs(InputReader read)
    {
        if (RegisterRows.Complete(read, RegisterId) is not { } rows)
        {
            return null;
        }

        var (kinds, radius, capacity, load) = (rows.Words("kind"), rows.Numbers("radius"), rows.Numbers("capacity"), rows.Numbers("load"));
        if (read.IsLacking)
        {
            return null;
        }

        List<LocalizedText> twice = [];
        for (var i = 0; i < rows.Entries.Length; i++)
        {
            for (var j = i + 1; j < rows.Entries.Length; j++)
            {
                if (kinds[i] == kinds[j]
                    && load[i] + load[j] <= Math.Max(capacity[i], capacity[j])
                    && Apart(read, rows.Entries[i]["region"]!, rows.Entries[j]["region"]!) <= Math.Max(radius[i], radius[j]))
                {
                    twice.Add(LocalizedText.Of($"{rows.Entries[i]["name"]} and {rows.Entries[j]["name"]}", $"{rows.Entries[i]["name"]}与{rows.Entries[j]["name"]}"));
                }
            }
        }

        read.Basis = LocalizedText.Of(
            $"register {RegisterId}, {rows.Entries.Length} entries; {Listing.Of(twice)}",
            $"{Wording.Register(RegisterId)}，{rows.Entries.Length}条；{Listing.Of(twice)}");
        return read.IsLacking ? null : twice.Count;
    }

    private static double Apart(InputReader read, string first, string second) => first == second ? 0 : CoreMember.Distance(read, first, second);
}
