using System.Globalization;
using System.Text;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Architecture.Tests;

/// <summary>Holds <c>docs/coverage.md</c> to the rule base; <c>UPDATE_GOLDEN=1</c> writes it.</summary>
public sealed class CoverageDocumentTests
{
    private const string Head = """
        # Coverage

        What the five papers say, item by item, and where it lives: in a diagnosis (D), a measure (M), an indicator, a threshold, a glossary entry or a case of
        the library; or the reason why it lives nowhere. The items are written down in `rules/items`, in English and Chinese and in our own words
        ([format](rule-format.md#items-of-the-papers)); rules and measures cite them by number. This page is made from the rule base.

        """;

    private readonly RuleSet _rules = RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All).Value!;

    [Fact]
    public void Document_EveryItem_IsListedWithWhereItLives()
    {
        var text = new StringBuilder(Head);
        Summary(text);
        foreach (var paper in _rules.Items.GroupBy(static i => i.SourceId, StringComparer.Ordinal).OrderBy(static g => g.Min(static i => i.Id), StringComparer.Ordinal))
        {
            Paper(text, paper.Key, paper);
        }

        Diagnoses(text);
        Measures(text);
        Golden.Check(Repository.File("docs", "coverage.md"), text.ToString());
    }

    private void Summary(StringBuilder text)
    {
        text.Append("\n| paper | items | in diagnoses | in measures | in indicators | in thresholds | in glossary or cases | not used |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var paper in _rules.Items.GroupBy(static i => i.SourceId, StringComparer.Ordinal).OrderBy(static g => g.Min(static i => i.Id), StringComparer.Ordinal))
        {
            Counts(text, _rules.Sources[paper.Key].Short.En, [.. paper]);
        }

        Counts(text, "all", _rules.Items);
        text.Append("\nAn item may live in several places.\n");
    }

    private void Counts(StringBuilder text, string name, IReadOnlyCollection<PaperItem> items) => text.Append(
        CultureInfo.InvariantCulture,
        $"| {name} | {items.Count} | {items.Count(i => CitingDiagnoses(i).Any())} | {items.Count(i => CitingMeasures(i).Any())} | {items.Count(static i => !i.UsedBy.Indicators.IsEmpty)} | {items.Count(static i => !i.UsedBy.Parameters.IsEmpty)} | {items.Count(i => !i.UsedBy.Glossary.IsEmpty || CitingCases(i).Any())} | {items.Count(static i => i.NotUsed is not null)} |\n");

    private void Paper(StringBuilder text, string source, IEnumerable<PaperItem> items)
    {
        var entry = _rules.Sources[source];
        text.Append(CultureInfo.InvariantCulture, $"\n## {entry.Short.En}\n\n{entry.Citation.En}\n\n| item | section | what it says | where it lives |\n|---|---|---|---|\n");
        foreach (var item in items)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {item.Id} | {item.Section.En} | {item.Text.En} | {Lives(item)} |\n");
        }
    }

    private string Lives(PaperItem item)
    {
        string[] places =
        [
            .. CitingDiagnoses(item),
            .. CitingMeasures(item),
            .. item.UsedBy.Indicators.Select(static i => $"`{i}`"),
            .. item.UsedBy.Parameters.Select(static p => $"threshold `{p}`"),
            .. item.UsedBy.Glossary.Select(static g => $"glossary: {g}"),
            .. CitingCases(item).Select(static c => $"case: {c}"),
        ];
        return places.Length > 0 ? string.Join(", ", places) : "not used: " + item.NotUsed?.En;
    }

    private IEnumerable<string> CitingDiagnoses(PaperItem item) => _rules.Diagnoses.Where(d => Cites(d.Sources, item)).Select(static d => d.Code);

    private IEnumerable<string> CitingMeasures(PaperItem item) => _rules.Countermeasures.Where(m => Cites(m.Sources, item)).Select(static m => m.Code);

    private IEnumerable<string> CitingCases(PaperItem item) => item.UsedBy.Cases.Concat(_rules.Cases.Where(c => Cites(c.Citations, item)).Select(static c => c.Id)).Distinct(StringComparer.Ordinal);

    private static bool Cites(IEnumerable<Citation> sources, PaperItem item) => sources.Any(s => s.Items.Contains(item.Id));

    private void Diagnoses(StringBuilder text)
    {
        text.Append("\n## Diagnoses and the measures they lead to\n\nBuilding blocks (auxiliary) are asked for by other diagnoses and lead to nothing of their own.\n\n| diagnosis | | leads to |\n|---|---|---|\n");
        foreach (var diagnosis in _rules.Diagnoses)
        {
            var codes = diagnosis.Recommend.Select(id => _rules.FindCountermeasure(id)!.Code);
            text.Append(CultureInfo.InvariantCulture, $"| {diagnosis.Code} | {diagnosis.Title.En} | {(diagnosis.Nature == FindingNature.Auxiliary ? "auxiliary" : string.Join(", ", codes))} |\n");
        }
    }

    private void Measures(StringBuilder text)
    {
        text.Append("\n## Measures, what triggers them and who acts\n\nThe first level leads.\n\n| measure | | triggered by | who acts | gates |\n|---|---|---|---|---|\n");
        foreach (var measure in _rules.Countermeasures)
        {
            var triggers = _rules.Diagnoses.Where(d => d.Recommend.Contains(measure.Id)).Select(static d => d.Code);
            var levels = measure.Who.Select(static w => Words(w.Level)).Distinct(StringComparer.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"| {measure.Code} | {measure.Title.En} | {string.Join(", ", triggers)} | {string.Join(", ", levels)} | {string.Join(", ", measure.Gates.Select(static g => g.Id))} |\n");
        }
    }

    // "FinancialInstitution" as a reader writes it.
    private static string Words(InstitutionLevel level) =>
        string.Concat(level.ToString().Select(static (c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}
