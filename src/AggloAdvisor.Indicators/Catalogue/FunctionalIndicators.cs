using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Functional specialisation: headquarters and services in the core, making in the other members.</summary>
internal static class FunctionalIndicators
{
    private static readonly LocalizedText _source = new("Duranton and Puga (2005), Journal of Urban Economics 57(2), 343, for the division by function; difference of quotients: house convention", "功能分工据Duranton and Puga (2005), Journal of Urban Economics 57(2), 343；区位商之差为本程序自定口径");

    private static readonly LocalizedText Convention = new(
        "core: the members marked so, else the largest in the table in use; location quotients against the benchmark where the table has it, else all members together",
        "核心：标注为核心的成员，否则取所用产业表中规模最大者；区位商以表中的比较区域为参照，否则以全体成员合计为参照");

    private static readonly LocalizedText Caution = new(
        "It rests on which industries are tagged so in case.yaml.", "取决于case.yaml中哪些行业带有相应标签。");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "functional_services_lead", Code = "I20", Chain = Chain.Industry, Scope = Scope.Case, Unit = "ratio", Decimals = 2,
                Name = new("Core's lead in producer services", "核心城市生产性服务业领先度"),
                Formula = new("mean LQ of producer services in the core − mean LQ in the other members", "核心生产性服务业平均区位商 − 其余成员平均区位商"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = Convention,
                Reading = new("Near 0: no division between headquarters and making. Positive: the core serves the others.", "接近0：总部与制造没有分工；为正：核心为其他成员服务。"),
                Source = _source,
                Caution = Caution,
            },
            For.CaseTable(static (read, table) => CoreLead(read, table, IndustryTags.ProducerService))),
        new(
            new()
            {
                Id = "functional_manufacturing_lead", Code = "I20", Chain = Chain.Industry, Scope = Scope.Case, Unit = "ratio", Decimals = 2,
                Name = new("Other members' lead in manufacturing", "其他成员制造业领先度"),
                Formula = new("mean LQ of manufacturing in the other members − mean LQ in the core", "其余成员制造业平均区位商 − 核心平均区位商"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = Convention,
                Reading = new("Near 0: no division between headquarters and making. Positive: making lies outside the core.", "接近0：总部与制造没有分工；为正：制造业布局于核心之外。"),
                Source = _source,
                Caution = Caution,
            },
            For.CaseTable(static (read, table) => -CoreLead(read, table, IndustryTags.Manufacturing))),
    ];

    private static double? CoreLead(InputReader read, ActivityView table, string tag)
    {
        if (!table.Industries.Any(i => i.Is(tag)))
        {
            read.Lack(LackingKind.Activity, $"{table.Table.Id}: {tag}", null, read.Year);
            return null;
        }

        var industries = table.Tagged(tag).AsSpan();
        var quotients = new double[read.Members.Length];
        for (var i = 0; i < quotients.Length; i++)
        {
            quotients[i] = GroupShare.Quotient(read.Row(table, read.Members[i]), read.Reference(table), industries) ?? double.NaN;
        }

        if (read.IsLacking)
        {
            return null;
        }

        var cores = Cores(read, table);
        read.Basis += InputReader.AgainstReference(table) + Listing.Part(new("core", "核心"), [.. cores.Select(i => read.Name(read.Members[i]))]);
        return cores.Length == read.Members.Length
            ? read.Undefined(new("there is no member besides the core", "核心之外没有其他成员"))
            : FunctionalLead.Compute(quotients, [.. Enumerable.Range(0, quotients.Length).Select(i => cores.Contains(i))]);
    }

    private static int[] Cores(InputReader read, ActivityView table)
    {
        int[] marked = [.. Enumerable.Range(0, read.Members.Length).Where(i => read.Context.Case.Regions[i].IsCore)];
        return marked.Length > 0 ? marked : [Enumerable.Range(0, read.Members.Length).MaxBy(i => Cells.Sum(table.Row(read.Members[i])))];
    }
}
