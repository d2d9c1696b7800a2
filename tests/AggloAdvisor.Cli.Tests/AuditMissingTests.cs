using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

public sealed class AuditMissingTests
{
    private const string Header = "region,variable,year,value,unit,source,note";

    [Fact]
    public async Task Missing_Sample_TellsFiguresSetsTablesAndRules()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Missing(terminal, "yijing-jingen"));

        Assert.Contains("  1. urban resident population of Jingzhou or Enshi alone, 2021: changes 2 recommendations, decides 1 open rule\n", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("     M40 Concentrate industry in intensive districts, M41 Balance cities and counties: not given -> advised, for example at ", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("Figures that must come together, the smallest sets\n", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("  input-output table: may change M26; 4 open rules name it\n", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("  D10e Low research effort (4 targets)\n     lacks R&D expenditure of all of the 4 members, 2021\n", terminal.Out, StringComparison.Ordinal);
        Assert.Equal("", terminal.Error);
    }

    [Fact]
    public async Task Missing_Chinese_HasNoEnglishWords()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Missing(terminal, "capital-region", "--lang", "zh", "--form", "form.csv"));

        // Ids of gates are as they are in the rule files.
        var text = string.Join('\n', terminal.Out.Split('\n').Where(static l => !l.Contains("，前提", StringComparison.Ordinal) && !l.Contains("form.csv", StringComparison.Ordinal)));
        Assert.Empty(ForeignWords.In(Plain(text)));
        Assert.Empty(ForeignWords.In(Plain(string.Join('\n', File.ReadAllLines(Path.Combine(terminal.Folder, "form.csv")).Where(static l => l.StartsWith('#'))))));
    }

    [Fact]
    public async Task Missing_Csv_HasTheColumnsOfObservationsAndBlankValues()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Missing(terminal, "yijing-jingen", "--form", "form.csv", "--top", "2"));

        var bytes = await File.ReadAllBytesAsync(Path.Combine(terminal.Folder, "form.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        Golden.Check(Repository.File("docs", "examples", "missing-form.csv"), Encoding.UTF8.GetString(bytes.AsSpan(3)));
    }

    [Fact]
    public async Task Missing_Xlsx_HasTheSameRowsAsTheCsv()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Missing(terminal, "yijing-jingen", "--form", "form.csv"));
        Assert.Equal(ExitCode.Done, await Missing(terminal, "yijing-jingen", "--form", "form.xlsx"));

        Assert.Equal(["observations"], MiniExcelLibs.MiniExcel.GetSheetNames(Path.Combine(terminal.Folder, "form.xlsx")));
        var rows = MiniExcelLibs.MiniExcel.Query(Path.Combine(terminal.Folder, "form.xlsx")).Cast<IDictionary<string, object?>>().Select(static r => string.Join('|', r.Values)).ToArray();
        Assert.Equal(Header.Replace(',', '|'), rows[0]);
        Assert.Equal(
            File.ReadAllLines(Path.Combine(terminal.Folder, "form.csv")).Count(static l => !l.Contains('#', StringComparison.Ordinal)),
            rows.Count(static r => !r.StartsWith('#')));
        Assert.Contains("enshi|urban_population|2021||10k_persons||", rows);
    }

    [Fact]
    public async Task Missing_FormFilledIn_IsReadAsObservationsAndChangesWhatWasSaid()
    {
        using var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Done, await Missing(terminal, "yijing-jingen", "--form", "form.csv", "--top", "100"));
        var rows = (await File.ReadAllLinesAsync(Path.Combine(terminal.Folder, "form.csv"), TestContext.Current.CancellationToken))[1..];

        // Blank, it says nothing new.
        var blank = CaseWith(terminal, "blank", rows);
        Assert.False(blank.HasErrors, string.Join('\n', blank.Diagnostics));

        var filled = CaseWith(terminal, "filled", rows.Select(static r => r.Replace("enshi,urban_population,2021,,10k_persons,", "enshi,urban_population,2021,67.93,10k_persons,CHN2021", StringComparison.Ordinal)));
        Assert.Contains(filled.Diagnostics, static d => d.Message.En.Contains("CHN2021", StringComparison.Ordinal));
        var source = blank.Value!.Sources.Keys.Order(StringComparer.Ordinal).First();
        filled = CaseWith(terminal, "filled", rows.Select(r => r.Replace("enshi,urban_population,2021,,10k_persons,", "enshi,urban_population,2021,67.93,10k_persons," + source, StringComparison.Ordinal)));
        Assert.False(filled.HasErrors, string.Join('\n', filled.Diagnostics));
        Assert.Equal(67.93, filled.Value!.Observations.Find("enshi", "urban_population", 2021)!.Value, 1e-9);
    }

    [Fact]
    public async Task Missing_Json_IsOneDocument()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Missing(terminal, "xiang-shi-sui", "--json"));

        using var json = JsonDocument.Parse(terminal.OutBytes);
        Assert.Equal("aggloadvisor/missing", json.RootElement.GetProperty("format").GetString());
        var first = json.RootElement.GetProperty("figures")[0];
        Assert.Equal(3, first.GetProperty("recommendations").GetInt32());
        Assert.Equal("rd_expenditure", first.GetProperty("changes")[0].GetProperty("with")[0].GetProperty("variable").GetString());
        Assert.NotEqual(0, json.RootElement.GetProperty("nothingAlone").GetArrayLength());
    }

    [Theory]
    [InlineData("form.txt", "'form.txt' ends in neither .csv nor .xlsx")]
    [InlineData("form", "'form' ends in neither .csv nor .xlsx")]
    public async Task Missing_OtherFormat_IsWrongUsage(string form, string message)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await Missing(terminal, "yijing-jingen", "--form", form));

        Assert.StartsWith(message, terminal.Error, StringComparison.Ordinal);
        Assert.Empty(terminal.Files);
    }

    [Fact]
    public async Task Missing_FormThatExists_IsNotWrittenOver()
    {
        using var terminal = new TestTerminal();
        var path = Path.Combine(terminal.Folder, "form.csv");
        await File.WriteAllTextAsync(path, "filled in by hand", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Usage, await Missing(terminal, "yijing-jingen", "--form", "form.csv"));

        Assert.Equal("filled in by hand", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Missing_FormBelowAFile_SaysThatItCannotBeWritten()
    {
        using var terminal = new TestTerminal();
        await File.WriteAllTextAsync(Path.Combine(terminal.Folder, "file"), "", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.InputErrors, await Missing(terminal, "xiang-shi-sui", "--form", "file/form.csv"));

        Assert.NotEqual("", terminal.Error);
        Assert.Equal(["file"], terminal.Files);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("99999999999")]
    public async Task Missing_TopThatIsNoCount_IsWrongUsage(string top)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await Missing(terminal, "yijing-jingen", "--top", top));

        Assert.Contains($"--top takes a whole number above 0, not '{top}'.", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_NoCase_SaysSo()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.InputErrors, await terminal.Run("audit", "missing", "nowhere", "--rules", Repository.File("rules")));

        Assert.Contains("there is no such folder", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_Cancelled_WritesNothing()
    {
        using var terminal = new TestTerminal();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        Assert.Equal(
            ExitCode.Cancelled,
            await CommandLine.RunAsync(["audit", "missing", Repository.File("samples", "yijing-jingen"), "--rules", Repository.File("rules"), "--form", "form.csv"], terminal.Terminal, stop.Token));

        Assert.Empty(terminal.Files);
    }

    // Without codes of rules and names of options.
    private static string Plain(string text) => Regex.Replace(text, "[DM][0-9]{2}[a-z]?|--[a-z]+", "", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static Task<int> Missing(TestTerminal terminal, string sample, params string[] more) =>
        terminal.Run(["audit", "missing", Repository.File("samples", sample), "--rules", Repository.File("rules"), .. more]);

    // The sample with rows put at the end of its observations.
    private static Core.Diagnostics.Checked<Core.Cases.Case> CaseWith(TestTerminal terminal, string name, IEnumerable<string> rows)
    {
        var (from, to) = (Repository.File("samples", "yijing-jingen"), Path.Combine(terminal.Folder, name));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        var observations = Path.Combine(to, "observations.csv");
        File.AppendAllText(observations, string.Join('\n', rows) + "\n");
        return CaseReader.Read(to, IndicatorCatalog.All, TestContext.Current.CancellationToken);
    }
}
