using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;

namespace AggloAdvisor.Core.Tests.Units;

public sealed class DimensionTests
{
    [Theory]
    [InlineData("100m_yuan", "yuan")]
    [InlineData("yuan_per_person", "yuan/persons")]
    [InlineData("tonnes_per_million_yuan", "mass/yuan")]
    [InlineData("per_10k_persons", "count/persons")]
    [InlineData("yuan_per_km2", "yuan/length^2")]
    [InlineData("percent", "a pure number")]
    [InlineData("score", "a pure number")]
    public void Of_Unit_FollowsFromItsName(string unit, string expected)
    {
        // "per person" counts one person although the dimension of people is called persons.
        Assert.Equal(expected, Dimension.Of(Unit.Known[unit]).ToString());
    }

    [Fact]
    public void Of_EveryUnit_ConsistsOfDimensionsThatUnitsHave()
    {
        var simple = Unit.Known.Values.Select(static u => u.Dimension).Where(static d => !d.Contains("per_", StringComparison.Ordinal)).Append("length").ToHashSet(StringComparer.Ordinal);

        Assert.All(Unit.Known.Values, u => Assert.All(
            Dimension.Of(u).ToString().Split('/', '*').Select(static p => p.Split('^')[0]).Where(static p => p is not ("1" or "a pure number")),
            p => Assert.Contains(p, simple)));
    }

    [Fact]
    public void TimesAndOver_AreInverse()
    {
        var all = Unit.Known.Values.Select(Dimension.Of).ToArray();

        Assert.All(all, a => Assert.All(all, b =>
        {
            Assert.Equal(a, a.Times(b).Over(b));
            Assert.Equal(a.Times(b), b.Times(a));
            Assert.Equal(a.Times(b).GetHashCode(), b.Times(a).GetHashCode());
            Assert.Equal(a, a.Times(a).Root());
        }));
    }

    [Fact]
    public void Root_OddPower_IsNothing() => Assert.Null(Dimension.Of(Unit.Known["yuan"]).Root());

    [Theory]
    [InlineData("10k_yuan/count", "yuan_per_count", 1e4)]
    [InlineData("count/100m_yuan", "per_yuan", 1e-8)]
    [InlineData("tce/10k_persons", "energy_per_person", 1e-4)]
    public void Find_Quotient_HasDimensionAndFactor(string id, string dimension, double factor)
    {
        var unit = Unit.Find(id)!;

        Assert.Equal((id, dimension), (unit.Id, unit.Dimension));
        Assert.Equal(factor, unit.Factor, factor * 1e-15);
    }

    [Theory]
    [InlineData("yuan/")]
    [InlineData("/yuan")]
    [InlineData("yuan/patent")]
    [InlineData("yuan/share")]
    [InlineData("yuan/rank")]
    [InlineData("category/yuan")]
    [InlineData("yuan/persons/persons")]
    [InlineData("yuan_per_person/km2")]
    [InlineData("")]
    public void Find_NoUnit_IsNull(string id) => Assert.Null(Unit.Find(id));

    [Theory]
    [InlineData("10k_yuan/count", "2.5 10,000 yuan each", "2.5万元/项")]
    [InlineData("count/100m_yuan", "2.5 per 100 million yuan", "2.5每亿元")]
    [InlineData("tonnes/km2", "2.5 t per km²", "2.5吨/平方公里")]
    public void Format_Quotient_ReadsInBothLanguages(string unit, string english, string chinese)
    {
        Assert.Equal(english, ValueText.Format(2.5, unit, 1, Language.English));
        Assert.Equal(chinese, ValueText.Format(2.5, unit, 1, Language.Chinese));
    }
}
