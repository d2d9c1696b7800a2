using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class ChainIndicatorsTests
{
    private static readonly LackingInput OfB = new(LackingKind.Register, "chain_stages", "b");

    // Three members: ore in all, acid in a, crystals in nobody, design in b.
    private static readonly string[] Grid =
    [
        Entry("a", "ore", 1, "present=yes; position=low; stage_name_en=Phosphate ore; stage_name_zh=磷矿"),
        Entry("b", "ore", 1, "present=yes; position=low"),
        Entry("c", "ore", 1, "present=yes; position=low"),
        Entry("a", "acid", 2, "present=yes; position=mid"),
        Entry("b", "acid", 2, "present=no"),
        Entry("c", "acid", 2, "present=no"),
        Entry("case", "crystals", 3, "present=no; position=high; key_technology=outside; technology=purification"),
        Entry("b", "design", 4, "present=yes; position=high; key_technology=inside"),
        Entry("a", "design", 4, "present=no"),
        Entry("c", "design", 4, "present=no"),
    ];

    [Fact]
    public void Chain_EveryMemberSaid_GivesSharesAndLists()
    {
        var table = Stages(false, Grid).Compute();

        Assert.Equal(4, table.ForIndustry("chain_stages", "p").Value);
        Assert.Equal(0.75, table.ForIndustry("chain_joint_completeness", "p").Value);
        Assert.Equal(0.5, table.For("chain_own_completeness", "a", "p").Value);
        Assert.Equal("4 stages in the register; has: Phosphate ore, acid", table.For("chain_own_completeness", "a", "p").Basis?.En);
        Assert.Equal("4 stages in the register; gaps: crystals", table.ForIndustry("chain_gaps", "p").Basis?.En);
        Assert.Equal(1, table.ForIndustry("chain_has_gap", "p").Value);
        Assert.Equal(2, table.ForIndustry("chain_solo_stages", "p").Value);
        Assert.Equal("4 stages in the register; solo: acid (a), design (b)", table.ForIndustry("chain_solo_stages", "p").Basis?.En);
        Assert.Equal(1, table.ForIndustry("chain_duplicated_stages", "p").Value);
        Assert.Equal("4 stages in the register; duplicated: Phosphate ore (a, b, c)", table.ForIndustry("chain_duplicated_stages", "p").Basis?.En);
        Assert.Equal(0.25, table.ForIndustry("chain_duplicated_share", "p").Value);
        Assert.Equal(["survey"], table.ForIndustry("chain_gaps", "p").SourceIds);
    }

    [Fact]
    public void Chain_MemberNotListed_IsUnknownUntilTheRegisterIsComplete()
    {
        string[] entries = [Entry("a", "ore", 1, "present=yes"), Entry("a", "acid", 2, "present=no"), Entry("c", "acid", 2, "present=no")];
        var open = Stages(false, entries).Compute();
        var complete = Stages(true, entries).Compute();

        // Ore is there whoever else has it; only b could have acid, and b and c could have ore.
        Assert.Equal([OfB], open.ForIndustry("chain_joint_completeness", "p").Lacking);
        Assert.Equal([OfB], open.ForIndustry("chain_gaps", "p").Lacking);
        Assert.Equal("2 stages in the register; undecided: acid", open.ForIndustry("chain_gaps", "p").Basis?.En);
        Assert.Equal(ValueOrigin.Unavailable, open.ForIndustry("chain_has_gap", "p").Origin);
        Assert.Equal([OfB, OfB with { RegionId = "c" }], open.ForIndustry("chain_solo_stages", "p").Lacking);
        Assert.Equal([OfB], open.For("chain_own_completeness", "b", "p").Lacking);
        Assert.Equal(0.5, open.For("chain_own_completeness", "a", "p").Value);

        Assert.Equal(0.5, complete.ForIndustry("chain_joint_completeness", "p").Value);
        Assert.Equal(0, complete.For("chain_own_completeness", "b", "p").Value);
        Assert.Equal(1, complete.ForIndustry("chain_solo_stages", "p").Value);
    }

    [Fact]
    public void HasGap_OneMissingStage_IsYesWhileOthersAreOpen()
    {
        var table = Stages(false, Entry("case", "crystals", 1, "present=no"), Entry("a", "acid", 2, "present=unknown")).Compute();

        Assert.Equal(1, table.ForIndustry("chain_has_gap", "p").Value);
        Assert.Equal("2 stages in the register; gaps: crystals", table.ForIndustry("chain_has_gap", "p").Basis?.En);
        Assert.Equal(ValueOrigin.Unavailable, table.ForIndustry("chain_gaps", "p").Origin);
    }

    [Fact]
    public void Joint_SomebodyHasTheStage_IsCertainWithoutKnowingWho()
    {
        var table = Stages(false, Entry("case", "ore", 1, "present=yes")).Compute();

        Assert.Equal(1, table.ForIndustry("chain_joint_completeness", "p").Value);
        Assert.Equal(3, table.ForIndustry("chain_solo_stages", "p").Lacking.Length);
    }

    [Fact]
    public void Presence_FigureBesideNo_IsNoAnswer()
    {
        var table = Stages(true, Entry("a", "ore", 1, "present=no; firms=3"), Entry("b", "ore", 1, "output_100m_yuan=2"), Entry("c", "ore", 1, "firms=0")).Compute();

        Assert.Equal([OfB with { RegionId = "a" }], table.For("chain_own_completeness", "a", "p").Lacking);
        Assert.Equal(1, table.For("chain_own_completeness", "b", "p").Value);
        Assert.Equal(0, table.For("chain_own_completeness", "c", "p").Value);
    }

    [Fact]
    public void Duplicated_TwoMembers_IsUndefined()
    {
        var value = new CaseBuilder("a", "b").Register("chain_stages", true, Entry("a", "ore", 1, "present=yes")).Compute().ForIndustry("chain_duplicated_stages", "p");

        Assert.Equal("a stage counts as duplicated from three members up; the case has fewer", Assert.Single(value.Lacking).Name);
    }

    [Fact]
    public void LowEndDuplication_Output_IsTheFormulas()
    {
        // a 80 ore, 20 acid; b 60 ore, 40 design: low end 140/200, K = .2 + .2 + .4 = .8, D = .7 × .6.
        var table = Stages(
            true,
            Entry("a", "ore", 1, "position=low; output_100m_yuan=80"),
            Entry("a", "acid", 2, "position=mid; output_100m_yuan=20"),
            Entry("b", "ore", 1, "position=low; output_100m_yuan=60"),
            Entry("b", "design", 3, "position=high; output_100m_yuan=40")).Compute();
        var value = table.ForIndustry("low_end_duplication", "p");

        Assert.Equal(0.42, value.Value!.Value, 1e-12);
        Assert.Equal("3 stages in the register, output; low end 70.0 % of the joint activity; a and b most alike, K 0.800", value.Basis?.En);
        Assert.Equal(0.4, table.For("high_end_share", "b").Value!.Value, 1e-12);
        Assert.Equal(0.8, table.For("low_end_share", "a").Value!.Value, 1e-12);
        Assert.Equal("c has no activity in the listed chains", Assert.Single(table.For("high_end_share", "c").Lacking).Name);
    }

    [Fact]
    public void LowEndDuplication_OutputUnknownSomewhere_CountsFirms()
    {
        var value = Stages(
            true,
            Entry("a", "ore", 1, "position=low; output_100m_yuan=80; firms=5"),
            Entry("b", "ore", 1, "position=low; firms=9")).Compute().ForIndustry("low_end_duplication", "p");

        Assert.Equal(1, value.Value);
        Assert.StartsWith("1 stage in the register, firms; low end 100.0 %", value.Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void LowEndDuplication_FiguresOrPositionUnknown_SaysOfWhom()
    {
        var figures = Stages(true, Entry("a", "ore", 1, "position=low; output_100m_yuan=80"), Entry("b", "ore", 1, "present=yes")).Compute();
        var position = Stages(true, Entry("a", "ore", 1, "firms=5"), Entry("b", "ore", 1, "firms=5")).Compute();

        Assert.Equal([OfB], figures.ForIndustry("low_end_duplication", "p").Lacking);
        Assert.Equal([OfB with { RegionId = null }], position.ForIndustry("low_end_duplication", "p").Lacking);
        Assert.EndsWith("position not said: ore", position.ForIndustry("low_end_duplication", "p").Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Bottleneck_OneStageOutside_IsYesAndNamed()
    {
        var table = Stages(false, Grid).Compute();

        Assert.Equal(1, table.ForCase("bottleneck_technology").Value);
        Assert.Equal("technology from outside: p: crystals (purification)", table.ForCase("bottleneck_technology").Basis?.En);
        Assert.Equal([OfB with { RegionId = null }], table.ForIndustry("bottleneck_stage_share", "p").Lacking);
        Assert.Equal("4 stages in the register; technology from outside: crystals (purification); not said: Phosphate ore, acid", table.ForIndustry("bottleneck_stage_share", "p").Basis?.En);
    }

    [Fact]
    public void Bottleneck_AllInside_IsNoAndOneUnsaid_IsUnknown()
    {
        var inside = Stages(false, Entry("a", "ore", 1, "key_technology=inside"), Entry("a", "acid", 2, "key_technology=inside")).Compute();
        var unsaid = Stages(false, Entry("a", "ore", 1, "key_technology=inside"), Entry("a", "acid", 2, "key_technology=inside"), Entry("b", "acid", 2, "key_technology=outside")).Compute();

        Assert.Equal(0, inside.ForCase("bottleneck_technology").Value);
        Assert.Equal(0, inside.ForIndustry("bottleneck_stage_share", "p").Value);

        // Two entries that contradict each other are no answer.
        Assert.Equal(ValueOrigin.Unavailable, unsaid.ForCase("bottleneck_technology").Origin);
    }

    [Fact]
    public void Bottleneck_NoRegister_IsLacking() =>
        Assert.Equal([new LackingInput(LackingKind.Register, "chain_stages")], new CaseBuilder("a").Compute().ForCase("bottleneck_technology").Lacking);

    private static CaseBuilder Stages(bool complete, params string[] entries) => new CaseBuilder("a", "b", "c").Register("chain_stages", complete, entries);

    private static string Entry(string region, string stage, int order, string rest) =>
        FormattableString.Invariant($"region={region}; chain=p; stage={stage}; order={order}; {rest}");
}
