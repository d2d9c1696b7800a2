using System.Text.Json;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Rules.Tests.Cases;

/// <summary>The inventory of what the papers say: nothing is lost, nothing hangs in the air.</summary>
public sealed class ItemsTests
{
    [Fact]
    public void Items_OfTheRuleBase_AreUsedOrSayWhyNot()
    {
        var cited = RuleBase.Rules.Diagnoses.SelectMany(static d => d.Sources)
            .Concat(RuleBase.Rules.Countermeasures.SelectMany(static m => m.Sources))
            .Concat(RuleBase.Rules.Cases.SelectMany(static c => c.Citations))
            .SelectMany(static s => s.Items)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(207, RuleBase.Rules.Items.Length);
        Assert.Empty(RuleBase.Rules.Items.Where(i => !cited.Contains(i.Id) && i.UsedBy.IsEmpty == (i.NotUsed is null)).Select(static i => i.Id));
    }

    [Fact]
    public void Items_OfTheRuleBase_AreInBothLanguages() =>
        Assert.Empty(RuleBase.Rules.Items.Where(static i => string.IsNullOrWhiteSpace(i.Text.Zh) || string.IsNullOrWhiteSpace(i.Section.Zh)).Select(static i => i.Id));

    [Fact]
    public void Items_OfTheRuleBase_AreThoseOfTheCatalogue()
    {
        using var catalogue = JsonDocument.Parse(File.ReadAllBytes(Repository.Reference("catalogue", "catalogue.json")));
        var ids = catalogue.RootElement.GetProperty("inventory").EnumerateArray().Select(static i => i.GetProperty("item").GetString()!);

        Assert.Equal(ids.Order(StringComparer.Ordinal), RuleBase.Rules.Items.Select(static i => i.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Items_OfOneNumber_BelongToOnePaper() =>
        Assert.All(RuleBase.Rules.Items.GroupBy(static i => i.Id[..3], StringComparer.Ordinal), static g => Assert.Single(g.Select(static i => i.SourceId).Distinct(StringComparer.Ordinal)));

    [Fact]
    public void Citations_OfTheRuleBase_StandInTheSectionsOfTheirItems()
    {
        var sections = RuleBase.Rules.Items.ToDictionary(static i => i.Id, static i => i.Section.En, StringComparer.Ordinal);

        Assert.Empty(
            RuleBase.Rules.Diagnoses.SelectMany(static d => d.Sources.Select(s => (d.Code, Citation: s)))
                .Concat(RuleBase.Rules.Countermeasures.SelectMany(static m => m.Sources.Select(s => (m.Code, Citation: s))))
                .SelectMany(c => c.Citation.Items.Where(i => !Shares(c.Citation.Section.En, sections[i])).Select(i => $"{c.Code} cites {i} in '{c.Citation.Section.En}'; it stands in '{sections[i]}'")));
    }

    // "3; 4.1" holds what stands in "4.1", and "II.C" what stands in "II.C.1".
    private static bool Shares(string cited, string standing) =>
        Parts(cited).Any(c => Parts(standing).Any(s => s.StartsWith(c, StringComparison.OrdinalIgnoreCase) || c.StartsWith(s, StringComparison.OrdinalIgnoreCase)));

    private static string[] Parts(string section) => section.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
