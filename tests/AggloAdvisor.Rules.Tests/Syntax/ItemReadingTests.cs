using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Rules.Tests.Syntax;

/// <summary>The inventory of the papers through the door that methodologists use: files of a rule base.</summary>
public sealed class ItemReadingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggloadvisor-items-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_Item_KeepsEverythingThatWasWritten()
    {
        var (rules, problems) = Read("{ id: 001-P4, section: \"4.1\", text: { en: A, zh: 甲 }, used-by: { indicators: [primacy_gdp], parameters: [space.cut] } }");

        var item = Assert.Single(rules!.Items);
        Assert.Empty(problems);
        Assert.Equal(("001-P4", "house", "4.1", "甲"), (item.Id, item.SourceId, item.Section.En, item.Text.Zh));
        Assert.Equal(["primacy_gdp"], item.UsedBy.Indicators.AsEnumerable());
        Assert.Equal(["space.cut"], item.UsedBy.Parameters.AsEnumerable());
        Assert.Equal("rules/items/house.yaml:3:5", item.Location.ToString());
    }

    [Fact]
    public void Read_CitedItem_IsUsed() => Assert.Empty(Read("{ id: 001-01, section: \"1\", text: { en: A, zh: 甲 } }", cited: "001-01").Problems);

    [Fact]
    public void Read_ItemThatNothingUses_IsRemarkedUpon()
    {
        var problem = Assert.Single(Read("{ id: 001-01, section: \"1\", text: { en: A, zh: 甲 } }").Problems);

        Assert.Equal(("AGA1037", Severity.Warning, "nothing uses the item '001-01'"), (problem.Code, problem.Severity, problem.Message.En));
    }

    [Fact]
    public void Read_ItemThatSaysWhyNot_IsAccountedFor() =>
        Assert.Empty(Read("{ id: 001-01, section: \"1\", text: { en: A, zh: 甲 }, not-used: { en: Background, zh: 背景 } }").Problems);

    [Fact]
    public void Read_UsedItemThatSaysWhyNot_IsRemarkedUpon()
    {
        var problem = Assert.Single(Read("{ id: 001-01, section: \"1\", text: { en: A, zh: 甲 }, not-used: { en: Background, zh: 背景 } }", cited: "001-01").Problems);

        Assert.Equal(("AGA1037", Severity.Warning), (problem.Code, problem.Severity));
    }

    [Fact]
    public void ReadQuantiles_WithItems_DoesNotAskWhoUsesThem()
    {
        Read("{ id: 001-01, section: \"1\", text: { en: A, zh: 甲 } }");

        Assert.Empty(RuleSetReader.ReadQuantiles(_folder, TestDictionary.All, TestContext.Current.CancellationToken).Diagnostics);
    }

    private (RuleSet? Rules, IReadOnlyList<Diagnostic> Problems) Read(string item, string cited = "")
    {
        File.WriteAllText(Path.Combine(_folder, "sources.yaml"), "sources:\n  - { id: house, citation: { en: H, zh: 本 }, short: { en: H, zh: 本 } }\n");
        Write("items/house.yaml", $"source: house\nitems:\n  - {item}\n");
        Write(
            "parameters/space.yaml",
            "parameters:\n  - { id: space.cut, title: { en: C, zh: 界 }, unit: ratio, provenance: expert, sources: [house], reference: { en: J, zh: 判 }, values: [{ from: 2000-01-01, value: 2 }] }\n");
        Write(
            "diagnoses/d01.yaml",
            $"id: one\ncode: D01\ntitle: {{ en: O, zh: 一 }}\nfor: case\nchain: space\nnature: problem\nwhen: primacy_gdp < parameters.space.cut\nfinding: {{ en: H., zh: 成。 }}\nsources:\n  - {{ source: house, section: \"1\", items: [{cited}] }}\n");
        var read = RuleSetReader.Read(_folder, TestDictionary.All, TestContext.Current.CancellationToken);
        return (read.Value, read.Diagnostics);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
