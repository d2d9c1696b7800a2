using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Advising;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Reporting.Charts;
using AggloAdvisor.Reporting.Markdown;
using AggloAdvisor.Reporting.Model;
using AggloAdvisor.Reporting.Templates;

namespace AggloAdvisor.Reporting;

/// <summary>Fills a template with an advice.</summary>
public static class ReportBuilder
{
    /// <summary>Builds the document.</summary>
    /// <param name="advice">The run.</param>
    /// <param name="template">Layout and wording.</param>
    /// <param name="measurer">Measures labels of charts in the fonts that the renderer will use.</param>
    /// <param name="record">The run record that the report carries; null when it carries none.</param>
    /// <returns>The document, or null when the template asks for what does not exist; and every problem found.</returns>
    public static Checked<Document> Build(Advice advice, ReportTemplate template, ITextMeasurer measurer, RecordMention? record = null)
    {
        var problems = new DiagnosticBag();
        var blocks = Blocks(advice, template, measurer, record, problems);
        return new(problems.HasErrors ? null : DocumentOf(advice, template, FullWidthSpacing.Tidy(SectionLinks.Resolve(blocks))), problems.ToSortedArray());
    }

    /// <summary>What the template gives, links that lead nowhere included.</summary>
    internal static ImmutableArray<Block> Blocks(Advice advice, ReportTemplate template, ITextMeasurer measurer, RecordMention? record, DiagnosticBag problems)
    {
        var unknown = new UnknownFields();
        var model = new ReportModel(advice, template, unknown, record);
        var markdown = template.Body.Fill(model.Fields(), unknown, DateOf(advice), problems);
        if (markdown is null)
        {
            return [];
        }

        var context = new ModelContext(advice, template, unknown);
        var charts = new ChartContext(context, measurer, template.Theme.Colors);
        var traces = new TraceBlocks(context);
        IEnumerable<Block>? Special(string kind, string name) => kind switch
        {
            "figure" => ChartCatalog.Draw(name, charts) is { } drawn ? drawn.Figure is { } figure ? [figure] : [] : null,
            "traces" => traces.All(),
            _ => null,
        };
        SourceLocation Place(string words) => template.Body.PlaceOf(words) is { Line: > 0 } inBody ? inBody : template.PlaceInStrings(words) ?? template.Body.PlaceOf("");
        var blocks = new MarkdownConverter(Place, Special, problems, template.Strings.GetValueOrDefault("on_page", "{0}")).Convert(markdown);
        Anchors.RequireUnique(blocks, Place, problems);
        return blocks;
    }

    private static DateTimeOffset DateOf(Advice advice) => new(advice.AsOf.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static Document DocumentOf(Advice advice, ReportTemplate template, ImmutableArray<Block> blocks)
    {
        var language = template.Language;
        string T(string key) => template.Strings.GetValueOrDefault(key, key);
        return new Document
        {
            Title = advice.Case.Name.In(language),
            Subtitle = string.Format(CultureInfo.InvariantCulture, T("report_title"), advice.Case.Year),
            TitleStyle = template.Length == ReportLength.Full ? TitleStyle.Cover : TitleStyle.Head,
            CoverLines =
            [
                string.Join(language == Language.Chinese ? "、" : ", ", advice.Case.Regions.Select(r => r.Name.In(language))),
                string.Format(CultureInfo.InvariantCulture, T("cover_rules"), advice.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), advice.Rules.ContentHash[..12]),
                string.Format(CultureInfo.InvariantCulture, T("cover_run"), advice.RunId[..12], advice.EngineVersion),
            ],
            Author = "AggloAdvisor " + advice.EngineVersion,
            Language = language == Language.Chinese ? "zh-CN" : "en",
            RunningHead = string.Create(CultureInfo.InvariantCulture, $"{advice.Case.Name.In(language)}{(language == Language.Chinese ? "，" : ", ")}{advice.Case.Year}"),
            Date = DateOf(advice),
            Words = new FixedWords(T("contents"), T("page_of"), T("continued")),
            Blocks = blocks,
        };
    }
}
