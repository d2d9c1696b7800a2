using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads <c>glossary.yaml</c>.</summary>
internal static class GlossaryReader
{
    /// <summary>The terms in the order of the files; a term twice, and a term that another one's list says to avoid, are errors.</summary>
    public static ImmutableArray<GlossaryTerm> Read(IEnumerable<YamlMap> files, IReadOnlyDictionary<string, BibliographyEntry> sources, DiagnosticBag problems)
    {
        var terms = new List<GlossaryTerm>();
        foreach (var map in files.SelectMany(Entries))
        {
            var id = Identity.Id(map);
            var (term, meaning) = (map.Text("term"), map.Text("meaning"));
            ImmutableArray<string> avoid = [.. map.Names("avoid").Select(static n => n.Name)];
            var cited = Citations.SourceIds(map, sources);
            map.ReportUnknownKeys();
            if (id is not null && term is not null && meaning is not null)
            {
                terms.Add(new GlossaryTerm(id, term, meaning, avoid, cited, map.Location));
            }
        }

        foreach (var (term, other) in terms.SelectMany(t => terms.Where(o => o.Avoid.Contains(t.Term.Zh, StringComparer.Ordinal)).Select(o => (t, o))))
        {
            problems.Error(
                RuleDiagnostics.Duplicate,
                term.Location,
                LocalizedText.Of($"the term '{term.Term.Zh}' is one that '{other.Id}' says to avoid", $"术语“{term.Term.Zh}”是“{other.Id}”所列的不用词"),
                new("choose one of the two words", "二者取其一"),
                other.Location);
        }

        var unique = Unique.ById(terms, static t => t.Id, static t => t.Location, new("term", "术语"), problems);
        return [.. Unique.ById(unique, static t => t.Term.Zh, static t => t.Location, new("term", "术语"), problems)];
    }
    private static IEnumerable<YamlMap> Entries(YamlMap file)
    {
        var entries = file.Maps("terms", required: true).ToArray();
        file.ReportUnknownKeys();
        return entries;
    }
}
