using System.Text.Json;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

/// <summary>An office adds an indicator and a rule about it in two text files.</summary>
public sealed class DerivedIndicatorTests
{
    private const string Indicator = """
        id: loans_without_deposits
        code: DX01
        name: { en: Loans beyond deposits, zh: 超出存款的贷款 }
        chain: service
        scope: region
        unit: share
        range: { min: 0, max: 1 }
        direction: neutral
        formula: max(loans - deposits, 0) / loans
        reading: { en: Read it., zh: 读之。 }
        sources:
          - { source: house, section: test }
        """;

    private const string Rule = """
        id: loans-within-deposits
        code: D90
        title: { en: Loans within deposits, zh: 贷款未超出存款 }
        for: region
        chain: service
        nature: profile
        when: loans_without_deposits <= 0
        finding: { en: "{target}: loans beyond deposits {loans_without_deposits}.", zh: "{target}：超出{loans_without_deposits}。" }
        recommend: []
        sources:
          - { source: house, section: test }
        """;

    [Fact]
    public async Task Advise_RuleOverADerivedIndicator_FiresWithItsFigure()
    {
        using var terminal = new TestTerminal();
        var rules = CopyRules(terminal);
        File.WriteAllText(Path.Combine(rules, "indicators", "loans_without_deposits.yaml"), Indicator);
        File.WriteAllText(Path.Combine(rules, "diagnoses", "d90.yaml"), Rule);

        Assert.Equal(ExitCode.Done, await terminal.Run("advise", Sample, "--rules", rules, "--json"));

        using var document = JsonDocument.Parse(terminal.OutBytes);
        var root = document.RootElement;
        Assert.Contains("Yichang: loans beyond deposits 0.0%.", root.GetProperty("findings").EnumerateArray().Select(static f => f.GetProperty("statement").GetProperty("en").GetString()));
        Assert.Contains("max(loans - deposits, 0) / loans", root.GetProperty("rules").GetProperty("derivedIndicators").EnumerateArray().Select(static d => d.GetProperty("formula").GetString()));
        Assert.Contains(root.GetProperty("indicators").EnumerateArray(), static v =>
            v.GetProperty("indicator").GetString() == "loans_without_deposits" && v.GetProperty("target").GetString() == "region:yichang" && v.GetProperty("year").GetInt32() == 2016);
    }

    [Fact]
    public async Task Indicators_DerivedOnes_ArePrintedWithValueOrWhatTheyLack()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("indicators", Sample, "--rules", Repository.File("rules")));

        Assert.Matches(@"Yichang 1\.41 per 100", terminal.Out);
        Assert.Matches(@"R&D expenditure, 2021[^\n]*\n +.*rd_per_patent", terminal.Out);
    }

    [Fact]
    public async Task Indicators_BrokenFormula_IsToldWithItsColumn()
    {
        using var terminal = new TestTerminal();
        var rules = CopyRules(terminal);
        File.WriteAllText(Path.Combine(rules, "indicators", "x.yaml"), Indicator.Replace("/ loans", "/ loan", StringComparison.Ordinal));

        Assert.Equal(ExitCode.InputErrors, await terminal.Run("indicators", Sample, "--rules", rules));

        Assert.Contains("rules/indicators/x.yaml:9:37: error AGA1042: 'loan'", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'loans'?", terminal.Error, StringComparison.Ordinal);
    }

    private static string Sample => Repository.File("samples", "yijing-jingen");

    private static string CopyRules(TestTerminal terminal)
    {
        var from = Repository.File("rules");
        var to = Path.Combine(terminal.Folder, "rules");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return to;
    }
}
