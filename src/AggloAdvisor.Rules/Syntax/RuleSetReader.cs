using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax.Formulas;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads a rule base from a folder, or from files in memory, and checks every name, unit and scope in it.</summary>
public static class RuleSetReader
{
    private const string IndicatorsFolder = "indicators";
    private const string QuantilesFolder = "quantiles";
    private const string ItemsFolder = "items";

    /// <summary>Reads a rule base.</summary>
    /// <param name="rulesFolder">Folder of the rule base; see <see cref="RuleFolder.Open"/>.</param>
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
        var problems = new DiagnosticBag();
        problems.AddRange(files.Diagnostics);
        if (files.Value is not { } folder)
        {
            return new(null, files.Diagnostics);
        }

        var (maps, bibliography) = ReadFiles(folder, static _ => true, problems, cancellationToken);
        IEnumerable<YamlMap> In(string sub) => InFolder(maps, sub);

        var parameters = Unique.ById(In("parameters").SelectMany(m => ParameterReader.Read(m, bibliography)), static p => p.Id, static p => p.Location, new("parameter", "参数"), problems)
            .ToFrozenDictionary(static p => p.Id, StringComparer.Ordinal);
        var inventory = ItemReader.ReadAll(In(ItemsFolder), bibliography, problems);
        var derived = DerivedIndicatorReader.ReadAll(In(IndicatorsFolder), dictionary, bibliography, inventory.ById, problems);
        var names = new KnownNames(derived.Dictionary, parameters, bibliography) { Items = inventory.ById };
        var quantiles = QuantileReader.ReadAll(In(QuantilesFolder), derived.Dictionary, bibliography, problems);
        var glossary = GlossaryReader.Read(maps.GetValueOrDefault(RuleFolder.Glossary), bibliography, problems);
        var cases = In("cases").Select(m => DocumentedCaseReader.Read(m, names)).OfType<DocumentedCase>().ToArray();
        ItemReader.CheckNames(inventory, names with { GlossaryIds = [.. glossary.Select(static g => g.Id)], LibraryIds = [.. cases.Select(static c => c.Id)] }, problems);
        var diagnoses = In("diagnoses").Select(m => DiagnosisReader.Read(m, names)).OfType<Diagnosis>().ToArray();
        var measures = In("countermeasures").Select(m => CountermeasureReader.Read(m, names)).OfType<Countermeasure>().ToArray();

        ImmutableArray<AnalysisAnswer> answers = maps.TryGetValue(RuleFolder.Answers, out var file) ? AnswerReader.Read(file) : [];

        // Dangling names are looked for only when every file could be read: a broken file would make all its names dangle.
        if (!problems.HasErrors)
        {
            CrossChecks.Run(diagnoses, measures, parameters.Values, problems);
            ItemReader.CheckUses(inventory, diagnoses.SelectMany(static d => d.Sources).Concat(measures.SelectMany(static m => m.Sources)).Concat(cases.SelectMany(static c => c.Citations)), problems);
            DocumentedCaseReader.Check(cases, [.. diagnoses.Select(static d => d.Id)], [.. measures.Select(static m => m.Id)], problems);
        }

        Unique.ById(diagnoses, static d => d.Id, static d => d.Location, References.Diagnosis, problems);
        Unique.ById(diagnoses, static d => d.Code, static d => d.Location, new("code", "代码"), problems);
        Unique.ById(measures, static m => m.Id, static m => m.Location, References.Countermeasure, problems);
        Unique.ById(measures, static m => m.Code, static m => m.Location, new("code", "代码"), problems);
        Unique.ById(cases, static c => c.Id, static c => c.Location, new("documented case", "案例"), problems);
        return new(
            problems.HasErrors
                ? null
                : new RuleSet(
                    [.. diagnoses.OrderBy(static d => d.Code, StringComparer.Ordinal)],
                    [.. measures.OrderBy(static m => m.Code, StringComparer.Ordinal)],
                    parameters,
                    bibliography,
                    folder.Hash)
                {
                    Files = folder,
                    Indicators = derived.Indicators,
                    Quantiles = quantiles,
                    Answers = answers,
                    Items = inventory.Items,
                    Glossary = glossary,
                    Cases = [.. cases.OrderBy(static c => c.Id, StringComparer.Ordinal)],
                },
            problems.ToSortedArray());
    }

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

        var (maps, bibliography) = ReadFiles(folder, static name => IsIn(name, IndicatorsFolder, ItemsFolder), problems, cancellationToken);
        var inventory = ItemReader.ReadAll(InFolder(maps, ItemsFolder), bibliography, problems);
        var derived = DerivedIndicatorReader.ReadAll(InFolder(maps, IndicatorsFolder), dictionary, bibliography, inventory.ById, problems);
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

        var (maps, bibliography) = ReadFiles(folder, static name => IsIn(name, IndicatorsFolder, ItemsFolder, QuantilesFolder), problems, cancellationToken);
        var inventory = ItemReader.ReadAll(InFolder(maps, ItemsFolder), bibliography, problems);
        var derived = DerivedIndicatorReader.ReadAll(InFolder(maps, IndicatorsFolder), dictionary, bibliography, inventory.ById, problems);
        var quantiles = QuantileReader.ReadAll(InFolder(maps, QuantilesFolder), derived.Dictionary, bibliography, problems);
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

        var (maps, bibliography) = ReadFiles(folder, static name => name is RuleFolder.Sources or RuleFolder.Glossary, problems, cancellationToken);
        var terms = GlossaryReader.Read(maps.GetValueOrDefault(RuleFolder.Glossary), bibliography, problems);
        return (problems.HasErrors ? [] : terms, bibliography, problems.ToSortedArray());
    }

    private static (Dictionary<string, YamlMap> Maps, FrozenDictionary<string, BibliographyEntry> Bibliography) ReadFiles(
        RuleFiles folder,
        Func<string, bool> wanted,
        DiagnosticBag problems,
        CancellationToken cancellationToken)
    {
        var maps = new Dictionary<string, YamlMap>(StringComparer.Ordinal);
        foreach (var (name, bytes) in folder.Contents.Where(f => wanted(f.Key)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (YamlFile.Read(ImmutableCollectionsMarshal.AsArray(bytes)!, RuleFiles.Place(name), RuleDiagnostics.Yaml, problems) is { } map)
            {
                maps.Add(name, map);
            }
        }

        return (maps, maps.TryGetValue(RuleFolder.Sources, out var sources)
            ? Unique.ById(Citations.Bibliography(sources), static s => s.Entry.Id, static s => s.Location, new("source", "来源"), problems).ToFrozenDictionary(static s => s.Entry.Id, static s => s.Entry, StringComparer.Ordinal)
            : FrozenDictionary<string, BibliographyEntry>.Empty);
    }

    private static bool IsIn(string name, params ReadOnlySpan<string> folders)
    {
        var at = name.IndexOf('/', StringComparison.Ordinal);
        return at < 0 ? name == RuleFolder.Sources : folders.Contains(name[..at]);
    }

    private static IEnumerable<YamlMap> InFolder(Dictionary<string, YamlMap> maps, string sub) =>
        maps.Where(m => m.Key.StartsWith(sub + "/", StringComparison.Ordinal)).OrderBy(static m => m.Key, StringComparer.Ordinal).Select(static m => m.Value);
}
