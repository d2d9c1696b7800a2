using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class InstitutionIndicatorsTests
{
    private static readonly string[] Entries =
    [
        "region=a; name=u1; kind=university; first_class=yes; degrees=doctor",
        "region=a; name=u2; kind=university; first_class=no; degrees=master",
        "region=a; name=c; kind=college; first_class=no; degrees=none",
        "region=a; name=i; kind=institute; degrees=master",
        "region=a; name=l1; kind=laboratory; level=national",
        "region=a; name=l2; kind=laboratory; level=other",
    ];

    // 2 million residents.
    [Theory]
    [InlineData("universities_per_million", 1.5)]
    [InlineData("first_class_per_million", 0.5)]
    [InlineData("laboratories_per_million", 0.5)]
    [InlineData("doctoral_institutions_per_million", 0.5)]
    [InlineData("master_institutions_per_million", 1.5)]
    public void PerMillion_CompleteRegister_CountsTheKindsThatAreMeant(string id, double expected)
    {
        var table = new CaseBuilder("a").Observe("population", [200]).Register("institutions", true, Entries).Compute();
        Assert.Equal(expected, table.For(id, "a").Value!.Value, 1e-12);
    }

    [Fact]
    public void PerMillion_Figure_GoesBeforeTheRegister()
    {
        var table = new CaseBuilder("a").Observe("population", [200]).Observe("universities", [8]).Register("institutions", true, Entries).Compute();
        Assert.Equal(4, table.For("universities_per_million", "a").Value!.Value, 1e-12);
    }

    [Fact]
    public void PerMillion_RegisterThatLeavesOut_OrNone_SaysWhichIsLacking()
    {
        var open = new CaseBuilder("a").Observe("population", [200]).Register("institutions", false, Entries).Compute();
        Assert.Equal([new LackingInput(LackingKind.Register, "institutions", "a")], open.For("universities_per_million", "a").Lacking);

        var none = new CaseBuilder("a").Observe("population", [200]).Compute();
        Assert.Equal([new LackingInput(LackingKind.Observation, "laboratories", "a", 2021)], none.For("laboratories_per_million", "a").Lacking);
    }

    [Fact]
    public void PerMillion_UnknownDegree_IsNotNone()
    {
        var table = new CaseBuilder("a").Observe("population", [200]).Register("institutions", true, "region=a; name=u; kind=university; first_class=no").Compute();
        Assert.Equal(0, table.For("first_class_per_million", "a").Value);
        Assert.Equal([new LackingInput(LackingKind.Register, "institutions", "a")], table.For("doctoral_institutions_per_million", "a").Lacking);
    }

    [Fact]
    public void PerMillion_OtherYear_HasNoRegister()
    {
        var table = new CaseBuilder("a").Observe("population", [200]).Observe("population", [190], 2019).Register("institutions", true, Entries).Compute();
        Assert.Null(table.Find("universities_per_million", Target.Region("a"), 2019));
    }

    [Fact]
    public void FirstClassUniversities_CompleteRegister_GivesTheCase() =>
        Assert.Equal(1, new CaseBuilder("a", "b").Register("institutions", true, Entries).Compute().ForCase("first_class_universities").Value);
}
