using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads where things come from.</summary>
internal static class Citations
{
    /// <summary>The bibliography.</summary>
    public static IEnumerable<(BibliographyEntry Entry, SourceLocation Location)> Bibliography(YamlMap file)
    {
        var result = new List<(BibliographyEntry, SourceLocation)>();
        foreach (var map in file.Maps("sources", required: true))
        {
            var id = map.Scalar(map.Required("id"), "'id'");
            var citation = map.Text("citation");
            var brief = map.Text("short");
            var url = map.Scalar(map.Optional("url"), "'url'");
            map.ReportUnknownKeys();
            if (id is not null && citation is not null && brief is not null)
            {
                result.Add((new BibliographyEntry(id, citation, brief, url), map.Location));
            }
        }

        file.ReportUnknownKeys();
        return result;
    }

    /// <summary>The <c>sources: [a, b]</c> of a parameter.</summary>
    public static ImmutableArray<string> SourceIds(YamlMap map, IReadOnlyDictionary<string, BibliographyEntry> sources)
    {
        var names = map.Names("sources");
        if (names.IsEmpty)
        {
            map.Problems.Error(RuleDiagnostics.NoSource, map.Location, "no source is given", "add 'sources: [id]' with an id of sources.yaml; expert judgement has a source too");
        }

        foreach (var (name, location) in names)
        {
            Check(map, name, location, sources);
        }

        return [.. names.Select(static n => n.Name)];
    }

    /// <summary>The <c>sources:</c> of a rule or measure, with section and items.</summary>
    public static ImmutableArray<Citation> Of(YamlMap map, IReadOnlyDictionary<string, BibliographyEntry> sources)
    {
        var result = ImmutableArray.CreateBuilder<Citation>();
        var any = false;
        foreach (var entry in map.Maps("sources"))
        {
            any = true;
            var node = entry.Required("source");
            var id = entry.Scalar(node, "'source'");
            var section = entry.Scalar(entry.Required("section"), "'section'");
            var items = entry.Names("items");
            entry.ReportUnknownKeys();
            if (id is not null && section is not null && Check(map, id, entry.At(node!), sources))
            {
                result.Add(new Citation(id, section, [.. items.Select(static i => i.Name)]));
            }
        }

        if (!any)
        {
            map.Problems.Error(RuleDiagnostics.NoSource, map.Location, "no source is given", "add 'sources:' with source, section and items");
        }

        return result.ToImmutable();
    }

    private static bool Check(YamlMap map, string id, SourceLocation location, IReadOnlyDictionary<string, BibliographyEntry> sources)
    {
        if (sources.ContainsKey(id))
        {
            return true;
        }

        map.Problems.Error(RuleDiagnostics.UnknownReference, location, $"unknown source '{id}'", Suggestion.DidYouMean(id, sources.Keys) ?? "add it to sources.yaml");
        return false;
    }
}
