using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Precedents;

/// <summary>A documented case that met a finding.</summary>
/// <param name="Case">The documented case.</param>
/// <param name="Met">The finding, what it did and what remained.</param>
/// <param name="IsThisPlace">Whether it is the very place that the advice is about.</param>
/// <param name="Likeness">How alike it is; null when it is this place, or when there is no figure to compare.</param>
public sealed record Precedent(DocumentedCase Case, MetFinding Met, bool IsThisPlace, Likeness? Likeness);

/// <summary>A documented case that shows a countermeasure at work.</summary>
/// <param name="Case">The documented case.</param>
/// <param name="Shown">What it shows.</param>
public sealed record Example(DocumentedCase Case, MeasureExample Shown);

/// <summary>The documented cases that have something to say to a run.</summary>
/// <param name="ByDiagnosis">For every diagnosis that fired and that documented cases met: this place itself, then the most alike, those that cannot be compared last.</param>
/// <param name="ByMeasure">For every advised measure that documented cases show at work, in the order of the cases' ids.</param>
public sealed record PrecedentTable(
    ImmutableSortedDictionary<string, ImmutableArray<Precedent>> ByDiagnosis,
    ImmutableSortedDictionary<string, ImmutableArray<Example>> ByMeasure)
{
    /// <summary>The cases that met a diagnosis; empty when none did.</summary>
    public ImmutableArray<Precedent> Of(Diagnosis diagnosis) => ByDiagnosis.GetValueOrDefault(diagnosis.Id, []);

    /// <summary>The cases that show a measure; empty when none does.</summary>
    public ImmutableArray<Example> Of(Countermeasure measure) => ByMeasure.GetValueOrDefault(measure.Id, []);

    /// <summary>Finds what documented cases have to say.</summary>
    /// <param name="case">The case.</param>
    /// <param name="indicators">Its indicator values.</param>
    /// <param name="library">The documented cases.</param>
    /// <param name="findings">What fired.</param>
    /// <param name="plan">What is advised.</param>
    public static PrecedentTable Find(Case @case, IndicatorTable indicators, ImmutableArray<DocumentedCase> library, ImmutableArray<Finding> findings, ImmutableArray<Recommendation> plan)
    {
        var own = PlaceFigures.Of(@case, indicators);
        IReadOnlyDictionary<string, double>[] profiles = [.. library.Select(static c => c.Profile).OfType<CaseProfile>().Select(static p => p.Values)];
        var alike = library.ToDictionary(static c => c.Id, c => c.Profile is { } p && !c.IsPlaceOf(@case.Id) ? Likeness.Of(own, p.Values, profiles) : null, StringComparer.Ordinal);
        var byDiagnosis = findings
            .Select(static f => f.Diagnosis.Id)
            .Distinct(StringComparer.Ordinal)
            .Select(id => (Id: id, Cases: library
                .SelectMany(c => c.Met.Where(m => m.DiagnosisId == id).Select(m => new Precedent(c, m, c.IsPlaceOf(@case.Id), alike[c.Id])))
                .OrderBy(static p => p.IsThisPlace ? 0 : 1)
                .ThenBy(static p => p.Likeness is null ? 2 : p.Likeness.IsThin ? 1 : 0)
                .ThenByDescending(static p => p.Likeness?.Value)
                .ThenBy(static p => p.Case.Id, StringComparer.Ordinal)
                .ToImmutableArray()));
        var byMeasure = plan.Select(r => (r.Measure.Id, Cases: library
            .SelectMany(c => c.Shows.Where(s => s.MeasureId == r.Measure.Id).Select(s => new Example(c, s)))
            .ToImmutableArray()));
        return new(
            byDiagnosis.Where(static d => !d.Cases.IsEmpty).ToImmutableSortedDictionary(static d => d.Id, static d => d.Cases, StringComparer.Ordinal),
            byMeasure.Where(static m => !m.Cases.IsEmpty).ToImmutableSortedDictionary(static m => m.Id, static m => m.Cases, StringComparer.Ordinal));
    }
}
