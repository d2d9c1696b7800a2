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
}
