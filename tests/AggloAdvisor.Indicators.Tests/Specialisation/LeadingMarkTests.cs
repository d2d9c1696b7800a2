using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class LeadingMarkTests
{
    [Fact]
    public void Write_QuotientAndShare_BothAreNeeded()
    {
        var marks = new double[6];

        // Leads; average weight only; too small; cannot lead; unknown; average weight but for the last digit.
        LeadingMark.Write([1.5, 1, 3, 2, double.NaN, 1 + 1e-12], [0.05, 0.5, 0.04, 0.3, 0.2, 0.3], [true, true, true, false, true, true], marks);
        Assert.Equal([1.0, 0, 0, 0, 0, 0], marks);
    }

    [Fact]
    public void Write_OtherLengths_AreRefused() =>
        Assert.Throws<ArgumentException>(() => LeadingMark.Write([1, 2], [1, 2], [true], new double[2]));
}
