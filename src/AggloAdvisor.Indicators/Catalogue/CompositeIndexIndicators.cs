using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Composite.Aggregation;
using AggloAdvisor.Indicators.Composite.Coupling;
using AggloAdvisor.Indicators.Composite.Weighting;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>The composite of industry, innovation and services with its rank interval; urbanisation beside it.</summary>
internal static class CompositeIndexIndicators
{
    /// <summary>Seed of the draws: the same for every case, so that a run repeats to the byte.</summary>
    private const int Seed = 2008;

    private static readonly LocalizedText _handbook = new("OECD and JRC (2008), Handbook on Constructing Composite Indicators; choice of parts and frame: house convention", "OECD and JRC (2008), Handbook on Constructing Composite Indicators；分指标和标尺为本程序自定口径");

    private static readonly LocalizedText IndexConvention = new(
        "equal weights (expert judgement); levels in [0.01, 1] on a stored frame of Chinese cities", "等权（专家判断）；各链水平按固定的中国城市标尺取[0.01, 1]");

    private static readonly LocalizedText RankConvention = new(
        "5th to 95th percentile of 500 seeded draws: scores on the frame or scaled over the members, arithmetic or geometric mean, weights within a quarter of equal",
        "固定种子抽取500次的第5至第95百分位：按固定标尺或成员间标准化，算术或几何平均，权重在等权上下四分之一内变动");

    private static readonly LocalizedText RankReading = new(
        "Members whose intervals overlap are not ranked against each other.", "区间重叠的成员之间不排名次。");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        Index("iis_index", new("Composite index of industry, innovation and services", "产业—创新—服务综合指数"), LocalizedText.Same("(I + N + S) / 3"),
            static levels => WeightedMean.Arithmetic(levels, GivenWeights.Equal(levels.Length))),
        Index("iis_index_geometric", new("Composite index, geometric mean", "产业—创新—服务综合指数（几何平均）"), LocalizedText.Same("(I N S)^(1/3)"),
            static levels => levels.Any(double.IsNaN) ? null : WeightedMean.Geometric(levels, GivenWeights.Equal(levels.Length))),
        Rank("iis_rank", new("Rank by the composite index", "综合指数位次"), new("rank of the unrounded index, 1 the highest", "未取整指数的位次，1为最高"), IndexConvention, Ranks, caseYearOnly: false),
        Rank("iis_rank_low", new("Best rank of the composite index", "综合指数位次区间上限（最好）"), new("rank beaten in 5 % of the draws", "5%的抽样中优于该位次"), RankConvention, static read => Ranges(read)?.Select(static r => (double?)r.Best).ToArray()),
        Rank("iis_rank_high", new("Worst rank of the composite index", "综合指数位次区间下限（最差）"), new("rank missed in 5 % of the draws", "5%的抽样中劣于该位次"), RankConvention, static read => Ranges(read)?.Select(static r => (double?)r.Worst).ToArray()),
        Urban("urbanisation_agglomeration_coordination", new("Coordination of urbanisation and agglomeration", "城镇化与产业集聚耦合协调度"), new("D = √(C T), C = 2 √(U₁ U₂) / (U₁ + U₂), T = (U₁ + U₂) / 2", "D = √(C T)，C = 2 √(U₁ U₂) / (U₁ + U₂)，T = (U₁ + U₂) / 2"), 0, Direction.HigherIsBetter,
            new("High values mean that both are developed and even.", "数值高表示二者均衡且水平高。"),
            static (urban, agglomeration) => CouplingCoordination.Standard([urban, agglomeration])?.Coordination),
        Urban("urbanisation_agglomeration_lag", new("Lead of urbanisation over agglomeration", "城镇化超前程度"), LocalizedText.Same("U₁ − U₂"), -1, Direction.Neutral,
            new("Positive: industry and innovation lag behind; negative: urbanisation does.", "为正：产业与创新滞后；为负：城镇化滞后。"),
            static (urban, agglomeration) => urban - agglomeration),
    ];

    private static Indicator Index(string id, LocalizedText name, LocalizedText formula, Func<double[], double?> compute) => new(
        new()
        {
            Id = id, Code = "C03", Chain = Chain.System, Scope = Scope.Region, Unit = "index", Minimum = 0, Maximum = 1,
            Direction = Direction.HigherIsBetter,
            Name = name,
            Formula = formula,
            Inputs = CouplingIndicators.AllInputs,
            Convention = IndexConvention,
            Reading = new("Where it lies far above the geometric mean, a strength hides a weakness.", "若算术平均远高于几何平均，则有短板被长板掩盖。"),
            Source = _handbook,
            Caution = new("Read it with its rank interval; weights are a judgement.", "须与位次区间并读；权重系人为判断。"),
        },
        For.Regions((read, region) => compute(ChainScores.Levels(read, region))))
    {
        Needs = CouplingIndicators.Indices,
    };

    private static Indicator Rank(string id, LocalizedText name, LocalizedText formula, LocalizedText convention, Func<InputReader, double?[]?> compute, bool caseYearOnly = true) => new(
        new()
        {
            Id = id, Code = "C03", Chain = Chain.System, Scope = Scope.Region, Unit = "rank", Minimum = 1, Decimals = 0,
            Direction = Direction.LowerIsBetter,
            Name = name,
            Formula = formula,
            Inputs = CouplingIndicators.AllInputs,
            Convention = convention,
            Reading = RankReading,
            Source = new("Saisana, Saltelli and Tarantola (2005), Journal of the Royal Statistical Society A 168(2), 307; width of the noise: house convention", "Saisana, Saltelli and Tarantola (2005), Journal of the Royal Statistical Society A 168(2), 307；扰动幅度为本程序自定口径"),
            Caution = new("A rank among the members only; it needs the figures of all of them.", "仅为成员间位次；须全体成员均有数据。"),
        },
        (read, sink) => AddRanks(read, sink, compute),
        caseYearOnly)
    {
        Needs = [.. CouplingIndicators.Indices, "iis_index"],
    };

    /// <summary>Ranks need the index of every member; where some lack it, each is told what it lacks itself, not what all others lack.</summary>
    private static void AddRanks(InputReader read, ValueSink sink, Func<InputReader, double?[]?> compute)
    {
        if (read.Context.RegionTargets.All(t => CouplingIndicators.Indices.All(id => read.Find(id, t)?.Value is not null)))
        {
            sink.Add(read, read.Context.RegionTargets, compute(read));
            return;
        }

        foreach (var target in read.Context.RegionTargets)
        {
            _ = ChainScores.Levels(read, target.RegionId!);
            sink.Add(read, target, read.Undefined(new("a rank needs the index of every member", "排名须各成员均有指数")));
        }
    }

    private static double?[]? Ranks(InputReader read)
    {
        double[] index = [.. read.Members.Select(m => read.Value("iis_index", Target.Region(m)))];
        return NeedsOthers(read) ? null : [.. Ranking.Descending(index).Select(static r => (double?)r)];
    }

    private static ImmutableArray<RankRange>? Ranges(InputReader read)
    {
        double[][] levels = [.. read.Members.Select(m => ChainScores.Levels(read, m))];
        read.Basis = LocalizedText.Of($"{RankInterval.Draws} draws, seed {Seed}", $"抽样{RankInterval.Draws}次，随机种子{Seed}");
        return NeedsOthers(read) ? null : RankInterval.Compute(levels, GivenWeights.Equal(ChainScores.Chains.Length), Seed);
    }

    private static bool NeedsOthers(InputReader read)
    {
        if (read.Members.Length < 2)
        {
            read.Undefined(Reasons.OneMember);
        }

        return read.IsLacking || read.Members.Length < 2;
    }

    private static Indicator Urban(
        string id, LocalizedText name, LocalizedText formula, double minimum, Direction direction, LocalizedText reading, Func<double, double, double?> compute) => new(
        new()
        {
            Id = id, Code = "U02", Chain = Chain.Urban, Scope = Scope.Region, Unit = "index", Minimum = minimum, Maximum = 1,
            Direction = direction,
            Name = name,
            Formula = formula,
            Inputs = ["urban_population", "population", .. CouplingIndicators.AllInputs.Where(static i => i != "population")],
            Convention = new(
                "U₁: urbanisation rate on the stored frame (47.5 % to 70.2 %, Chinese cities 2019); U₂: mean of the industry and innovation chain indices",
                "U₁：城镇化率按固定标尺（47.5%至70.2%，2019年中国城市）；U₂：产业链与创新链指数均值"),
            Reading = reading,
            Source = new("Standard coupling coordination degree; the pairing after Innovative industry agglomeration and urbanization; parts and frame: house convention", "耦合协调度标准形式；配对据创新产业集聚与城镇化论文；分指标和标尺为本程序自定口径"),
            Caution = new("It compares levels; it does not show that one drives the other.", "只比较水平，不能说明因果。"),
        },
        For.Regions((read, region) =>
        {
            var rate = read.Value("urbanisation_rate", Target.Region(region));
            var levels = ChainScores.Levels(read, region, [Chain.Industry, Chain.Innovation]);
            return read.IsLacking
                ? null
                : compute(ChainFrame.Urbanisation.ScaleAbove(rate, Direction.HigherIsBetter, ChainFrame.Floor)!.Value, levels.Average());
        }))
    {
        Needs = ["urbanisation_rate", .. CouplingIndicators.Indices],
    };
}
