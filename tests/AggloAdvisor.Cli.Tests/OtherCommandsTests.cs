using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

public sealed class OtherCommandsTests
{
    [Fact]
    public async Task Explain_DiagnosisThatFired_ShowsFigureThresholdProvenanceAndPlace()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Explain(terminal, "D13"));

        Assert.Contains("Yichang: fired", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("incubators_specialised_share (3.7%)", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("Enshi: undecided", terminal.Out, StringComparison.Ordinal);
        Assert.Matches(@"rules/diagnoses/d13-[a-z-]+\.yaml:\d+:\d+", terminal.Out);
    }

    [Fact]
    public async Task Explain_EveryRuleAndMeasure_HasAnAnswer()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.File("rules", "countermeasures")).Concat(Directory.EnumerateFiles(Repository.File("rules", "diagnoses"))))
        {
            using var terminal = new TestTerminal();
            var code = Path.GetFileName(file).Split('-')[0];

            Assert.Equal(ExitCode.Done, await Explain(terminal, code));
            Assert.True(terminal.Out.Split('\n').Length > 2, code);
        }
    }

    [Fact]
    public async Task Explain_RuleWithNothingToAskItOf_SaysWhatItNeeds()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Explain(terminal, "D06"));

        Assert.Contains("chain_has_gap   A stage is missing: chain_stages", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_MistypedName_SuggestsTheRightOne()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await Explain(terminal, "technical-enclave"));
        Assert.Contains("did you mean 'technical-enclaves'?", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RulesCheck_OwnRules_AreClean()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "check", "--rules", Repository.File("rules")));
        Assert.Equal("", terminal.Error);
    }

    [Fact]
    public async Task Indicators_Json_IsOneDocument()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("indicators", Repository.File("samples", "capital-region"), "--json"));

        using var document = System.Text.Json.JsonDocument.Parse(terminal.OutBytes);
        Assert.Equal("aggloadvisor/indicators", document.RootElement.GetProperty("format").GetString());
    }

    [Fact]
    public async Task Indicators_Table_NamesWhatIsLacking()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("indicators", Repository.File("samples", "yijing-jingen")));

        Assert.Contains("primacy_gdp", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("unknown", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewCase_ThenAdvise_NamesWhatToFillIn()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("new", "case", "mine"));
        Assert.Contains("case.yaml", Directory.EnumerateFiles(Path.Combine(terminal.Folder, "mine")).Select(static f => Path.GetFileName(f)!));
        Assert.Equal(ExitCode.Usage, await terminal.Run("new", "case", "mine"));
    }

    [Fact]
    public async Task Doctor_Formats_ListsVariablesRegistersUnitsAndTags()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("doctor", "--formats"));

        foreach (var word in new[] { "patent_applications", "registers/incubators.csv", "100m_yuan", "producer-service" })
        {
            Assert.Contains(word, terminal.Out, StringComparison.Ordinal);
        }
    }

    private static Task<int> Explain(TestTerminal terminal, string rule) =>
        terminal.Run("explain", Repository.File("samples", "yijing-jingen"), rule, "--rules", Repository.File("rules"));
}
