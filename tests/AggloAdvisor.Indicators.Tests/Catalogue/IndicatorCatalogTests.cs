using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class IndicatorCatalogTests
{
    public static TheoryData<string> Ids => [.. IndicatorCatalog.All.Select(static d => d.Id)];

    [Fact]
    public void All_Ids_AreUniqueAndSnakeCase()
    {
        Assert.Equal(IndicatorCatalog.All.Length, IndicatorCatalog.All.Select(static d => d.Id).Distinct().Count());
        Assert.All(IndicatorCatalog.All, static d => Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", d.Id));
        Assert.All(IndicatorCatalog.All, static d => Assert.Matches("^[A-Z][0-9]{2}$", d.Code));
    }

    [Fact]
    public void Find_UnknownId_IsNull() => Assert.Null(IndicatorCatalog.Find("krugman"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Definition_Texts_AreThereInBothLanguages(string id)
    {
        var definition = IndicatorCatalog.Find(id)!;
        Assert.All(new[] { definition.Name, definition.Reading, definition.Convention, definition.Caution }, static text => Assert.True(text is null || IsBilingual(text)));
        Assert.False(string.IsNullOrWhiteSpace(definition.Formula.En));
        Assert.False(string.IsNullOrWhiteSpace(definition.Source.En));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Definition_UnitAndInputs_AreKnown(string id)
    {
        var definition = IndicatorCatalog.Find(id)!;
        string[] facts = [IndicatorCatalog.ActivityInput, IndicatorCatalog.MembersInput, IndicatorCatalog.CooperationSinceInput, IndicatorCatalog.CoordinatesInput, IndicatorCatalog.InputOutputInput];
        Assert.True(Unit.Known.ContainsKey(definition.Unit), definition.Unit);
        Assert.NotEmpty(definition.Inputs);
        Assert.All(definition.Inputs, input => Assert.True(
            VariableCatalog.Known.ContainsKey(input) || RegisterCatalog.Known.ContainsKey(input) || facts.Contains(input), input));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Definition_RangeAndCategories_FitTheUnit(string id)
    {
        var definition = IndicatorCatalog.Find(id)!;
        Assert.Equal(definition.Unit == "category", !definition.Categories.IsEmpty);
        Assert.True(definition.Minimum is null || definition.Maximum is null || definition.Minimum < definition.Maximum);
        Assert.InRange(definition.Decimals, 0, 4);
        if (definition.Unit == "share")
        {
            Assert.Equal(0, definition.Minimum);
        }
    }

    [Fact]
    public void Categories_OfArrangementsAndChannels_AreThoseOfTheirRegisters()
    {
        static IEnumerable<string> Choices(string register, string column) =>
            RegisterCatalog.Known[register].Columns.Single(c => c.Name == column).Choices;

        Assert.Equal(Choices("finance_sources", "channel"), IndicatorCatalog.Find("leading_finance_channel")!.Categories);
        Assert.Equal(Choices("innovation_positions", "position"), IndicatorCatalog.Find("innovation_environment")!.Categories);
        Assert.All(
            IndicatorCatalog.All.Where(static d => d.Id.StartsWith("has_", StringComparison.Ordinal)),
            static d => Assert.Contains(d.Id[4..].Replace('_', '-'), Choices("agreements", "kind")));
    }

    private static bool IsBilingual(LocalizedText text) => !string.IsNullOrWhiteSpace(text.En) && text.Zh?.Any(static c => c >= '\u4e00') == true;

    [Fact]
    public void All_Categories_HaveANameInBothLanguages() => Assert.All(IndicatorCatalog.All, static d =>
    {
        Assert.Equal(d.Categories.Length, d.CategoryNames.Length);
        Assert.All(d.CategoryNames, static n => Assert.False(string.IsNullOrEmpty(n.Zh)));
    });
}
