using AggloAdvisor.Advising.SideBySide;
using AggloAdvisor.Advising.Tests.WhatIf;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Tests.SideBySide;

public sealed class LackingRowTests
{
    private static readonly LackingFigure _loans = new(LackingKind.Observation, "loans", new("bank loans", "贷款"), ["D20b"]);
    private static readonly LackingFigure _patents = new(LackingKind.Observation, "patents", new("patents", "专利"), ["D10", "D10b"]);
    private static readonly LackingFigure _coordinates = new(LackingKind.Coordinates, "coordinates", new("latitude and longitude", "经纬度"), ["M28"]);

    [Fact]
    public void Of_Figures_WhatMostLackComesFirstThenWhatKeepsMostOpen()
    {
        var run = ComparedRun.Of(WhatIfOfSamplesTests.Advise("chang-zhu-tan")) with { Lacking = [_loans] };

        var rows = LackingRow.Of([run with { Lacking = [_coordinates, _patents] }, run, run with { Lacking = [_loans with { Codes = ["D20c"] }] }]);

        Assert.Equal(["bank loans", "patents", "latitude and longitude"], rows.Select(static r => r.Words.En));
        Assert.Equal([2, 1, 1], rows.Select(static r => r.Cases));
        Assert.Equal(["D20b", "D20c"], rows[0].Codes);
        Assert.Equal([true, false, false], rows[0].Cells.Select(static c => c.IsEmpty));
    }

    [Fact]
    public void Of_Samples_NamesFiguresWithoutMemberAndYear()
    {
        var advice = WhatIfOfSamplesTests.Advise("yijing-jingen");

        var lacking = ComparedRun.Of(advice).Lacking;

        Assert.Equal(lacking.Length, lacking.Select(static l => (l.Kind, l.Name)).Distinct().Count());
        Assert.Equal(
            advice.Missing.Where(static m => m.Input.Kind != LackingKind.Undefined).Select(static m => (m.Input.Kind, m.Input.Name)).ToHashSet(),
            lacking.Select(static l => (l.Kind, l.Name)).ToHashSet());
        Assert.DoesNotContain(lacking, l => l.Words.En.Contains("2021", StringComparison.Ordinal) || advice.Case.Regions.Any(r => l.Words.En.Contains(r.Name.En, StringComparison.Ordinal)));
        Assert.All(lacking, static l => Assert.NotEmpty(l.Codes));
    }

    [Fact]
    public void OfTheWhole_Sample_ComparesAsTheWholeRunDoes()
    {
        ComparedRun[] runs = [ComparedRun.Of(WhatIfOfSamplesTests.Advise("chang-zhu-tan")), ComparedRun.Of(WhatIfOfSamplesTests.Advise("xiang-shi-sui"))];

        var whole = CaseComparison.Of(runs);
        var kept = CaseComparison.Of(runs.Select(static r => r.OfTheWhole()));

        Assert.NotEmpty(kept.Indicators);
        Assert.Equal(whole.Indicators.Select(static i => (i.Definition.Id, i.Cells[0], i.Cells[1])), kept.Indicators.Select(static i => (i.Definition.Id, i.Cells[0], i.Cells[1])));
        Assert.Equal(whole.Diagnoses.Select(Shown), kept.Diagnoses.Select(Shown));
        Assert.Equal(whole.Measures.Select(static m => (m.Code, m.Given, m.Spread)), kept.Measures.Select(static m => (m.Code, m.Given, m.Spread)));
        Assert.True(kept.Runs[0].Values.Length < runs[0].Values.Length);
    }

    private static string Shown(DiagnosisRow row) =>
        $"{row.Code} {row.Title} {row.Spread}: {string.Join("; ", row.Cells.Select(static c => FormattableString.Invariant($"{c.Kind} {c.Severity} {string.Join(',', c.Found)} {string.Join(',', c.Open)} {c.Asked}")))}";
}
