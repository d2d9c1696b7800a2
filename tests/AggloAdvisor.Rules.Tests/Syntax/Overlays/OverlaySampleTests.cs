using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Rules.Tests.Syntax.Overlays;

/// <summary>The example of <c>docs/examples/planning-office</c> over the rule base of the project.</summary>
public sealed class OverlaySampleTests
{
    private static readonly Lazy<Checked<RuleSet>> _read = new(static () => Read(RuleFolder.Open(Repository.File("rules"), [Repository.File("docs", "examples", "planning-office")])));

    private static RuleSet Rules => _read.Value.Value!;

    [Fact]
    public void Read_Sample_HasNoProblem() => Assert.Empty(_read.Value.Diagnostics);

    [Fact]
    public void Overrides_OfTheSample_AreOneOfEachKindAndTheNewThreshold() => Assert.Equal(
        [
            (OverrideKind.Replaced, "flatness.rank_size", "planning-office/parameters/office.yaml:2:5", "rules/parameters/space.yaml:3:5"),
            (OverrideKind.Added, "office.approval_days", "planning-office/parameters/office.yaml:10:5", null),
            (OverrideKind.SwitchedOff, "D20d", "planning-office/overlay.yaml:9:16", "rules/diagnoses/d20d-no-choice-of-bank.yaml:1:1"),
            (OverrideKind.Added, "D90", "planning-office/diagnoses/d90-slow-approvals.yaml:1:1", null),
        ],
        Rules.Overrides.Select(static o => (o.Kind, o.Code, o.Location.ToString(), o.BaseLocation?.ToString())));

    [Fact]
    public void Overrides_ReplacedThreshold_SaysBothValuesAndWhy()
    {
        var replaced = Rules.Overrides[0];

        Assert.Equal(("2 (published convention)", "1.5 (expert judgement)"), (replaced.Before!.En, replaced.After!.En));
        Assert.Equal("The office compares with the upper third of the agglomerations it knows, not with the rank-size rule.", replaced.Because!.En);
        Assert.Contains(replaced.Edits, static e => e.En == "flatness.rank_size (from 2000-01-01): 2 became 1.5");
    }

    [Fact]
    public void Read_ReplacedThreshold_IsTheOneThatRulesCompareWith()
    {
        var compared = ConditionWalk.Parameters(Rules.FindDiagnosis("D01")!.When).Single(static p => p.Parameter.Id == "flatness.rank_size");

        Assert.Equal(1.5, compared.Parameter.Versions[0].Value);
        Assert.Null(Rules.FindDiagnosis("no-choice-of-bank"));
        Assert.NotNull(RuleEvaluator.Create(Rules));
    }

    [Fact]
    public void Read_FilesOfARunRecord_GiveTheSameHashAndOverrides()
    {
        var stored = Rules.Files.Contents.ToDictionary(static f => f.Key, static f => f.Value.ToArray(), StringComparer.Ordinal);

        var again = Read(RuleFolder.Of(stored)).Value!;

        Assert.Equal(["planning-office"], again.Files.Overlays);
        Assert.Equal(Rules.ContentHash, again.ContentHash);
        Assert.Equal(Rules.Overrides.Select(static o => o.Location), again.Overrides.Select(static o => o.Location));
    }

    [Fact]
    public void ContentHash_WithoutOverlays_IsThatOfTheRuleBaseAlone()
    {
        var alone = RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All, TestContext.Current.CancellationToken).Value!;

        Assert.Equal(alone.ContentHash, Read(RuleFolder.Open(Repository.File("rules"), [], TestContext.Current.CancellationToken)).Value!.ContentHash);
        Assert.NotEqual(alone.ContentHash, Rules.ContentHash);
        Assert.Empty(alone.Overrides);
    }

    private static Checked<RuleSet> Read(Checked<RuleFiles> files) => RuleSetReader.Read(files, IndicatorCatalog.All, TestContext.Current.CancellationToken);
}
