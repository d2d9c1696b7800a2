using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Pdf.Text;

/// <summary>Turns nested inlines into a row of styled runs.</summary>
/// <param name="pageOf">Page of a heading; null while it is not known.</param>
internal sealed class InlineFlattener(Color linkColor, Func<string, int?> pageOf, Func<string, bool> isLink)
{
    // Wide enough for most page numbers: the second pass then seldom moves a line.
    private const string UnknownPage = "00";

    /// <summary>Flattens inlines that begin in a style.</summary>
    public List<TextSpan> Flatten(ImmutableArray<Inline> content, TextStyle style)
    {
        var spans = new List<TextSpan>();
        Add(content, style, null, spans);
        return spans;
    }

    /// <summary>The bare words of inlines, for the outline and for descriptions.</summary>
    public string Plain(ImmutableArray<Inline> content) =>
        string.Concat(Flatten(content, default).Select(static s => s.BreaksLine ? " " : s.Text)).Trim();

    private void Add(ImmutableArray<Inline> content, TextStyle style, LinkSpan? link, List<TextSpan> spans)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var inline in content.IsDefault ? [] : content)
        {
            switch (inline)
            {
                case TextRun run:
                    AddText(run.Text, style, link, spans);
                    break;
                case Code code:
                    AddText(code.Text, style with { Font = style.Font | FontStyle.Mono, Size = style.Size * 0.95 }, link, spans);
                    break;
                case Strong strong:
                    Add(strong.Content, style with { Font = style.Font | FontStyle.Bold }, link, spans);
                    break;
                case Emphasis emphasis:
                    Add(emphasis.Content, style with { Font = style.Font | FontStyle.Italic }, link, spans);
                    break;
                case Link target when isLink(target.Target):
                    Add(target.Content, style with { Color = linkColor }, new(target.Target, Describe(target)), spans);
                    break;
                case Link target:
                    Add(target.Content, style, link, spans);
                    break;
                case PageNumber reference:
                    var page = pageOf(reference.HeadingId)?.ToString(CultureInfo.InvariantCulture) ?? UnknownPage;
                    var jump = link ?? (isLink("#" + reference.HeadingId) ? new("#" + reference.HeadingId, page) : null);
                    AddText(reference.Words.Replace("{0}", page, StringComparison.Ordinal), style, jump, spans);
                    break;
                case LineBreak:
                    spans.Add(new("", style, link, BreaksLine: true));
                    break;
            }
        }
    }

    private string Describe(Link link) => Plain(link.Content) is { Length: > 0 } words ? words : TextCleaner.Clean(link.Target);

    private static void AddText(string text, TextStyle style, LinkSpan? link, List<TextSpan> spans)
    {
        if (TextCleaner.Clean(text) is { Length: > 0 } clean)
        {
            spans.Add(new(clean, style, link));
        }
    }
}
