using AggloAdvisor.Core.Cases;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Advising.Tests.Findings;

public sealed class StatedProblemTests
{
    [Fact]
    public void Of_HenanDistricts_WordsStandBesideVerdictsAndDecideNone()
    {
        var rules = RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All, TestContext.Current.CancellationToken).Value!;
        var @case = CaseReader.Read(Repository.File("samples", "henan-2009"), IndicatorCatalog.All, TestContext.Current.CancellationToken).Value!;

        var stated = Advisor.Advise(@case, RuleEvaluator.Create(rules), null, TestContext.Current.CancellationToken).StatedProblems;

        Assert.Equal(["D18", "D19", "D20d", "D05d", "D06b", "D07b", "D07", "D08", "D10"], stated.Select(static s => s.Diagnosis!.Code));
        Assert.Equal(Verdict.Fired, stated[3].Verdict);
        Assert.All(stated.Where(static s => s.Diagnosis!.Code != "D05d"), static s => Assert.Equal(Verdict.Undecided, s.Verdict));
        Assert.All(stated, static s => Assert.Equal((Case.WholeCaseId, "gong-liu", "4.1"), (s.RegionId, s.SourceId, s.Section)));
    }

    [Fact]
    public void Table1_OfHenan_AddsUp()
    {
        var @case = CaseReader.Read(Repository.File("samples", "henan-2009"), IndicatorCatalog.All, TestContext.Current.CancellationToken).Value!;
        double Sum(string variable) => @case.Regions.Sum(r => @case.Observations.Find(r.Id, variable, 2009)!.Value);

        // A, B and C of Table 1.
        Assert.Equal((175, 108, 160), (Sum("districts"), Sum("counties"), Sum("county_units")));
        Assert.Equal(18, @case.Regions.Length);
        Assert.Equal(3, @case.Registers["targets"].Entries.Length);
    }
}
