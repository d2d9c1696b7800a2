using System.Text;
using AggloAdvisor.Advising.Effects;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Analysis;
using AggloAdvisor.Rules.Edits;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Advising.Tests;

/// <summary>Several versions of one rule, each in force on its own days.</summary>
public sealed class DatedRulesTests
{
    private const string File = "diagnoses/d13-formalistic-incubators.yaml";
    private const string Condition = "when: incubators_specialised_share < parameters.incubators.specialised_low";

    private static readonly Lazy<Dictionary<string, byte[]>> _files = new(static () =>
        RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All).Value!.Files.Contents.ToDictionary(static f => f.Key, static f => f.Value.ToArray(), StringComparer.Ordinal));

    [Theory]
    [InlineData("2018-12-31", false)]
    [InlineData("2019-12-31", false)]
    [InlineData("2020-01-01", true)]
    [InlineData("2021-12-31", true)]
    public void Advise_ADay_UsesTheVersionInForceThen(string day, bool fires)
    {
        var rules = Two("applies-until: 2019-12-31", "applies-from: 2020-01-01").Value!;
        var advice = Advisor.Advise(Case(rules), RuleEvaluator.Create(rules), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TestContext.Current.CancellationToken);

        Assert.Equal(fires, advice.Findings.Any(static f => f.Diagnosis.Code == "D13"));
        Assert.Equal(rules.ContentHash, advice.Rules.ContentHash);
    }

    [Fact]
    public void On_DayOfTheLastVersions_IsTheSameRuleBase()
    {
        var rules = Two("applies-until: 2019-12-31", "applies-from: 2020-01-01").Value!;

        Assert.Same(rules, rules.On(new DateOnly(2021, 1, 1)));
        var before = rules.On(new DateOnly(2019, 1, 1));
        Assert.Equal(new DateOnly(2019, 12, 31), before.FindDiagnosis("D13")!.AppliesUntil);
        Assert.Equal(rules.Diagnoses.Length, before.Diagnoses.Length);
        Assert.Equal(new DateOnly(2020, 1, 1), Assert.Single(before.OtherVersions).AppliesFrom);
        var evaluator = RuleEvaluator.Create(rules);
        Assert.Same(evaluator.On(new DateOnly(2019, 1, 1)), evaluator.On(new DateOnly(2019, 6, 1)));
    }

    [Theory]
    [InlineData("applies-until: 2020-06-30", "applies-from: 2020-01-01", "AGA1090: two versions of 'formalistic-incubators' are in force from 2020-01-01 to 2020-06-30; let the earlier one end with 'applies-until: 2019-12-31'")]
    [InlineData("", "applies-from: 2020-01-01", "AGA1090: two versions of 'formalistic-incubators' are in force on the same days; let the earlier one end with 'applies-until: 2019-12-31'")]
    [InlineData("applies-until: 2018-12-31", "applies-from: 2020-01-01", "AGA1091: no version of 'formalistic-incubators' is in force from 2019-01-01 to 2019-12-31; mend the dates, or leave them if the rule was suspended")]
    [InlineData("applies-until: 2019-12-31\ncode: D99", "applies-from: 2020-01-01", "AGA1092: two versions of 'formalistic-incubators' have another code or another 'for:'; versions of one rule share both; give another rule another id")]
    public void Read_DatesThatDoNotLineUp_NameBothPlaces(string first, string second, string expected)
    {
        var problem = Assert.Single(Two(first, second).Diagnostics, static d => d.Code.StartsWith("AGA109", StringComparison.Ordinal));

        Assert.Equal(expected, $"{problem.Code}: {problem.Message.En}; {problem.Hint!.En}");
        Assert.Equal("rules/" + File, problem.Location.Path);
        Assert.Equal("rules/diagnoses/d13-before-2020.yaml", problem.Related!.Path);
    }

    [Fact]
    public void Read_OverlayWithALaterVersionThatItDoesNotList_IsAClashAndNoVersion()
    {
        var files = _files.Value.ToDictionary(static f => f.Key, static f => f.Value, StringComparer.Ordinal);
        var text = Encoding.UTF8.GetString(files[File]);
        files[File] = Encoding.UTF8.GetBytes(text.Replace(Condition, Condition + "\napplies-until: 2019-12-31", StringComparison.Ordinal));
        files["overlays/1-office/overlay.yaml"] = Encoding.UTF8.GetBytes("name: { en: The office, zh: 本办 }\n");
        files["overlays/1-office/" + File] = Encoding.UTF8.GetBytes(text.Replace(Condition, Condition + "\napplies-from: 2020-01-01", StringComparison.Ordinal));

        var problems = RuleSetReader.Read(RuleFolder.Of(files), IndicatorCatalog.All).Diagnostics.Where(static d => d.Severity == Severity.Error).ToArray();
        var clash = Assert.Single(problems, static d => d.Message.En == "the diagnosis 'formalistic-incubators' is given twice");
        Assert.Contains("list it under 'replaces:' of overlay.yaml", clash.Hint!.En, StringComparison.Ordinal);
        Assert.Equal("rules/" + File, clash.Related!.Path);
    }

    [Fact]
    public void Between_VersionsOfTheSameRule_TellsAnEditOfAnEarlierOne()
    {
        var old = Two("applies-until: 2019-12-31", "applies-from: 2020-01-01").Value!;
        var @new = Two("applies-until: 2019-12-31", "applies-from: 2020-01-01", Condition).Value!;

        Assert.Equal("D13: the version in force until 2019-12-31 changed", Assert.Single(RuleEdits.Between(old, @new)).Words.En);
        var effects = new RuleEffects(old, @new);
        Assert.Empty(effects.On(Case(old), new DateOnly(2021, 12, 31)).Effects);
        Assert.Contains(effects.On(Case(old), new DateOnly(2019, 12, 31)).Effects, static e => e.Key.Code == "D13" && e.Kind == EffectKind.Appears && e.Causes.Length == 1);
    }

    [Fact]
    public void Run_AnalysisOfVersions_LooksAtEachOnItsOwnDays()
    {
        var rules = Two("applies-until: 2019-12-31", "applies-from: 2020-01-01", Condition + "\n").Value!;

        Assert.DoesNotContain(RuleAnalysis.Run(rules, TestContext.Current.CancellationToken), static f => f.Rules.Contains("D13") && f.Kind is AnalysisKind.Equal or AnalysisKind.Subsumed);
    }

    private static Case Case(RuleSet rules) => CaseReader.Read(Repository.File("samples", "yijing-jingen"), [.. IndicatorCatalog.All, .. rules.Indicators.Select(static i => i.Definition)]).Value!;

    // The version before 2020 asks the other way round, so that one of the two fires on any figures.
    private static Checked<RuleSet> Two(string first, string second, string condition = "when: incubators_specialised_share > parameters.incubators.specialised_low")
    {
        var files = _files.Value.ToDictionary(static f => f.Key, static f => f.Value, StringComparer.Ordinal);
        var text = Encoding.UTF8.GetString(files[File]);
        Assert.Contains(Condition, text, StringComparison.Ordinal);
        var (dates, code) = first.Split('\n') is [var alone, var other] ? (alone, other) : (first, "code: D13");
        files["diagnoses/d13-before-2020.yaml"] = Encoding.UTF8.GetBytes(text.Replace(Condition, condition + "\n" + dates, StringComparison.Ordinal).Replace("code: D13", code, StringComparison.Ordinal));
        files[File] = Encoding.UTF8.GetBytes(text.Replace(Condition, Condition + "\n" + second, StringComparison.Ordinal));
        return RuleSetReader.Read(RuleFolder.Of(files), IndicatorCatalog.All);
    }
}
