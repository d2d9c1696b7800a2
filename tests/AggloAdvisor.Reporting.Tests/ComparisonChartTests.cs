using System.Globalization;
using AggloAdvisor.Advising;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>The pictures that compare members say what the figures say.</summary>
public sealed class ComparisonChartTests
{
    private static readonly Advice _yijing = Reports.Advice("yijing-jingen");
    private static readonly Advice _generated = new GeneratedCase(Members: 9, Industries: 12, Seed: 21, LongNames: false, Missing: 0).Advice();

    [Fact]
    public void ShiftShareParts_EveryMember_PartsAddUpToTheTotal()
    {
        var figure = DrawnCharts.Draw("shift-share-parts", _yijing)!;

        var members = _yijing.Indicators.Of("shift_share_national", 2021).Where(static v => v.Value is not null).ToArray();
        Assert.NotEmpty(members);
        Assert.All(members, m =>
        {
            double Part(string id) => 100 * _yijing.Indicators.Find(id, m.Target, 2021)!.Value!.Value;
            double[] parts = [Part("shift_share_national"), Part("shift_share_mix"), Part("shift_share_competitive")];
            Assert.Contains(
                string.Create(CultureInfo.InvariantCulture, $"reference {parts[0]:0.0}%, mix {parts[1]:0.0}%, competitive {parts[2]:0.0}%, total {parts.Sum():0.0}%"),
                figure.AlternativeText,
                StringComparison.Ordinal);
        });
    }

    [Fact]
    public void RankSize_EveryMember_StandsAtItsRank()
    {
        var figure = DrawnCharts.Draw("rank-size", _yijing)!;

        Assert.Contains("1. Yichang 5,023; 2. ", figure.AlternativeText, StringComparison.Ordinal);
        Assert.Equal(_yijing.Case.Regions.Length, figure.Drawing.Shapes.OfType<CircleShape>().Count());
        var slope = _yijing.Indicators.Find("rank_size_slope_gdp", Target.WholeCase, 2021)!.Value!.Value;
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"Rank-size slope of GDP {slope:0.000}: {(slope < -1 ? "steeper" : "flatter")}"), figure.Caption(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "The whole nation, all provinces")]
    [InlineData(Language.Chinese, "全国")]
    public void AgainstBenchmark_GdpPerHead_HasBenchmarkLowestAndHighest(Language language, string benchmark)
    {
        var figure = DrawnCharts.Draw("against-benchmark", _generated, language)!;

        var values = _generated.Indicators.Of("gdp_per_head", 2021).Select(static v => v.Value!.Value).ToArray();
        Assert.Contains(benchmark, figure.Caption(), StringComparison.Ordinal);
        Assert.All([values.Min(), values.Max()], v =>
        {
            var number = v.ToString("N0", CultureInfo.InvariantCulture);
            Assert.Contains(figure.Texts(), t => t.EndsWith(number, StringComparison.Ordinal));
            Assert.Contains(number, figure.AlternativeText, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void AgainstBenchmark_CaseWithoutBenchmark_IsLeftOut() => Assert.Null(DrawnCharts.Draw("against-benchmark", _yijing));

    [Fact]
    public void GdpPerHead_CaseWithBenchmark_MarksItsValue()
    {
        var figure = DrawnCharts.Draw("gdp-per-head", _generated)!;

        Assert.Contains(figure.Texts(), static t => t.StartsWith("The whole nation, all provinces ", StringComparison.Ordinal) && t.EndsWith(" (benchmark)", StringComparison.Ordinal));
        Assert.Contains("(benchmark)", figure.AlternativeText, StringComparison.Ordinal);
        Assert.DoesNotContain("(benchmark)", DrawnCharts.Draw("gdp-per-head", _yijing)!.AlternativeText, StringComparison.Ordinal);
    }

    [Fact]
    public void LeadingSets_EveryIndustryThatLeads_CountsOnce()
    {
        var figure = DrawnCharts.Draw("leading-sets", _yijing)!;

        var industries = _yijing.Indicators.Of("leading_here", 2021).Where(static v => v.Value == 1).Select(static v => v.Target.IndustryCode).Distinct().Count();
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $" of {industries} leading industries are shared"), figure.Caption(), StringComparison.Ordinal);
    }
}
