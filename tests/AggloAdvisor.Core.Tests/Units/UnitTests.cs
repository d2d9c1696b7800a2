using AggloAdvisor.Core.Units;
using CsCheck;

namespace AggloAdvisor.Core.Tests.Units;

public sealed class UnitTests
{
    [Theory]
    [InlineData(12.5, "percent", "share", 0.125)]
    [InlineData(2140.7, "100m_yuan", "10k_yuan", 21407000)]
    [InlineData(391.7, "10k_persons", "persons", 3917000)]
    [InlineData(100, "hectare", "km2", 1)]
    [InlineData(3, "10k_tonnes", "tonnes", 30000)]
    [InlineData(50, "per_million_persons", "per_10k_persons", 0.5)]
    public void Convert_SameDimension_Scales(double value, string from, string to, double expected) =>
        Assert.Equal(expected, Unit.Known[from].Convert(value, Unit.Known[to]), expected * 1e-12);

    [Fact]
    public void Convert_ToItself_ChangesNoBit() =>
        Gen.Double.Where(double.IsFinite).Sample(static value => Assert.All(
            Unit.Known.Values,
            unit => Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(unit.Convert(value, unit)))));

    [Fact]
    public void Convert_ThereAndBack_IsTheSame()
    {
        var pairs = Unit.Known.Values.SelectMany(static a => Unit.Known.Values.Where(b => b.Dimension == a.Dimension), static (a, b) => (a, b));

        Assert.All(pairs, static p => Assert.Equal(1234.5, p.b.Convert(p.a.Convert(1234.5, p.b), p.a), 1e-8));
    }

    [Fact]
    public void Convert_OtherDimension_IsMisuse()
    {
        var error = Assert.Throws<ArgumentException>(static () => Unit.Known["km2"].Convert(1, Unit.Known["persons"]));

        Assert.Contains("'km2' (area)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Known_Units_HavePositiveFactorsAndTheirOwnIds() => Assert.All(Unit.Known, static u =>
    {
        Assert.Equal(u.Key, u.Value.Id);
        Assert.True(u.Value.Factor > 0);
    });
}
