using System.Text.Json;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

public sealed class RulesCheckTests
{
    [Fact]
    public async Task Check_BadRules_ShowsTheLineWithThePlaceUnderlined()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.InputErrors, await Check(terminal, "rules-unknown-parameter"));

        Assert.Equal("", terminal.Out);
        Assert.Matches(@"rules/diagnoses/[^\n]*: error AGA1022: unknown parameter[^\n]*\n +\d+ \| [^\n]*parameters\.[^\n]*\n +\| +\^+\n  hint: ", terminal.Error);
        Assert.EndsWith("1 error; nothing was written.\n", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Chinese_IsChineseToTheLastLine()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.InputErrors, await Check(terminal, "rules-unknown-parameter", "--lang", "zh"));

        Assert.Contains("：错误 AGA1022：未知的参数‘", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("\n  建议：", terminal.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 个错误；未写入任何文件。\n", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Json_HoldsEveryDiagnosticInBothLanguages()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.InputErrors, await Check(terminal, "rules-twice", "--json"));

        Assert.Equal("", terminal.Error);
        using var document = JsonDocument.Parse(terminal.OutBytes);
        var root = document.RootElement;
        Assert.Equal("aggloadvisor/rules-check", root.GetProperty("format").GetString());
        Assert.Equal(1, root.GetProperty("version").GetInt32());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("rules").ValueKind);
        Assert.Equal(
            Expected("rules-twice"),
            root.GetProperty("diagnostics").EnumerateArray().Select(static d =>
                $"{Place(d.GetProperty("at"))}: {d.GetProperty("severity").GetString()} {d.GetProperty("code").GetString()}: {d.GetProperty("message").GetProperty("en").GetString()}"));
        Assert.Contains(root.GetProperty("diagnostics").EnumerateArray(), static d => d.GetProperty("seeAlso").ValueKind == JsonValueKind.Object);
        Assert.All(root.GetProperty("diagnostics").EnumerateArray(), static d => Assert.Contains(d.GetProperty("message").GetProperty("zh").GetString()!, static c => c >= '\u4E00'));
    }

    [Fact]
    public async Task Check_JsonOfSoundRules_CountsThem()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "check", "--rules", Repository.File("rules"), "--json"));

        using var document = JsonDocument.Parse(terminal.OutBytes);
        Assert.Equal(Directory.GetFiles(Repository.File("rules", "diagnoses")).Length, document.RootElement.GetProperty("rules").GetProperty("diagnoses").GetInt32());
        Assert.Empty(document.RootElement.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public async Task Check_Sarif_HoldsRulesResultsAndPlaces()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.InputErrors, await Check(terminal, "rules-twice", "--sarif"));

        Assert.Equal("", terminal.Error);
        using var document = JsonDocument.Parse(terminal.OutBytes);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(RuleDiagnostics.All.Select(static e => e.Code), rules.Select(static r => r.GetProperty("id").GetString()));
        Assert.Equal(RuleDiagnostics.All.Select(static e => e.Title.Zh), rules.Select(static r => r.GetProperty("properties").GetProperty("zh").GetProperty("shortDescription").GetString()));

        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(Expected("rules-twice").Length, results.Length);
        Assert.All(results, r =>
        {
            Assert.Equal("error", r.GetProperty("level").GetString());
            Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.NotEmpty(r.GetProperty("message").GetProperty("text").GetString()!);
            var place = Assert.Single(r.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            Assert.StartsWith("rules/", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
            Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() > 0);
            Assert.True(place.GetProperty("region").GetProperty("startColumn").GetInt32() > 0);
        });
        Assert.Contains(results, static r => r.TryGetProperty("relatedLocations", out _));
    }

    [Fact]
    public async Task Check_SarifOfAFolderThatDoesNotExist_HasAnAddressAndNoRegion()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.InputErrors, await terminal.Run("rules", "check", "--rules", "no where", "--sarif"));

        using var document = JsonDocument.Parse(terminal.OutBytes);
        var place = document.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("/no%20where", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.False(place.TryGetProperty("region", out _));
    }

    [Fact]
    public async Task Check_JsonAndSarif_IsWrongUsage()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await terminal.Run("rules", "check", "--json", "--sarif"));

        Assert.Equal("", terminal.Out);
        Assert.Contains("--json and --sarif", terminal.Error, StringComparison.Ordinal);
    }

    private static Task<int> Check(TestTerminal terminal, string folder, params string[] more) =>
        terminal.Run(["rules", "check", "--rules", Repository.File("tests", "diagnostics", "bad", folder), .. more]);

    private static string[] Expected(string folder) =>
        [.. File.ReadAllLines(Repository.File("tests", "diagnostics", "bad", folder, "expected.txt")).Where(static l => !l.StartsWith(' '))];

    private static string Place(JsonElement at) => $"{at.GetProperty("file").GetString()}:{at.GetProperty("line").GetRawText()}:{at.GetProperty("column").GetRawText()}";
}
