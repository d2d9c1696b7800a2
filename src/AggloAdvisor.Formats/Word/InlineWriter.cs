using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using AggloAdvisor.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AggloAdvisor.Formats.Word;

/// <summary>Writes the parts of a line as runs, links and fields.</summary>
internal sealed class InlineWriter(Anchors anchors, MainDocumentPart part)
{
    // Word follows no longer address.
    private const int LongestAddress = 2000;

    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <summary>A line.</summary>
    /// <param name="line">What it says.</param>
    /// <param name="links">Whether links can be followed.</param>
    public IEnumerable<OpenXmlElement> Of(ImmutableArray<Inline> line, bool links = true) => Of(line, new Look(Links: links));

    /// <summary>A link to a bookmark.</summary>
    public static W.Hyperlink Jump(string bookmark, params IEnumerable<OpenXmlElement> content) => new(content) { Anchor = bookmark, History = true };

    private IEnumerable<OpenXmlElement> Of(ImmutableArray<Inline> line, Look look)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return line.OrEmpty().SelectMany(i => i switch
        {
            TextRun t => Runs.Text(t.Text, look.Properties(null)),
            Code c => Runs.Text(c.Text, look.Properties("Code")),
            Strong s => Of(s.Content, look with { Bold = true }),
            Emphasis e => Of(e.Content, look with { Italic = true }),
            Link l => LinkOf(l, look),
            LineBreak => [new W.Run(new W.Break())],
            PageNumber p => Page(p, look),
            _ => throw new ArgumentException("A part of a line that Word does not know: " + i.GetType().Name, nameof(line)),
        });
    }

    private IEnumerable<OpenXmlElement> LinkOf(Link link, Look look)
    {
        var inside = look with { Links = false };
        if (look.Links && link.Target is ['#', .. var id] && anchors.Of(id) is { } bookmark)
        {
            return [Jump(bookmark, Of(link.Content, inside with { IsLink = true }))];
        }

        return look.Links && AddressOf(link.Target) is { } relationship
            ? [new W.Hyperlink(Of(link.Content, inside with { IsLink = true })) { Id = relationship, History = true }]
            : Of(link.Content, inside);
    }

    private IEnumerable<OpenXmlElement> Page(PageNumber page, Look look)
    {
        if (anchors.Of(page.HeadingId) is not { } bookmark)
        {
            return [];
        }

        var at = page.Words.IndexOf("{0}", StringComparison.Ordinal);
        var (before, after) = at < 0 ? (page.Words, "") : (page.Words[..at], page.Words[(at + 3)..]);
        return
        [
            .. Runs.Text(before, look.Properties(null)),
            .. at < 0 ? [] : Runs.PageOf(bookmark, look.Properties(null)),
            .. Runs.Text(after, look.Properties(null)),
        ];
    }

    private string? AddressOf(string target)
    {
        if (target.Length > LongestAddress || WordText.Clean(target) != target
            || !Uri.TryCreate(target, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "mailto") || uri.AbsoluteUri.Length > LongestAddress)
        {
            return null;
        }

        if (!_addresses.TryGetValue(uri.AbsoluteUri, out var id))
        {
            id = "link" + (_addresses.Count + 1).ToString(CultureInfo.InvariantCulture);
            _addresses.Add(uri.AbsoluteUri, id);
            part.AddHyperlinkRelationship(new Uri(uri.AbsoluteUri), isExternal: true, id);
        }

        return id;
    }

    private readonly record struct Look(bool Links, bool Bold = false, bool Italic = false, bool IsLink = false)
    {
        public W.RunProperties? Properties(string? style)
        {
            style ??= IsLink ? "Hyperlink" : Bold ? "Strong" : Italic ? "Emphasis" : null;
            return style is null ? null : new()
            {
                RunStyle = new() { Val = style },
                Bold = Bold && style != "Strong" ? new() : null,
                Italic = Italic && style != "Emphasis" ? new() : null,
            };
        }
    }
}
