using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats.Word;

/// <summary>The headings of a document, in whatever block they stand, and the bookmarks by which links find them.</summary>
internal sealed class Anchors
{
    // Word takes at most 40 letters, digits and underscores, and does not tell capitals from small letters.
    private const int Longest = 24;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Heading> _headings = [];

    public Anchors(ImmutableArray<Block> blocks) => Add(blocks);

    /// <summary>All headings in the order of the text.</summary>
    public IReadOnlyList<Heading> Headings => _headings;

    /// <summary>The bookmark of a heading; null when no heading has this id.</summary>
    public string? Of(string id) => _names.GetValueOrDefault(id);

    /// <summary>The bookmark to set at a heading; null at one whose id an earlier heading has.</summary>
    public string? Place(Heading heading) => _placed.Add(heading.Id) ? Of(heading.Id) : null;

    private void Add(ImmutableArray<Block> blocks)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var block in blocks.OrEmpty())
        {
            switch (block)
            {
                case Heading heading:
                    _headings.Add(heading);
                    if (_names.TryAdd(heading.Id, ""))
                    {
                        _names[heading.Id] = NameOf(heading.Id);
                    }

                    break;
                case ListBlock list:
                    foreach (var item in list.Items.OrEmpty())
                    {
                        Add(item);
                    }

                    break;
                case Callout callout:
                    Add(callout.Blocks);
                    break;
            }
        }
    }

    private string NameOf(string id)
    {
        var slug = string.Concat(id.Take(Longest).Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        var name = "h_" + slug;
        if (slug != id || !_taken.Add(name))
        {
            name += "_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(id)))[..8];
            for (var n = 2; !_taken.Add(name); n++)
            {
                name = "h_" + slug + "_" + n.ToString(CultureInfo.InvariantCulture);
            }
        }

        return name;
    }
}
