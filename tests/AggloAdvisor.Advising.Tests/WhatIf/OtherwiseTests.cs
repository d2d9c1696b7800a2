namespace AggloAdvisor.Advising.Tests.WhatIf;

public sealed class OtherwiseTests
{
    [Fact]
    public void Otherwise_AskedTwice_IsWorkedOutOnceAndAnAlteredCopyHasItsOwn()
    {
        var advice = WhatIfOfSamplesTests.Advise("chang-zhu-tan");
        var first = advice.NotAdvised[0];

        var table = advice.Otherwise;
        var without = advice with { NotAdvised = advice.NotAdvised.RemoveAt(0) };

        Assert.Same(table, advice.Otherwise);
        Assert.Same(first.Measure, table.Of(first.Measure).Measure);
        Assert.Throws<KeyNotFoundException>(() => without.Otherwise.Of(first.Measure));
        Assert.Same(first.Measure, advice.Otherwise.Of(first.Measure).Measure);
        Assert.Equal(advice, advice with { });
    }

    [Fact]
    public void Otherwise_AnsweredInFigures_IsThat()
    {
        var advice = WhatIfOfSamplesTests.Advise("chang-zhu-tan");
        var table = Advising.WhatIf.WhatIfTable.InRules(advice);

        Assert.Same(table, (advice with { WhatIf = table }).Otherwise);
    }
}
