using AggloAdvisor.Advising.SideBySide;
using AggloAdvisor.Advising.Tests.WhatIf;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Tests.SideBySide;

/// <summary>The shipped rules on an agglomeration of 2011, 2016 and 2021, as it is and with figures edited.</summary>
public sealed class YearComparisonTests
{
    private static readonly Lazy<Case> _case = new(static () => WhatIfOfSamplesTests.Advise("yijing-jingen").Case);
    private static readonly Target _jingzhou = Target.Region("jingzhou");

    // Jingzhou's loans over GDP were 0.52, 0.69 and 0.91: far below the threshold, below it, above it.
    [Fact]
    public void Of_FiguresAsTheyAre_FollowsFindingsAndMeasures()
    {
        var comparison = Compare(_case.Value);

        Assert.Equal([2011, 2016, 2021], comparison.Runs.Select(static r => r.Year));
        Assert.Equal([FindingStep.Milder, FindingStep.Disappears], StepsOf(comparison, "D20b", _jingzhou));
        Assert.Equal([FindingStep.Persists, FindingStep.Persists], StepsOf(comparison, "D20b", Target.Region("yichang")));
        Assert.Equal([FindingStep.None, FindingStep.Appears], StepsOf(comparison, "D02", Target.WholeCase));
        Assert.Equal([FindingStep.NowFound, FindingStep.Disappears], StepsOf(comparison, "D01", Target.WholeCase));
        Assert.Equal([FindingStep.StaysOpen, FindingStep.NowFound], StepsOf(comparison, "D16", Target.WholeCase));
        Assert.Equal([MeasureStep.NowGiven, MeasureStep.NoLongerDecidable], StepsOf(comparison, "M43"));
        Assert.Equal([MeasureStep.Stays, MeasureStep.Stays], StepsOf(comparison, "M02"));
    }

    [Fact]
    public void Of_LoansCollapse_IsGraver()
    {
        var comparison = Compare(Edited("loans", 2021, static v => v / 4));

        Assert.Equal([FindingStep.Milder, FindingStep.Graver], StepsOf(comparison, "D20b", _jingzhou));
    }

    [Fact]
    public void Of_LoansUnknownInTheLastYear_IsNoLongerDecidableAndNeverGone()
    {
        var comparison = Compare(Edited("loans", 2021, static _ => null));

        var course = Assert.Single(comparison.Findings, static f => f.Question == new Question("D20b", _jingzhou));
        Assert.Equal([FindingStep.Milder, FindingStep.NoLongerDecidable], course.Steps);
        Assert.Contains(course.Answers[2].Lacking, static l => l is { Name: "loans", RegionId: "jingzhou", Year: 2021 });
    }

    [Fact]
    public void Of_LoansUnknownInTheMiddle_IsOpenThereAndDecidedAfterwards()
    {
        var comparison = Compare(Edited("loans", 2016, static _ => null));

        Assert.Equal([FindingStep.NoLongerDecidable, FindingStep.NowExcluded], StepsOf(comparison, "D20b", _jingzhou));
    }

    [Fact]
    public void Of_LoansFallAgain_Appears()
    {
        var comparison = Compare(Edited("loans", 2016, static v => v * 4, "loans", 2021, static v => v / 4));

        Assert.Equal([FindingStep.Disappears, FindingStep.Appears], StepsOf(comparison, "D20b", _jingzhou));
    }

    [Fact]
    public void Of_EachYear_IsTheRunOfTheCaseInThatYear()
    {
        var comparison = Compare(_case.Value);

        foreach (var run in comparison.Runs)
        {
            var alone = ComparedRun.Of(WhatIfOfSamplesTests.Advise(_case.Value with { Year = run.Year }, null));
            Assert.Equal(new DateOnly(run.Year, 12, 31), run.AsOf);
            Assert.Equal(
                alone.Answers.Select(static a => $"{a.Key} {a.Value.Kind} {a.Value.Severity}").Order(StringComparer.Ordinal),
                run.Answers.Select(static a => $"{a.Key} {a.Value.Kind} {a.Value.Severity}").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Of_Indicators_AreThoseOfFindingsOrThoseAskedFor()
    {
        var key = Compare(_case.Value);
        var asked = YearComparison.Of(Runs(_case.Value, 2011, 2021), new HashSet<string> { "gdp_per_head" });

        Assert.NotEmpty(key.Indicators);
        Assert.All(key.Indicators, i => Assert.Contains(key.Runs, r => r.Evidence.Contains(i.Definition.Id)));
        Assert.Equal(4, asked.Indicators.Length);
        Assert.All(asked.Indicators, static i => Assert.NotNull(i.Change));
        Assert.Equal((2011, 2021), (asked.Indicators[0].Change!.From.Year, asked.Indicators[0].Change!.To.Year));
    }

    [Fact]
    public void Of_OneYearOrTheSameTwice_IsRefused()
    {
        Assert.Throws<ArgumentException>(static () => YearComparison.Of(Runs(_case.Value, 2021)));
        Assert.Throws<ArgumentException>(static () => YearComparison.Of(Runs(_case.Value, 2021, 2021)));
    }

    [Fact]
    public void Of_DifferentCases_IsRefused()
    {
        var other = ComparedRun.Of(WhatIfOfSamplesTests.Advise("su-xi-chang")) with { Year = 2016 };

        Assert.Throws<ArgumentException>(() => YearComparison.Of([.. Runs(_case.Value, 2021), other]));
    }

    [Fact]
    public void CaseYears_OfASample_AreThoseWithFigures()
    {
        Assert.Equal([2011, 2016, 2021], CaseYears.Of(_case.Value));
        Assert.Equal([2009], CaseYears.Of(WhatIfOfSamplesTests.Advise("henan-2009").Case));
    }

    private static YearComparison Compare(Case @case) => YearComparison.Of(Runs(@case, 2021, 2011, 2016));

    private static ComparedRun[] Runs(Case @case, params int[] years) => [.. years.Select(y => ComparedRun.Of(WhatIfOfSamplesTests.Advise(@case with { Year = y }, null)))];

    private static IEnumerable<FindingStep> StepsOf(YearComparison comparison, string code, Target target) =>
        Assert.Single(comparison.Findings, f => f.Question == new Question(code, target)).Steps;

    private static IEnumerable<MeasureStep> StepsOf(YearComparison comparison, string code) => Assert.Single(comparison.Measures, m => m.Code == code).Steps;

    private static Case Edited(string variable, int year, Func<double, double?> edit, string? second = null, int secondYear = 0, Func<double, double?>? secondEdit = null)
    {
        var rows = _case.Value.Observations.Rows.Select(r => r.RegionId != "jingzhou" ? r
            : r.VariableId == variable && r.Year == year ? Changed(r, edit)
            : r.VariableId == second && r.Year == secondYear ? Changed(r, secondEdit!)
            : r).OfType<Observation>();
        return _case.Value with { Observations = new ObservationTable([.. rows]) };
    }

    private static Observation? Changed(Observation row, Func<double, double?> edit) => edit(row.Value) is { } value ? row with { Value = value } : null;
}
