using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Published innovation sub-indices of members beside the benchmark's: how far, where registers only say above or below.</summary>
internal static class InnovationGapIndicators
{
    public static ImmutableArray<Indicator> Entries { get; } =
    [
        Gap("resources", new("Innovation resources against the benchmark", "创新资源与比较区域之差")),
        Gap("performance", new("Innovation performance against the benchmark", "创新绩效与比较区域之差")),
        Gap("services", new("Innovation services against the benchmark", "创新服务与比较区域之差")),
        Gap("environment", new("Innovation environment against the benchmark", "创新环境与比较区域之差")),
    ];

    private static Indicator Gap(string index, LocalizedText name) => new(
        new()
        {
            Id = $"innovation_{index}_gap", Code = "N01", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "ratio", Minimum = -1,
            Direction = Direction.HigherIsBetter,
            Name = name,
            Formula = new("x_i / x of the benchmark − 1", "x_i / 比较区域的x − 1"),
            Inputs = [$"innovation_index_{index}"],
            Convention = new("benchmark: the case's, such as the nation", "参照：案例所设比较区域，如全国"),
            Reading = new("Below 0 the member stands below the benchmark.", "小于0表示低于比较区域。"),
            Source = new("Zhao, Wu and Qin (2023), innovation chain: sub-indices against the national mean", "Zhao、Wu、Qin（2023），创新链：分指数与全国均值比较"),
            Caution = new("Member and benchmark must come from the same edition of the same index.", "成员与比较区域须取自同一指数的同一版本。"),
        },
        For.Regions((read, region) => Compute(read, region, $"innovation_index_{index}")));

    private static double? Compute(InputReader read, string region, string variable)
    {
        var own = read.Amount(region, variable);
        if (read.Context.Case.Benchmark is not { } benchmark)
        {
            // Without a benchmark there is nobody to name.
            read.Lack(LackingKind.Observation, variable, null, read.Year);
            return null;
        }

        read.Basis = LocalizedText.Of($"against {benchmark.Id}", $"参照{benchmark.Name}");
        return Ratio.Of(own, read.Amount(benchmark.Id, variable)) - 1;
    }
}
