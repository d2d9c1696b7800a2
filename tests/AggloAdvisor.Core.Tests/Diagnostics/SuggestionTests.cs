using AggloAdvisor.Core.Diagnostics;
using CsCheck;

namespace AggloAdvisor.Core.Tests.Diagnostics;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("hhi_employ", "hhi_employment")]
    [InlineData("krugman", null)]
    [InlineData("gdb", "gdp")]
    [InlineData("gpd", "gdp")]
    [InlineData("yaer", "year")]
    [InlineData("", null)]
    [InlineData("population density", null)]
    public void Nearest_Typed_IsWhatWasMeant(string typed, string? expected) =>
        Assert.Equal(expected, Suggestion.Nearest(typed, ["year", "gdp", "hhi_employment", "krugman_specialisation", "area"]));

    [Fact]
    public void Nearest_SingleCharacters_AreNotMistakenForEachOther() => Assert.Null(Suggestion.Nearest("3", ["1", "2"]));

    [Fact]
    public void Nearest_EquallyNear_IsTheFirstInOrdinalOrder() => Assert.Equal("loans", Suggestion.Nearest("loanz", ["loanx", "loans"]));

    [Fact]
    public void Nearest_VeryLongText_IsNotCompared() => Assert.Null(Suggestion.Nearest(new string('a', 201), [new string('a', 200)]));

    [Fact]
    public void DidYouMean_Near_IsAHint() => Assert.Equal(new("did you mean 'area'?", "您是否要写‘area’？"), Suggestion.DidYouMean("aera", ["area"]));

    [Fact]
    public void Nearest_KnownName_IsItself() =>
        Gen.String[Gen.Char.AlphaNumeric, 1, 20].Array[1, 8].Sample(static names => Assert.Equal(names[0], Suggestion.Nearest(names[0], names)));
}
