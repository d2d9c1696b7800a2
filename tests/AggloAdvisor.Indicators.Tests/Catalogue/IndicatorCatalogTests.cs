using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class IndicatorCatalogTests
{
    [Fact]
    public void All_Definitions_AreCompleteInBothLanguages() => Assert.All(IndicatorCatalog.All, static d =>
    {
        Assert.Matches("^[a-z][a-z0-9_]*$", d.Id);
        Assert.Matches("^[A-Z][0-9]{2}$", d.Code);
        Assert.False(string.IsNullOrEmpty(d.Name.Zh), d.Id);
        Assert.False(string.IsNullOrEmpty(d.Reading.Zh), d.Id);
        Assert.False(d.Caution is { Zh: null }, d.Id);
        Assert.False(d.Convention is { Zh: null }, d.Id);
        Assert.NotEmpty(d.Formula);
        Assert.NotEmpty(d.Source);
        Assert.True(Unit.Known.ContainsKey(d.Unit), d.Id);
        Assert.False(d.Minimum > d.Maximum, d.Id);
        Assert.Equal(d.Categories.IsEmpty, d.Unit != "category");
        Assert.Equal(d.Categories.Length, d.CategoryNames.Length);
    });

    [Fact]
    public void All_Ids_AreUnique() => Assert.Equal(IndicatorCatalog.All.Length, IndicatorCatalog.All.Select(static d => d.Id).Distinct().Count());

    [Fact]
    public void All_Inputs_Exist() => Assert.All(IndicatorCatalog.All.SelectMany(static d => d.Inputs).Distinct(), static input =>
        Assert.True(VariableCatalog.Known.ContainsKey(input) || RegisterCatalog.Known.ContainsKey(input) || input is "activity" or "cooperation-since", input));
}
