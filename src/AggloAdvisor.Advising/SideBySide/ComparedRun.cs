using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.SideBySide;

/// <summary>A diagnosis asked for a target.</summary>
/// <param name="Code">Code of the diagnosis.</param>
/// <param name="Target">What it was asked for.</param>
public sealed record Question(string Code, Target Target);

/// <summary>What a comparison keeps of one run: its answers, its values, and where the two come from. The run itself may be forgotten.</summary>
public sealed record ComparedRun
{
    /// <summary>Short name of the case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The name that reports print.</summary>
    public required LocalizedText CaseName { get; init; }

    /// <summary>The year the run is about.</summary>
    public required int Year { get; init; }

    /// <summary>The day whose rules and thresholds were used.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How many members the case has.</summary>
    public required int Members { get; init; }

    /// <summary>SHA-256 of the case's files.</summary>
    public required string CaseHash { get; init; }

    /// <summary>SHA-256 of the rules' files.</summary>
    public required string RulesHash { get; init; }

    /// <summary>Names of members, industries and targets.</summary>
    public required TargetNames Names { get; init; }

    /// <summary>Answers to every diagnosis but auxiliary ones, for every target.</summary>
    public required FrozenDictionary<Question, Answer> Answers { get; init; }

    /// <summary>Titles of the diagnoses, by code.</summary>
    public required FrozenDictionary<string, LocalizedText> Diagnoses { get; init; }

    /// <summary>What is said of every measure, by code.</summary>
    public required FrozenDictionary<string, MeasureAnswer> Measures { get; init; }

    /// <summary>Titles of the measures, by code.</summary>
    public required FrozenDictionary<string, LocalizedText> MeasureTitles { get; init; }

    /// <summary>Values of the run's year, what could not be computed included, in the order of the table.</summary>
    public required ImmutableArray<IndicatorValue> Values { get; init; }

    /// <summary>Figures that it lacks, in the order of kinds and names.</summary>
    public ImmutableArray<LackingFigure> Lacking { get; init; } = [];

    /// <summary>Ids of the indicators that its findings rest on or name.</summary>
    public required FrozenSet<string> Evidence { get; init; }

    /// <summary>Definitions of the indicators.</summary>
    public required ImmutableArray<IndicatorDefinition> Dictionary { get; init; }

    /// <summary>The threshold versions in force on the run's day, by id: the first day each applies.</summary>
    public required FrozenDictionary<string, DateOnly> Thresholds { get; init; }

    /// <summary>Deliveries between sectors of industry; null when the case has no such table.</summary>
    public InputOutputTable? InputOutput { get; init; }

    /// <summary>What to keep of a run.</summary>
    public static ComparedRun Of(Advice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        var findings = advice.Findings.ToDictionary(static f => new Question(f.Diagnosis.Code, f.Target));
        var asked = advice.Evaluation.Diagnoses.Where(static v => v.Diagnosis.Nature != FindingNature.Auxiliary).ToArray();
        var isAsked = advice.Evaluation.Diagnoses.Select(static v => v.Diagnosis.Code).ToHashSet(StringComparer.Ordinal);
        bool IsAllAsked(Countermeasure measure) =>
            advice.Rules.Diagnoses.All(d => isAsked.Contains(d.Code) || !d.Recommend.Contains(measure.Id, StringComparer.Ordinal));

        var names = new TargetNames(advice.Case);
        return new()
        {
            CaseId = advice.Case.Id,
            CaseName = advice.Case.Name,
            Year = advice.Case.Year,
            AsOf = advice.AsOf,
            Members = advice.Case.Regions.Length,
            CaseHash = advice.Case.ContentHash,
            RulesHash = advice.Rules.ContentHash,
            Names = names,
            Answers = asked.ToFrozenDictionary(
                static v => new Question(v.Diagnosis.Code, v.Target),
                v => Answer.Of(v, findings.GetValueOrDefault(new Question(v.Diagnosis.Code, v.Target)))),
            Diagnoses = asked.DistinctBy(static v => v.Diagnosis.Code).ToFrozenDictionary(static v => v.Diagnosis.Code, static v => v.Diagnosis.Title, StringComparer.Ordinal),
            Measures = advice.Recommendations.Select(static r => KeyValuePair.Create(r.Measure.Code, MeasureAnswer.Of(r)))
                .Concat(advice.NotAdvised.Select(n => KeyValuePair.Create(n.Measure.Code, MeasureAnswer.Of(n, IsAllAsked(n.Measure)))))
                .ToFrozenDictionary(StringComparer.Ordinal),
            MeasureTitles = advice.Rules.Countermeasures.ToFrozenDictionary(static m => m.Code, static m => m.Title, StringComparer.Ordinal),
            Values = [.. advice.Indicators.Values.Where(v => v.Year == advice.Case.Year)],
            Lacking = LackingFigure.Of(advice, names),
            Evidence = advice.Findings.SelectMany(static f => f.Evidence).Select(static v => v.IndicatorId).ToFrozenSet(StringComparer.Ordinal),
            Dictionary = advice.Dictionary,
            Thresholds = advice.Rules.Parameters.Values
                .Select(p => (p.Id, Version: p.On(advice.AsOf)))
                .Where(static p => p.Version is not null)
                .ToFrozenDictionary(static p => p.Id, static p => p.Version!.From, StringComparer.Ordinal),
            InputOutput = advice.Case.InputOutput,
        };
    }

    /// <summary>The answers by code, where the single ones have been given up; else null.</summary>
    internal FrozenDictionary<string, DiagnosisCell>? Cells { get; private init; }

    /// <summary>
    /// What cases side by side show of it unless indicators are named: without values of members, industries and pairs, without names and what is lacking for values, and with answers by
    /// diagnosis only. Little enough to keep of thousands of runs; years cannot be compared with it.
    /// </summary>
    public ComparedRun OfTheWhole()
    {
        var whole = Dictionary.Where(static d => d.Scope == Scope.Case).Select(static d => d.Id).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Values = [.. Values.Where(v => whole.Contains(v.IndicatorId)).Select(static v => v with { Lacking = [], SourceIds = [], Note = null })],
            Cells = Cells ?? DiagnosisCell.Of(Answers),
            Answers = FrozenDictionary<Question, Answer>.Empty,
            Names = TargetNames.None,
        };
    }

    /// <summary>The answer to a question.</summary>
    public Answer AnswerTo(Question question) => Answers.GetValueOrDefault(question) ?? Answer.NotAsked;

    /// <summary>What is said of a measure.</summary>
    public MeasureAnswer AnswerOf(string measure) => Measures.GetValueOrDefault(measure) ?? MeasureAnswer.NotAsked;
}
