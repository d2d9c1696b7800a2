using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;
using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads where things come from.</summary>
internal static partial class Citations
{
    /// <summary>The bibliography.</summary>
    public static IEnumerable<(BibliographyEntry Entry, SourceLocation Location)> Bibliography(YamlMap file)
    {
        var result = new List<(BibliographyEntry, SourceLocation)>();
        foreach (var map in file.Maps("sources", required: true))
        {
            var id = map.Scalar(map.Required("id"), "id");
            var citation = map.Text("citation");
            var brief = map.Text("short");
            var url = map.Scalar(map.Optional("url"), "url");
            var sections = map.List("sections").Select(n => map.Text(n, new("a section", "每个章节"))).OfType<LocalizedText>().DistinctBy(static s => s.En);
            map.ReportUnknownKeys();
            if (id is not null && citation is not null && brief is not null)
            {
                result.Add((new BibliographyEntry(id, citation, brief, url) { Sections = sections.ToFrozenDictionary(static s => s.En, StringComparer.Ordinal) }, map.Location));
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
            map.Problems.Error(RuleDiagnostics.NoSource, map.Location, new("no source is given", "没有写明来源"), new("add 'sources: [id]' with an id of sources.yaml; expert judgement has a source too", "请补上‘sources: [id]’，其中为 sources.yaml 中的标识；专家判断也有来源"));
        }

        foreach (var (name, location) in names)
        {
            Check(map, name, location, sources);
        }

        return [.. names.Select(static n => n.Name)];
    }

    /// <summary>The <c>sources:</c> of a rule or measure, with section and items.</summary>
    public static ImmutableArray<Citation> Of(YamlMap map, IReadOnlyDictionary<string, BibliographyEntry> sources, IReadOnlyDictionary<string, PaperItem> known)
    {
        var result = ImmutableArray.CreateBuilder<Citation>();
        var any = false;
        foreach (var entry in map.Maps("sources"))
        {
            any = true;
            var node = entry.Required("source");
            var id = entry.Scalar(node, "source");
            var sectionNode = entry.Required("section");
            var section = entry.Scalar(sectionNode, "section");
            var items = entry.Names("items");
            entry.ReportUnknownKeys();
            if (id is not null && section is not null && Check(map, id, entry.At(node!), sources))
            {
                CheckItems(map, id, items, known);
                result.Add(new Citation(id, Section(entry, sectionNode!, section, sources[id]), [.. items.Select(static i => i.Name)]));
            }
        }

        if (!any)
        {
            map.Problems.Error(RuleDiagnostics.NoSource, map.Location, new("no source is given", "没有写明来源"), new("add 'sources:' with source, section and items", "请补上‘sources:’，含‘source’、‘section’和‘items’"));
        }

        return result.ToImmutable();
    }

    /// <summary>A section in both languages. "Discussion (2); 4.1": each part is looked up; numbers alone read the same in both.</summary>
    public static LocalizedText Section(YamlMap map, YamlNode node, string text, BibliographyEntry source)
    {
        var parts = text.Split("; ").Select(p => source.Sections.GetValueOrDefault(p) ?? (Numbered.IsMatch(p) ? LocalizedText.Same(p) : null)).ToArray();
        if (!Array.Exists(parts, static p => p is null))
        {
            return LocalizedText.List(parts.Select(static p => p!), "; ", "；");
        }

        map.Problems.Warning(
            RuleDiagnostics.MissingTranslation,
            map.At(node),
            LocalizedText.Of($"the section '{text}' has no Chinese name", $"章节‘{text}’没有中文名称"),
            LocalizedText.Of(
                $"add '- {{ en: \"{text}\", zh: \"...\" }}' to 'sections:' of '{source.Id}' in sources.yaml",
                $"请在 sources.yaml 中‘{source.Id}’的‘sections:’下加上‘- {{ en: \"{text}\", zh: \"...\" }}’"));
        return LocalizedText.Same(text);
    }

    [GeneratedRegex(@"^[0-9IVX.()]+[A-Z]?([.][0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered { get; }

    private static void CheckItems(YamlMap map, string source, ImmutableArray<(string Name, SourceLocation Location)> items, IReadOnlyDictionary<string, PaperItem> known)
    {
        foreach (var (name, location) in items)
        {
            if (!known.TryGetValue(name, out var item))
            {
                map.Problems.Error(RuleDiagnostics.UnknownItem, location, LocalizedText.Of($"unknown item '{name}'", $"未知的条目‘{name}’"), Suggestion.DidYouMean(name, known.Keys) ?? LocalizedText.Of($"list it in items/ under 'source: {source}'", $"请在 items/ 中‘source: {source}’之下列出"));
            }
            else if (item.SourceId != source)
            {
                map.Problems.Error(RuleDiagnostics.UnknownItem, location, LocalizedText.Of($"the item '{name}' is one of '{item.SourceId}', not of '{source}'", $"条目‘{name}’属于‘{item.SourceId}’，不属于‘{source}’"), new("cite it under its own paper", "请在其所属文献之下引用"), item.Location);
            }
        }
    }

    /// <summary>Reports a source that the bibliography does not have.</summary>
    public static bool Check(YamlMap map, string id, SourceLocation location, IReadOnlyDictionary<string, BibliographyEntry> sources)
    {
        if (sources.ContainsKey(id))
        {
            return true;
        }

        map.Problems.Error(RuleDiagnostics.UnknownReference, location, LocalizedText.Of($"unknown source '{id}'", $"未知的来源‘{id}’"), Suggestion.DidYouMean(id, sources.Keys) ?? new("add it to sources.yaml", "请将其加入 sources.yaml"));
        return false;
    }
}
