using System.Collections.Immutable;
using System.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats.Markdown;

/// <summary>Brings a line into the shape that Markdown can say: neighbouring texts are one, nothing is empty, stressed parts and links neither begin nor end with white space.</summary>
/// <param name="targets">Links that lead elsewhere become what they say.</param>
internal sealed class TidyLine(LinkTargets targets)
{
    /// <summary>The line, without breaks at its ends.</summary>
    public ImmutableArray<Inline> Of(ImmutableArray<Inline> inlines)
    {
        var parts = Parts(inlines, links: true);
        while (parts is [LineBreak, ..])
        {
            parts.RemoveAt(0);
        }

        while (parts is [.., LineBreak])
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return [.. parts];
    }

    /// <summary>The characters that a file can hold: line ends as one, no other control characters but tabs.</summary>
    public static string Text(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            result.Append(rune.Value is < ' ' and not ('\t' or '\n') ? "\ufffd" : rune.ToString());
        }

        return result.ToString();
    }

    private List<Inline> Parts(ImmutableArray<Inline> inlines, bool links)
    {
        var parts = new List<Inline>();
        foreach (var part in inlines.SelectMany(i => Part(i, links)))
        {
            if (part is TextRun text && parts is [.., TextRun before])
            {
                parts[^1] = new TextRun(before.Text + text.Text);
            }
            else
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    private IEnumerable<Inline> Part(Inline inline, bool links) => inline switch
    {
        TextRun { Text: "" } or Code { Text: "" } or PageNumber => [],
        TextRun t => [new TextRun(Text(t.Text))],
        Code c => [new Code(Text(c.Text))],
        Strong s => Trimmed(Parts(s.Content, links), static c => new Strong(c)),
        Emphasis e => Trimmed(Parts(e.Content, links), static c => new Emphasis(c)),
        Link l when links && targets.Allow(l.Target) => Trimmed(Parts(l.Content, links: false), c => new Link(l.Target, c)),
        Link l => Parts(l.Content, links),
        LineBreak => [inline],
        _ => throw new ArgumentException("A part of a line that Markdown does not know: " + inline.GetType().Name, nameof(inline)),
    };

    // '** a **' is no emphasis: white space at the ends moves out of it.
    private static IEnumerable<Inline> Trimmed(List<Inline> parts, Func<ImmutableArray<Inline>, Inline> make)
    {
        var (before, after) = (new List<Inline>(), new List<Inline>());
        while (parts.Count > 0 && Space(parts[0], fromStart: true) is { } first)
        {
            before.Add(first.Space);
            Put(parts, 0, first.Left);
        }

        while (parts.Count > 0 && Space(parts[^1], fromStart: false) is { } last)
        {
            after.Insert(0, last.Space);
            Put(parts, parts.Count - 1, last.Left);
        }

        return [.. before, .. parts.Count == 0 ? [] : new[] { make([.. parts]) }, .. after];
    }

    private static (Inline Space, string Left)? Space(Inline inline, bool fromStart)
    {
        if (inline is LineBreak)
        {
            return (inline, "");
        }

        var text = (inline as TextRun)?.Text ?? "";
        var rest = fromStart ? text.TrimStart() : text.TrimEnd();
        return rest.Length == text.Length ? null : (new TextRun(fromStart ? text[..^rest.Length] : text[rest.Length..]), rest);
    }

    private static void Put(List<Inline> parts, int at, string left)
    {
        if (left.Length == 0)
        {
            parts.RemoveAt(at);
        }
        else
        {
            parts[at] = new TextRun(left);
        }
    }
}
