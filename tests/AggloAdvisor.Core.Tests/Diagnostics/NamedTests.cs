using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Core.Tests.Diagnostics;

public sealed class NamedTests
{
    [Fact]
    public void Quote_Name_HasEachLanguagesQuotes() => Assert.Equal(new("'gdp'", "‘gdp’"), Named.Quote("gdp"));

    [Fact]
    public void List_Names_AreBareInEnglishAndQuotedInChinese() => Assert.Equal(new("a, b", "‘a’、‘b’"), Named.List(["a", "b"]));

    [Fact]
    public void List_Or_IsTranslated() => Assert.Equal(new("yuan or usd", "‘yuan’或‘usd’"), Named.List(["yuan", "usd"], " or "));

    [Fact]
    public void List_Nothing_IsEmpty() => Assert.Equal(new("", ""), Named.List([]));
}
