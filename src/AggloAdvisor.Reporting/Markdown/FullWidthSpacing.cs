using System.Collections.Immutable;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Markdown;

/// <summary>
/// Drops the space after a full-width stop, comma, colon or bracket: the sign brings its own, and templates serve languages with and without.
/// </summary>
internal static class FullWidthSpacing
{
    private const string Signs = "。，、；：！？）（》《";

    /// <summary>The blocks without such spaces, in text, tables, boxes and captions; code stays as it is.</summary>
    public static ImmutableArray<Block> Tidy(ImmutableArray<Block> blocks) => [.. blocks.Select(Of)];

    private static Block Of(Block block) => block switch
    {
        Heading heading => heading with { Content = Line(heading.Content) },
        Paragraph paragraph => paragraph with { Content = Line(paragraph.Content) },
        ListBlock list => list with { Items = [.. list.Items.Select(Tidy)] },
        Table table => table with { Header = [.. table.Header.Select(Line)], Rows = [.. table.Rows.Select(static r => r.Select(Line).ToImmutableArray())], Caption = table.Caption is { } caption ? Line(caption) : null },
        Figure figure => figure with { Caption = Line(figure.Caption) },
        Callout callout => callout with { Title = Line(callout.Title), Blocks = Tidy(callout.Blocks) },
        _ => block,
    };

    private static ImmutableArray<Inline> Line(ImmutableArray<Inline> inlines)
    {
        var before = '\0';
        return Of(inlines, ref before);
    }

    // The sign may end one run and the space begin the next, as after a word in bold.
    private static ImmutableArray<Inline> Of(ImmutableArray<Inline> inlines, ref char before)
    {
        var tidy = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run when Of(run.Text, ref before) is { Length: > 0 } text:
                    tidy.Add(new TextRun(text));
                    break;
                case TextRun:
                    break;
                case Strong strong:
                    tidy.Add(new Strong(Of(strong.Content, ref before)));
                    break;
                case Emphasis emphasis:
                    tidy.Add(new Emphasis(Of(emphasis.Content, ref before)));
                    break;
                case Link link:
                    tidy.Add(link with { Content = Of(link.Content, ref before) });
                    break;
                default:
                    before = '\0';
                    tidy.Add(inline);
                    break;
            }
        }

        return tidy.ToImmutable();
    }

    private static string Of(string text, ref char before)
    {
        var tidy = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == ' ' && Signs.Contains(before, StringComparison.Ordinal))
            {
                continue;
            }

            tidy.Append(c);
            before = c;
        }

        return tidy.ToString();
    }
}
