using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Tests.Findings;

public sealed class LackingTextTests
{
    [Theory]
    [InlineData("input-output", "input-output table", "投入产出表")]
    [InlineData("C26", "sectors of the input-output table for C26", "C26对应的投入产出表部门")]
    public void Of_AnInputOutputTable_NamesItOrTheIndustry(string name, string en, string zh)
    {
        var text = LackingText.Of(new LackingInput(LackingKind.InputOutput, name), new TargetNames(Samples.Case("enshi")));

        Assert.Equal((en, zh), (text.En, text.In(Language.Chinese)));
    }

    [Fact]
    public void Of_AVariableOfARegionAndYear_NamesAllThree()
    {
        var names = new TargetNames(Samples.Case("enshi"));

        var text = LackingText.Of(new LackingInput(LackingKind.Observation, "population", "enshi", 2021), names);

        Assert.Equal("resident population of Enshi, 2021", text.En);
        Assert.Equal("2021年Enshi的常住人口", text.In(Language.Chinese));
    }

    [Fact]
    public void Of_ATravelTime_NamesBothMembers()
    {
        var text = LackingText.Of(new LackingInput(LackingKind.Register, "travel_times", "enshi", null, "yichang"), new TargetNames(Samples.Case("enshi", "yichang")));

        Assert.Equal("travel time between Enshi and Yichang", text.En);
        Assert.Equal("Enshi与Yichang之间的通行时间", text.In(Language.Chinese));
    }

    [Fact]
    public void Of_Coordinates_NamesThemInBothLanguages()
    {
        var text = LackingText.Of(new LackingInput(LackingKind.Coordinates, "coordinates", "enshi"), new TargetNames(Samples.Case("enshi")));

        Assert.Equal("latitude and longitude of Enshi", text.En);
        Assert.Equal("Enshi的经纬度", text.In(Language.Chinese));
    }
}
