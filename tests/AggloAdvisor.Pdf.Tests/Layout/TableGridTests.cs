using AggloAdvisor.Pdf.Layout;
using CsCheck;

namespace AggloAdvisor.Pdf.Tests.Layout;

public sealed class TableGridTests
{
    [Fact]
    public void Share_AllFit_GivesEachItsNaturalWidthAndSomeAir() =>
        Assert.Equal([70.0, 120, 110], TableGrid.Share([30, 40, 50], [50, 100, 90], 300));

    [Fact]
    public void Share_AllFit_GivesRowNumbersNoAir() =>
        Assert.Equal([16.0, 152, 132], TableGrid.Share([16, 40, 50], [16, 100, 80], 300));

    [Fact]
    public void Share_ShortNumbersLaterOn_GetTheirAir() =>
        Assert.Equal([90.0, 66, 144], TableGrid.Share([40, 16, 40], [40, 16, 94], 300));

    [Fact]
    public void Share_LongSentences_LeaveShortColumnsWhole()
    {
        var widths = TableGrid.Share([30, 40, 40], [30, 40, 2000], 300);

        Assert.Equal([30.0, 40, 230], widths);
    }

    [Fact]
    public void Share_AnyColumns_FillTheWidthExactly() =>
        Gen.Select(Gen.Double[1, 400], Gen.Double[0, 3000]).Array[1, 40].Sample(static columns =>
        {
            var least = columns.Select(static c => c.Item1).ToArray();
            var natural = columns.Select(static c => c.Item1 + c.Item2).ToArray();
            var widths = TableGrid.Share(least, natural, 475);
            return widths.All(static w => w > 0) && Math.Abs(widths.Sum() - 475) < 0.01;
        });
}
