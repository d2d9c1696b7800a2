using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>Collects the anchors of a document, in whatever block they stand.</summary>
internal static class HeadingIds
{
    public static HashSet<string> Of(ImmutableArray<Block> blocks)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Add(blocks, ids);
        return ids;
    }

    private static void Add(ImmutableArray<Block> blocks, HashSet<string> ids)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var block in blocks.IsDefault ? [] : blocks)
        {
            switch (block)
            {
                case Heading heading:
                    ids.Add(heading.Id);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items.IsDefault ? [] : list.Items)
                    {
                        Add(item, ids);
                    }

                    break;
                case Callout callout:
                    Add(callout.Blocks, ids);
                    break;
            }
        }
    }
}
