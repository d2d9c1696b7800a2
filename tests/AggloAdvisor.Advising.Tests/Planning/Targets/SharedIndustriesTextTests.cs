using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Tests.Planning.Targets;

public sealed class SharedIndustriesTextTests
{
    private static readonly Case Three = TargetTexts.WithTable(Samples.Case("a", "b", "c"), ActivityMeasure.Employment, ["X", "Y"], [60, 40], [50, 50], [20, 80]);

    [Fact]
    public void Of_MostSpecialisedIsLargest_LeadsAndTakesOver()
    {
        // As worked by hand in StructureTableTests: b gives 11.76 of 50 jobs; K of a 0.5 → 0.665. Median of all before: 0.5 (a), 0.2 (b), 0.7 (c).
        var said = Of(Three, ("a", 1.71), ("b", 1.25));

        Assert.Equal(
            "X: shared by A, B; A should lead: it is the most specialised in it (1.71 times the others' share) and the largest (60 jobs). Niches are to be agreed: figures by stage are lacking.",
            said[0].Text.En);
        Assert.StartsWith(
            "If the others gave off what lies above the comparison area's share (43.3%) and A took it over (12 jobs, all else unchanged; arithmetic, not a forecast): K of A 0.500 → 0.665, median of all members 0.500 → ",
            said[1].Text.En,
            StringComparison.Ordinal);
        Assert.Equal(["krugman_specialisation", "leading_members", "leading_overlap"], said[1].Indicators);
        Assert.Contains("A的专业化指数0.500 → 0.665", said[1].Text.In(Language.Chinese), StringComparison.Ordinal);
        Assert.Equal(2, said.Length);
    }

    [Fact]
    public void Of_MostSpecialisedIsNotLargest_GivesBoth()
    {
        var said = Of(Three, ("a", 1.2), ("b", 1.25));

        Assert.Contains("B is the most specialised in it (1.25 times the others' share), A the largest (60 jobs): the two disagree", said[0].Text.En, StringComparison.Ordinal);
        Assert.Contains("and B took it over", said[1].Text.En, StringComparison.Ordinal);
        Assert.Contains("and A took it over", said[2].Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_StagesKnown_GiveNichesThatTheLeadLacks()
    {
        var @case = Samples.With(Three, "chain_stages", true, "region,chain,stage,order,present,source", "a,X,ore,1,yes,s", "b,X,ore,1,yes,s", "b,X,acid,2,yes,s");

        Assert.Contains(Of(@case, ("a", 1.71), ("b", 1.25)), static s => s.Text.En == "Niches to propose (stages of the chain): B – acid.");
    }

    [Fact]
    public void Of_AnotherLeadingIndustry_PointsTheNicheThere()
    {
        var table = Samples.Table(
            Leads("a", "X"), Leads("b", "X"), Leads("b", "Y"), Specialised("a", "X", 1.7), Specialised("b", "X", 1.2), Specialised("b", "Y", 1.1));
        var said = TargetTexts.English(TargetKind.SharedIndustries, Three, table, Target.Industry("X"));

        Assert.Contains("Niches to propose (towards the industry in which each is most specialised besides; stages unknown): B – Y.", said);
    }

    [Fact]
    public void Of_RegisterOnly_SaysWhatTheListsWouldGiveAndThatKIsOpen()
    {
        var @case = Samples.With(Samples.Case("a", "b"), "leading_industries", true, "region,industry,industry_name_en,year,basis,source", "a,X,X,2021,declared,s", "b,X,X,2021,declared,s", "a,Z,Z,2021,declared,s");
        var table = Samples.Table(
            Leads("a", "X"), Leads("b", "X"), Leads("a", "Z"),
            Samples.Value("leading_member_share", Target.Industry("X"), 1), Samples.Value("leading_member_share", Target.Industry("Z"), 0.5),
            Samples.Value("leading_members", Target.Industry("X"), 2), Samples.Value("leading_members", Target.Industry("Z"), 1),
            Samples.Value("leading_overlap", Target.WholeCase, 0.5));

        Assert.Equal(
            [
                "X: shared by A, B; who should lead cannot be said without each member's output or jobs in it. Niches are to be agreed: figures by stage are lacking.",
                "What the specialisation index would become cannot be computed: the tables lack the members' activity in X.",
                "If each of these stayed on its lead's list of leading industries only (arithmetic, not a forecast): industries shared by three quarters of the members or more 1 → 0; overlap of leading industries 50.0% → 0.0%.",
            ],
            TargetTexts.English(TargetKind.SharedIndustries, @case, table, Target.Industry("X")));
    }

    [Fact]
    public void Of_NobodyLeads_SaysNothing() =>
        Assert.Empty(TargetTexts.Of(TargetKind.SharedIndustries, Three, Samples.Table(), Target.Industry("X")));

    private static Specific[] Of(Case @case, params (string Region, double Value)[] specialised) => TargetTexts.Of(
        TargetKind.SharedIndustries,
        @case,
        Samples.Table([.. specialised.Select(static s => Leads(s.Region, "X")), .. specialised.Select(static s => Specialised(s.Region, "X", s.Value))]),
        Target.Industry("X"));

    private static IndicatorValue Leads(string region, string industry) => Samples.Value("leading_here", Target.RegionIndustry(region, industry), 1);

    private static IndicatorValue Specialised(string region, string industry, double value) => Samples.Value("relative_specialisation", Target.RegionIndustry(region, industry), value);
}
