using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>The pictures of the plan say what the plan says.</summary>
public sealed class PlanChartTests
{
    public static TheoryData<string> Samples => [.. Reports.Samples];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Timeline_EverySample_NamesTheFirstMeasuresWithWhatTheyComeAfter(string sample)
    {
        var advice = Reports.Advice(sample);
        var figure = Draw("timeline", sample);

        Assert.All(advice.Recommendations.Take(24), r =>
        {
            Assert.Contains($"{r.Measure.Code} {r.Measure.Title.En}: ", figure.AlternativeText, StringComparison.Ordinal);
            Assert.Contains(r.Waits.IsEmpty ? r.Measure.Code : $"after {string.Join(", ", r.Waits.Select(static w => w.Code))}", figure.AlternativeText, StringComparison.Ordinal);
        });

        // One arrow for each direct dependency between measures that are drawn: every later measure has one.
        var shown = advice.Recommendations.Take(24).Select(static r => r.Measure.Id).ToHashSet();
        var later = advice.Recommendations.Take(24).Count(r => r.Waits.Any(w => shown.Contains(w.Id)));
        Assert.InRange(figure.Drawing.Shapes.OfType<PathShape>().Count(static p => p.Closed), later, advice.Recommendations.Sum(static r => r.Waits.Length));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Flow_EverySample_NamesEveryMeasureThatAShownFindingCallsFor(string sample)
    {
        var advice = Reports.Advice(sample);
        var figure = Draw("flow", sample);

        var first = advice.Findings.Where(f => advice.Recommendations.Any(r => r.Because.Contains(f))).MaxBy(static f => f.Severity)!.Diagnosis;
        Assert.StartsWith($"{first.Code} {first.Title.En}: ", figure.AlternativeText, StringComparison.Ordinal);
        Assert.InRange(figure.Drawing.Shapes.OfType<PathShape>().Count(), 1, advice.Recommendations.Sum(static r => r.Because.Select(static f => f.Diagnosis).Distinct().Count()));
    }

    [Theory]
    [InlineData("timeline", "29项对策中22项可立即启动；9项须在M02 共同编制总体规划之后")]
    [InlineData("flow", "M02 共同编制总体规划回应的问题最多：16个中的4个。")]
    public void Draw_Chinese_TitleStatesTheFinding(string chart, string title)
    {
        var figure = DrawnCharts.Draw(chart, Reports.Advice("yijing-jingen"), Language.Chinese)!;

        Assert.StartsWith(title, figure.Caption(), StringComparison.Ordinal);
    }

    private static Figure Draw(string chart, string sample) => DrawnCharts.Draw(chart, Reports.Advice(sample))!;
}
