using System.Text;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Shaping;

namespace AggloAdvisor.Pdf.Tests.Shaping;

public sealed class StandardTypefaceTests
{
    // Published widths, Helvetica.afm: A 667, W 944, i 222, Euro 556, emdash 1000, germandbls 611, ydieresis 500.
    [Theory]
    [InlineData('A', 667)]
    [InlineData('W', 944)]
    [InlineData('i', 222)]
    [InlineData('€', 556)]
    [InlineData('—', 1000)]
    [InlineData('ß', 611)]
    [InlineData('ÿ', 500)]
    public void Shape_HelveticaCharacter_HasItsPublishedWidth(char character, int width) =>
        Assert.Equal(width, Assert.Single(StandardTypeface.Helvetica(FontStyle.Regular).Shape(character.ToString(), false)).Advance);

    // Helvetica-Bold.afm: A 722, i 278, at 975, mu 611.
    [Theory]
    [InlineData('A', 722)]
    [InlineData('i', 278)]
    [InlineData('@', 975)]
    [InlineData('µ', 611)]
    public void Shape_HelveticaBoldCharacter_HasItsPublishedWidth(char character, int width) =>
        Assert.Equal(width, Assert.Single(StandardTypeface.Helvetica(FontStyle.Bold).Shape(character.ToString(), false)).Advance);

    [Fact]
    public void ShapeMissing_ChineseCharacter_IsAQuestionMarkThatKnowsWhatItStandsFor()
    {
        var glyph = Assert.Single(StandardTypeface.Helvetica(FontStyle.Regular).ShapeMissing(new Rune('宜')));

        Assert.Equal('?', (char)glyph.Id);
        Assert.Equal('宜', (char)glyph.Missing);
    }
}
