using System.Globalization;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Data.Csv;
using AggloAdvisor.Data.Files;
using CsCheck;

namespace AggloAdvisor.Data.Tests.Csv;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2", "a|b\n1|2")]
    [InlineData("a,b\r\n1,2\r\n", "a|b\n1|2")]
    [InlineData("a,b\r1,2\r", "a|b\n1|2")]
    [InlineData("\"a,b\",\"c \"\"d\"\"\"", "a,b|c \"d\"")]
    [InlineData(" a , b ", "a|b")]
    [InlineData("\u3000a\u00a0,b", "a|b")]
    [InlineData("\"line\nbreak\",b", "line\nbreak|b")]
    [InlineData("# remark, \"with a quote\na,b", "a|b")]
    [InlineData("\"# remark of a spreadsheet, quoted\",\na,b", "a|b")]
    [InlineData("\n\n,,\na,b", "a|b")]
    [InlineData("a,", "a|")]
    [InlineData("", "")]
    public void Rows_Text_AreCutIntoCells(string text, string expected)
    {
        var (rows, diagnostics) = Read(text);

        Assert.Equal(expected, string.Join('\n', rows.Select(static r => string.Join('|', r.Cells.Select(static c => c.Text)))));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Rows_AfterALineBreakInACell_KeepTheirPlaces()
    {
        var (rows, _) = Read("a,\"x\r\ny\",b\r\nc, d");

        Assert.Equal(
            ["1:1", "1:3", "2:4", "3:1", "3:3"],
            rows.SelectMany(static r => r.Cells).Select(static c => string.Create(CultureInfo.InvariantCulture, $"{c.Line}:{c.Column}")));
    }

    [Theory]
    [InlineData("a,\"b", "f:1:3", "AGA2202")]
    [InlineData("a,b\"c\"", "f:1:4", "AGA2203")]
    [InlineData("a,\"b\"c", "f:1:6", "AGA2203")]
    public void Rows_WrongQuote_IsReportedWhereItStands(string text, string place, string code)
    {
        var diagnostic = Assert.Single(Read(text).Diagnostics);

        Assert.Equal((place, code), (diagnostic.Location.ToString(), diagnostic.Code));
    }

    [Fact]
    public void Rows_CellBeyondTheBound_StopsReading()
    {
        var (rows, diagnostics) = Read("a\n" + new string('x', CsvReader.MaxCellLength + 1) + "\nb");

        Assert.Single(rows);
        Assert.Equal("AGA2208", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void Rows_QuotedCells_ComeBackAsTheyWere() =>
        Gen.Char["ab \"\n\r,;#"].Array[0, 8].Select(static c => new string(c).Trim()).Array[1, 5].Array[1, 4].Sample(static table =>
        {
            var text = string.Join('\n', table.Select(static r => string.Join(',', r.Select(static c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));
            var expected = table.Where(static r => r.Any(static c => c.Length > 0) && !r[0].StartsWith('#'));

            Assert.Equal(expected, Read(text).Rows.Select(static r => r.Cells.Select(static c => c.Text).ToArray()));
        });

    [Theory]
    [InlineData("region,value\n", ',')]
    [InlineData("# a;b;c;d\nregion;value;note, with comma, and comma\n", ';')]
    [InlineData("\"Region\"\t\"Value\"\n", '\t')]
    [InlineData("other;names\n", ';')]
    [InlineData("region\n", ',')]
    public void Of_Header_TellsTheSeparator(string text, char expected) => Assert.Equal(expected, Separator.Of(text, ["region", "value"]));

    private static (List<CsvRow> Rows, IReadOnlyList<Diagnostic> Diagnostics) Read(string text)
    {
        var bag = new DiagnosticBag();
        var rows = new CsvReader(text, ',', new FileProblems(bag, "f")).Rows(CancellationToken.None).ToList();
        return (rows, bag.ToSortedArray());
    }
}
