using System.Collections.Immutable;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats.Markdown;

/// <summary>The table of contents as lists within lists.</summary>
internal static class ContentsList
{
    /// <summary>A list of links to the headings, or null when there are none.</summary>
    /// <param name="headings">The headings in order, with the levels at which they are written.</param>
    public static ListBlock? Of(ReadOnlySpan<(int Level, Heading Heading)> headings)
    {
        var items = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
        while (!headings.IsEmpty)
        {
            var (level, heading) = headings[0];
            var below = 1;
            while (below < headings.Length && headings[below].Level > level)
            {
                below++;
            }

            var line = new Paragraph([new Link("#" + heading.Id, heading.Content)]);
            items.Add(Of(headings[1..below]) is { } list ? [line, list] : [line]);
            headings = headings[below..];
        }

        return items.Count == 0 ? null : new ListBlock(false, items.ToImmutable());
    }
}
