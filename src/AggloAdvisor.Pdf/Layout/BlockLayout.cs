using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>Turns blocks into strips.</summary>
internal sealed class BlockLayout(LayoutContext context)
{
    public List<Strip> Strips(ImmutableArray<Block> blocks, Column column)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var strips = new List<Strip>();
        var beginsPage = false;
        var afterHeading = false;
        var remarks = 0;
        blocks = blocks.IsDefault ? [] : blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block is PageBreak)
            {
                beginsPage = true;
                continue;
            }

            var own = Strips(block, column);

            // A remark under a heading belongs to it: neither stands last on a page.
            if (afterHeading && block is Paragraph { Style: ParagraphStyle.Note })
            {
                own = [.. own.Select(static s => s with { Keep = Keep.Must })];
            }

            // A remark or two stand with the end of what they remark on, never alone overleaf.
            remarks = block is Paragraph { Style: ParagraphStyle.Note } ? remarks + 1 : 0;
            if (remarks is 1 or 2 && !beginsPage && own.Count > 0 && strips.Count > 0 && strips[^1].Keep == Keep.None)
            {
                strips[^1] = strips[^1] with { Keep = Keep.Prefer };
            }

            // What introduces a table or a list never stands last on a page, with the thing itself overleaf.
            if (own.Count > 0 && i + 1 < blocks.Length && Introduces(block, blocks[i + 1]))
            {
                own[^1] = own[^1] with { Keep = Keep.Must };
            }

            afterHeading = block is Heading;
            if (beginsPage && own.Count > 0)
            {
                own[0] = own[0] with { BeginsPage = true };
                beginsPage = false;
            }

            strips.AddRange(own);
        }

        return strips;
    }

    // A table is introduced by whatever stands before it, a list by a word in bold, such as "Steps".
    private static bool Introduces(Block block, Block next) =>
        block is Paragraph paragraph && (next is Table || (next is ListBlock && !paragraph.Content.IsDefaultOrEmpty && paragraph.Content.All(static c => c is Strong)));

    private List<Strip> Strips(Block block, Column column) => block switch
    {
        Heading heading => new HeadingLayout(context).Strips(heading, column),
        Paragraph paragraph => new ParagraphLayout(context).Strips(paragraph, column),
        ListBlock list => new ListLayout(context, this).Strips(list, column),
        Table table => new TableLayout(context, table, column).Strips(),
        Figure figure => new FigureLayout(context).Strips(figure, column),
        Callout callout => new CalloutLayout(context, this).Strips(callout, column),
        TableOfContents contents => new ContentsLayout(context).Strips(contents, column),
        _ => throw new ArgumentException($"A block of type {block.GetType().Name} cannot be set.", nameof(block)),
    };
}
