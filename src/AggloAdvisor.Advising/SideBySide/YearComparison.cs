using System.Collections.Immutable;
using AggloAdvisor.Advising.Comparison;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.SideBySide;

/// <summary>What became of one diagnosis for one target over the years.</summary>
/// <param name="Question">Which.</param>
/// <param name="Title">Title of the diagnosis.</param>
/// <param name="Answers">One per year.</param>
/// <param name="Steps">From each year to the next: one fewer than answers.</param>
public sealed record FindingCourse(Question Question, LocalizedText Title, ImmutableArray<Answer> Answers, ImmutableArray<FindingStep> Steps);

/// <summary>What became of one measure over the years.</summary>
/// <param name="Code">Which.</param>
/// <param name="Title">Its title.</param>
/// <param name="Answers">One per year.</param>
/// <param name="Steps">From each year to the next: one fewer than answers.</param>
public sealed record MeasureCourse(string Code, LocalizedText Title, ImmutableArray<MeasureAnswer> Answers, ImmutableArray<MeasureStep> Steps);

/// <summary>The values of one indicator for one target over the years.</summary>
/// <param name="Definition">The indicator.</param>
/// <param name="Target">What it speaks about.</param>
/// <param name="Values">One per year; null where the run has none of that target.</param>
/// <param name="Change">From the first known value to the last; null with fewer than two.</param>
public sealed record IndicatorCourse(IndicatorDefinition Definition, Target Target, ImmutableArray<IndicatorValue?> Values, ValueChange? Change);

/// <summary>The same case in several years, each a whole run.</summary>
/// <param name="Runs">Ascending by year; at least two.</param>
/// <param name="Findings">Every diagnosis and target found or left open in some year, in the order of codes and targets.</param>
/// <param name="Measures">Every measure given or left open in some year, in the order of codes.</param>
/// <param name="Indicators">The key indicators, in the order of the dictionary, then of targets.</param>
/// <param name="OtherThresholds">Thresholds of which not all years use the same version, by id.</param>
public sealed record YearComparison(
    ImmutableArray<ComparedRun> Runs,
    ImmutableArray<FindingCourse> Findings,
    ImmutableArray<MeasureCourse> Measures,
    ImmutableArray<IndicatorCourse> Indicators,
    ImmutableArray<string> OtherThresholds)
{
    /// <summary>Compares runs of one case.</summary>
    /// <param name="runs">At least two, of different years.</param>
    /// <param name="only">Ids of the indicators to show; null for those of the whole case that findings rest on.</param>
    /// <exception cref="ArgumentException">Fewer than two runs, two of the same year, or of different cases.</exception>
    public static YearComparison Of(IEnumerable<ComparedRun> runs, IReadOnlySet<string>? only = null)
    {
        ImmutableArray<ComparedRun> ordered = [.. runs.OrderBy(static r => r.Year)];
        if (ordered.Length < 2 || ordered.DistinctBy(static r => r.Year).Count() != ordered.Length || ordered.Any(r => r.CaseHash != ordered[0].CaseHash))
        {
            throw new ArgumentException("At least two runs of one case are needed, each of another year.", nameof(runs));
        }

        return new(
            ordered,
            [.. Union.Questions(ordered).Select(q => CourseOf(ordered, q)).Where(static c => c.Answers.Any(static a => a.Kind is AnswerKind.Found or AnswerKind.Open))],
            [.. Union.Measures(ordered).Select(m => CourseOf(ordered, m)).Where(static c => c.Answers.Any(static a => a.State is MeasureState.Given or MeasureState.Open))],
            IndicatorCourses.Of(ordered, only),
            Union.OtherThresholds(ordered));
    }

    private static FindingCourse CourseOf(ImmutableArray<ComparedRun> runs, Question question)
    {
        ImmutableArray<Answer> answers = [.. runs.Select(r => r.AnswerTo(question))];
        return new(question, Union.Title(runs, question.Code), answers, [.. answers.Zip(answers.Skip(1), FindingSteps.Between)]);
    }

    private static MeasureCourse CourseOf(ImmutableArray<ComparedRun> runs, string code)
    {
        ImmutableArray<MeasureAnswer> answers = [.. runs.Select(r => r.AnswerOf(code))];
        return new(code, Union.MeasureTitle(runs, code), answers, [.. answers.Zip(answers.Skip(1), MeasureSteps.Between)]);
    }
}
