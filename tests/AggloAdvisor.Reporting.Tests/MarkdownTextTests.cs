using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Reporting.Markdown;
using CsCheck;

namespace AggloAdvisor.Reporting.Tests;

public sealed class MarkdownTextTests
{
    private static readonly string[] _pieces =
    [
        "**x**", "<script>alert(1)</script>", "[a](b)", "|", "{{ y }}", "# ", "- ", "1. ", "\\", "`", "```", ":::", "---", "&amp;", "~", "^", "{.note}", "https://x.y", "宜昌", "a", " ", "\n", "!", "'", "\"",
    ];

    [Fact]
    public void Escape_AnyText_ComesOutAsItself() => Gen.Int[0, _pieces.Length - 1].Array[1, 12].Sample(picks =>
    {
        var text = string.Concat(picks.Select(static i => _pieces[i]));
        var expected = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(("x " + expected).TrimEnd(), Set("x " + MarkdownText.Escape(text)));
        Assert.Contains(expected, Set($"| a | b |\n|---|---|\n| {MarkdownText.Escape(text)} | y |\n"), StringComparison.Ordinal);
    }, iter: 300);

    private static string Set(string markdown)
    {
        var problems = new DiagnosticBag();
        var blocks = new MarkdownConverter(static _ => new SourceLocation("test.md"), static (_, _) => null, problems, "{0}").Convert(markdown);
        Assert.Empty(problems.ToSortedArray());
        return DocumentText.Plain(blocks);
    }
}
