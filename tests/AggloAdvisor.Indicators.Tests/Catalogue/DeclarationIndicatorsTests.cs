using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class DeclarationIndicatorsTests
{
    private static readonly string[] Declared =
    [
        "region=a; industry=chips; year=2020; basis=declared",
        "region=a; industry=steel; year=2020; basis=declared",
        "region=a; industry=coal; year=2010; basis=declared",
        "region=a; industry=food; year=2021; basis=top-output",
        "region=b; industry=chips; year=2021; basis=declared",
        "region=b; industry=vehicles; year=2021; basis=declared",
        "region=b; industry=ships; year=2025; basis=declared",
        "region=c; industry=chips; year=2021; basis=declared",
        "region=c; industry=steel; year=2021; basis=declared",
    ];

    // ab 1/3, ac 1, bc 1/3: mean 5/9.
    [Fact]
    public void Overlap_LatestDeclarations_ByPairAndOnTheWhole()
    {
        var table = new CaseBuilder("a", "b", "c").Register("leading_industries", true, Declared).Compute();
        Assert.Equal(1.0 / 3, table.ForPair("declared_overlap_pair", "a", "b").Value!.Value, 1e-12);
        Assert.Equal(1, table.ForPair("declared_overlap_pair", "a", "c").Value);
        Assert.Equal(5.0 / 9, table.ForCase("declared_overlap").Value!.Value, 1e-12);
        Assert.EndsWith("declared by several members: chips, steel", table.ForCase("declared_overlap").Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlap_RegisterThatLeavesOut_GivesNothing()
    {
        var table = new CaseBuilder("a", "b", "c").Register("leading_industries", false, Declared).Compute();
        Assert.Equal([new LackingInput(LackingKind.Register, "leading_industries")], table.ForCase("declared_overlap").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Register, "leading_industries")], table.ForPair("declared_overlap_pair", "a", "b").Lacking);
    }

    [Fact]
    public void Overlap_MemberThatDeclaresNothing_IsUndefinedOnTheWhole()
    {
        var table = new CaseBuilder("a", "d").Register("leading_industries", true, Declared).Compute();
        Assert.Equal([new LackingInput(LackingKind.Undefined, "d declares no industry")], table.ForCase("declared_overlap").Lacking);
        Assert.Equal(0, table.ForPair("declared_overlap_pair", "a", "d").Value);
    }

    [Fact]
    public void Overlap_OneMember_IsUndefined() =>
        Assert.Equal("there is only one member", Assert.Single(new CaseBuilder("a").Register("leading_industries", true, Declared).Compute().ForCase("declared_overlap").Lacking).Name);
}
