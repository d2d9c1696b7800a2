using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Reporting.Markdown;

namespace AggloAdvisor.Reporting.Tests;

public sealed class FullWidthSpacingTests
{
    [Theory]
    [InlineData("把握： 5， 中等", "把握：5，中等")]
    [InlineData("未决。  最有用", "未决。最有用")]
    [InlineData("共 4 个（100%） 成员", "共 4 个（100%）成员")]
    [InlineData("a sentence. Another: one, two (three) four", "a sentence. Another: one, two (three) four")]
    [InlineData("register “A” and “B” ; no", "register “A” and “B” ; no")]
    public void Tidy_Text_DropsOnlySpacesAfterFullWidthSigns(string text, string expected) => Assert.Equal(expected, Tidied([new TextRun(text)]));

    [Fact]
    public void Tidy_SignInBoldAndSpaceAfterIt_AreJoined()
    {
        ImmutableArray<Inline> line = [new Strong([new TextRun("做法：")]), new TextRun(" "), new TextRun(" 无。"), new Link("#a", [new TextRun(" 见下")]), new Code(" x")];

        Assert.Equal("做法：无。见下 x", Tidied(line));
    }

    [Fact]
    public void Build_ChineseReports_HaveNoSpaceAfterAFullWidthSign()
    {
        foreach (var sample in Reports.Samples)
        {
            var text = DocumentText.Plain(Reports.Document(sample, Language.Chinese).Blocks);

            Assert.DoesNotContain("： ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("。 ", text, StringComparison.Ordinal);
        }
    }

    // In a list in a box, with the table and caption beside: every place is reached.
    private static string Tidied(ImmutableArray<Inline> line)
    {
        var blocks = FullWidthSpacing.Tidy([new Callout(CalloutKind.Note, line, [new ListBlock(false, [[new Paragraph(line)]]), new Table([], [line], [[line]])]), new Heading(2, "h", line)]);
        var plain = DocumentText.Plain(blocks).Split('\n').Where(static l => l.Length > 0).ToArray();
        var said = plain[^1];
        Assert.All(plain, l => Assert.Equal("", l.Replace(said, "", StringComparison.Ordinal)));
        return said;
    }
}
