using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class LeadingIndustriesTests
{
    [Fact]
    public void Compute_FromTable_NeedsQuotientAboveOneAndFivePercent()
    {
        // Total 1: 104, 2: 104, 3: 92 of 300. a: 60 %, LQ 1.73 leads; b: 40 % of 1, LQ 1.15 leads; industry 2 leads in b and c; industry
        // 3 has 4 % in b with LQ below 1 and leads in a (36 %, LQ 1.17) and c (52 %).
        var table = Padded([60, 4, 36], [40, 56, 4], [4, 44, 52]).Compute();

        Assert.Equal(2.0 / 3, table.ForIndustry("leading_member_share", "1").Value!.Value, 1e-12);
        Assert.Equal(2, table.ForIndustry("leading_members", "3").Value);
        Assert.Equal(1, table.ForCase("leading_overlap").Value);
        Assert.Equal(0, table.ForCase("leading_shared_industries").Value);
        Assert.Equal(10, table.ForCase("leading_overlap").Granularity);
        Assert.Equal(
            "employment, 10 industries of t; leading: LQ > 1 against all members together and share of at least 5 %, public and local services left out",
            table.ForIndustry("leading_members", "3").Basis?.En);
    }

    [Fact]
    public void Compute_TinyIndustryWithHighQuotient_DoesNotLead()
    {
        // Industry 2 has 4 % in a and nothing in b: LQ 2, but below 5 %.
        var table = Padded([96, 4], [100, 0]).Compute();
        Assert.Equal(0, table.ForIndustry("leading_members", "2").Value);
    }

    [Fact]
    public void Compute_MembersExactlyAlike_LeadInNothing()
    {
        // 0.1 + 0.1 + 0.1 is not 0.3 in binary: quotients come out beside 1.
        var table = Padded([0.1, 0.7], [0.1, 0.7], [0.1, 0.7]).Compute();
        Assert.All(table.Of("leading_members", 2021), static v => Assert.Equal(0, v.Value));
        Assert.Equal(LackingKind.Undefined, Assert.Single(table.ForCase("leading_overlap").Lacking).Kind);
    }

    [Fact]
    public void Compute_ExactlyFivePercent_Leads()
    {
        // 7 of 140 jobs; 0.05 × 140 is 7.000000000000001 in binary.
        var table = Padded([133, 7], [140, 0]).Compute();
        Assert.Equal(1, table.ForIndustry("leading_members", "2").Value);
    }

    [Fact]
    public void Compute_FromRegister_CountsMembersThatListTheIndustry()
    {
        var table = Register(false, "region=a; industry=C26; year=2021; low_end=yes", "region=b; industry=C26; year=2021; low_end=no", "region=b; industry=C13; year=2021").Compute();

        Assert.Equal(1, table.ForIndustry("leading_member_share", "C26").Value);
        Assert.Equal(0.5, table.ForIndustry("low_end_members", "C26").Value);
        Assert.Equal(1, table.ForCase("leading_shared_industries").Value);
        Assert.Equal("register leading_industries (not complete: at least), 2021", table.ForCase("leading_shared_industries").Basis?.En);
        Assert.Null(table.ForIndustry("leading_members", "C26").Granularity);
        Assert.Equal(["survey"], table.ForIndustry("leading_members", "C26").SourceIds);
    }

    [Fact]
    public void Compute_RegisterThatMayLeaveThingsOut_GivesNoOverlap()
    {
        string[] entries = ["region=a; industry=1; year=2021", "region=b; industry=1; year=2021", "region=b; industry=2; year=2021"];

        Assert.Equal([new LackingInput(LackingKind.Register, "leading_industries")], Register(false, entries).Compute().ForCase("leading_overlap").Lacking);
        Assert.Equal(0.5, Register(true, entries).Compute().ForCase("leading_overlap").Value);
    }

    [Fact]
    public void Compute_MemberTheRegisterIsSilentAbout_LeavesSharesUnknown()
    {
        var table = Register(false, "region=a; industry=1; year=2021; low_end=yes").Compute();
        Assert.Equal([new LackingInput(LackingKind.Register, "leading_industries", "b")], table.ForIndustry("leading_member_share", "1").Lacking);
        Assert.Equal(1, table.ForIndustry("low_end_members", "1").Value);
        Assert.Equal(0.5, Register(true, "region=a; industry=1; year=2021").Compute().ForIndustry("leading_member_share", "1").Value);
    }

    [Fact]
    public void Compute_LowEndUnknownForOne_IsUnavailable()
    {
        var table = Register(true, "region=a; industry=1; year=2021; low_end=yes", "region=b; industry=1; year=2021; low_end=unknown").Compute();
        Assert.Equal([new LackingInput(LackingKind.Register, "leading_industries", "b")], table.ForIndustry("low_end_members", "1").Lacking);
    }

    [Fact]
    public void Compute_SeveralYears_TakesTheLatestUpToTheCasesYear()
    {
        var table = Register(true, "region=a; industry=1; year=2018", "region=a; industry=2; year=2020", "region=a; industry=3; year=2022", "region=b; industry=2; year=2021").Compute();
        Assert.Equal(["2"], table.Of("leading_members", 2021).Select(static v => v.Target.IndustryCode));
        Assert.Equal("register leading_industries, 2020, 2021", table.ForIndustry("leading_members", "2").Basis?.En);
    }

    [Fact]
    public void Compute_FewerThanTenIndustries_TellNoLeaders()
    {
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2", "3"], [60, 4, 36], [40, 56, 4]).Compute();

        Assert.Empty(table.Of("leading_members", CaseBuilder.Year));
        Assert.Contains(table.ForCase("leading_shared_industries").Lacking, static l => l.Kind == LackingKind.Undefined && l.Name.Contains("3 industries", StringComparison.Ordinal));
    }

    [Fact]
    public void Compute_LeadingHere_SaysWhichMemberLeadsInWhat()
    {
        var table = Padded([96, 4], [40, 60]).Compute();

        Assert.Equal(1, table.For("leading_here", "a", "1").Value);
        Assert.Equal(0, table.For("leading_here", "b", "1").Value);
        Assert.Equal(1, table.For("leading_here", "b", "2").Value);
    }

    // Eight industries in which nobody works make a table fine enough to tell leaders.
    private static CaseBuilder Padded(params double[][] rows) =>
        new CaseBuilder([.. new[] { "a", "b", "c" }.Take(rows.Length)])
            .Table("t", [.. Enumerable.Range(1, 10).Select(static i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))], [.. rows.Select(static r => r.Concat(new double[10 - r.Length]).ToArray())]);

    private static CaseBuilder Register(bool complete, params string[] entries) =>
        new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 40], [20, 80]).Register("leading_industries", complete, entries);
}
