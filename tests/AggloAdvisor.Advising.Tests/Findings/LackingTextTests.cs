using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Tests.Findings;

public sealed class LackingTextTests
{
    [Fact]
    public void Of_AVariableOfARegionAndYear_NamesAllThree()
    {
        var names = new TargetNames(Samples.Case("enshi"));

        var text = LackingText.Of(new LackingInput(LackingKind.Observation, "population", "enshi", 2021), names);

        Assert.Equal("resident population of Enshi, 2021", text.En);
        Assert.Equal("2021年Enshi的常住人口", text.In(Language.Chinese));
    }
}
