using System.Collections.Frozen;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Advising.SideBySide;
using AggloAdvisor.Advising.Tests.WhatIf;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Advising.Tests.SideBySide;

public sealed class CaseComparisonTests
{
    private static readonly IndicatorDefinition _overlap = IndicatorCatalog.All.Single(static d => d.Id == "leading_overlap");
    private static readonly IndicatorDefinition _gdp = IndicatorCatalog.All.Single(static d => d.Id == "gdp_per_head");

    [Fact]
    public void Of_Samples_CountsCasesAndTargets()
    {
        var comparison = CaseComparison.Of([Run("chang-zhu-tan"), Run("xiang-shi-sui"), Run("su-xi-chang")]);

        var first = Assert.Single(comparison.Diagnoses, static d => d.Code == "D01");
        Assert.Equal([AnswerKind.Found, AnswerKind.Found, AnswerKind.NotFound], first.Cells.Select(static c => c.Kind));
        Assert.Equal((2, Spread.Several), (first.Found, first.Spread));
        var finance = Assert.Single(comparison.Diagnoses, static d => d.Code == "D20b");
        Assert.Equal([2, 1, 0], finance.Cells.Select(static c => c.Found.Length));
        Assert.Equal([3, 3, 3], finance.Cells.Select(static c => c.Asked));
        Assert.Equal(comparison.Measures.Select(static m => m.Given).OrderDescending(), comparison.Measures.Select(static m => m.Given));
    }

    [Fact]
    public void Of_DiagnosisWithAnswersOfAllKinds_CellShowsTheGravestAndTheOpen()
    {
        var run = Made(2021) with
        {
            Answers = new Dictionary<Question, Answer>
            {
                [new("D01", Target.Region("a"))] = new() { Kind = AnswerKind.Found, Severity = FindingSeverity.Slight },
                [new("D01", Target.Region("b"))] = new() { Kind = AnswerKind.Found, Severity = FindingSeverity.Severe },
                [new("D01", Target.Region("c"))] = new() { Kind = AnswerKind.Open },
                [new("D01", Target.Region("d"))] = new() { Kind = AnswerKind.NotFound },
            }.ToFrozenDictionary(),
            Diagnoses = new Dictionary<string, LocalizedText>(StringComparer.Ordinal) { ["D01"] = new("First", "一") }.ToFrozenDictionary(StringComparer.Ordinal),
        };

        var row = Assert.Single(CaseComparison.Of([run, Made(2021)]).Diagnoses);

        Assert.Equal((AnswerKind.Found, FindingSeverity.Severe, 4), (row.Cells[0].Kind, row.Cells[0].Severity, row.Cells[0].Asked));
        Assert.Equal([Target.Region("a"), Target.Region("b")], row.Cells[0].Found);
        Assert.Equal([Target.Region("c")], row.Cells[0].Open);
        Assert.Equal((AnswerKind.NotAsked, null, 0), (row.Cells[1].Kind, row.Cells[1].Severity, row.Cells[1].Asked));
        Assert.Equal(Spread.PerhapsParticular, row.Spread);
    }

    [Theory]
    [InlineData(2021, 20, "employment, 20 industries", 2021, 24, "employment, 24 industries", null)]
    [InlineData(2021, 20, "employment, 20 industries", 2021, 92, "employment, 92 industries", "they rest on 20 and 92 industries")]
    [InlineData(2021, 20, null, 2017, 20, null, "they are of 2021 and 2017")]
    [InlineData(2021, 20, "employment, 20 industries", 2021, 20, "value added, 20 industries", "one counts employment, the other value added")]
    [InlineData(2021, null, "3 years from 2011 to 2021", 2021, null, "2 years from 2016 to 2021", "they describe different spans (2011 to 2021 and 2016 to 2021)")]
    [InlineData(2021, null, "core: a", 2021, null, "core: b", null)]
    [InlineData(2021, null, "register leading_industries (not complete: at least), 2021", 2021, null, "register leading_industries, 2021", "one is counted from a register that is not complete")]
    public void Of_TwoValues_SayWhyTheyCannotBeCompared(int year, int? industries, string? basis, int otherYear, int? others, string? otherBasis, string? expected)
    {
        var row = Assert.Single(CaseComparison.Of(
            [Made(year, Value(_overlap, 0.4, industries, basis)), Made(otherYear, Value(_overlap, 0.5, others, otherBasis))],
            new HashSet<string> { _overlap.Id }).Indicators);

        Assert.Equal(expected is null ? [1, 1] : [1, 2], row.Cells.Select(static c => c.Footing));
        Assert.Equal(expected is null ? [] : [expected], row.Differences.Select(static d => d.Reason.En));
    }

    [Fact]
    public void Of_ReportedBesideComputed_CannotBeCompared()
    {
        var row = Assert.Single(CaseComparison.Of(
            [Made(2021, Value(_overlap, 0.4, 20, null)), Made(2021, Value(_overlap, 0.5, 20, null) with { Origin = ValueOrigin.Reported })],
            new HashSet<string> { _overlap.Id }).Indicators);

        Assert.Equal([false, true], row.Cells.Select(static c => c.IsReported));
        Assert.Equal("one is reported by a document, the other computed", Assert.Single(row.Differences).Reason.En);
    }

    [Fact]
    public void Of_ThirdValueLikeTheFirst_JoinsItsFooting()
    {
        var row = Assert.Single(CaseComparison.Of(
            [Made(2021, Value(_overlap, 0.4, 20, null)), Made(2021, Value(_overlap, 0.5, 92, null)), Made(2021), Made(2021, Value(_overlap, 0.6, 21, null))],
            new HashSet<string> { _overlap.Id }).Indicators);

        Assert.Equal([1, 2, 0, 1], row.Cells.Select(static c => c.Footing));
        Assert.Equal([0.4, 0.5, null, 0.6], row.Cells.Select(static c => c.Value));
    }

    [Fact]
    public void Of_ValuesOfMembers_GivesTheirMedianAndHowManyAreKnown()
    {
        var row = Assert.Single(CaseComparison.Of(
            [
                Made(2021, Of("a", 3), Of("b", 1), Of("c", 2), Of("d", null)),
                Made(2021, Of("a", 5) with { Origin = ValueOrigin.Reported }, Of("b", 4)),
            ],
            new HashSet<string> { _gdp.Id }).Indicators);

        Assert.Equal(new IndicatorCell(2, 3, 4, 1, false), row.Cells[0]);
        Assert.Equal((4d, 2), (row.Cells[1].Value!.Value, row.Cells[1].Footing));
        Assert.Equal("its values within the case rest on different figures", Assert.Single(row.Differences).Reason.En);
    }

    [Fact]
    public void Of_ThresholdsOfOtherDays_AreNamed()
    {
        ComparedRun With(int day) => Made(2021) with { Thresholds = new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["x.same"] = new(2000, 1, 1), ["x.other"] = new(2000, 1, day) }.ToFrozenDictionary(StringComparer.Ordinal) };

        Assert.Equal(["x.other"], CaseComparison.Of([With(1), With(2)]).OtherThresholds);
    }

    [Fact]
    public void Of_OneCase_IsRefused() => Assert.Throws<ArgumentException>(static () => CaseComparison.Of([Made(2021)]));

    private static ComparedRun Run(string sample) => ComparedRun.Of(WhatIfOfSamplesTests.Advise(sample));

    private static IndicatorValue Of(string region, double? value) => Value(_gdp, value, null, null) with { Target = Target.Region(region) };

    private static IndicatorValue Value(IndicatorDefinition definition, double? value, int? industries, string? basis) => new()
    {
        IndicatorId = definition.Id,
        Target = Target.WholeCase,
        Year = 2021,
        Origin = value is null ? ValueOrigin.Unavailable : ValueOrigin.Computed,
        Value = value,
        Granularity = industries,
        Basis = basis is null ? null : LocalizedText.Same(basis),
    };

    private static ComparedRun Made(int year, params IndicatorValue[] values) => new()
    {
        CaseId = "test",
        CaseName = new("Test", "测试"),
        Year = year,
        AsOf = new DateOnly(year, 12, 31),
        Members = 4,
        CaseHash = "00",
        RulesHash = "00",
        Names = new TargetNames(Samples.Case("a", "b")),
        Answers = FrozenDictionary<Question, Answer>.Empty,
        Diagnoses = FrozenDictionary<string, LocalizedText>.Empty,
        Measures = FrozenDictionary<string, MeasureAnswer>.Empty,
        MeasureTitles = FrozenDictionary<string, LocalizedText>.Empty,
        Values = [.. values.Select(v => v with { Year = year })],
        Evidence = FrozenSet<string>.Empty,
        Dictionary = IndicatorCatalog.All,
        Thresholds = FrozenDictionary<string, DateOnly>.Empty,
    };
}
