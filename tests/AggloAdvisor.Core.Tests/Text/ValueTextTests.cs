using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Tests.Text;

public sealed class ValueTextTests
{
    [Theory]
    [InlineData(0.0370370, "share", "3.7%")]
    [InlineData(7093, "count", "7,093")]
    [InlineData(2.5, "count", "2.50")]
    [InlineData(1.8467, "ratio", "1.85")]
    [InlineData(-0.001, "index", "0.00")]
    [InlineData(61400, "km2", "61,400.00 km²")]
    public void Format_English_AsReportsPrint(double value, string unit, string expected) =>
        Assert.Equal(expected, ValueText.Format(value, unit, 2, Language.English));

    [Theory]
    [InlineData(0.1, "share", "10%")]
    [InlineData(0.125, "share", "12.5%")]
    [InlineData(0.313, "index", "0.313")]
    [InlineData(0.34, "ratio", "0.34")]
    [InlineData(0.005, "ratio", "0.005")]
    [InlineData(5, "ratio", "5")]
    [InlineData(2.18, "ratio", "2.18")]
    public void Written_Threshold_KeepsTheDecimalsItWasWrittenWith(double value, string unit, string expected) =>
        Assert.Equal(expected, ValueText.Written(value, unit, Language.English));

    [Fact]
    public void Format_Chinese_UsesTheChineseUnitWithoutSpace() =>
        Assert.Equal("61,400平方公里", ValueText.Format(61400, "km2", 0, Language.Chinese));

    [Fact]
    public void Format_UnknownValue_SaysUnknown() =>
        Assert.Equal("未知", ValueText.Format(null, Definition([]), Language.Chinese));

    [Fact]
    public void Format_Category_IsItsWord()
    {
        var definition = Definition(["no", "yes"]);

        Assert.Equal("yes", ValueText.Format(1, definition, Language.English));
        Assert.Equal("是", ValueText.Format(1, definition with { CategoryNames = [new("no", "否"), new("yes", "是")] }, Language.Chinese));
    }

    private static IndicatorDefinition Definition(string[] categories) => new()
    {
        Id = "x",
        Code = "S10",
        Chain = Chain.Service,
        Name = LocalizedText.Same("x"),
        Scope = Scope.Case,
        Unit = categories.Length == 0 ? "ratio" : "category",
        Categories = [.. categories],
        Formula = LocalizedText.Same("x"),
        Inputs = [],
        Reading = LocalizedText.Same("x"),
        Source = LocalizedText.Same("x"),
    };
}
