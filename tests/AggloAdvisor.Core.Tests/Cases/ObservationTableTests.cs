using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Core.Tests.Cases;

public sealed class ObservationTableTests
{
    [Fact]
    public void Find_GivenAndUnknown_AreToldApart()
    {
        var table = new ObservationTable([Row("a", "gdp", 2021, 0), Row("b", "gdp", 2021, 5)]);

        Assert.Equal(0, table.Find("a", "gdp", 2021)?.Value);
        Assert.Null(table.Find("a", "gdp", 2020));
        Assert.Null(table.Find("a", "area", 2021));
        Assert.Null(table.Find("case", "gdp", 2021));
    }

    [Fact]
    public void YearsOf_Series_AreAscending()
    {
        var table = new ObservationTable([Row("a", "gdp", 2021, 1), Row("a", "gdp", 2011, 1), Row("b", "gdp", 2015, 1), Row("a", "area", 2016, 1)]);

        Assert.Equal([2011, 2021], table.YearsOf("a", "gdp"));
        Assert.Empty(table.YearsOf("b", "area"));
    }

    [Fact]
    public void Constructor_SameFigureTwice_IsMisuse() =>
        Assert.Throws<ArgumentException>(static () => new ObservationTable([Row("a", "gdp", 2021, 1), Row("a", "gdp", 2021, 2)]));

    private static Observation Row(string region, string variable, int year, double value) =>
        new(region, variable, year, value, "s", new("observations.csv", 2));
}
