using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax.Formulas;
using AggloAdvisor.Rules.Syntax.Overlays;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads a rule base from a folder, or from files in memory, and checks every name, unit and scope in it.</summary>
public static class RuleSetReader
{
    private const string IndicatorsFolder = "indicators";
    private const string QuantilesFolder = "quantiles";
    private const string ItemsFolder = "items";

    /// <summary>Reads a rule base.</summary>
    /// <param name="rulesFolder">Folder of the rule base; see <see cref="RuleFolder.Open(string, CancellationToken)"/>.</param>
    /// <param name="dictionary">The indicators that the program computes; those of the folder come to them.</param>
    /// <param name="cancellationToken">Checked before each file.</param>
    /// <returns>The rule base, or null when there are errors; and every problem found, sorted by place.</returns>
    /// <exception cref="IOException">The machine could not read a file.</exception>
    public static Checked<RuleSet> Read(
        string rulesFolder,
        IReadOnlyCollection<IndicatorDefinition> dictionary,
        CancellationToken cancellationToken = default) =>
        Read(RuleFolder.Open(rulesFolder, cancellationToken), dictionary, cancellationToken);

    /// <summary>Reads a rule base from its files.</summary>
    /// <param name="files">The files; those of <see cref="RuleSet.Files"/> give the same rule base, with the same hash, again.</param>
    /// <param name="dictionary">The indicators that the program computes; those of the files come to them.</param>
    /// <param name="cancellationToken">Checked before each file.</param>
    /// <returns>The rule base, or null when there are errors; and every problem found, sorted by place.</returns>
    public static Checked<RuleSet> Read(
        RuleFiles files,
        IReadOnlyCollection<IndicatorDefinition> dictionary,
        CancellationToken cancellationToken = default) =>
        Read(new Checked<RuleFiles>(files, []), dictionary, cancellationToken);

    /// <summary>Reads a rule base from files as they were taken in, with what was wrong with them.</summary>
    /// <param name="files">What <see cref="RuleFolder"/> gave.</param>
    /// <param name="dictionary">The indicators that the program computes; those of the files come to them.</param>
    /// <param name="cancellationToken">Checked before each file.</param>
    /// <returns>The rule base, or null when there are errors; and every problem found, sorted by place.</returns>
    public static Checked<RuleSet> Read(
        Checked<RuleFiles> files,
        IReadOnlyCollection<IndicatorDefinition> dictionary,
        CancellationToken cancellationToken = default)
    {
        if (files.Value is not { } folder)
        {
            return new(null, files.Diagnostics);
        }

        // An overlay is held against what lies below it, so that is read for itself first.
        var below = folder.Overlays is [.., var last]
            ? Read(new Checked<RuleFiles>(folder.WithoutLastOverlay(), [.. files.Diagnostics.Where(d => !d.Location.Path.StartsWith(last + "/", StringComparison.Ordinal))]), dictionary, cancellationToken)
            : null;
        return below is { Value: null } ? below : Read(folder, files.Diagnostics, below?.Value, dictionary, cancellationToken);
    }

    private static Checked<RuleSet> Read(RuleFiles folder, ImmutableArray<Diagnostic> opening, RuleSet? below, IReadOnlyCollection<IndicatorDefinition> dictionary, CancellationToken cancellationToken)
    {
        var problems = new DiagnosticBag();
        problems.AddRange(opening);
        var maps = LayeredMaps.Read(folder, static _ => true, problems, cancellationToken);
        var (off, overlay) = (maps.Off, below is null ? null : maps.Overlays.LastOrDefault(o => o.Layer == folder.Overlays.Length));
        var defined = overlay is null ? [] : maps.Defined(overlay);
        if (overlay is not null)
        {
            OverlayChecks.List(overlay, defined, below!, problems);
        }

        var bibliography = Bibliography(maps, problems);
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        var parameters = Unique.ById(
            maps.In("parameters").SelectMany(m => ParameterReader.Read(m, bibliography, wrong)).Where(p => maps.IsInUse(OverrideSubject.Parameter, p.Location, p.Id)),
            static p => p.Id,
            static p => p.Location,
            new("parameter", "参数"),
            problems).ToFrozenDictionary(static p => p.Id, StringComparer.Ordinal);
        if (overlay is not null)
        {
            OverlayChecks.Units(overlay, below!, parameters.Values, problems);
        }

        var inventory = ItemReader.ReadAll(maps.In(ItemsFolder), bibliography, problems);
        var derived = DerivedIndicatorReader.ReadAll(maps.In(IndicatorsFolder, OverrideSubject.Indicator), dictionary, bibliography, inventory.ById, problems);
        var names = new KnownNames(derived.Dictionary, parameters, bibliography) { Items = inventory.ById, Off = off, WrongParameters = wrong };
        var quantiles = QuantileReader.ReadAll(maps.In(QuantilesFolder), derived.Dictionary, bibliography, problems);
        var glossary = GlossaryReader.Read(maps.Named(RuleFolder.Glossary), bibliography, problems);
        var cases = maps.In("cases", OverrideSubject.Case).Select(m => DocumentedCaseReader.Read(m, names)).OfType<DocumentedCase>().ToArray();
        ItemReader.CheckNames(inventory, names with { GlossaryIds = [.. glossary.Select(static g => g.Id)], LibraryIds = [.. cases.Select(static c => c.Id)] }, problems);
        var diagnoses = maps.In("diagnoses", OverrideSubject.Diagnosis).Select(m => DiagnosisReader.Read(m, names)).OfType<Diagnosis>().ToArray();
        var measures = maps.In("countermeasures", OverrideSubject.Countermeasure).Select(m => CountermeasureReader.Read(m, names)).OfType<Countermeasure>().ToArray();
        ImmutableArray<AnalysisAnswer> answers = [.. maps.Named(RuleFolder.Answers).SelectMany(static m => AnswerReader.Read(m))];

        // Dangling names are looked for only when every file could be read: a broken file would make all its names dangle.
        if (!problems.HasErrors)
        {
            // What is idle in the rule base below was said when that was read, and is none of the overlay's business.
            bool Concerned(SourceLocation location) => overlay is null || overlay.Holds(location);
            names.Asked.Check(diagnoses.Select(static d => d.Id).ToHashSet(StringComparer.Ordinal), measures.Select(static m => m.Id).ToHashSet(StringComparer.Ordinal), off, problems);
            CrossChecks.Run(diagnoses, measures, parameters.Values.Where(p => Concerned(p.Location)), off, Concerned, problems);
            ItemReader.CheckUses(inventory, diagnoses.SelectMany(static d => d.Sources).Concat(measures.SelectMany(static m => m.Sources)).Concat(cases.SelectMany(static c => c.Citations)), Concerned, problems);
            if (overlay is not null)
            {
                OverlayChecks.Codes(overlay, below!, diagnoses, measures, problems);
                OverlayChecks.Triggers(overlay, below!, diagnoses, measures, problems);
            }
        }

        var (current, otherVersions) = DiagnosisVersions.Split(diagnoses, problems);
        Unique.ById(current, static d => d.Code, static d => d.Location, new("code", "代码"), problems);
        Unique.ById(measures, static m => m.Id, static m => m.Location, References.Countermeasure, problems);
        Unique.ById(measures, static m => m.Code, static m => m.Location, new("code", "代码"), problems);
        Unique.ById(cases, static c => c.Id, static c => c.Location, new("documented case", "案例"), problems);
        if (problems.HasErrors)
        {
            return new(null, problems.ToSortedArray());
        }

        var rules = new RuleSet(
            [.. current.Select(d => d.Without(off)).OrderBy(static d => d.Code, StringComparer.Ordinal)],
            [.. measures.Select(m => m.Without(off)).OrderBy(static m => m.Code, StringComparer.Ordinal)],
            parameters,
            bibliography,
            folder.Hash)
        {
            Files = folder,
            OtherVersions = [.. otherVersions.Select(d => d.Without(off))],
            Indicators = derived.Indicators,
            Quantiles = quantiles,
            Answers = [.. answers.Where(a => below is null || !a.Codes.Any(c => IsOff(below, off, c)))],
            Items = inventory.Items,
            Glossary = glossary,
            Cases = [.. cases.Select(c => c.Without(off)).OrderBy(static c => c.Id, StringComparer.Ordinal)],
        };
        return new(
            overlay is null ? rules : rules with { Overrides = [.. below!.Overrides, .. OverrideList.Of(overlay, defined, below, rules)] },
            problems.ToSortedArray());
    }

    private static bool IsOff(RuleSet below, SwitchedOff off, string code) =>
        (below.FindDiagnosis(code) is { } diagnosis && off.Has(OverrideSubject.Diagnosis, diagnosis.Id))
        || (below.FindCountermeasure(code) is { } measure && off.Has(OverrideSubject.Countermeasure, measure.Id));

    /// <summary>Reads the indicators alone that a rule base defines: for those who compute indicators and weigh no rules.</summary>
    /// <inheritdoc cref="Read(string, IReadOnlyCollection{IndicatorDefinition}, CancellationToken)"/>
    /// <returns>The indicators, each after those it uses; empty when there are errors; and every problem found in their files.</returns>
    public static (ImmutableArray<DerivedIndicator> Indicators, ImmutableArray<Diagnostic> Diagnostics) ReadIndicators(
        string rulesFolder,
        IReadOnlyCollection<IndicatorDefinition> dictionary,
        CancellationToken cancellationToken = default) =>
        ReadIndicators(RuleFolder.Open(rulesFolder, cancellationToken), dictionary, cancellationToken);

    /// <inheritdoc cref="ReadIndicators(string, IReadOnlyCollection{IndicatorDefinition}, CancellationToken)"/>
    /// <param name="files">What <see cref="RuleFolder"/> gave.</param>
    public static (ImmutableArray<DerivedIndicator> Indicators, ImmutableArray<Diagnostic> Diagnostics) ReadIndicators(
        Checked<RuleFiles> files,
        IReadOnlyCollection<IndicatorDefinition> dictionary,
        CancellationToken cancellationToken = default)
    {
        var problems = new DiagnosticBag();
        problems.AddRange(files.Diagnostics);
        if (files.Value is not { } folder)
        {
            return ([], problems.ToSortedArray());
        }

        var maps = LayeredMaps.Read(folder, static name => IsIn(name, IndicatorsFolder, ItemsFolder), problems, cancellationToken);
        var bibliography = Bibliography(maps, problems);
        var inventory = ItemReader.ReadAll(maps.In(ItemsFolder), bibliography, problems);
        var derived = DerivedIndicatorReader.ReadAll(maps.In(IndicatorsFolder, OverrideSubject.Indicator), dictionary, bibliography, inventory.ById, problems);
        return (problems.HasErrors ? [] : derived.Indicators, problems.ToSortedArray());
    }

    /// <summary>Reads the distributions alone that a rule base holds: for those who compare indicators and weigh no rules.</summary>
    /// <inheritdoc cref="Read(string, IReadOnlyCollection{IndicatorDefinition}, CancellationToken)"/>
    /// <returns>The distributions in the order of the files; empty when there are errors; and every problem found in the files of indicators and distributions.</returns>
    public static (ImmutableArray<QuantileSet> Quantiles, ImmutableArray<Diagnostic> Diagnostics) ReadQuantiles(
        string rulesFolder,
        IReadOnlyCollection<IndicatorDefinition> dictionary,
        CancellationToken cancellationToken = default) =>
        ReadQuantiles(RuleFolder.Open(rulesFolder, cancellationToken), dictionary, cancellationToken);

    /// <inheritdoc cref="ReadQuantiles(string, IReadOnlyCollection{IndicatorDefinition}, CancellationToken)"/>
    /// <param name="files">What <see cref="RuleFolder"/> gave.</param>
    public static (ImmutableArray<QuantileSet> Quantiles, ImmutableArray<Diagnostic> Diagnostics) ReadQuantiles(
        Checked<RuleFiles> files,
        IReadOnlyCollection<IndicatorDefinition> dictionary,
        CancellationToken cancellationToken = default)
    {
        var problems = new DiagnosticBag();
        problems.AddRange(files.Diagnostics);
        if (files.Value is not { } folder)
        {
            return ([], problems.ToSortedArray());
        }

        var maps = LayeredMaps.Read(folder, static name => IsIn(name, IndicatorsFolder, ItemsFolder, QuantilesFolder), problems, cancellationToken);
        var bibliography = Bibliography(maps, problems);
        var inventory = ItemReader.ReadAll(maps.In(ItemsFolder), bibliography, problems);
        var derived = DerivedIndicatorReader.ReadAll(maps.In(IndicatorsFolder, OverrideSubject.Indicator), dictionary, bibliography, inventory.ById, problems);
        var quantiles = QuantileReader.ReadAll(maps.In(QuantilesFolder), derived.Dictionary, bibliography, problems);
        return (problems.HasErrors ? [] : quantiles, problems.ToSortedArray());
    }

    /// <summary>Reads the terms alone that a rule base explains, and the bibliography that they cite.</summary>
    /// <param name="rulesFolder">Folder with <c>glossary.yaml</c> and <c>sources.yaml</c>.</param>
    /// <param name="cancellationToken">Checked before each file.</param>
    /// <returns>The terms in the order of the file; empty when there are errors; the bibliography; and every problem found in the two files.</returns>
    public static (ImmutableArray<GlossaryTerm> Terms, FrozenDictionary<string, BibliographyEntry> Sources, ImmutableArray<Diagnostic> Diagnostics) ReadGlossary(
        string rulesFolder,
        CancellationToken cancellationToken = default) =>
        ReadGlossary(RuleFolder.Open(rulesFolder, cancellationToken), cancellationToken);

    /// <inheritdoc cref="ReadGlossary(string, CancellationToken)"/>
    /// <param name="files">What <see cref="RuleFolder"/> gave.</param>
    public static (ImmutableArray<GlossaryTerm> Terms, FrozenDictionary<string, BibliographyEntry> Sources, ImmutableArray<Diagnostic> Diagnostics) ReadGlossary(
        Checked<RuleFiles> files,
        CancellationToken cancellationToken = default)
    {
        var problems = new DiagnosticBag();
        problems.AddRange(files.Diagnostics);
        if (files.Value is not { } folder)
        {
            return ([], FrozenDictionary<string, BibliographyEntry>.Empty, problems.ToSortedArray());
        }

        var maps = LayeredMaps.Read(folder, static name => name is RuleFolder.Sources or RuleFolder.Glossary, problems, cancellationToken);
        var bibliography = Bibliography(maps, problems);
        var terms = GlossaryReader.Read(maps.Named(RuleFolder.Glossary), bibliography, problems);
        return (problems.HasErrors ? [] : terms, bibliography, problems.ToSortedArray());
    }

    private static FrozenDictionary<string, BibliographyEntry> Bibliography(LayeredMaps maps, DiagnosticBag problems) =>
        Unique.ById(maps.Named(RuleFolder.Sources).SelectMany(Citations.Bibliography), static s => s.Entry.Id, static s => s.Location, new("source", "来源"), problems)
            .ToFrozenDictionary(static s => s.Entry.Id, static s => s.Entry, StringComparer.Ordinal);

    private static bool IsIn(string name, params ReadOnlySpan<string> folders)
    {
        var at = name.IndexOf('/', StringComparison.Ordinal);
        return at < 0 ? name == RuleFolder.Sources : folders.Contains(name[..at]);
    }
}
