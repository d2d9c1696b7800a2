using System.Collections.Frozen;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Tests.Planning;

public sealed class SpecificsTests
{
    [Fact]
    public void Of_SharedIndustryWithFigures_NamesTheMostSpecialised()
    {
        var texts = Of(
            Samples.Value("leading_here", Target.RegionIndustry("a", "C26"), 1),
            Samples.Value("leading_here", Target.RegionIndustry("b", "C26"), 1),
            Samples.Value("leading_here", Target.RegionIndustry("c", "C26"), 0),
            Samples.Value("relative_specialisation", Target.RegionIndustry("a", "C26"), 1.6),
            Samples.Value("relative_specialisation", Target.RegionIndustry("b", "C26"), 2.5));

        Assert.Equal("C26: shared by A, B; B is the most specialised in it (2.50 times the others' share); which member is the largest is unknown. Niches are to be agreed: figures by stage are lacking.", texts[0]);
    }

    [Fact]
    public void Of_OneSharersFigureUnknown_NamesNobody()
    {
        var texts = Of(
            Samples.Value("leading_here", Target.RegionIndustry("a", "C26"), 1),
            Samples.Value("leading_here", Target.RegionIndustry("b", "C26"), 1),
            Samples.Value("relative_specialisation", Target.RegionIndustry("a", "C26"), 1.6),
            Samples.Value("relative_specialisation", Target.RegionIndustry("b", "C26"), null));

        Assert.Contains("cannot be said", texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_IndustryWithAChain_NamesStagesInBothLanguages()
    {
        string[][] rows =
        [
            ["a", "ore", "1", "yes", ""], ["b", "ore", "1", "yes", ""], ["c", "ore", "1", "yes", ""],
            ["a", "acid", "2", "yes", ""],
            ["case", "crystals", "3", "no", "outside"],
        ];
        var entries = rows.Select(static r => new RegisterEntry(
            new Dictionary<string, string>
            {
                ["region"] = r[0], ["chain"] = "C26", ["stage"] = r[1], ["order"] = r[2], ["present"] = r[3], ["key_technology"] = r[4], ["technology"] = "purification", ["source"] = "s",
            }.Where(static c => c.Value.Length > 0).ToFrozenDictionary(StringComparer.Ordinal),
            new SourceLocation("test")));
        var register = new Register(RegisterCatalog.Known["chain_stages"], true, [.. entries]);
        var @case = Samples.Case("a", "b", "c") with { Registers = new Dictionary<string, Register> { ["chain_stages"] = register }.ToFrozenDictionary(StringComparer.Ordinal) };
        var texts = new Specifics(Samples.Targets(@case, Samples.Table()))
            .Of(Samples.Measure("M27", PlanStage.Industry, TargetKind.ChainStages), Samples.Findings(Samples.Finding(Target.Industry("C26"))))
            .Select(static s => s.Text)
            .ToArray();

        Assert.Equal(
            ["Stages that no member has: crystals.", "Who could take a missing stage, being at the stage next to it: crystals (A).", "Stages that hang on one member: acid (A).", "Stages built side by side: ore (A, B, C).", "Stages whose key technology comes from outside: crystals (purification)."],
            texts.Select(static t => t.En));
        Assert.Equal("关键技术来自外部的环节：crystals（purification）。", texts[^1].In(Language.Chinese));
    }

    [Fact]
    public void Of_FindingsAboutMembers_SaysWhereFirst()
    {
        var specifics = new Specifics(Samples.Targets(Samples.Case("a", "b", "c"), Samples.Table()));
        var texts = specifics.Of(Samples.Measure("M16"), Samples.Findings(Samples.Finding(Target.Region("c")), Samples.Finding(Target.Region("a"))));

        Assert.Equal("Where: A, C.", Assert.Single(texts).Text.En);
    }

    private static string[] Of(params IndicatorValue[] values) => Targets.TargetTexts.English(TargetKind.SharedIndustries, Samples.Case("a", "b", "c"), Samples.Table(values), Target.Industry("C26"));
}
