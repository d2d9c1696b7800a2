using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Findings;

/// <summary>A problem that a document names in words, beside what the figures show. Words decide no rule.</summary>
/// <param name="RegionId">Member it is said of; <see cref="Case.WholeCaseId"/> for all.</param>
/// <param name="Problem">The problem, as the register has it.</param>
/// <param name="Diagnosis">The diagnosis that looks for it; null when the register names none, or none of this rule base.</param>
/// <param name="Verdict">
/// What the diagnosis came to: fired as soon as it did for one target, else undecided as soon as it is for one; null when it was not asked.
/// </param>
/// <param name="SourceId">The document.</param>
/// <param name="Section">Place in the document; null when the register does not say.</param>
public sealed record StatedProblem(string RegionId, LocalizedText Problem, Diagnosis? Diagnosis, Verdict? Verdict, string SourceId, string? Section)
{
    /// <summary>The entries of the register <c>problems</c>, in its order; empty without one.</summary>
    public static ImmutableArray<StatedProblem> Of(Case @case, RuleSet rules, Evaluation evaluation) =>
        @case.Registers.TryGetValue("problems", out var register) ? [.. register.Entries.Select(e => Of(e, rules, evaluation))] : [];

    private static StatedProblem Of(RegisterEntry entry, RuleSet rules, Evaluation evaluation)
    {
        var region = entry["region"]!;
        var diagnosis = entry["diagnosis"] is { } name ? rules.FindDiagnosis(name) : null;
        Verdict[] verdicts = diagnosis is null
            ? []
            : [.. evaluation.Diagnoses.Where(v => v.Diagnosis == diagnosis && Concerns(v.Target.RegionId, region)).Select(static v => v.Verdict)];
        Verdict? verdict = verdicts.Length == 0 ? null
            : verdicts.Contains(Rules.Evaluation.Verdict.Fired) ? Rules.Evaluation.Verdict.Fired
            : verdicts.Contains(Rules.Evaluation.Verdict.Undecided) ? Rules.Evaluation.Verdict.Undecided
            : Rules.Evaluation.Verdict.NotFired;
        return new(region, LocalizedText.Given(entry["problem_en"]!, entry["problem_zh"]), diagnosis, verdict, entry["source"]!, entry["section"]);
    }

    private static bool Concerns(string? asked, string region) => asked is null || region == Case.WholeCaseId || asked == region;
}
