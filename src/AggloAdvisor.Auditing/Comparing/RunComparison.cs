using System.Collections.Immutable;
using AggloAdvisor.Advising.Effects;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Auditing.Replaying;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Edits;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Auditing.Comparing;

/// <summary>Why two runs differ: the figures, the rules, the day, the program; and what each does to findings and plan.</summary>
/// <remarks>Both runs are made again from what their records carry. The effects are told in two steps: first the new figures under the old rules, then
/// the new rules, each change under the edit that causes it.</remarks>
/// <param name="Old">The first case.</param>
/// <param name="New">The second case.</param>
/// <param name="Program">Differences of program and libraries, in sentences.</param>
/// <param name="Days">The days whose rules were used, where they differ; else null.</param>
/// <param name="Files">Names of files that differ, of the case, the rules and the templates: the last word on whether the runs were made from the same.</param>
/// <param name="Figures">Figures that differ.</param>
/// <param name="Edits">Edits between the rules.</param>
/// <param name="ByFigures">What the new figures, and another day, do under the old rules.</param>
/// <param name="ByRules">What the new rules do to the new figures.</param>
public sealed record RunComparison(
    Case Old,
    Case New,
    ImmutableArray<LocalizedText> Program,
    (DateOnly Old, DateOnly New)? Days,
    ImmutableArray<string> Files,
    ImmutableArray<FigureChange> Figures,
    ImmutableArray<RuleEdit> Edits,
    ImmutableArray<RuleEffect> ByFigures,
    ImmutableArray<RuleEffect> ByRules)
{
    /// <summary>Whether the two runs were made from the same by the same.</summary>
    public bool IsSame => Program.IsEmpty && Days is null && Files.IsEmpty && Figures.IsEmpty && Edits.IsEmpty && ByFigures.IsEmpty && ByRules.IsEmpty;

    /// <summary>Compares two runs.</summary>
    /// <param name="old">Record of the first.</param>
    /// <param name="oldName">How messages name it.</param>
    /// <param name="new">Record of the second.</param>
    /// <param name="newName">How messages name it.</param>
    /// <param name="cancellationToken">Stops between the steps.</param>
    /// <returns>The comparison, or null when a record lacks something; and every problem found in them.</returns>
    public static Checked<RunComparison> Of(RunRecord old, string oldName, RunRecord @new, string newName, CancellationToken cancellationToken = default)
    {
        var (first, second) = Replay.OfBoth(old, oldName, @new, newName, cancellationToken);
        if (first.Value is not { } a || second.Value is not { } b)
        {
            return new(null, [.. first.Diagnostics, .. second.Diagnostics]);
        }

        var (oldDay, newDay) = (a.Recorded.AsOf, b.Recorded.AsOf);
        // Rules that both runs carry were read once: then there is nothing to hold against each other.
        var rules = ReferenceEquals(a.Rules, b.Rules) ? null : new RuleEffects(a.Rules, b.Rules);
        return new(
            new(
                a.Advice.Case,
                b.Advice.Case,
                ProgramChanges(a.Recorded, b.Recorded),
                oldDay == newDay ? null : (oldDay, newDay),
                [.. FileChanges("case", a.Recorded.Inputs.Case, b.Recorded.Inputs.Case), .. FileChanges("rules", a.Recorded.Inputs.Rules, b.Recorded.Inputs.Rules), .. FileChanges("templates", a.Recorded.Inputs.Report?.Templates, b.Recorded.Inputs.Report?.Templates)],
                FigureChange.Between(a.Advice.Case, b.Advice.Case),
                rules?.Edits ?? [],
                FigureEffects.Between(a.Advice.Case, b.Advice.Case, RuleEvaluator.ForTraces(a.Rules), oldDay, newDay, cancellationToken),
                rules?.On(b.Advice.Case, newDay, cancellationToken).Effects ?? []),
            []);
    }

    // A run without report has no templates: that is no difference of them.
    private static IEnumerable<string> FileChanges(string folder, FileSet? old, FileSet? @new) => old is null || @new is null ? [] :
        old.Hashes.Keys.Union(@new.Hashes.Keys, StringComparer.Ordinal).Where(n => old.Hashes.GetValueOrDefault(n) != @new.Hashes.GetValueOrDefault(n)).Order(StringComparer.Ordinal).Select(n => $"{folder}/{n}");

    private static ImmutableArray<LocalizedText> ProgramChanges(RecordedRun old, RecordedRun @new) =>
    [
        .. old.Program == @new.Program ? Array.Empty<LocalizedText>() : [LocalizedText.Of($"the program: version {old.Program} became {@new.Program}", $"程序：版本 {old.Program} 变为 {@new.Program}")],
        .. old.Libraries.Keys.Union(@new.Libraries.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(k => (Name: k, Old: old.Libraries.GetValueOrDefault(k), New: @new.Libraries.GetValueOrDefault(k)))
            .Where(static l => l.Old != l.New)
            .Select(static l => LocalizedText.Of($"{l.Name}: {l.Old ?? "absent"} became {l.New ?? "absent"}", $"{l.Name}：{l.Old ?? "无"} 变为 {l.New ?? "无"}")),
    ];
}
