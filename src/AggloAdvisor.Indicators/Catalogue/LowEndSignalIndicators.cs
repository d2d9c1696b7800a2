using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Chains;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Low-end duplication where nobody listed the stages: from value added and energy per output.</summary>
internal static class LowEndSignalIndicators
{
    private const string Signal = "low_end_signal";

    private static readonly LocalizedText Source = new(
        "House convention, where stages are not known; the question is that of Zhao, Wu and Qin (2023)",
        "本工具约定，用于环节未知时；问题由赵琪、吴荷和覃玲玲（2023）提出");

    private static readonly LocalizedText Convention = new(
        "output, value added and energy use (else CO₂ emissions) of the same industries, against the case's benchmark; the register of stages, where it is filled in, tells more",
        "采用分类相同的产值、增加值和能源消费（缺则用二氧化碳排放），以案例对标区域为参照；已填产业链环节名录时以名录为准");

    private static readonly LocalizedText Caution = new(
        "Prices, ownership and outsourcing move value added per output; energy figures that were split by output show no difference between places.",
        "增加值率受价格、企业归属和外包影响；按产值分摊的能源数据不能反映地区差异。");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = Signal, Code = "I07", Chain = Chain.Industry, Scope = Scope.RegionIndustry, Unit = "ratio", Minimum = 0, Decimals = 2,
                Direction = Direction.LowerIsBetter,
                Name = new("Low-end signal", "低端化信号"),
                Formula = new(
                    "√((VA_k/O_k in the benchmark) / (VA_ik/O_ik) × (E_ik/O_ik) / (E_k/O_k in the benchmark))",
                    "√[（对标区域增加值率/本地增加值率）×（本地单位产值能耗/对标区域单位产值能耗）]"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = Convention,
                Reading = new(
                    "Above 1: less value added and more energy per output than in the benchmark, as with raw materials and bulk goods.",
                    "大于1：单位产值的增加值低于、能耗高于对标区域，近于原料和大宗产品。"),
                Source = Source,
                Caution = Caution,
            },
            Signals),
        new(
            new()
            {
                Id = "low_end_signal_share", Code = "I07", Chain = Chain.Industry, Scope = Scope.Industry, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Joint output with a low-end signal, share", "低端化产值占比"),
                Formula = new("output of members with a low-end signal of at least 1.1 / output of all members", "低端化信号不低于1.1的成员产值/全部成员产值"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new(
                    Convention.En + "; 1.1 is expert judgement; members without output in the industry do not count",
                    Convention.Zh + "；1.1为专家判断；该行业无产值的成员不计入"),
                Reading = new("High values: the members probably make the same low-end products side by side.", "数值高：各成员可能并行生产同样的低端产品。"),
                Source = Source,
                Caution = new(Caution.En + " It suspects duplication; only stages show it.", Caution.Zh + "仅提示疑似重复，须以环节资料核实。"),
            },
            Shares)
        {
            Needs = [Signal],
        },
    ];

    private static void Signals(InputReader read, ValueSink sink)
    {
        // Without a table of output no industry is asked; the share below then says what is lacking.
        if (LowEndTables.Find(read.Context, read.Year) is not { } tables)
        {
            return;
        }

        foreach (var member in read.Members)
        {
            for (var k = 0; k < tables.Output.Industries.Length; k++)
            {
                sink.Add(read, Target.RegionIndustry(member, tables.Output.Industries[k].Code), tables.Signal(read, member, k));
            }
        }
    }

    private static void Shares(InputReader read, ValueSink sink)
    {
        if (LowEndTables.Find(read.Context, read.Year)?.Output is not { } output)
        {
            LowEndTables.Lack(read);
            sink.Add(read, read.Context.IndustryTargets, null);
            return;
        }

        for (var k = 0; k < output.Industries.Length; k++)
        {
            sink.Add(read, Target.Industry(output.Industries[k].Code), Share(read, output, k));
        }
    }

    private static double? Share(InputReader read, ActivityView output, int industry)
    {
        var (outputs, signals) = (new double[read.Members.Length], new double[read.Members.Length]);
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = output.Row(read.Members[i])[industry];
            signals[i] = outputs[i] is 0 ? double.NaN : read.Value(Signal, Target.RegionIndustry(read.Members[i], output.Industries[industry].Code));
        }

        string[] low = [.. read.Members.Where((_, i) => signals[i] >= LowEndSignal.Threshold)];
        var names = Listing.Of([.. low.Select(read.Name)]);
        read.Basis = LocalizedText.Of($"{output.Description}; low-end signal in: {names}", $"{output.Description}；有低端化信号的成员：{names}");
        read.Granularity = output.Industries.Length;
        return read.IsLacking
            ? null
            : LowEndSignal.Share(outputs, signals) ?? read.Undefined(new("fewer than two members have output in the industry: nothing is duplicated", "该行业有产值的成员不足两个，不存在重复"));
    }
}
