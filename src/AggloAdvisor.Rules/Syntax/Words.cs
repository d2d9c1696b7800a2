using System.Collections.Frozen;
using System.Text.Json;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Analysis;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>The words that rule files use for the choices of the model.</summary>
internal static class Words
{
    public static readonly FrozenDictionary<string, Chain> Chains = Of<Chain>();
    public static readonly FrozenDictionary<string, FindingNature> Natures = Of<FindingNature>();
    public static readonly FrozenDictionary<string, CounterEffect> Effects = Of<CounterEffect>();
    public static readonly FrozenDictionary<string, PlanStage> Stages = Of<PlanStage>();
    public static readonly FrozenDictionary<string, InstitutionLevel> Levels = Of<InstitutionLevel>();
    public static readonly FrozenDictionary<string, Horizon> Horizons = Of<Horizon>();
    public static readonly FrozenDictionary<string, CostClass> Costs = Of<CostClass>();
    public static readonly FrozenDictionary<string, GateEffect> GateEffects = Of<GateEffect>();
    public static readonly FrozenDictionary<string, TargetKind> TargetKinds = Of<TargetKind>();
    public static readonly FrozenDictionary<string, Provenance> Provenances = Of<Provenance>();

    /// <summary>What the analysis of a rule base can find.</summary>
    public static readonly FrozenDictionary<string, AnalysisKind> AnalysisKinds = Of<AnalysisKind>();
    public static readonly FrozenDictionary<string, DocumentedKind> DocumentedKinds = Of<DocumentedKind>();

    /// <summary>What an overlay can replace or switch off.</summary>
    public static readonly FrozenDictionary<string, OverrideSubject> OverrideSubjects = Of<OverrideSubject>();

    public static readonly FrozenDictionary<string, Direction> Directions = Of<Direction>();

    /// <summary>What a counter-check that nobody can decide does to its finding.</summary>
    public static readonly FrozenDictionary<string, CounterEffect> UnknownEffects = new Dictionary<string, CounterEffect>(StringComparer.Ordinal)
    {
        ["note"] = CounterEffect.Note,
        ["weaken"] = CounterEffect.Weaken,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a distribution's regions can be counted by; energy, CO₂ and research spending show no structure.</summary>
    public static readonly FrozenDictionary<string, ActivityMeasure> Measures =
        Of<ActivityMeasure>().Where(static m => m.Value <= ActivityMeasure.Firms).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The scopes that a derived indicator can have.</summary>
    public static readonly FrozenDictionary<string, Scope> FormulaScopes = new Dictionary<string, Scope>(StringComparer.Ordinal)
    {
        ["case"] = Scope.Case,
        ["region"] = Scope.Region,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, Scope> Scopes = new Dictionary<string, Scope>(StringComparer.Ordinal)
    {
        ["case"] = Scope.Case,
        ["region"] = Scope.Region,
        ["industry"] = Scope.Industry,
        ["region-industry"] = Scope.RegionIndustry,
        ["pair"] = Scope.RegionPair,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The word of a scope.</summary>
    public static string Of(Scope scope) => Scopes.First(s => s.Value == scope).Key;

    /// <summary>What a value of a scope belongs to, as in "a value for each ...".</summary>
    public static LocalizedText Named(Scope scope) => new(Of(scope), scope switch
    {
        Scope.Case => "案例",
        Scope.Region => "成员",
        Scope.Industry => "行业",
        Scope.RegionIndustry => "成员的行业",
        _ => "成员对",
    });

    /// <summary>All that a scope ranges over: the whole case, or each of its parts.</summary>
    public static LocalizedText Each(Scope scope) => scope == Scope.Case
        ? new("the whole case", "整个案例")
        : LocalizedText.Of($"each {Named(scope)}", $"每个{Named(scope)}");

    private static FrozenDictionary<string, T> Of<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(static v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()), StringComparer.Ordinal);
}
