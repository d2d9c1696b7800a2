using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats.Markdown;

/// <summary>Writes one tidy line: every text is read back as itself.</summary>
internal sealed class LineWriter
{
    private readonly StringBuilder _out = new();
    private readonly LinePlace _place;

    // Within a stressed part or a link: breaks are tags, and stress within stress is, too, so that no two runs of asterisks are ever matched across.
    private readonly bool _inner;
    private readonly bool _stars;

    private LineWriter(LinePlace place, bool inner, bool stars) => (_place, _inner, _stars) = (place, inner, stars);

    /// <summary>The line in Markdown; in a paragraph, line breaks make it several.</summary>
    /// <param name="inlines">Its parts, tidy.</param>
    /// <param name="place">Where it stands.</param>
    public static string Of(ImmutableArray<Inline> inlines, LinePlace place) => new LineWriter(place, inner: false, stars: true).All(inlines);

    private string All(ImmutableArray<Inline> inlines)
    {
        for (var i = 0; i < inlines.Length; i++)
        {
            Write(inlines[i], i + 1 < inlines.Length ? inlines[i + 1] : null);
        }

        return _out.ToString();
    }

    private void Write(Inline inline, Inline? next)
    {
        switch (inline)
        {
            case TextRun t:
                Text(t.Text, next);
                break;
            case Code c:
                CodeSpan(c.Text);
                break;
            case Strong s:
                Stressed(s.Content, "**", "strong", next);
                break;
            case Emphasis e:
                Stressed(e.Content, "*", "em", next);
                break;
            case Link l:
                _out.Append('[').Append(new LineWriter(_place, inner: true, _stars).All(l.Content)).Append("](").Append(Address.Of(l.Target)).Append(')');
                break;
            case LineBreak:
                _out.Append(_inner || _place != LinePlace.Paragraph ? "<br>" : "\\\n");
                break;
            default:
                throw new ArgumentException("A part of a line that is not tidy: " + inline.GetType().Name, nameof(inline));
        }
    }

    private void Stressed(ImmutableArray<Inline> content, string stars, string tag, Inline? next)
    {
        var text = new LineWriter(_place, inner: true, stars: false).All(content);
        var before = _out is [] or [.., '\n'] ? Side.Space : Sides.Of(_out[^1]);
        var after = next switch { null => Side.Space, TextRun t => Sides.Of(t.Text[0]), _ => Side.Mark };
        _ = _stars && !Ends('*') && Sides.Flank(Sides.Of(text[0]), before) && Sides.Flank(Sides.Of(text[^1]), after)
            ? _out.Append(stars).Append(text).Append(stars)
            : _out.Append('<').Append(tag).Append('>').Append(text).Append("</").Append(tag).Append('>');
    }

    // A code span knows no escapes: what it cannot hold as it is stands in a tag.
    private void CodeSpan(string text)
    {
        if (Ends('`')
            || (_place == LinePlace.Cell && text.Contains('|', StringComparison.Ordinal))
            || (_inner && text.AsSpan().ContainsAny('[', ']')) // '[`]: a`](b)' begins a definition.
            || text.Any(static c => char.IsWhiteSpace(c) && c != ' '))
        {
            _out.Append("<code>");
            Text(text, new Code(""));
            _out.Append("</code>");
            return;
        }

        var fence = new string('`', LongestRun(text) + 1);
        var pad = text is ['`', ..] or [.., '`'] || (text is [' ', .., ' '] && text.AsSpan().ContainsAnyExcept(' ')) ? " " : "";
        _out.Append(fence).Append(pad).Append(text).Append(pad).Append(fence);
    }

    private void Text(string text, Inline? next)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var (c, edge) = (text[i], AtStart || (i == text.Length - 1 && (next is null or LineBreak)));
            if (c is '\n' or '\t' || (edge && Sides.Of(c) == Side.Space))
            {
                _out.Append("&#").Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';');
                continue;
            }

            if (NeedsEscape(text, i, next) || StartsBlock(text, i))
            {
                _out.Append('\\');
            }

            _out.Append(c);
        }
    }

    private bool NeedsEscape(string text, int i, Inline? next)
    {
        char At(int k) => k >= 0 && k < text.Length ? text[k] : '\0';
        return text[i] switch
        {
            '\\' or '`' or '*' or '[' or ']' or '<' or '|' or '~' or '$' => true,
            '_' => !char.IsAsciiLetterOrDigit(At(i - 1)) || !char.IsAsciiLetterOrDigit(At(i + 1)),
            '&' => At(i + 1) == '#' || char.IsAsciiLetter(At(i + 1)),
            '!' => i == text.Length - 1 && next is Link,
            '#' => _place == LinePlace.Heading,
            // No address becomes a link that the document does not make one, and no site generator reads '{{'.
            ':' => At(i + 1) == '/' && At(i + 2) == '/',
            '.' => i >= 3 && text.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
            '{' => At(i + 1) is '{' or '%' or '\0' || At(i - 1) == '{',
            _ => false,
        };
    }

    private bool StartsBlock(string text, int i)
    {
        if (_place != LinePlace.Paragraph)
        {
            return false;
        }

        return text[i] switch
        {
            '#' or '>' or '-' or '+' or '=' or ':' => AtStart,
            // '12.' begins a list where nothing but the number stands before it on the line.
            '.' or ')' => i > 0 && text.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0 && (_out.Length == i || _out[_out.Length - i - 1] == '\n') && !_inner,
            _ => false,
        };
    }

    private bool AtStart => !_inner && _out is [] or [.., '\n'];

    private bool Ends(char c) => _out is [.., var last] && last == c;

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
