using AggloAdvisor.Core.Text;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

/// <summary>A planner who reads Chinese only.</summary>
public sealed class ChineseTests
{
    [Theory]
    [InlineData("zh_CN.UTF-8", Language.Chinese)]
    [InlineData("ZH", Language.Chinese)]
    [InlineData("en_US.UTF-8", Language.English)]
    [InlineData("", Language.English)]
    public void Preferred_Environment_DecidesTheLanguage(string lang, Language expected) =>
        Assert.Equal(expected, Terminal.Preferred(["LC_ALL", "LANG"], name => name == "LANG" ? lang : null));

    [Fact]
    public void Preferred_FirstVariableThatIsSet_Counts() =>
        Assert.Equal(Language.English, Terminal.Preferred(["LC_ALL", "LANG"], static name => name == "LANG" ? "zh_CN" : "C"));

    [Fact]
    public async Task Glossary_TermInChinese_IsExplained()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("glossary", "技术飞地", "--lang", "zh", "--rules", Repository.File("rules")));
        Assert.StartsWith("技术飞地\n  成员在科技资源较强城市设立的研发基地。\n", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Glossary_WordToAvoid_LeadsToTheTerm()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("glossary", "区位熵", "--lang=zh", "--rules", Repository.File("rules")));
        Assert.StartsWith("区位商\n", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advise_NoCase_SaysSoInChinese()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.InputErrors, await terminal.Run("advise", "nowhere", "--lang", "zh", "--rules", Repository.File("rules"), "--templates", Repository.File("templates")));
        Assert.Contains("nowhere：错误 AGA2001：", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("个错误；未写入任何文件。", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("advise", "--help")]
    [InlineData("batch", "--help")]
    [InlineData("indicators", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("doctor", "--help")]
    [InlineData("rules", "test", "--help")]
    [InlineData("rules", "diff", "--help")]
    [InlineData("rules", "graph", "--help")]
    [InlineData("report", "check", "--help")]
    public async Task Help_InChinese_HasNoWordOfTheLibraryInEnglish(params string[] command)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run([.. command, "--lang", "zh"]));
        Assert.DoesNotMatch("Usage|Options|Description|Arguments|Commands|default|Show ", terminal.Out);
    }

    [Fact]
    public async Task Help_EveryCommand_IsDescribedInChinese()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("advise", "--help", "--lang", "zh"));
        Assert.Contains("计算指标，对照规则，生成对策报告。", terminal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules", "check")]
    [InlineData("doctor", "")]
    public async Task Output_OtherCommands_IsChinese(string command, string sub)
    {
        using var terminal = new TestTerminal();
        string[] words = [command, .. sub.Length > 0 ? new[] { sub } : [], "--lang", "zh", "--rules", Repository.File("rules")];

        Assert.Equal(ExitCode.Done, await terminal.Run(words));
        Assert.Contains(command == "rules" ? "没有错误" : "规则库", terminal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain", "D03")]
    [InlineData("indicators", "")]
    public async Task Output_OfACase_HasNoEnglishWord(string command, string rule)
    {
        using var terminal = new TestTerminal();
        string[] words = [command, Repository.File("samples", "xiang-shi-sui"), .. rule.Length > 0 ? new[] { rule } : [], "--lang", "zh", "--rules", Repository.File("rules")];

        Assert.Equal(ExitCode.Done, await terminal.Run(words));
        Assert.Empty(LatinWords.In(terminal.Out));
    }

    [Theory]
    [InlineData("xiang-shi-sui")]
    [InlineData("yijing-jingen")]
    public async Task Advise_Summary_HasNoEnglishWord(string sample)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Advise(sample, "--lang", "zh", "-o", "r.pdf"));
        Assert.Empty(LatinWords.In(terminal.Out));
    }
}
