using System.Collections.Frozen;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Tests.Planning;

public sealed class SpecificsTests
{
    [Fact]
    public void Of_SharedIndustryWithFigures_NamesTheMostSpecialisedAsLead()
    {
        var text = Assert.Single(Of(
            Samples.Value("leading_here", Target.RegionIndustry("a", "C26"), 1),
            Samples.Value("leading_here", Target.RegionIndustry("b", "C26"), 1),
            Samples.Value("leading_here", Target.RegionIndustry("c", "C26"), 0),
            Samples.Value("relative_specialisation", Target.RegionIndustry("a", "C26"), 1.6),
            Samples.Value("relative_specialisation", Target.RegionIndustry("b", "C26"), 2.5)));

        Assert.Equal("C26: shared by A, B; B is the most specialised in it (2.50 times the others' share) and the natural lead.", text);
    }

    [Fact]
    public void Of_OneSharersFigureUnknown_NamesNobody()
    {
        var text = Assert.Single(Of(
            Samples.Value("leading_here", Target.RegionIndustry("a", "C26"), 1),
            Samples.Value("leading_here", Target.RegionIndustry("b", "C26"), 1),
            Samples.Value("relative_specialisation", Target.RegionIndustry("a", "C26"), 1.6),
            Samples.Value("relative_specialisation", Target.RegionIndustry("b", "C26"), null)));

        Assert.Contains("cannot be said", text, StringComparison.Ordinal);
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
        var texts = new Specifics(@case, Samples.Table(), new TargetNames(@case)).Of(Samples.Findings(Samples.Finding(Target.Industry("C26"))));

        Assert.Equal(
            ["Stages that no member has: crystals.", "Stages that hang on one member: acid (A).", "Stages built side by side: ore (A, B, C).", "Stages whose key technology comes from outside: crystals (purification)."],
            texts.Select(static t => t.En));
        Assert.Equal("关键技术来自外部的环节：crystals（purification）。", texts[^1].In(Language.Chinese));
    }

    private static string[] Of(params IndicatorValue[] values)
    {
        var @case = Samples.Case("a", "b", "c");
        var specifics = new Specifics(@case, Samples.Table(values), new TargetNames(@case));
        return [.. specifics.Of(Samples.Findings(Samples.Finding(Target.Industry("C26")))).Select(static t => t.En)];
    }
}
