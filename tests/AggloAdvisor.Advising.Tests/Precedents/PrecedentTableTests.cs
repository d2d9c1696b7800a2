using System.Collections.Immutable;
using AggloAdvisor.Advising.Precedents;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Tests.Precedents;

public sealed class PrecedentTableTests
{
    private static readonly SourceLocation _nowhere = new("rules/cases/test.yaml", 1, 1);
    private static readonly ImmutableArray<Finding> _findings = [Samples.Finding(Target.WholeCase), Samples.Finding(Target.WholeCase)];

    // Three members, primacy 2: the values that likeness is taken from.
    private static readonly IndicatorTable _values = Samples.Table(Samples.Value("primacy_gdp", Target.WholeCase, 2), Samples.Value("cv_gdp_per_head", Target.WholeCase, 0.3));

    [Fact]
    public void Find_SeveralCases_ThisPlaceFirstThenTheMostAlikeThenThinThenIncomparable()
    {
        ImmutableArray<DocumentedCase> library =
        [
            Documented("a-far", ("members", 30), ("primacy_gdp", 9), ("cv_gdp_per_head", 0.6)),
            Documented("b-unknown"),
            Documented("c-thin", ("primacy_gdp", 2)),
            Documented("d-near", ("members", 3), ("primacy_gdp", 2.1), ("cv_gdp_per_head", 0.31)),
            Documented("e-here", ("members", 3), ("primacy_gdp", 2), ("cv_gdp_per_head", 0.3)) with { SamePlace = ["test"] },
        ];

        var found = PrecedentTable.Find(Samples.Case("a", "b", "c"), _values, library, _findings, []).ByDiagnosis["d01"];

        Assert.Equal(["e-here", "d-near", "a-far", "c-thin", "b-unknown"], found.Select(static p => p.Case.Id));
        Assert.Equal([true, false, false, false, false], found.Select(static p => p.IsThisPlace));
        Assert.Null(found[0].Likeness);
        Assert.True(found[3].Likeness!.IsThin);
        Assert.Null(found[4].Likeness);
        Assert.Equal("cannot be compared: no figures of it are published", AspectText.Of(found[4]).En);
        Assert.StartsWith("100% alike, compared in lead of the first city; a thin comparison", AspectText.Of(found[3]).En, StringComparison.Ordinal);
        Assert.All(found, static p => Assert.NotNull(AspectText.Of(p).Zh));
    }

    [Fact]
    public void Find_DiagnosisThatDidNotFire_IsNotListed()
    {
        var library = ImmutableArray.Create(Documented("a", ("members", 3)) with { Met = [new("other", new("x", "x"), [], [], null, null, [], _nowhere)] });

        Assert.Empty(PrecedentTable.Find(Samples.Case("a"), _values, library, _findings, []).ByDiagnosis);
    }

    [Fact]
    public void Find_AdvisedMeasure_ListsCasesThatShowIt()
    {
        var library = ImmutableArray.Create(Documented("a") with { Shows = [new("m20", new("It chose.", "已选择。"), [], _nowhere), new("m99", new("x", "x"), [], _nowhere)] });

        var found = PrecedentTable.Find(Samples.Case("a"), _values, library, [], [Samples.Recommendation("M20", PlanStage.Industry, 0.5)]);

        Assert.Equal("It chose.", Assert.Single(found.ByMeasure["m20"]).Shown.What.En);
        Assert.Single(found.ByMeasure);
    }

    [Fact]
    public void Figures_SharesOfJobs_AreNotSharesOfValueAdded()
    {
        var @case = Samples.Case("a") with { Observations = new ObservationTable([new("a", "gdp", 2021, 100, "book", _nowhere), new("a", "population", 2021, 50, "book", _nowhere)]) };
        var jobs = Samples.Value("secondary_share", Target.Region("a"), 0.4) with { Basis = new("employment by sector, x", "按三次产业就业，x") };

        Assert.False(PlaceFigures.Of(@case, Samples.Table(jobs)).ContainsKey("secondary_share"));
        Assert.Equal(0.4, PlaceFigures.Of(@case, Samples.Table(jobs with { Basis = new("value added by sector, x", "按三次产业增加值，x") }))["secondary_share"], 12);
    }

    [Fact]
    public void Figures_OneMemberUnknown_LeavesTheSumUnknown()
    {
        var @case = Samples.Case("a", "b") with { Observations = new ObservationTable([new("a", "population", 2021, 50, "book", _nowhere)]) };

        // 50 ten-thousands of persons of one member are not the residents of both.
        Assert.False(PlaceFigures.Of(@case, _values).ContainsKey("population"));
        Assert.Equal(500_000, PlaceFigures.Of(@case with { Regions = [@case.Regions[0]] }, _values)["population"], 6);
    }

    private static DocumentedCase Documented(string id, params (string Id, double Value)[] figures) => new()
    {
        Id = id, Kind = DocumentedKind.Agglomeration, Name = new(id, id), Where = new("x", "x"), When = new("x", "x"), About = new("x", "x"), SamePlace = [],
        Met = [new("d01", new("It was so.", "当时如此。"), [], [], null, null, [], _nowhere)],
        Shows = [],
        Profile = figures.Length == 0 ? null : new(2021, figures.ToImmutableDictionary(static f => f.Id, static f => f.Value, StringComparer.Ordinal), null, ["book"]),
        Sources = [],
        Location = _nowhere,
    };
}
