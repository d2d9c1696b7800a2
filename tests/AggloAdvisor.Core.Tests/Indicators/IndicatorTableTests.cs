using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Core.Tests.Indicators;

public sealed class IndicatorTableTests
{
    [Fact]
    public void Find_TargetAndYear_GiveTheValue()
    {
        var table = new IndicatorTable([Value("k", Target.Region("a"), 2021, 0.5), Value("k", Target.Region("a"), 2020, 0.4), Value("k", Target.WholeCase, 2021, null)], []);

        Assert.Equal(0.5, table.Find("k", Target.Region("a"), 2021)?.Value);
        Assert.Equal(0.4, table.Find("k", Target.Region("a"), 2020)?.Value);
        Assert.Equal(ValueOrigin.Unavailable, table.Find("k", Target.WholeCase, 2021)?.Origin);
        Assert.Null(table.Find("k", Target.Region("b"), 2021));
    }

    [Fact]
    public void Of_Indicator_KeepsOrderAndUnavailableTargets()
    {
        var table = new IndicatorTable([Value("k", Target.Region("b"), 2021, 1), Value("x", Target.WholeCase, 2021, 1), Value("k", Target.Region("a"), 2021, null), Value("k", Target.Region("a"), 2020, 2)], []);

        Assert.Equal(["region:b", "region:a"], table.Of("k", 2021).Select(static v => v.Target.ToString()));
        Assert.Empty(table.Of("y", 2021));
    }

    [Fact]
    public void Constructor_SameTargetTwice_IsMisuse() => Assert.Throws<ArgumentException>(static () =>
        new IndicatorTable([Value("k", Target.WholeCase, 2021, 1), Value("k", Target.WholeCase, 2021, 2)], []));

    [Fact]
    public void Constructor_Alternatives_MayRepeatAndAreNotFound()
    {
        var table = new IndicatorTable([], [Value("k", Target.WholeCase, 2021, 1), Value("k", Target.WholeCase, 2021, 2)]);

        Assert.Equal(2, table.Alternatives.Length);
        Assert.Null(table.Find("k", Target.WholeCase, 2021));
    }

    public static TheoryData<Target, string> Targets => new()
    {
        { Target.WholeCase, "case" },
        { Target.Region("a"), "region:a" },
        { Target.Industry("C13"), "industry:C13" },
        { Target.RegionIndustry("a", "C13"), "region:a/industry:C13" },
        { Target.Pair("a", "b"), "pair:a/b" },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public void ToString_Target_IsStable(Target target, string expected) => Assert.Equal(expected, target.ToString());

    private static IndicatorValue Value(string id, Target target, int year, double? value) => new()
    {
        IndicatorId = id,
        Target = target,
        Year = year,
        Origin = value is null ? ValueOrigin.Unavailable : ValueOrigin.Computed,
        Value = value,
    };
}
