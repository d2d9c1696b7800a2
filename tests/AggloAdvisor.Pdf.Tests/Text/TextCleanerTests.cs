using AggloAdvisor.Pdf.Text;
using CsCheck;

namespace AggloAdvisor.Pdf.Tests.Text;

public sealed class TextCleanerTests
{
    [Theory]
    [InlineData("plain text, 宜昌 «ok» – 12 %", "plain text, 宜昌 «ok» – 12 %")]
    [InlineData("tab\tand\r\nline", "tab and  line")]
    [InlineData("bell\u0007", "bell\uFFFD")]
    [InlineData("soft\u00ADhyphen\u200Ejoiner\u202Eback", "softhyphenjoinerback")]
    [InlineData("\uFEFFmark", "mark")]
    [InlineData("emoji 😀", "emoji 😀")]
    public void Clean_Text_IsSafeToSet(string text, string expected) => Assert.Equal(expected, TextCleaner.Clean(text));

    [Fact]
    public void Clean_UnpairedSurrogate_IsAReplacementCharacter() => Assert.Equal("a\uFFFDb", TextCleaner.Clean("a" + (char)0xD800 + "b"));

    [Fact]
    public void Clean_Twice_ChangesNothingMore() =>
        Gen.Char.Array[0, 50].Select(static c => new string(c)).Sample(static text =>
        {
            var once = TextCleaner.Clean(text);
            return TextCleaner.Clean(once) == once;
        });
}
