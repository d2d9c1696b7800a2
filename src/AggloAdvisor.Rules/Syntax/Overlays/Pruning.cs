using System.Collections.Immutable;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Syntax.Overlays;

/// <summary>Takes the names of switched-off rules and measures out of the lists of others: nothing leads to what is not there.</summary>
/// <remarks>Conditions are left as they are: what asks for a finding that nobody makes stays unknown.</remarks>
internal static class Pruning
{
    public static Diagnosis Without(this Diagnosis diagnosis, SwitchedOff off) => diagnosis with { Recommend = Kept(diagnosis.Recommend, off) };

    public static Countermeasure Without(this Countermeasure measure, SwitchedOff off) => measure with
    {
        After = Kept(measure.After, off),
        ConflictsWith = Kept(measure.ConflictsWith, off),
        Gates = [.. measure.Gates.Select(g => g with { First = Kept(g.First, off) })],
    };

    public static DocumentedCase Without(this DocumentedCase @case, SwitchedOff off) => @case with
    {
        Met = [.. @case.Met.Where(m => !off.Has(OverrideSubject.Diagnosis, m.DiagnosisId)).Select(m => m with { Did = Kept(m.Did, off), Proposed = Kept(m.Proposed, off) })],
        Shows = [.. @case.Shows.Where(s => !off.Has(OverrideSubject.Countermeasure, s.MeasureId))],
    };

    private static ImmutableArray<string> Kept(ImmutableArray<string> measures, SwitchedOff off) => [.. measures.Where(m => !off.Has(OverrideSubject.Countermeasure, m))];
}
