using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.SideBySide;

/// <summary>What one case says to one diagnosis, all its targets together.</summary>
/// <param name="Kind">Found where it is found for any target; else open where it is open for any; else not found.</param>
/// <param name="Severity">The gravest; null unless found.</param>
/// <param name="Found">Targets it is found for.</param>
/// <param name="Open">Targets it is open for.</param>
/// <param name="Asked">How many targets it was asked for.</param>
public sealed record DiagnosisCell(AnswerKind Kind, FindingSeverity? Severity, ImmutableArray<Target> Found, ImmutableArray<Target> Open, int Asked)
{
    /// <summary>What a case says to a diagnosis that was not asked.</summary>
    internal static DiagnosisCell NotAsked { get; } = new(AnswerKind.NotAsked, null, [], [], 0);

    /// <summary>What a case says to every diagnosis that was asked, by code. The cells of one case share their targets.</summary>
    internal static FrozenDictionary<string, DiagnosisCell> Of(IEnumerable<KeyValuePair<Question, Answer>> answers)
    {
        var targets = new Dictionary<Target, Target>();
        Target Shared(Target target) => targets.TryGetValue(target, out var known) ? known : targets[target] = target;
        return answers.GroupBy(static a => a.Key.Code, StringComparer.Ordinal).ToFrozenDictionary(static g => g.Key, g => Of(g, Shared), StringComparer.Ordinal);
    }

    private static DiagnosisCell Of(IEnumerable<KeyValuePair<Question, Answer>> answers, Func<Target, Target> shared)
    {
        var asked = answers.OrderBy(static a => a.Key.Target.ToString(), StringComparer.Ordinal).ToArray();
        ImmutableArray<Target> Of(AnswerKind kind) => [.. asked.Where(a => a.Value.Kind == kind).Select(a => shared(a.Key.Target))];
        var (found, open) = (Of(AnswerKind.Found), Of(AnswerKind.Open));
        return new(!found.IsEmpty ? AnswerKind.Found : !open.IsEmpty ? AnswerKind.Open : AnswerKind.NotFound, asked.Max(static a => a.Value.Severity), found, open, asked.Length);
    }
}

/// <summary>One diagnosis in every case.</summary>
/// <param name="Code">Which.</param>
/// <param name="Title">Its title.</param>
/// <param name="Cells">One per case.</param>
public sealed record DiagnosisRow(string Code, LocalizedText Title, ImmutableArray<DiagnosisCell> Cells)
{
    /// <summary>In how many cases it is found.</summary>
    public int Found => Cells.Count(static c => c.Kind == AnswerKind.Found);

    /// <summary>How widely it is found.</summary>
    public Spread Spread => Spreads.Of(Found, Cells.Count(static c => c.Kind is AnswerKind.Open or AnswerKind.NotAsked), Cells.Length);
}

/// <summary>One measure in every case.</summary>
/// <param name="Code">Which.</param>
/// <param name="Title">Its title.</param>
/// <param name="Cells">One per case.</param>
public sealed record MeasureRow(string Code, LocalizedText Title, ImmutableArray<MeasureAnswer> Cells)
{
    /// <summary>How many cases get it.</summary>
    public int Given => Cells.Count(static c => c.State == MeasureState.Given);

    /// <summary>How widely it is given.</summary>
    public Spread Spread => Spreads.Of(Given, Cells.Count(static c => c.State is MeasureState.Open or MeasureState.NotAsked), Cells.Length);
}

/// <summary>Cases side by side.</summary>
/// <param name="Runs">In the order they were named; at least two.</param>
/// <param name="Diagnoses">Every diagnosis that a case asks for, in the order of codes.</param>
/// <param name="Measures">Every measure of the rules: those that most cases get first, then in the order of codes.</param>
/// <param name="Indicators">The key indicators, in the order of the dictionary.</param>
/// <param name="OtherThresholds">Thresholds of which not all cases use the same version, by id.</param>
public sealed record CaseComparison(
    ImmutableArray<ComparedRun> Runs,
    ImmutableArray<DiagnosisRow> Diagnoses,
    ImmutableArray<MeasureRow> Measures,
    ImmutableArray<IndicatorRow> Indicators,
    ImmutableArray<string> OtherThresholds)
{
    /// <summary>Compares runs of several cases.</summary>
    /// <param name="runs">At least two.</param>
    /// <param name="only">Ids of the indicators to show; null for those of the whole case that findings rest on.</param>
    /// <exception cref="ArgumentException">Fewer than two runs.</exception>
    public static CaseComparison Of(IEnumerable<ComparedRun> runs, IReadOnlySet<string>? only = null)
    {
        ImmutableArray<ComparedRun> all = [.. runs];
        if (all.Length < 2)
        {
            throw new ArgumentException("At least two runs are needed.", nameof(runs));
        }

        var cells = all.Select(static r => r.Cells ?? DiagnosisCell.Of(r.Answers)).ToArray();
        return new(
            all,
            [.. Union.Diagnoses(all).Select(code => new DiagnosisRow(code, Union.Title(all, code), [.. cells.Select(c => c.GetValueOrDefault(code, DiagnosisCell.NotAsked))]))],
            [
                .. Union.Measures(all)
                    .Select(code => new MeasureRow(code, Union.MeasureTitle(all, code), [.. all.Select(r => r.AnswerOf(code))]))
                    .OrderByDescending(static m => m.Given)
                    .ThenBy(static m => m.Code, StringComparer.Ordinal),
            ],
            IndicatorRows.Of(all, only),
            Union.OtherThresholds(all));
    }
}
