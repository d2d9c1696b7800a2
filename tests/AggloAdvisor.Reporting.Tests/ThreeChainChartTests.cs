using System.Globalization;
using AggloAdvisor.Advising;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>The pictures of the three chains and of years, over a made-up case that has all their figures.</summary>
public sealed class ThreeChainChartTests
{
    private static readonly Advice _advice = new GeneratedCase(Members: 9, Industries: 12, Seed: 21, LongNames: false, Missing: 0).Advice();

    [Theory]
    [InlineData("three-chains")]
    [InlineData("obstacles")]
    [InlineData("coupling-trend")]
    public void Draw_CaseWithoutInnovationFigures_IsLeftOut(string chart) => Assert.Null(DrawnCharts.Draw(chart, Reports.Advice("yijing-jingen")));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void ThreeChains_EveryMember_HasItsScoresOnTheMarksAndInTheWords(Language language)
    {
        var figure = DrawnCharts.Draw("three-chains", _advice, language)!;

        Assert.All(_advice.Case.Regions, r => Assert.All(new[] { "chain_index_industry", "chain_index_innovation", "chain_index_service" }, id =>
        {
            var score = Value(id, r.Id).ToString("0.000", CultureInfo.InvariantCulture);
            Assert.Contains(score, figure.Texts());
            Assert.Contains(score, figure.AlternativeText, StringComparison.Ordinal);
        }));
        Assert.Equal(_advice.Case.Regions.Length, figure.Drawing.Shapes.OfType<PathShape>().Count(static p => p.Fill is not null));
        var low = _advice.Case.Regions.MinBy(r => Value("three_chain_coordination", r.Id))!;
        Assert.Contains(low.Name.In(language), figure.Caption(), StringComparison.Ordinal);
    }

    [Fact]
    public void Obstacles_EveryMember_SharesMakeTheWholeBar()
    {
        var figure = DrawnCharts.Draw("obstacles", _advice)!;

        var bars = figure.Drawing.Shapes.OfType<RectangleShape>().Where(static r => r.Y > 12).GroupBy(static r => r.Y).ToArray();
        var widths = bars.Select(static b => b.Sum(static r => r.Width)).ToArray();
        Assert.Equal(_advice.Case.Regions.Length, bars.Length);
        Assert.All(widths, w => Assert.InRange(w, widths[0] - 1.2, widths[0] + 1.2));
        Assert.All(_advice.Case.Regions, r => Assert.Contains(r.Name.En, figure.AlternativeText, StringComparison.Ordinal));
    }

    [Fact]
    public void Slopes_EveryMember_StandsWithItsFirstAndLastFigure()
    {
        var figure = DrawnCharts.Draw("slopes", _advice)!;

        Assert.All(_advice.Case.Regions, r =>
        {
            var said = string.Create(CultureInfo.InvariantCulture, $"{r.Name.En} {Value("gdp_per_head", r.Id, 2012):N0} to {Value("gdp_per_head", r.Id):N0}");
            Assert.Contains(said, figure.AlternativeText, StringComparison.Ordinal);
            Assert.Equal(2, figure.Texts().Count(t => t == r.Name.En));
        });
        Assert.StartsWith("GDP per head (yuan per person), 2012 to 2021: gained most in ", figure.Caption(), StringComparison.Ordinal);
    }

    [Fact]
    public void CouplingTrend_AllMembersTogether_AreTheTitle()
    {
        var figure = DrawnCharts.Draw("coupling-trend", _advice)!;

        var now = _advice.Indicators.Find("three_chain_coordination_case", Target.WholeCase, 2021)!.Value!.Value;
        Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $" to {now:0.000}."), figure.Caption().Split(" The scale")[0], StringComparison.Ordinal);
    }

    private static double Value(string id, string region, int year = 2021) => _advice.Indicators.Find(id, Target.Region(region), year)!.Value!.Value;
}
