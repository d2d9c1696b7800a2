using System.Collections.Frozen;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Units;

namespace AggloAdvisor.Core.Tests.Cases;

public sealed class CatalogueTests
{
    [Fact]
    public void Variables_HaveTheirOwnIdAKnownUnitAndBothLanguages() => Assert.All(VariableCatalog.Known, static v =>
    {
        Assert.Equal(v.Key, v.Value.Id);
        Assert.True(Unit.Known.ContainsKey(v.Value.Unit));
        Assert.NotNull(v.Value.Name.Zh);
        Assert.True((v.Value.Minimum ?? 0) <= (v.Value.Maximum ?? double.MaxValue));
    });

    [Fact]
    public void Registers_NameEachColumnOnceAndItsSource() => Assert.All(RegisterCatalog.Known, static r =>
    {
        Assert.Equal(r.Key, r.Value.Id);
        Assert.Equal(r.Value.Columns.Length, r.Value.Columns.Select(static c => c.Name).Distinct().Count());
        Assert.Contains(r.Value.Columns, static c => c is { Kind: RegisterColumnKind.Source, Required: true });
        Assert.All(r.Value.Columns, static c => Assert.Equal(c.Kind == RegisterColumnKind.Choice, !c.Choices.IsEmpty));
    });

    [Fact]
    public void Registers_NumbersSayWhatTheyCount_AndPartsNameTheirWhole() => Assert.All(RegisterCatalog.Known.Values, static r => Assert.All(r.Columns, c =>
    {
        Assert.Equal(c.Kind == RegisterColumnKind.Number, c.Unit is not null || (c.Kind == RegisterColumnKind.Number && c.Meaning is not null));
        Assert.True(c.Unit is null || Unit.Known.ContainsKey(c.Unit), c.Unit);
        Assert.True(c.PartOf is null || r.Columns.Any(whole => whole.Name == c.PartOf && whole.Kind == c.Kind && whole.Unit == c.Unit), c.PartOf);
        Assert.True(c.Meaning is null || c.Meaning.Zh?.Any(static h => h >= '\u4e00') == true, c.Name);
    }));

    [Fact]
    public void Registers_NamesInBothLanguages() => Assert.All(RegisterCatalog.Known.Values, static r => Assert.NotNull(r.Name.Zh));

    [Theory]
    [InlineData("steel|chips", new[] { "steel", "chips" })]
    [InlineData(" steel | chips ", new[] { "steel", "chips" })]
    [InlineData(null, new string[0])]
    public void List_OfAnEntry_AreItsItems(string? cell, string[] expected)
    {
        Dictionary<string, string> cells = cell is null ? [] : new() { ["industries"] = cell };
        Assert.Equal(expected, new RegisterEntry(cells.ToFrozenDictionary(StringComparer.Ordinal), new("test")).List("industries"));
    }
}
