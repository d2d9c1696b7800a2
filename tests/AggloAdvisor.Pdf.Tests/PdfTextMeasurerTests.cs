namespace AggloAdvisor.Pdf.Tests;

public sealed class PdfTextMeasurerTests
{
    // Helvetica.afm: A 667, V 667, space 278; at 10 points, without kerning.
    [Fact]
    public void Width_HelveticaText_IsTheSumOfItsWidths() =>
        Assert.Equal(16.12, new PdfTextMeasurer(TestFonts.None).Width("A V", 10), 6);

    [Fact]
    public void Width_GrowsWithSizeAndText()
    {
        var measurer = new PdfTextMeasurer(TestFonts.Any);

        Assert.Equal(2 * measurer.Width("District 7", 8), measurer.Width("District 7", 16), 6);
        Assert.True(measurer.Width("District 77", 8, bold: true) > measurer.Width("District 7", 8, bold: true));
        Assert.Equal(0, measurer.Width("", 8));
    }
}
