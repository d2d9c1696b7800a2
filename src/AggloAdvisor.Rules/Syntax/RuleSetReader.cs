using System.Collections.Frozen;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads a rule base from a folder and checks every name, unit and scope in it.</summary>
public static class RuleSetReader
{
    /// <summary>Reads a rule base.</summary>
    /// <param name="rulesFolder">Folder with <c>sources.yaml</c>, <c>diagnoses</c>, <c>countermeasures</c> and <c>parameters</c>.</param>
    /// <param name="dictionary">The indicators that rules may use.</param>
    /// <param name="cancellationToken">Checked before each file.</param>
    /// <returns>The rule base, or null when there are errors; and every problem found, sorted by place.</returns>
    /// <exception cref="IOException">The machine could not read a file.</exception>
    public static Checked<RuleSet> Read(
        string rulesFolder,
        IReadOnlyCollection<IndicatorDefinition> dictionary,
        CancellationToken cancellationToken = default)
    {
        var problems = new DiagnosticBag();
        if (RuleFolder.Open(rulesFolder, problems, cancellationToken) is not { } folder)
        {
            return new(null, problems.ToSortedArray());
        }

        var maps = new Dictionary<string, YamlMap>(StringComparer.Ordinal);
        foreach (var (name, bytes) in folder.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = RuleFolder.Named(name);
            if (YamlFile.Read(bytes, path, RuleDiagnostics.Yaml, problems) is { } map)
            {
                maps.Add(name, map);
            }
        }

        IEnumerable<YamlMap> In(string sub) => maps.Where(m => m.Key.StartsWith(sub + "/", StringComparison.Ordinal)).OrderBy(static m => m.Key, StringComparer.Ordinal).Select(static m => m.Value);

        var bibliography = maps.TryGetValue("sources.yaml", out var sourcesFile)
            ? Unique.ById(Citations.Bibliography(sourcesFile), static s => s.Entry.Id, static s => s.Location, "source", problems).ToFrozenDictionary(static s => s.Entry.Id, static s => s.Entry, StringComparer.Ordinal)
            : FrozenDictionary<string, BibliographyEntry>.Empty;
        var parameters = Unique.ById(In("parameters").SelectMany(m => ParameterReader.Read(m, bibliography)), static p => p.Id, static p => p.Location, "parameter", problems)
            .ToFrozenDictionary(static p => p.Id, StringComparer.Ordinal);
        var names = new KnownNames(dictionary.ToFrozenDictionary(static d => d.Id, StringComparer.Ordinal), parameters, bibliography);
        var diagnoses = In("diagnoses").Select(m => DiagnosisReader.Read(m, names)).OfType<Diagnosis>().ToArray();
        var measures = In("countermeasures").Select(m => CountermeasureReader.Read(m, names)).OfType<Countermeasure>().ToArray();

        // Dangling names are looked for only when every file could be read: a broken file would make all its names dangle.
        if (!problems.HasErrors)
        {
            CrossChecks.Run(diagnoses, measures, parameters.Values, problems);
        }

        Unique.ById(diagnoses, static d => d.Id, static d => d.Location, "diagnosis", problems);
        Unique.ById(diagnoses, static d => d.Code, static d => d.Location, "code", problems);
        Unique.ById(measures, static m => m.Id, static m => m.Location, "countermeasure", problems);
        Unique.ById(measures, static m => m.Code, static m => m.Location, "code", problems);
        return new(
            problems.HasErrors
                ? null
                : new RuleSet(
                    [.. diagnoses.OrderBy(static d => d.Code, StringComparer.Ordinal)],
                    [.. measures.OrderBy(static m => m.Code, StringComparer.Ordinal)],
                    parameters,
                    bibliography,
                    folder.Hash()),
            problems.ToSortedArray());
    }
}
