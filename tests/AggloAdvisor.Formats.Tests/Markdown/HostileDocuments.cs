using System.Collections.Immutable;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats.Tests.Markdown;

/// <summary>Documents made from a seed whose texts look like Markdown, HTML, addresses and templates.</summary>
internal sealed class HostileDocuments(int seed)
{
    private static readonly string[] _scraps =
    [
        "#", "##", "# ", "-", "- ", "+ ", "* ", "1.", "1. ", "12) ", "1", "0", ">", "> ", "`", "``", "```", "~~~", "~", "*", "**", "***", "_", "__", "[", "]", "(", ")", "<", ">", "&", "|", "\\", "!",
        "===", "---", "***", "___", "- - -", "[a]: http://b", "[x](javascript:alert(1))", "![x](y)", "]:", "](", "[ ]", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b>", "</b>", "<!-- ", "-->",
        "<http://a.b>", "http://a.b/c", "www.a.b", "a@b.c", "&amp;", "&#35;", "&lt", "&copy;", "{{ 7*7 }}", "{% raw %}", "{#id}", ":---", "--:|", "| a |", "\t", "  ", "    ", " ", "\n", "\n\n", "\r\n", "\r",
        "$x$", "^a^", "==a==", "++", ":::", "\"", "'", "snake_case_name", "a", "word", "two words", "中文", "，", "。", "“", "”", "（", "）", "é", "²", "€", "→", "😀", "\u00a0", "\u3000", "\u200b", "\u2028", "\0", "\u0007", "\ufffd", "\ud800", "\udc00",
        "]]>", "<![CDATA[", "<?x", "<div", "</p>", "\\*", "\\\\", "\\`", "1\\.", "=", ":", ".", ",", "%", "@", "^", "/", "?", ";", "0.5", "-0.5", "a*b", "a_b", "2*3*4",
    ];

    private static readonly string[] _targets = ["#h0", "#h1", "#nowhere", "#", "http://a.b/c?d=1&copy=2#e", "https://a.b/(c)[d]|e*f_g`h", "https://a.b/中文 x", "mailto:a@b.c", "javascript:alert(1)", "data:text/html,x", "//a.b", "x.html", "", "JAVASCRIPT:alert(1)", " http://a.b"];

    private readonly Random _random = new(seed);
    private int _headings;

    public Document Next()
    {
        _headings = 0;
        return new Document
        {
            Title = Text(),
            Subtitle = _random.Next(3) == 0 ? Text() : null,
            CoverLines = [.. Some(2, Text)],
            Author = Text(),
            Language = _random.Next(2) == 0 ? "en" : "zh-CN",
            RunningHead = Text(),
            Date = default,
            Words = new FixedWords(Text(), "", ""),
            Blocks = Blocks(depth: 0, most: 5),
        };
    }

    private ImmutableArray<Block> Blocks(int depth, int most) => [.. Some(most, () => Block(depth))];

    private Block Block(int depth) => _random.Next(depth < 3 ? 11 : 6) switch
    {
        0 => new Heading(_random.Next(1, 5), FormattableString.Invariant($"h{_headings++}"), Line(2)),
        1 or 2 or 3 => new Paragraph(Line(2)),
        4 => new PageBreak(),
        5 => Table(),
        6 => new Callout(CalloutKind.Note, Line(1), Blocks(depth + 1, 3)),
        7 => new Figure(new Drawing(1, 1, []), Line(2), Text()),
        _ => new ListBlock(_random.Next(2) == 0, [.. Some(3, () => Blocks(depth + 1, 2))], _random.Next(3) == 0 ? _random.Next(0, 200) : 1),
    };

    private Table Table()
    {
        var columns = _random.Next(1, 4);
        ImmutableArray<ImmutableArray<Inline>> Row() => [.. Enumerable.Range(0, columns).Select(_ => Line(1))];
        return new Table(
            [.. Enumerable.Range(0, columns).Select(_ => (ColumnAlignment)_random.Next(3))],
            Row(),
            [.. Some(3, Row)],
            _random.Next(3) == 0 ? Line(1) : (ImmutableArray<Inline>?)null);
    }

    private ImmutableArray<Inline> Line(int depth) => [.. Some(4, () => Inline(depth))];

    private Inline Inline(int depth) => _random.Next(depth > 0 ? 10 : 6) switch
    {
        0 or 1 or 2 => new TextRun(Text()),
        3 => new Code(Text()),
        4 => new LineBreak(),
        5 => _random.Next(3) == 0 ? new PageNumber("h0", "page {0}") : new TextRun(Text()),
        6 or 7 => new Strong(Line(depth - 1)),
        8 => new Emphasis(Line(depth - 1)),
        _ => new Link(_targets[_random.Next(_targets.Length)], Line(depth - 1)),
    };

    private string Text() => string.Concat(Some(4, () => _scraps[_random.Next(_scraps.Length)]));

    private IEnumerable<T> Some<T>(int most, Func<T> one) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => one())];
}
