using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Tests.Text;

public sealed class LocalizedTextTests
{
    [Fact]
    public void Of_NumbersAndNames_AreWrittenInEachLanguage()
    {
        var name = new LocalizedText("Yichang", "宜昌");
        var text = LocalizedText.Of($"{name}: {0.5:0.00} of {1234}", $"{name}：{1234}中的{0.5:0.00}");

        Assert.Equal("Yichang: 0.50 of 1234", text.En);
        Assert.Equal("宜昌：1234中的0.50", text.Zh);
    }

    [Fact]
    public void Plus_FirstAbsent_IsTheSecond() => Assert.Equal(new LocalizedText("b", "乙"), (LocalizedText?)null + new LocalizedText("b", "乙"));

    [Fact]
    public void List_SeveralItems_AreJoinedAsEachLanguageDoes() =>
        Assert.Equal(new LocalizedText("a, b", "甲、乙"), LocalizedText.List([new("a", "甲"), new("b", "乙")]));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Given_NoChinese_IsTheNameThatWasGiven(string? chinese) => Assert.Equal("Albany", LocalizedText.Given("Albany", chinese).Zh);
}
