namespace AggloAdvisor.Formats.Tests.Agreement;

public sealed class TextPartTests
{
    [Fact]
    public void Difference_SameTextInOtherParts_IsNone() => Assert.Null(TextPart.Difference([TextPart.Of("title", "A b"), TextPart.Of("paragraph", " c\u00add ")], "Abcd"));

    [Fact]
    public void Difference_OtherWord_NamesThePartAndWhatStandsAround() => Assert.Equal(
        "paragraph, character 1 of 3:\nexpected …c▸de\nfound    …Abc▸xe",
        TextPart.Difference([TextPart.Of("title", "A b"), TextPart.Of("paragraph", "c de")], "Abcxe"));

    [Fact]
    public void Difference_MissingOrMoreText_IsFound()
    {
        Assert.Equal("paragraph, character 0 of 1:\nexpected …▸c\nfound    …Ab▸", TextPart.Difference([TextPart.Of("title", "A b"), TextPart.Of("paragraph", "c")], "Ab"));
        Assert.Equal("more at the end: Ab▸c", TextPart.Difference([TextPart.Of("title", "A b")], "Abc"));
    }
}
