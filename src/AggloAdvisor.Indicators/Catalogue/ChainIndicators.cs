using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Stages of industry chains: who has them, which are missing, where the low and the high end and the key technology are.</summary>
internal static class ChainIndicators
{
    private static readonly LocalizedText _house = new("House convention; the question is that of Zhao, Wu and Qin (2023) and of Zhu: complete chains, missing links, chains built twice", "本程序自定口径；问题出自Zhao、Wu、Qin（2023）和Zhu：链条完整、环节缺失、重复建链");

    private static readonly LocalizedText Convention = new(
        "the stages are those that the register lists for the chain; a member that is not listed at a stage lacks it only if the register leaves nothing out",
        "环节以名录中该产业链所列为准；仅当名录完整时，未列入的成员才视为不具备该环节");

    private static readonly LocalizedText Caution = new(
        "It depends on how finely the chain is cut into stages; being present says nothing about strength.", "取决于环节划分的细度；具备环节不等于有竞争力。");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        OfChain(
            "chain_stages", "I12", "count", new("Stages of the chain", "产业链环节数"), new("number of stages in the register", "名录所列环节数"),
            new("How finely the chain is cut: compare shares of stages only at like fineness.", "产业链划分的细度；细度相近时占比才可比较。"), Direction.Neutral,
            static (read, chain) =>
            {
                foreach (var source in chain.SourceIds)
                {
                    read.Cite(source);
                }

                read.Basis = LocalizedText.List(chain.Stages.Select(static s => s.Name));
                return chain.Stages.Length;
            }),
        OfChain(
            "chain_joint_completeness", "I12", "share", new("Stages that some member has, share", "城市群具备的环节占比"), new("stages that at least one member has / stages", "至少一个成员具备的环节数/环节数"),
            new("Below 1 a link is missing: the basis names it. High while each member's own share is low: the members complement each other.", "低于1表示有缺失环节，依据栏列出；此值高而各成员自有占比低，表示互补。"), Direction.HigherIsBetter,
            static (read, chain) => ChainFacts.Joint(read, chain)),
        new(
            Define(
                "chain_own_completeness", "I12", Scope.RegionIndustry, "share", new("Stages that the member has, share", "成员自有环节占比"), new("stages that the member has / stages", "该成员具备的环节数/环节数"),
                new("High everywhere: each member builds a whole chain of its own.", "各成员都高：各自建设完整产业链。"), Direction.Neutral),
            For.RegionChains(static (read, chain, member) => ChainFacts.Own(read, chain, member)),
            CaseYearOnly: true),
        OfChain(
            "chain_gaps", "I12", "count", new("Missing stages", "缺失环节数"), new("stages that no member has", "各成员均不具备的环节数"),
            new("The basis lists them: to be attracted, grown, or bought from outside on purpose.", "依据栏列出缺失环节：可招引、培育，或有意从外部采购。"), Direction.LowerIsBetter,
            static (read, chain) => ChainFacts.Gaps(read, chain)),
        OfChain(
            "chain_has_gap", "I12", "category", new("A stage is missing", "存在缺失环节"), new("yes when some stage is certainly absent from every member", "有环节确定为各成员均不具备时为“是”"),
            new("Yes as soon as one missing stage is known, even while others are open.", "只要已知一个缺失环节即为“是”，其余环节未知也不影响。"), Direction.LowerIsBetter,
            static (read, chain) => ChainFacts.HasGap(read, chain)),
        OfChain(
            "chain_solo_stages", "I12", "count", new("Stages that one member alone has", "仅一个成员具备的环节数"), new("stages that exactly one member has", "恰有一个成员具备的环节数"),
            new("The chain hangs on that member; the basis names it.", "产业链依赖该成员，依据栏列出。"), Direction.Neutral,
            static (read, chain) => ChainFacts.Solo(read, chain)),
        OfChain(
            "chain_duplicated_stages", "I12", "count", new("Duplicated stages", "重复布局的环节数"), new("stages that three or more members have", "三个以上成员具备的环节数"),
            new("Many: no division of labour along the chain; the basis names stages and members.", "数量多表示链上没有分工，依据栏列出环节和成员。"), Direction.LowerIsBetter,
            static (read, chain) => ChainFacts.Duplicated(read, chain)),
        OfChain(
            "chain_duplicated_share", "I12", "share", new("Duplicated stages, share", "重复布局的环节占比"), new("stages that three or more members have / stages", "三个以上成员具备的环节数/环节数"),
            new("High values mean no division of labour along the chain.", "数值高表示链上没有分工。"), Direction.LowerIsBetter,
            static (read, chain) => ChainFacts.Duplicated(read, chain) is { } count ? Ratio.Of(count, chain.Stages.Length) : null),
        new(
            Define(
                "low_end_duplication", "I07", Scope.Industry, "index", new("Low-end duplication", "低端重复度"), new("share of joint output in low-end stages × (1 − K / 2), K = Krugman index between the two most alike stage mixes", "低端环节占合计产出的份额 × (1 − K / 2)，K为环节结构最相近两成员间的克鲁格曼指数"),
                new("High values mean the same low-end products side by side.", "数值高表示各地并行生产同样的低端产品。"), Direction.LowerIsBetter) with
            {
                Convention = new("output of the register's stages, else firms; members without any are left out", "按名录环节的产值，缺则按企业数；无活动的成员不计入"),
                Source = new("House convention for the low-end duplication in Zhao, Wu and Qin (2023); Krugman (1991), Geography and Trade, p. 75, for the difference of mixes", "本程序对Zhao、Wu、Qin（2023）所述低端重复自定的口径；结构差异据Krugman (1991), Geography and Trade，第75页"),
                Caution = new("What counts as low end is the judgement of whoever filled in the register; K grows with the number of stages.", "是否低端由名录填报者判断；K随环节数增多而增大。"),
                Maximum = 1,
            },
            For.Chains(static (read, chain) => ChainFacts.LowEndDuplication(read, chain)),
            CaseYearOnly: true),
        Position("high_end_share", StagePosition.High, new("High-end share of chain activity", "产业链高端环节占比"), new("activity at high-end stages / activity at all stages of the listed chains", "高端环节活动/所列产业链全部环节活动"), new("Low values mean that research, design, brand and finance earn their profits elsewhere.", "数值低表示研发、设计、品牌和金融环节的收益流向外地。"), Direction.HigherIsBetter),
        Position("low_end_share", StagePosition.Low, new("Low-end share of chain activity", "产业链低端环节占比"), new("activity at low-end stages / activity at all stages of the listed chains", "低端环节活动/所列产业链全部环节活动"), new("High values mean a place of raw materials, assembly and bulk goods.", "数值高表示以原料、组装和大宗产品为主。"), Direction.LowerIsBetter),
        OfChain(
            "bottleneck_stage_share", "N10", "share", new("Stages whose key technology is outside, share", "关键技术在外的环节占比"), new("stages whose key technology nobody in the case holds / stages", "关键技术无人掌握的环节数/环节数"),
            new("The basis lists the bottlenecks: candidates for joint breakthroughs or for a technical enclave.", "依据栏列出瓶颈：可联合攻关或设立技术飞地。"), Direction.LowerIsBetter,
            static (read, chain) => ChainFacts.Bottlenecks(read, chain)),
        new(
            Define(
                "bottleneck_technology", "N10", Scope.Case, "category", new("A key technology is held outside", "存在外部掌握的关键技术"), new("yes when the key technology of some stage is held by nobody in the case", "有环节的关键技术无人掌握时为“是”"),
                new("Yes as soon as one bottleneck is known; the basis lists them by chain.", "已知一个瓶颈即为“是”，依据栏按产业链列出。"), Direction.LowerIsBetter),
            For.Case(ChainFacts.HasBottleneck),
            CaseYearOnly: true),
    ];

    private static Indicator OfChain(string id, string code, string unit, LocalizedText name, LocalizedText formula, LocalizedText reading, Direction direction, Func<InputReader, ChainMap, double?> compute) => new(
        Define(id, code, Scope.Industry, unit, name, formula, reading, direction),
        For.Chains(compute),
        CaseYearOnly: true);

    private static Indicator Position(string id, StagePosition position, LocalizedText name, LocalizedText formula, LocalizedText reading, Direction direction) => new(
        Define(id, "I21", Scope.Region, "share", name, formula, reading, direction) with
        {
            Convention = new("output where it is known at every stage, else firms; only the chains of the register", "各环节产值齐全时按产值，否则按企业数；仅含名录所列产业链"),
            Source = new("Shih (1996), Me-Too Is Not My Style (smile curve); Zhu: uneven profits along the chain", "施振荣（1996），Me-Too Is Not My Style（微笑曲线）；Zhu：产业链利润分布不均"),
            Caution = new("The position of a stage is the judgement of whoever filled in the register.", "环节高低由名录填报者判断。"),
        },
        For.Regions((read, region) => ChainFacts.PositionShare(read, read.Members.IndexOf(region), position)),
        CaseYearOnly: true);

    private static IndicatorDefinition Define(string id, string code, Scope scope, string unit, LocalizedText name, LocalizedText formula, LocalizedText reading, Direction direction) => new()
    {
        Id = id,
        Code = code,
        Chain = code == "N10" ? Chain.Innovation : Chain.Industry,
        Scope = scope,
        Unit = unit,
        Minimum = unit == "category" ? null : 0,
        Maximum = unit == "share" ? 1 : null,
        Decimals = unit is "category" or "count" ? 0 : 3,
        Categories = unit == "category" ? CategoryWords.NoYes : [],
        CategoryNames = unit == "category" ? CategoryWords.NoYesNames : [],
        Direction = direction,
        Name = name,
        Formula = formula,
        Inputs = [ChainMap.RegisterId],
        Convention = Convention,
        Reading = reading,
        Source = code == "N10" ? new("House convention; the question is Zhu's: bottleneck technologies", "本程序自定口径；问题出自Zhu：“卡脖子”技术") : _house,
        Caution = code == "N10" ? new("\u201cInside\u201d is what the register says; a licence is not a holding.", "\u201c在内\u201d以名录所述为准；获得许可不等于掌握。") : Caution,
    };
}
