using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Model;

/// <summary>An entry of <c>sources.yaml</c>.</summary>
/// <param name="Id">Short name that rules cite.</param>
/// <param name="Citation">As a bibliography prints it.</param>
/// <param name="Short">Short form for running text, such as "Zhao, Wu and Qin 2023".</param>
/// <param name="Url">Where it can be read; null when it cannot.</param>
public sealed record BibliographyEntry(string Id, LocalizedText Citation, LocalizedText Short, string? Url)
{
    /// <summary>Sections of the document that rules cite, by their English name.</summary>
    public FrozenDictionary<string, LocalizedText> Sections { get; init; } = FrozenDictionary<string, LocalizedText>.Empty;
}

/// <summary>A checked rule base: every name in it exists, every unit and scope fits.</summary>
/// <param name="Diagnoses">In ordinal order of their codes.</param>
/// <param name="Countermeasures">In ordinal order of their codes.</param>
/// <param name="Parameters">By id.</param>
/// <param name="Sources">By id.</param>
/// <param name="ContentHash">SHA-256 over names and contents of the files, lower-case hex.</param>
public sealed record RuleSet(
    ImmutableArray<Diagnosis> Diagnoses,
    ImmutableArray<Countermeasure> Countermeasures,
    FrozenDictionary<string, Parameter> Parameters,
    FrozenDictionary<string, BibliographyEntry> Sources,
    string ContentHash)
{
    /// <summary>The files that it was read from; <see cref="Syntax.RuleSetReader"/> reads them again.</summary>
    public RuleFiles Files { get; init; } = RuleFiles.None;

    /// <summary>In what the overlays differ from the rule base, in the order of the overlays; empty without overlays.</summary>
    public ImmutableArray<RuleOverride> Overrides { get; init; } = [];

    /// <summary>The indicators that the rule base defines, each after those it uses.</summary>
    public ImmutableArray<DerivedIndicator> Indicators { get; init; } = [];

    /// <summary>Versions of diagnoses besides those in <see cref="Diagnoses"/>, by id and date: see <see cref="On"/>.</summary>
    public ImmutableArray<Diagnosis> OtherVersions { get; init; } = [];

    /// <summary>Distributions that values can be held against, in the order of the files.</summary>
    public ImmutableArray<QuantileSet> Quantiles { get; init; } = [];

    /// <summary>Why some of what the analysis finds is meant.</summary>
    public ImmutableArray<AnalysisAnswer> Answers { get; init; } = [];

    /// <summary>What the papers say, in the order of the files: each is used somewhere, or says why not.</summary>
    public ImmutableArray<PaperItem> Items { get; init; } = [];

    /// <summary>The terms that the rule base explains, in the order of the file.</summary>
    public ImmutableArray<GlossaryTerm> Glossary { get; init; } = [];

    /// <summary>Documented cases, in ordinal order of their ids.</summary>
    public ImmutableArray<DocumentedCase> Cases { get; init; } = [];

    /// <summary>The rule base with those versions of its diagnoses that were in force on a day; of a diagnosis that had none in force, the last.</summary>
    /// <returns>This rule base where it is the same, so that it need not be compiled again.</returns>
    public RuleSet On(DateOnly day)
    {
        var wanted = OtherVersions.Where(v => v.InForceOn(day)).ToDictionary(static v => v.Id, StringComparer.Ordinal);
        ImmutableArray<Diagnosis> chosen = [.. Diagnoses.Select(d => wanted.GetValueOrDefault(d.Id, d))];
        return wanted.Count == 0
            ? this
            : this with { Diagnoses = chosen, OtherVersions = [.. Diagnoses.Concat(OtherVersions).Except(chosen).OrderBy(static d => d.Id, StringComparer.Ordinal).ThenBy(static d => d.AppliesFrom)] };
    }

    /// <summary>Whether an overlay switches a diagnosis or countermeasure off: nothing can be expected of it.</summary>
    public bool IsSwitchedOff(string idOrCode) =>
        Overrides.Any(o => o.Kind == OverrideKind.SwitchedOff && (o.Id == idOrCode || string.Equals(o.Code, idOrCode, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A diagnosis by id or code; null when there is none.</summary>
    public Diagnosis? FindDiagnosis(string idOrCode) =>
        Diagnoses.FirstOrDefault(d => d.Id == idOrCode || string.Equals(d.Code, idOrCode, StringComparison.OrdinalIgnoreCase));

    /// <summary>A countermeasure by id or code; null when there is none.</summary>
    public Countermeasure? FindCountermeasure(string idOrCode) =>
        Countermeasures.FirstOrDefault(m => m.Id == idOrCode || string.Equals(m.Code, idOrCode, StringComparison.OrdinalIgnoreCase));
}
