using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads the inventory of what the papers say.</summary>
internal static class ItemReader
{
    /// <summary>The items of all files, in their order; wrong ones are reported and left out.</summary>
    public static Inventory ReadAll(IEnumerable<YamlMap> files, IReadOnlyDictionary<string, BibliographyEntry> sources, DiagnosticBag problems)
    {
        var uses = new List<Use>();
        var items = Unique.ById(files.SelectMany(f => ReadFile(f, sources, uses)), static i => i.Id, static i => i.Location, new("item", "条目"), problems);
        return new([.. items], items.ToFrozenDictionary(static i => i.Id, StringComparer.Ordinal), [.. uses]);
    }

    /// <summary>Reports what <c>used-by:</c> names and does not exist.</summary>
    public static void CheckNames(Inventory inventory, KnownNames names, DiagnosticBag problems)
    {
        foreach (var use in inventory.Uses)
        {
            (string Code, LocalizedText What, IReadOnlyCollection<string> Known, OverrideSubject? Subject) asked = use.Key switch
            {
                "indicators" => (RuleDiagnostics.UnknownIndicator, new("indicator", "指标"), names.Indicators.Keys, OverrideSubject.Indicator),
                "parameters" => (RuleDiagnostics.UnknownParameter, new("parameter", "参数"), names.Parameters.Keys, OverrideSubject.Parameter),
                "glossary" => (RuleDiagnostics.UnknownReference, new("glossary entry", "术语"), names.GlossaryIds, null),
                _ => (RuleDiagnostics.UnknownReference, new("case of the library", "案例库案例"), names.LibraryIds, OverrideSubject.Case),
            };

            // What the inventory says of our own rule base stays true when an office switches something off.
            if (!asked.Known.Contains(use.Name) && !(asked.Subject is { } subject && names.Off.Has(subject, use.Name)))
            {
                problems.Error(asked.Code, use.Location, LocalizedText.Of($"unknown {asked.What} '{use.Name}'", $"未知的{asked.What}‘{use.Name}’"), Suggestion.DidYouMean(use.Name, asked.Known) ?? new("mend the name, or take it out of 'used-by:'", "请改正名称，或从‘used-by:’中去掉"));
            }
        }
    }

    /// <summary>Reports items that nothing uses and that do not say why, and those that say so although something uses them; only those in places that concern the reader.</summary>
    public static void CheckUses(Inventory inventory, IEnumerable<Citation> citations, Func<SourceLocation, bool> concerned, DiagnosticBag problems)
    {
        var cited = citations.SelectMany(static c => c.Items).ToFrozenSet(StringComparer.Ordinal);
        foreach (var item in inventory.Items.Where(i => concerned(i.Location)))
        {
            var used = cited.Contains(item.Id) || !item.UsedBy.IsEmpty;
            if (!used && item.NotUsed is null)
            {
                problems.Warning(
                    RuleDiagnostics.ItemUse,
                    item.Location,
                    LocalizedText.Of($"nothing uses the item '{item.Id}'", $"条目‘{item.Id}’未被使用"),
                    new("cite it in a rule or measure, name what uses it in 'used-by:', or say why nothing does in 'not-used:'", "请在规则或对策中引用，在‘used-by:’中写明使用者，或在‘not-used:’中说明理由"));
            }
            else if (used && item.NotUsed is not null)
            {
                problems.Warning(
                    RuleDiagnostics.ItemUse,
                    item.Location,
                    LocalizedText.Of($"'not-used' is given for the item '{item.Id}', but something uses it", $"条目‘{item.Id}’写有‘not-used’，但已被使用"),
                    new("delete 'not-used:'", "请删去‘not-used:’"));
            }
        }
    }

    private static List<PaperItem> ReadFile(YamlMap file, IReadOnlyDictionary<string, BibliographyEntry> sources, List<Use> uses)
    {
        var result = new List<PaperItem>();
        var node = file.Required("source");
        var source = file.Scalar(node, "source");
        if (source is not null)
        {
            Citations.Check(file, source, file.At(node!), sources);
        }

        foreach (var map in file.Maps("items", required: true))
        {
            if (ReadOne(map, source is not null && sources.TryGetValue(source, out var entry) ? entry : null, uses) is { } item)
            {
                result.Add(item);
            }
        }

        file.ReportUnknownKeys();
        return result;
    }

    private static PaperItem? ReadOne(YamlMap map, BibliographyEntry? source, List<Use> uses)
    {
        var node = map.Required("id");
        var id = map.Scalar(node, "id");
        var sectionNode = map.Required("section");
        var section = map.Scalar(sectionNode, "section");
        var text = map.Text("text");
        var used = map.Child("used-by") is { } child ? ReadUses(child, uses) : new ItemUses([], [], [], []);
        var notUsed = map.Text("not-used", required: false);
        map.ReportUnknownKeys();
        if (id is not null && !Ids.IsItem(id))
        {
            map.Problems.Error(RuleDiagnostics.BadId, map.At(node!), LocalizedText.Of($"'{id}' is not an item's name", $"‘{id}’不是条目编号"), new("write the number of the paper, a hyphen, and the number of the item, such as 002-21 or 002-M3", "请写作文献编号、连字符和条目编号，如‘002-21’或‘002-M3’"));
            return null;
        }

        return id is null || source is null || section is null || text is null ? null : new PaperItem(id, source.Id, Citations.Section(map, sectionNode!, section, source), text, used, notUsed, map.Location);
    }

    private static ItemUses ReadUses(YamlMap map, List<Use> uses)
    {
        var result = new ItemUses(Named("indicators"), Named("parameters"), Named("glossary"), Named("cases"));
        map.ReportUnknownKeys();
        return result;

        ImmutableArray<string> Named(string key)
        {
            var given = map.Names(key);
            uses.AddRange(given.Select(g => new Use(key, g.Name, g.Location)));
            return [.. given.Select(static g => g.Name)];
        }
    }

    /// <summary>The items as they were read; the names they use are checked when those are known.</summary>
    /// <param name="Items">In the order of the files.</param>
    /// <param name="ById">The same by id.</param>
    /// <param name="Uses">What <c>used-by:</c> names.</param>
    internal sealed record Inventory(ImmutableArray<PaperItem> Items, FrozenDictionary<string, PaperItem> ById, ImmutableArray<Use> Uses);

    /// <summary>A name in <c>used-by:</c>.</summary>
    internal sealed record Use(string Key, string Name, SourceLocation Location);
}
