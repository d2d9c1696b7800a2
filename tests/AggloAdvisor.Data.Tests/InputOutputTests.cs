using System.Globalization;
using System.Text;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Data.Tests;

public sealed class InputOutputTests
{
    private const string Table = """
        Sector,name_en,name_zh,01,C2
        C2,Mills,,200,100
        01,Farms,农业,150,500
        total,Total input,总投入,1000,2000

        """;

    private const string Entry = """
        input-output:
          file: tables.csv
          name: { en: National table, zh: 全国表 }
          year: 2020
          unit: 10k_yuan
          flows: domestic
          source: yearbook
          sectors: { sectors: { "1": ["01"], "2": [C2, "01"] } }

        """;

    [Fact]
    public void Read_SquareTable_IsInTheOrderOfItsColumns()
    {
        using var files = new CaseFiles();
        var table = With(files, Entry.Replace("[C2, \"01\"]", "[C2]", StringComparison.Ordinal), Table).Case().InputOutput!;

        Assert.Equal(["01", "C2"], table.Sectors.Select(static s => s.Code));
        Assert.Equal("农业", table.Sectors[0].Name.Zh);
        Assert.Equal("Mills", table.Sectors[1].Name.Zh);
        Assert.Equal([150, 500, 200, 100], table.Flows.ToArray());
        Assert.Equal([1000, 2000], table.Outputs.ToArray());
        Assert.Equal((2020, "10k_yuan", InputOutputFlows.Domestic, "yearbook"), (table.Year, table.Unit, table.Kind, table.SourceId));
        Assert.Equal(["C2"], table.SectorsOf["sectors"]["2"]);
        Assert.Equal("全国表", table.Name.Zh);
    }

    [Fact]
    public void Read_NoEntry_HasNoTable()
    {
        using var files = new CaseFiles();

        Assert.Null(files.Case().InputOutput);
    }

    [Fact]
    public void Read_AbsentFile_SaysWhichWasMeant()
    {
        using var files = new CaseFiles();
        With(files, Entry.Replace("[C2, \"01\"]", "[C2]", StringComparison.Ordinal), Table).Write("table.csv", Table).Delete("tables.csv");

        Assert.Contains("case/case.yaml:22:9: error AGA2003: the file 'tables.csv' does not exist\n  hint: did you mean 'table.csv'?", files.Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileOfAnActivityTable_IsRefused()
    {
        using var files = new CaseFiles();
        files.Write("case.yaml", CaseFiles.Manifest + Entry.Replace("tables.csv", "activities.csv", StringComparison.Ordinal));

        Assert.Contains("error AGA2111: 'activities.csv' is named twice", files.Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EmptyFile_HasNoHeader()
    {
        using var files = new CaseFiles();

        Assert.Contains("case/tables.csv: error AGA2201: the table has no header", With(files, Entry, "").Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeaderWithoutSectors_IsNotSquare()
    {
        using var files = new CaseFiles();

        Assert.Contains("case/tables.csv:1: error AGA2209: the table has no sectors", With(files, Entry, "sector,name_en\n").Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SectorWithoutOutput_IsRefused()
    {
        using var files = new CaseFiles();
        With(files, Entry, Table.Replace("1000,2000", "0,2000", StringComparison.Ordinal));

        Assert.Contains("case/tables.csv:4:23: error AGA2407: the value 0 is not positive", files.Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MoreColumnsThanATableMayHave_IsRefused()
    {
        using var files = new CaseFiles();
        var header = "sector,name_en," + string.Join(',', Enumerable.Range(1, 300));

        Assert.Contains("error AGA2208", With(files, Entry, header + "\n").Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public void ContentHash_TableChanges_IsAnother()
    {
        using var files = new CaseFiles();
        var entry = Entry.Replace("[C2, \"01\"]", "[C2]", StringComparison.Ordinal);
        var before = With(files, entry, Table).Case().ContentHash;

        Assert.NotEqual(before, With(files, entry, Table.Replace("150", "151", StringComparison.Ordinal)).Case().ContentHash);
    }

    [Fact]
    public void Read_ChineseTableOf42Sectors_IsWhole()
    {
        using var files = new CaseFiles();
        var (text, codes) = Chinese("china_2018_42.csv");
        var table = With(files, Entry.Replace("[C2, \"01\"]", "[\"02\", \"42\"]", StringComparison.Ordinal), text).Case().InputOutput!;

        Assert.Equal(42, codes.Length);
        Assert.Equal(codes, table.Sectors.Select(static s => s.Code));
        Assert.Equal("农林牧渔产品和服务", table.Sectors[0].Name.Zh);
        Assert.Equal(1112669180.39814, table.Outputs[0], 1e-3);
    }

    [Fact]
    public void Read_ReportedValueOfAChain_IsTaken()
    {
        using var files = new CaseFiles();
        files.Write("registers/chain_stages.csv", "region,chain,chain_name_en,stage,order,present,source\nenshi,tea,Tea,leaves,1,yes,yearbook\n");
        files.Write("reported.csv", "indicator,region,industry,year,value,source\nleading_member_share,case,tea,2021,0.5,yearbook\n");

        Assert.Equal("tea", Assert.Single(files.Case().Reported).IndustryCode);
    }

    private static CaseFiles With(CaseFiles files, string entry, string table) => files.Write("case.yaml", CaseFiles.Manifest + entry).Write("tables.csv", table);

    /// <summary>Domestic and imported flows of a published table, added up, as a case writes them.</summary>
    private static (string Text, string[] Codes) Chinese(string file)
    {
        string[][] lines = [.. File.ReadAllLines(Repository.Reference("data", "cn-io-tables", file)).Select(Cells)];
        int[] columns = [.. Enumerable.Range(0, lines[0].Length).Where(i => lines[0][i].All(char.IsAsciiDigit))];
        string[] codes = [.. columns.Select(i => lines[0][i])];
        var text = new StringBuilder("sector,name_en,name_zh,").AppendJoin(',', codes).Append('\n');
        foreach (var rows in lines.Skip(1).Where(l => codes.Contains(l[0])).GroupBy(static l => l[0]))
        {
            Row(text, rows.Key, rows.First(), columns.Select(i => rows.Sum(r => double.Parse(r[i], CultureInfo.InvariantCulture))));
        }

        var total = lines.Single(static l => l[0] == "TI");
        Row(text, "total", total, columns.Select(i => double.Parse(total[i], CultureInfo.InvariantCulture)));
        return (text.ToString(), codes);
    }

    private static void Row(StringBuilder text, string code, string[] line, IEnumerable<double> figures) => text
        .Append(code).Append(",\"").Append(line[1]).Append("\",\"").Append(line[2]).Append("\",")
        .AppendJoin(',', figures.Select(static f => f.ToString(CultureInfo.InvariantCulture))).Append('\n');

    // Descriptions hold commas between quotes; every second piece between quotes is text.
    private static string[] Cells(string line) =>
        [.. string.Concat(line.Split('"').Select(static (p, i) => i % 2 == 1 ? p.Replace(',', '\u0001') : p)).Split(',').Select(static c => c.Replace('\u0001', ','))];
}
