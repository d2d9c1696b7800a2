using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Tests.Planning;

public sealed class SpecificsTests
{
    [Fact]
    public void Of_SharedIndustryWithFigures_NamesTheMostSpecialisedAsLead()
    {
        var text = Assert.Single(Of(
            Samples.Value("leading_here", Target.RegionIndustry("a", "C26"), 1),
            Samples.Value("leading_here", Target.RegionIndustry("b", "C26"), 1),
            Samples.Value("leading_here", Target.RegionIndustry("c", "C26"), 0),
            Samples.Value("relative_specialisation", Target.RegionIndustry("a", "C26"), 1.6),
            Samples.Value("relative_specialisation", Target.RegionIndustry("b", "C26"), 2.5)));

        Assert.Equal("C26: shared by A, B; B is the most specialised in it (2.50 times the others' share) and the natural lead.", text);
    }

    [Fact]
    public void Of_OneSharersFigureUnknown_NamesNobody()
    {
        var text = Assert.Single(Of(
            Samples.Value("leading_here", Target.RegionIndustry("a", "C26"), 1),
            Samples.Value("leading_here", Target.RegionIndustry("b", "C26"), 1),
            Samples.Value("relative_specialisation", Target.RegionIndustry("a", "C26"), 1.6),
            Samples.Value("relative_specialisation", Target.RegionIndustry("b", "C26"), null)));

        Assert.Contains("cannot be said", text, StringComparison.Ordinal);
    }

    private static string[] Of(params IndicatorValue[] values)
    {
        var @case = Samples.Case("a", "b", "c");
        var specifics = new Specifics(@case, Samples.Table(values), new TargetNames(@case));
        return [.. specifics.Of(Samples.Findings(Samples.Finding(Target.Industry("C26")))).Select(static t => t.En)];
    }
}
