using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Composite.Coupling;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>The three chains' sub-indices, and how well they go together.</summary>
internal static class CouplingIndicators
{
    /// <summary>All figures behind the three sub-indices.</summary>
    internal static readonly ImmutableArray<string> AllInputs =
        [IndicatorCatalog.ActivityInput, .. ChainFrame.Parts.SelectMany(static p => p.Variables).Distinct()];

    /// <summary>Ids of the three sub-indices.</summary>
    internal static readonly ImmutableArray<string> Indices = [.. ChainScores.Chains.Select(ChainScores.IndexId)];

    private static readonly LocalizedText _source = new("Coupling coordination degree, standard form: Liao (1999), Tropical Geography 19(2), 171; choice of parts and frame: house convention", "耦合协调度标准形式：廖重斌（1999），《热带地理》19(2)，171；分指标和标尺为本程序自定口径");

    private static readonly LocalizedText Convention = new(
        "standard form, equal weights; levels in [0.01, 1] on a stored frame of Chinese cities, at least half of each chain's parts known",
        "标准形式，等权；各链水平按固定的中国城市标尺取[0.01, 1]，每链至少一半分项已知");

    private static readonly LocalizedText Caution = new(
        "It compares levels of development; it does not observe whether the chains act on each other.", "只比较发展水平，并不观测各链之间是否真正相互作用。");

    private static readonly ImmutableArray<LocalizedText> ChainNames = [new("industry chain", "产业链"), new("innovation chain", "创新链"), new("service chain", "服务链")];

    private static readonly (Chain First, Chain Second, string Id, LocalizedText Name)[] Pairs =
    [
        (Chain.Industry, Chain.Innovation, "coordination_industry_innovation", new("Coordination of industry and innovation", "产业链—创新链耦合协调度")),
        (Chain.Industry, Chain.Service, "coordination_industry_service", new("Coordination of industry and services", "产业链—服务链耦合协调度")),
        (Chain.Innovation, Chain.Service, "coordination_innovation_service", new("Coordination of innovation and services", "创新链—服务链耦合协调度")),
    ];

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        Index(Chain.Industry, new("Industry chain index", "产业链指数")),
        Index(Chain.Innovation, new("Innovation chain index", "创新链指数")),
        Index(Chain.Service, new("Service chain index", "服务链指数")),
        Degree("three_chain_coupling", "C01", new("Coupling of the three chains", "三链耦合度"), new("C = 3 (I N S)^(1/3) / (I + N + S)", "C = 3 (I N S)^(1/3) / (I + N + S)，I、N、S为产业链、创新链、服务链指数"),
            new("1: the chains stand at one level, high or low.", "1：三链处于同一水平，无论高低。"),
            static (read, region) => CouplingCoordination.Standard(ChainScores.Levels(read, region))?.Coupling),
        Degree("three_chain_coordination", "C01", new("Coordination of the three chains", "三链耦合协调度"), new("D = √(C T), T = mean of I, N, S", "D = √(C T)，T为I、N、S的均值"),
            new("High values mean chains that are even and developed.", "数值高表示三链均衡且水平高。"),
            static (read, region) => CouplingCoordination.Standard(ChainScores.Levels(read, region))?.Coordination),
        new(
            new()
            {
                Id = "three_chain_class", Code = "C01", Chain = Chain.System, Scope = Scope.Region, Unit = "category", Decimals = 0,
                Categories =
                [
                    "extreme-imbalance", "severe-imbalance", "moderate-imbalance", "mild-imbalance", "near-imbalance",
                    "bare-coordination", "primary-coordination", "intermediate-coordination", "good-coordination", "quality-coordination",
                ],
                CategoryNames =
                [
                    new("extreme imbalance", "极度失调"), new("severe imbalance", "严重失调"), new("moderate imbalance", "中度失调"),
                    new("mild imbalance", "轻度失调"), new("near imbalance", "濒临失调"), new("bare coordination", "勉强协调"),
                    new("primary coordination", "初级协调"), new("intermediate coordination", "中级协调"), new("good coordination", "良好协调"),
                    new("quality coordination", "优质协调"),
                ],
                Name = new("Class of coordination of the three chains", "三链耦合协调等级"),
                Formula = new("class of D: ten classes, each a tenth of [0, 1]", "D的等级：将[0, 1]等分为十级"),
                Inputs = AllInputs, Convention = Convention,
                Reading = new("From extreme imbalance (D below 0.1) to quality coordination (0.9 and above).", "由极度失调（D小于0.1）至优质协调（D不小于0.9）。"),
                Source = _source, Caution = Caution,
            },
            For.Regions(static (read, region) => read.Value("three_chain_coordination", Target.Region(region)) is var d && double.IsNaN(d) ? null : CoordinationClass.Of(d)))
        {
            Needs = ["three_chain_coordination"],
        },
        new(
            new()
            {
                Id = "three_chain_obstacle", Code = "C01", Chain = Chain.System, Scope = Scope.Region, Unit = "category", Decimals = 0,
                Categories = ["industry", "innovation", "service"], CategoryNames = ChainNames,
                Name = new("Largest obstacle among the three chains", "三链首要障碍"),
                Formula = new("chain with the largest O = (1 − x) / sum of (1 − x)", "障碍度O = (1 − x) / Σ(1 − x)最大的链"),
                Inputs = AllInputs, Convention = Convention,
                Reading = new("The chain to repair first; the basis names the indicators behind it.", "应首先补强的链条；依据中列出相应指标。"),
                Source = new("Obstacle degree model of Chinese regional studies; choice of parts and frame: house convention", "国内区域研究常用的障碍度模型；分指标和标尺为本程序自定口径"),
                Caution = new("What is not measured cannot be named as an obstacle.", "未测量的方面不会被列为障碍。"),
            },
            For.Regions(ChainScores.Obstacle))
        {
            Needs = [.. Indices, .. ChainFrame.Parts.Select(static p => p.IndicatorId)],
        },
        new(
            new()
            {
                Id = "three_chain_coordination_case", Code = "C01", Chain = Chain.System, Scope = Scope.Case, Unit = "index", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Coordination of the three chains, all members", "城市群三链耦合协调度"),
                Formula = new("D of the members' mean I, N, S", "以成员产业链、创新链、服务链指数均值计算的D"),
                Inputs = AllInputs, Convention = Convention,
                Reading = new("High values mean that the agglomeration's chains are even and developed.", "数值高表示城市群三链均衡且水平高。"),
                Source = _source, Caution = Caution,
            },
            For.Case(static read => Mean(read) is { } mean ? CouplingCoordination.Standard(mean)?.Coordination : null)) { Needs = Indices },
        .. Pairs.Select(static p => Degree(p.Id, "C02", p.Name, new("D = √(C T) of the two chains", "两链的D = √(C T)"),
            new("The lowest of the three pairs names the integration that is missing.", "三对之中最低者即为缺失的融合环节。"),
            (read, region) => CouplingCoordination.Standard(ChainScores.Levels(read, region, [p.First, p.Second]))?.Coordination)),
        new(
            new()
            {
                Id = "weakest_chain_pair", Code = "C02", Chain = Chain.System, Scope = Scope.Region, Unit = "category", Decimals = 0,
                Categories = ["industry-innovation", "industry-service", "innovation-service"],
                CategoryNames = [new("industry and innovation", "产业链与创新链"), new("industry and services", "产业链与服务链"), new("innovation and services", "创新链与服务链")],
                Name = new("Weakest pair of chains", "最弱的双链组合"),
                Formula = new("pair with the lowest D; the first of equals", "D最低的一对链；并列时取前者"),
                Inputs = AllInputs, Convention = Convention,
                Reading = new("The integration to work on first.", "应首先推进的双链融合。"),
                Source = _source, Caution = Caution,
            },
            For.Regions(static (read, region) =>
            {
                double[] degrees = [.. Pairs.Select(p => read.Value(p.Id, Target.Region(region)))];
                return read.IsLacking ? null : Array.IndexOf(degrees, degrees.Min());
            }))
        {
            Needs = [.. Pairs.Select(static p => p.Id)],
        },
    ];

    private static double[]? Mean(InputReader read)
    {
        double[][] levels = [.. read.Members.Select(m => ChainScores.Levels(read, m))];
        return read.IsLacking ? null : [.. ChainScores.Chains.Select((_, j) => levels.Average(l => l[j]))];
    }

    private static Indicator Index(Chain chain, LocalizedText name) => new(
        new()
        {
            Id = ChainScores.IndexId(chain), Code = "C01", Chain = Chain.System, Scope = Scope.Region, Unit = "index", Minimum = 0, Maximum = 1,
            Direction = Direction.HigherIsBetter,
            Name = name,
            Formula = LocalizedText.Of(
                    $"mean of {ChainFrame.Names(chain)}, each scaled to [0.01, 1] on the stored frame", $"{ChainFrame.Names(chain)}按固定标尺换算到[0.01, 1]后的均值"),
            Inputs = [IndicatorCatalog.ActivityInput, .. ChainFrame.Of(chain).SelectMany(static p => p.Variables).Distinct()],
            Convention = new(
                "stored frame: 10th to 90th percentile of Chinese prefecture-level cities, expert posts for R&D intensity and patents; equal weights; at least half of the parts known",
                "固定标尺：中国地级市第10至第90百分位，研发强度与专利为专家设定；等权；至少一半分项已知"),
            Reading = new("0.01: at or below the weakest tenth of Chinese cities in everything; 1: at or above the strongest tenth.", "0.01：各项均处于或低于全国城市末一成；1：各项均处于或高于前一成。"),
            Source = new("House convention after OECD and JRC (2008), Handbook on Constructing Composite Indicators", "本程序据OECD and JRC (2008), Handbook on Constructing Composite Indicators自定的口径"),
            Caution = new("Members with different parts known compare loosely; the frame is in prices of 2021 and describes China.", "已知分项不同的成员只能粗略比较；标尺按2021年价格，只适用于中国城市。"),
        },
        For.Regions((read, region) => ChainScores.Index(read, region, chain)))
    {
        Needs = [.. ChainFrame.Of(chain).Select(static p => p.IndicatorId)],
    };

    private static Indicator Degree(
        string id, string code, LocalizedText name, LocalizedText formula, LocalizedText reading, Func<InputReader, string, double?> compute) => new(
        new()
        {
            Id = id, Code = code, Chain = Chain.System, Scope = Scope.Region, Unit = "index", Minimum = 0, Maximum = 1,
            Direction = Direction.HigherIsBetter,
            Name = name,
            Formula = formula,
            Inputs = AllInputs,
            Convention = Convention,
            Reading = reading,
            Source = _source,
            Caution = Caution,
        },
        For.Regions(compute))
    {
        Needs = Indices,
    };
}
