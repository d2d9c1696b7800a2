using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Tests.Cases;

public sealed class ActivityTableTests
{
    // Two years, two regions, three industries; the value is year*100 + region*10 + industry, one cell unknown.
    private static readonly double[] _values = [0, 1, 2, 10, 11, 12, 100, double.NaN, 102, 110, 111, 112];

    [Fact]
    public void Indexer_Positions_FindTheCell()
    {
        var table = Table(_values);

        Assert.Equal(12, table[0, 1, 2]);
        Assert.Equal(102, table[1, 0, 2]);
        Assert.Equal(110, table[1, 1, 0]);
    }

    [Fact]
    public void Indexer_UnknownCell_IsNull() => Assert.Null(Table(_values)[1, 0, 1]);

    [Fact]
    public void Row_AndSlice_LieSideBySide()
    {
        var table = Table(_values);

        Assert.Equal([10, 11, 12], table.Row(0, 1).ToArray());
        Assert.Equal(_values[6..], table.Slice(1).ToArray());
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(1, 1, true)]
    public void IsComplete_RowWithUnknownCell_IsNot(int year, int region, bool expected) => Assert.Equal(expected, Table(_values).IsComplete(year, region));

    [Theory]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Constructor_ImpossibleValue_IsMisuse(double value) => Assert.Throws<ArgumentException>(() => Table([.. _values[..11], value]));

    [Fact]
    public void Constructor_WrongLength_IsMisuse() => Assert.Throws<ArgumentException>(static () => Table(_values[..11]));

    private static ActivityTable Table(double[] values)
    {
        ImmutableArray<Industry> industries = [new("1", LocalizedText.Same("One"), []), new("2", LocalizedText.Same("Two"), []), new("3", LocalizedText.Same("Three"), [IndustryTags.Tertiary])];
        return new ActivityTable("t", LocalizedText.Same("Table"), ActivityMeasure.Employment, "jobs", [2020, 2021], ["a", "b"], industries, values, ["s"]);
    }
}
