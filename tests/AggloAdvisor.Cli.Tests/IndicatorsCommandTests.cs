using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

public sealed class IndicatorsCommandTests
{
    [Fact]
    public async Task List_All_NamesEveryChainAndDerivedIndicators()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("indicators", "list", "--rules", Repository.File("rules")));

        Assert.Contains("Industry chain", terminal.Out, StringComparison.Ordinal);
        Assert.Matches("I01 +krugman_specialisation +Krugman specialisation index", terminal.Out);
        Assert.Contains("patents_per_gdp", terminal.Out, StringComparison.Ordinal);
        Assert.Equal("", terminal.Error);
    }

    [Fact]
    public async Task List_Json_IsOneDocumentWithAllFields()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("indicators", "list", "--json", "--rules", Repository.File("rules")));

        using var document = JsonDocument.Parse(terminal.OutBytes);
        Assert.Equal("aggloadvisor/indicator-dictionary", document.RootElement.GetProperty("format").GetString());
        var krugman = document.RootElement.GetProperty("indicators").EnumerateArray().Single(static i => i.GetProperty("id").GetString() == "krugman_specialisation");
        Assert.Equal(2, krugman.GetProperty("maximum").GetDouble());
        Assert.Equal("克鲁格曼专业化指数", krugman.GetProperty("name").GetProperty("zh").GetString());
    }

    [Fact]
    public async Task Show_ByCodeInChinese_ExplainsEachOfThem()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("indicators", "show", "I02", "--lang", "zh", "--rules", Repository.File("rules")));

        Assert.Contains("krugman_pair (I02): 两两克鲁格曼指数", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("取值范围：0 … 2", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_MistypedId_SuggestsTheRightOne()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await terminal.Run("indicators", "show", "krugman_specialization", "--rules", Repository.File("rules")));
        Assert.Contains("did you mean 'krugman_specialisation'?", terminal.Error, StringComparison.Ordinal);
        Assert.Equal("", terminal.Out);
    }

    [Fact]
    public async Task Indicators_NothingNamed_SaysWhatToName()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await terminal.Run("indicators"));
        Assert.Contains("Name the folder of a case", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicators_Sample_ShowsValuesConventionComparisonChangeAndWhatIsLacking()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Case(terminal));

        Assert.Matches(@"Yichang 0\.092 \(-0\.035\)", terminal.Out);
        Assert.Contains("in brackets: change since 2016", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("pooled rest: all other members", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("P25 to P50 of Chinese", terminal.Out, StringComparison.Ordinal);
        Assert.Matches(@"indicators cannot be computed; they lack:[\s\S]*urban resident population, 2021\n +.*urbanisation_rate", terminal.Out);
        var table = terminal.Out[..terminal.Out.IndexOf("cannot be computed", StringComparison.Ordinal)];
        Assert.DoesNotContain(table.Split('\n'), static l => l.TrimEnd().Length > 100);
    }

    [Fact]
    public async Task Indicators_EarlierYear_StandsAlone()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Case(terminal, "--only", "gdp_per_head", "--year", "2016"));

        Assert.Contains("Yichang 89,815", terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("in brackets", terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("P25", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicators_YearWithoutFigures_SaysSo()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await Case(terminal, "--year", "1999"));
        Assert.Contains("no figures of 1999; it has 2011, 2016, 2021", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicators_FileThatCannotBeWritten_IsADiagnosticAndLeavesNothing()
    {
        using var terminal = new TestTerminal();
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "taken.csv"));

        Assert.Equal(ExitCode.InputErrors, await Case(terminal, "--csv", "taken.csv"));
        Assert.Contains("AGA9001", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(["taken.csv"], terminal.Files);
    }

    [Fact]
    public async Task Indicators_OnlyOneCode_PrintsNothingElse()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Case(terminal, "--only", "G01"));

        Assert.Contains("primacy_gdp", terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("krugman_specialisation", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicators_UnknownFilter_NamesEachOfThem()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await Case(terminal, "--only", "krugman_pairs", "primacy_gpd"));

        Assert.Contains("did you mean 'krugman_pair'?", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'primacy_gdp'?", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicators_Peers_PrintsTheChoiceWithDistances()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Case(terminal, "--only", "gdp_per_head", "--peers", Repository.File("samples", "henan")));

        Assert.Matches(@"Peers of Yichang: .+ \([a-z-]+, \d+\.\d\d\)", terminal.Out);
        Assert.Contains("against the median of 3 peers", terminal.Out.Replace("\n", " ", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicators_Csv_HasARowForEveryValueAndTheSameBytesTwice()
    {
        using var first = new TestTerminal();
        using var second = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Case(first, "--csv", "values.csv", "--xlsx", "values.xlsx"));
        Assert.Equal(ExitCode.Done, await Case(second, "--csv", "values.csv", "--xlsx", "values.xlsx"));

        Assert.Equal(["values.csv", "values.xlsx"], first.Files);
        Assert.Equal(Bytes(first, "values.csv"), Bytes(second, "values.csv"));
        Assert.Equal(Bytes(first, "values.xlsx"), Bytes(second, "values.xlsx"));
        var csv = Encoding.UTF8.GetString(Bytes(first, "values.csv"));
        Assert.StartsWith("\uFEFFindicator,code,name,scope,", csv, StringComparison.Ordinal);
        Assert.Matches(@"\nprimacy_gdp,G01,[^\n]*,2021,1\.8\d+,ratio,", csv);
        Assert.Matches(@"\nurbanisation_rate,U01,[^\n]*,unavailable,", csv);
    }

    [Fact]
    public async Task Indicators_Xlsx_IsAWorkbookWithNumbersAsNumbers()
    {
        using var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Done, await Case(terminal, "--xlsx", "values.xlsx"));

        using var zip = ZipFile.OpenRead(Path.Combine(terminal.Folder, "values.xlsx"));
        Assert.NotNull(zip.GetEntry("[Content_Types].xml"));
        var rows = MiniExcelLibs.MiniExcel.Query(Path.Combine(terminal.Folder, "values.xlsx"), useHeaderRow: true).Cast<IDictionary<string, object?>>().ToArray();
        var primacy = rows.Single(static r => (string?)r["indicator"] == "primacy_gdp" && Convert.ToInt32(r["year"], System.Globalization.CultureInfo.InvariantCulture) == 2021);
        Assert.Equal(1.85, Assert.IsType<double>(primacy["value"]), 2);
    }

    [Fact]
    public async Task Indicators_NameThatLooksLikeAFormula_IsTextInEveryFile()
    {
        using var terminal = new TestTerminal();
        var folder = Path.Combine(terminal.Folder, "hostile");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "case.yaml"),
            """
            format: 1
            id: hostile
            name: { en: "=1+1", zh: "=1+1" }
            kind: agglomeration
            year: 2021
            members:
              - { id: a, name: { en: "=HYPERLINK(\"http://example.org\")", zh: "+1" } }
              - { id: b, name: { en: "@SUM(A1)", zh: "-1" } }
            sources: []
            """,
            TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Done, await terminal.Run("indicators", folder, "--csv", "values.csv", "--rules", Repository.File("rules")));

        var csv = await File.ReadAllTextAsync(Path.Combine(terminal.Folder, "values.csv"), TestContext.Current.CancellationToken);
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.DoesNotMatch("(^|,|\n)\"?[=+@]", csv);
    }

    private static Task<int> Case(TestTerminal terminal, params string[] more) =>
        terminal.Run(["indicators", Repository.File("samples", "yijing-jingen"), "--rules", Repository.File("rules"), .. more]);

    private static byte[] Bytes(TestTerminal terminal, string file) => File.ReadAllBytes(Path.Combine(terminal.Folder, file));
}
