using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Core.Tests.Cases;

public sealed class RegisterWordsTests
{
    [Fact]
    public void Knows_EveryColumnAndChoiceOfEveryRegister_HasChinese() =>
        Assert.Equal("", string.Join(' ', RegisterCatalog.Known.Values
            .SelectMany(static r => r.Columns)
            .SelectMany(static c => c.Choices.Append(c.Name))
            .Distinct()
            .Where(static w => !RegisterWords.Knows(w))
            .Order(StringComparer.Ordinal)));

    [Fact]
    public void NameOf_EveryIndustryTag_HasChinese() =>
        Assert.All(IndustryTags.Known, static t => Assert.NotEqual(t, IndustryTags.NameOf(t).Zh));

    [Fact]
    public void Of_NameThatSomebodyWrote_IsTheSameInBoth()
    {
        var text = RegisterWords.Of("Chunhui Hall");

        Assert.Equal(("Chunhui Hall", "Chunhui Hall"), (text.En, text.Zh));
    }
}
