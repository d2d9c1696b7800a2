using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Tests.Planning.Targets;

/// <summary>Needs, programmes, incubators, intermediaries and low ends: what registers say, and what they leave open.</summary>
public sealed class RegisterTextTests
{
    private const string Majors = "region,industry,industry_status,offered,source";

    [Fact]
    public void Needs_ProgrammesLaboratoriesAndTechnologies_NameWhatIsMissingPerCity()
    {
        var @case = Samples.With(
            Samples.With(Samples.Case("a", "b"), "majors", false, Majors, "a,Chips,emerging,no,s", "a,Power,advantaged,yes,s"),
            "chain_stages", true, "region,chain,stage,order,present,key_technology,technology,source", "a,X,crystals,1,yes,outside,purification,s");
        var table = Samples.Table(
            Samples.Value("leading_here", Target.RegionIndustry("a", "X"), 1),
            Samples.Value("laboratories_per_million", Target.Region("b"), 0));

        Assert.Equal(
            [
                "A: no programme for Chips; first find out whether a programme or laboratory serves X.",
                "B: no key laboratory.",
                "Technologies to bring in: purification, crystals (X; for A).",
            ],
            TargetTexts.English(TargetKind.Needs, @case, table, Target.WholeCase));
    }

    [Fact]
    public void Needs_NothingFilledIn_SaysSo() =>
        Assert.Contains("cannot be said", Assert.Single(TargetTexts.English(TargetKind.Needs, Samples.Case("a"), Samples.Table(), Target.WholeCase)), StringComparison.Ordinal);

    [Fact]
    public void Needs_CompleteRegisterWithoutTheIndustry_IsANeed()
    {
        var @case = Samples.With(Samples.Case("a"), "majors", true, Majors);
        var table = Samples.Table(Samples.Value("leading_here", Target.RegionIndustry("a", "X"), 1));

        Assert.Equal(["A: no programme for X."], TargetTexts.English(TargetKind.Needs, @case, table, Target.WholeCase));
    }

    [Fact]
    public void Majors_NoProgrammeUnknownAndOffered_AreToldApart()
    {
        var @case = Samples.With(
            Samples.Case("a", "b"), "majors", false, Majors,
            "a,Chips 芯片,emerging,no,s", "b,Chips 芯片,emerging,no,s", "a,Drugs,emerging,unknown,s", "b,Cars,emerging,yes,s", "a,Power,advantaged,yes,s");
        var said = TargetTexts.Of(TargetKind.Majors, @case, Samples.Table(), Target.WholeCase);

        Assert.Equal(
            [
                "Chips (emerging): no programme in A, B.",
                "First find out whether A has programmes for Drugs (emerging).",
                "Emerging industries with a programme already, to build on: Cars (B).",
            ],
            said.Select(static s => s.Text.En));
        Assert.Equal("芯片（新兴产业）：A、B没有对应专业。", said[0].Text.In(Language.Chinese));
    }

    [Theory]
    [InlineData(54, 2 / 54.0, "A: rectify, do not build: 2/54 incubators are specialised (3.7%); at least 4 more have to specialise to reach 10.0%.")]
    [InlineData(20, 0.1, "A: enough in number and 2/20 specialised (10.0%): keep evaluating, neither rectify nor build.")]
    [InlineData(9, 0.0, "A: build, for there are 9 incubators, fewer than 10.")]
    public void Incubators_NumberAndShare_ChooseTheBranch(double number, double share, string expected)
    {
        // 54 incubators: 10 % are 5.4, so 6 are needed and 4 more than the 2 that there are.
        var said = TargetTexts.English(
            TargetKind.Incubators,
            Samples.Case("a", "b"),
            Samples.Table(Samples.Value("incubators", Target.Region("a"), number), Samples.Value("incubators_specialised_share", Target.Region("a"), share)),
            Target.WholeCase,
            ("incubators.enough", 10),
            ("incubators.specialised_low", 0.1));

        Assert.Equal([expected, "Number of incubators unknown: B."], said);
    }

    [Fact]
    public void Intermediaries_CompleteRegister_SaysWhatToBuildAndWhatToShare()
    {
        var @case = Samples.With(
            Samples.Case("a", "b"), "intermediaries", true, "region,kind,exists,source",
            "case,information-centre,yes,s", "case,training-centre,yes,s", "case,consulting,yes,s", "case,dispute-arbitration,yes,s", "case,association,yes,s", "case,talent-agency,yes,s", "case,technology-assessment,yes,s", "a,broker,yes,s");

        Assert.Equal(
            ["In no member, so build one for all: legal aid for patents.", "Share before building: technology broker of A with B."],
            TargetTexts.English(TargetKind.Intermediaries, @case, Samples.Table(), Target.WholeCase));
    }

    [Fact]
    public void Intermediaries_NoRegister_AsksForAllNine() =>
        Assert.StartsWith("First find out whether there is any: information centre, ", Assert.Single(TargetTexts.English(TargetKind.Intermediaries, Samples.Case("a"), Samples.Table(), Target.WholeCase)), StringComparison.Ordinal);

    [Fact]
    public void Upgrading_LowEndAndCarbon_NameIndustryAndMember()
    {
        var @case = Samples.With(
            TargetTexts.WithTable(Samples.Case("a", "b"), Core.Cases.ActivityMeasure.ValueAdded, ["X:dirty", "Y"], [40, 60], [10, 90]),
            "leading_industries", true, "region,industry,industry_name_en,year,basis,low_end,source", "a,X,X,2021,declared,yes,s", "b,X,X,2021,declared,no,s");
        var table = Samples.Table(Samples.Value("co2_per_gdp", Target.Region("a"), 300), Samples.Value("co2_per_gdp", Target.Region("b"), 213));

        Assert.Equal(
            ["X: at the low end in A.", "A: CO2 per GDP 300 t per million yuan, above 213 t per million yuan; energy-hungry industries there: X (40.0%)."],
            TargetTexts.English(TargetKind.Upgrading, @case, table, Target.Industry("X"), ("carbon.intensity_high", 213)));
    }

    [Fact]
    public void Pairs_UnlikeMembers_SayWhatEachBrings()
    {
        var @case = TargetTexts.WithTable(Samples.Case("a", "b", "c"), Core.Cases.ActivityMeasure.Employment, ["X", "Y", "L:local"], [70, 20, 10], [30, 60, 10], [50, 40, 10]);
        var table = Samples.Table(Samples.Value("krugman_pair", Target.Pair("a", "b"), 0.8), Samples.Value("krugman_pair", Target.Pair("a", "c"), 0.4));

        Assert.Equal(
            ["A and B (index between them 0.80): A brings X (70.0% against 30.0%); B brings Y (60.0% against 20.0%)."],
            TargetTexts.English(TargetKind.Pairs, @case, table, Target.WholeCase, ("pairs.krugman_high", 0.5)));
    }

    [Fact]
    public void LowCarbon_Always_CarriesTodaysFigures()
    {
        var specifics = new AggloAdvisor.Advising.Planning.Specifics(Samples.Targets(
            Samples.Case("a", "b"),
            Samples.Table(Samples.Value("co2_per_gdp", Target.Region("a"), 113.2), Samples.Value("co2_per_gdp", Target.Region("b"), 99.7))));
        var line = specifics.LowCarbon(Samples.Measure("M05"));

        Assert.Equal("Note CO2 per GDP of the members concerned before and after; it must not rise. CO2 per GDP today: B 100 to A 113 t per million yuan.", line.Text.En);
        Assert.Equal("实施前后记录相关成员的单位产值碳排放，不得上升。目前单位产值碳排放：B100至A113吨/百万元。", line.Text.In(Language.Chinese));
        Assert.Equal(["co2_per_gdp"], line.Indicators);
    }
}
