using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = AggloAdvisor.Documents.Block;
using Inline = AggloAdvisor.Documents.Inline;
using Table = AggloAdvisor.Documents.Table;

namespace AggloAdvisor.Reporting.Markdown;

/// <summary>Turns Markdown into the neutral document model.</summary>
/// <param name="place">Where the template says something, for diagnostics.</param>
/// <param name="special">Makes the blocks of a fenced block such as <c>figure NAME</c>; null for an unknown name.</param>
/// <param name="problems">Where problems are collected.</param>
/// <param name="onPage">What a link with <c>{.page}</c> says of the page it leads to, with <c>{0}</c> for its number.</param>
internal sealed class MarkdownConverter(Func<string, SourceLocation> place, Func<string, string, IEnumerable<Block>?> special, DiagnosticBag problems, string onPage)
{
    private static readonly string[] _boxes = ["note", "warning", "key"];
    private static readonly string[] _schemes = ["http://", "https://", "mailto:"];
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseCustomContainers()
        .UseGenericAttributes()
        .Build();

    private const int MostLevels = 4;
    private int _headings;

    /// <summary>The blocks of a text.</summary>
    public ImmutableArray<Block> Convert(string markdown)
    {
        try
        {
            return Blocks(Markdig.Markdown.Parse(markdown, _pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig's own bound on nesting.
            problems.Error(ReportDiagnostics.Unsupported, place(""), new("lists, quotations or boxes are nested far too deep", "列表、引用或提示框嵌套过深"), new("look for a line that begins with many of >, - or *", "请查找以许多‘>’‘-’或‘*’开头的行"));
            return [];
        }
    }

    private ImmutableArray<Block> Blocks(IEnumerable<Markdig.Syntax.Block> blocks) => [.. blocks.SelectMany(One)];

    private IEnumerable<Block> One(Markdig.Syntax.Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                if (heading.Level > MostLevels)
                {
                    problems.Error(ReportDiagnostics.Unsupported, place(new string('#', heading.Level) + " "), LocalizedText.Of($"a heading of level {heading.Level}; reports have levels 1 to {MostLevels}", $"标题级别为 {heading.Level}；报告只有 1 至 {MostLevels} 级标题"), LocalizedText.Of($"write at most {MostLevels} times #", $"最多写 {MostLevels} 个‘#’"));
                }

                return [new Heading(Math.Clamp(heading.Level, 1, MostLevels), heading.TryGetAttributes()?.Id ?? FormattableString.Invariant($"h-{++_headings}"), Line(heading.Inline))];
            case ParagraphBlock paragraph:
                return [new Paragraph(Line(paragraph.Inline), StyleOf(paragraph))];
            case Markdig.Syntax.ListBlock list:
                return [new Documents.ListBlock(list.IsOrdered, [.. list.OfType<ListItemBlock>().Select(i => Blocks(i))], int.TryParse(list.OrderedStart, System.Globalization.CultureInfo.InvariantCulture, out var start) ? start : 1)];
            case Markdig.Extensions.Tables.Table table:
                return [TableOf(table)];
            case FencedCodeBlock fenced:
                return Special(fenced);
            case CustomContainer container:
                return [new Callout(KindOf(container), TextOf(container.Arguments ?? ""), Blocks(container))];
            case ThematicBreakBlock:
                return [new PageBreak()];
            case LinkReferenceDefinitionGroup:
                return [];
            case HtmlBlock html:
                Html(FirstLine(html));
                return [];
            default:
                problems.Error(ReportDiagnostics.Unsupported, place(FirstLine(block)), Absent(block.GetType().Name.Replace("Block", "", StringComparison.Ordinal)), new("use headings, paragraphs, lists, tables, links, callouts and figures", "请使用标题、段落、列表、表格、链接、提示框和图"));
                return [];
        }
    }

    private IEnumerable<Block> Special(FencedCodeBlock fenced)
    {
        var name = fenced.Info ?? "";
        if (name == "contents")
        {
            return [new TableOfContents()];
        }

        if (special(name, fenced.Arguments ?? "") is { } blocks)
        {
            return blocks;
        }

        problems.Error(ReportDiagnostics.UnknownFigure, place($"{name} {fenced.Arguments}"), LocalizedText.Of($"there is no '{name} {fenced.Arguments}'", $"没有‘{name} {fenced.Arguments}’"), LocalizedText.Of($"use ```figure NAME with one of {Named.List(Charts.ChartCatalog.Names)}", $"请写‘```figure NAME’，名称为{Named.List(Charts.ChartCatalog.Names)}之一"));
        return [];
    }

    private Table TableOf(Markdig.Extensions.Tables.Table table)
    {
        var rows = table.OfType<TableRow>().ToArray();
        var columns = rows.Max(static r => r.Count);
        return new Table(
            [.. Enumerable.Range(0, columns).Select(i => i < table.ColumnDefinitions.Count ? Alignment(table.ColumnDefinitions[i].Alignment) : ColumnAlignment.Left)],
            Cells(rows.First(static r => r.IsHeader), columns),
            [.. rows.Where(static r => !r.IsHeader).Select(r => Cells(r, columns))]);
    }

    private ImmutableArray<ImmutableArray<Inline>> Cells(TableRow row, int columns) =>
    [
        .. Enumerable.Range(0, columns).Select(i => i < row.Count && row[i] is TableCell cell
            ? [.. cell.OfType<ParagraphBlock>().SelectMany(p => Inlines(p.Inline))]
            : ImmutableArray<Inline>.Empty),
    ];

    private static ColumnAlignment Alignment(TableColumnAlign? align) => align switch
    {
        TableColumnAlign.Right => ColumnAlignment.Right,
        TableColumnAlign.Center => ColumnAlignment.Center,
        _ => ColumnAlignment.Left,
    };

    private static ParagraphStyle StyleOf(ParagraphBlock paragraph)
    {
        var classes = paragraph.TryGetAttributes()?.Classes;
        return classes is null ? ParagraphStyle.Body
            : classes.Contains("lead") ? ParagraphStyle.Lead
            : classes.Contains("note") ? ParagraphStyle.Note
            : ParagraphStyle.Body;
    }

    private CalloutKind KindOf(CustomContainer container)
    {
        switch (container.Info)
        {
            case "warning":
                return CalloutKind.Warning;
            case "key":
                return CalloutKind.Key;
            case "note":
                return CalloutKind.Note;
            default:
                problems.Error(
                    ReportDiagnostics.Unsupported,
                    place(":::" + container.Info) is { Line: > 0 } close ? close : place("::: " + container.Info),
                    string.IsNullOrEmpty(container.Info) ? new("a box does not say what it is", "提示框没有写明种类") : LocalizedText.Of($"there is no box '{container.Info}'", $"没有提示框‘{container.Info}’"),
                    Suggestion.DidYouMean(container.Info ?? "", _boxes) ?? new("begin it with ::: note, ::: warning or ::: key", "请以‘::: note’‘::: warning’或‘::: key’开头"));
                return CalloutKind.Note;
        }
    }

    private void Html(string tag) =>
        problems.Error(ReportDiagnostics.Unsupported, place(tag), LocalizedText.Of($"raw HTML is not available: '{tag}'", $"不能使用 HTML 原文：‘{tag}’"), new("write Markdown; a < that is meant as such is written \\<", "请使用 Markdown；如需‘<’本身，请写‘\\<’"));

    private ImmutableArray<Inline> TextOf(string markdown) =>
        Markdig.Markdown.Parse(markdown, _pipeline).OfType<ParagraphBlock>().FirstOrDefault() is { } paragraph ? Inlines(paragraph.Inline) : [];

    // Attributes such as '{.note}' leave the space before them.
    private ImmutableArray<Inline> Line(ContainerInline? container) => Inlines(container) switch
    {
        [.. var before, TextRun last] => last.Text.TrimEnd() is { Length: > 0 } text ? [.. before, new TextRun(text)] : before,
        var line => line,
    };

    private ImmutableArray<Inline> Inlines(ContainerInline? container) => container is null ? [] : [.. container.SelectMany(One)];

    private IEnumerable<Inline> One(Markdig.Syntax.Inlines.Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                return [new TextRun(literal.Content.ToString())];
            case EmphasisInline { DelimiterCount: 1 } emphasis:
                return [new Emphasis(Inlines(emphasis))];
            case EmphasisInline strong:
                return [new Strong(Inlines(strong))];
            case CodeInline code:
                return [new Code(code.Content)];
            case LineBreakInline { IsHard: true }:
                return [new LineBreak()];
            case LineBreakInline:
                return [new TextRun(" ")];
            case LinkInline { IsImage: false } link:
                return link.Url is ['#', .. var id] && link.TryGetAttributes()?.Classes?.Contains("page") == true ? [new Link(link.Url, [.. Inlines(link), new PageNumber(id, onPage)])]
                    : link.Url is { } url && Leads(url) ? [new Link(url, Inlines(link))]
                    : Inlines(link);
            case AutolinkInline auto:
                var target = auto.IsEmail ? "mailto:" + auto.Url : auto.Url;
                return Leads(target) ? [new Link(target, [new TextRun(auto.Url)])] : [new TextRun(auto.Url)];
            case HtmlInline html:
                Html(html.Tag);
                return [];
            case HtmlEntityInline entity:
                return [new TextRun(entity.Transcoded.ToString())];
            case DelimiterInline delimiter:
                return [new TextRun(delimiter.ToLiteral()), .. Inlines(delimiter)];
            case LinkInline { IsImage: true } picture:
                problems.Error(ReportDiagnostics.Unsupported, place(picture.Url ?? "!["), LocalizedText.Of($"the picture '{picture.Url}' is not available: reports show only what is drawn from the case", $"图片‘{picture.Url}’不可用：报告只显示由案例绘制的图"), new("pictures are ```figure NAME blocks", "图须写作‘```figure NAME’代码块"));
                return [];
            default:
                problems.Error(ReportDiagnostics.Unsupported, place(""), Absent(inline.GetType().Name.Replace("Inline", "", StringComparison.Ordinal)), new("use text, emphasis, links, code and ```figure NAME blocks", "请使用文本、强调、链接、代码和‘```figure NAME’代码块"));
                return [];
        }
    }

    // As docs/formats.md says: other targets become plain text.
    private static bool Leads(string url) => url is ['#', ..] || _schemes.Any(s => url.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    private static LocalizedText Absent(string kind) => LocalizedText.Of($"reports have no {kind}", $"报告不支持‘{kind}’");

    private static string FirstLine(Markdig.Syntax.Block block) => block switch
    {
        LeafBlock { Inline.FirstChild: LiteralInline text } => text.Content.ToString().Trim(),
        LeafBlock { Lines.Count: > 0 } leaf => leaf.Lines.Lines[0].ToString().Trim(),
        ContainerBlock { Count: > 0 } container => FirstLine(container[0]),
        _ => "",
    };
}
