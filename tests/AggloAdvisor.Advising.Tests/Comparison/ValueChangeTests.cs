using AggloAdvisor.Advising.Comparison;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using static AggloAdvisor.Advising.Tests.Comparison.ComparisonSamples;

namespace AggloAdvisor.Advising.Tests.Comparison;

public sealed class ValueChangeTests
{
    [Fact]
    public void Between_ShareThatRises_IsPrintedInPercentagePoints()
    {
        var change = EarlierYears.Between(Value(0.4, 2016), Value(0.412), Definition("share", Direction.HigherIsBetter));

        Assert.Equal(0.012, change.Difference!.Value, 1e-12);
        Assert.Equal(ChangeSign.Rise, change.Sign);
        Assert.Equal(ChangeMeaning.Better, change.Meaning);
        Assert.Equal("+1.2 percentage points since 2016 (better)", change.Text.En);
        Assert.Equal("较2016年+1.2个百分点（改善）", change.Text.In(Language.Chinese));
    }

    [Theory]
    [InlineData(Direction.HigherIsBetter, 2, 1, ChangeMeaning.Worse)]
    [InlineData(Direction.LowerIsBetter, 2, 1, ChangeMeaning.Better)]
    [InlineData(Direction.LowerIsBetter, 1, 2, ChangeMeaning.Worse)]
    [InlineData(Direction.Neutral, 1, 2, ChangeMeaning.Neutral)]
    [InlineData(Direction.HigherIsBetter, 1, 1, ChangeMeaning.Neutral)]
    public void Between_Direction_SaysWhatAChangeMeans(Direction direction, double from, double to, ChangeMeaning meaning) =>
        Assert.Equal(meaning, EarlierYears.Between(Value(from, 2016), Value(to), Definition(direction: direction)).Meaning);

    [Fact]
    public void Between_RoundingOfSums_IsNoChange()
    {
        var change = EarlierYears.Between(Value(0.3, 2016), Value(0.1 + 0.2), Definition());

        Assert.Equal(ChangeSign.None, change.Sign);
        Assert.Equal(0, change.Difference);
        Assert.Equal("unchanged since 2016", change.Text.En);
    }

    [Fact]
    public void Between_ChangeBelowTheDecimals_IsNotPrintedAsNought() =>
        Assert.Equal("±0 since 2016", EarlierYears.Between(Value(1, 2016), Value(1.0001), Definition()).Text.En);

    [Fact]
    public void Between_AmountWhoseUnitHoldsDigits_ReadsTheNumberAlone() =>
        Assert.Equal("±0 since 2016", EarlierYears.Between(Value(1, 2016), Value(1.0001), Definition("per_10k_persons")).Text.En);

    [Fact]
    public void Between_ConventionThatForbidsIt_IsNotComparable()
    {
        var change = EarlierYears.Between(Value(1, 2016), Value(2), Definition(comparable: false));

        Assert.Null(change.Difference);
        Assert.Null(change.Sign);
        Assert.Equal(ChangeMeaning.Neutral, change.Meaning);
        Assert.StartsWith("not comparable with 2016: values of different years", change.Text.En, StringComparison.Ordinal);
        Assert.StartsWith("与2016年不可比：按该指标口径", change.Text.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Between_OtherFinenessOriginOrBasis_IsNotComparable()
    {
        string? Reason(IndicatorValue from, IndicatorValue to) => EarlierYears.Between(from, to, Definition()).NotComparable?.En;
        var reported = Value(1, 2016) with { Origin = ValueOrigin.Reported, SourceIds = ["one"] };

        Assert.Equal("they rest on 19 and 21 industries", Reason(Value(1, 2016, 19, "employment"), Value(2, 2021, 21, "employment")));
        Assert.Equal("one is reported by a document, the other computed", Reason(reported, Value(2)));
        Assert.Equal("they are reported by different documents", Reason(reported, reported with { Year = 2021, SourceIds = ["two"] }));
        Assert.Equal("they rest on different figures (patents_granted; patent_applications)", Reason(Value(1, 2016, basis: "patents_granted"), Value(2, basis: "patent_applications")));
        Assert.Equal("they describe different spans (2011 to 2016; 2011 to 2021)", Reason(Value(1, 2016, basis: "2011 to 2016"), Value(2, basis: "2011 to 2021")));
        Assert.Null(Reason(reported, reported with { Year = 2021 }));
    }

    [Theory]
    [InlineData("employment, 16 industries of jobs; largest: C", "employment, 16 industries of jobs; largest: J")]
    [InlineData("wuhan over ezhou", "ezhou over wuhan")]
    public void Between_OtherOutcome_IsStillComparable(string from, string to) =>
        Assert.Equal(1, EarlierYears.Between(Value(1, 2016, basis: from), Value(2, basis: to), Definition()).Difference);

    [Fact]
    public void Between_Words_AreSetSideBySide()
    {
        var definition = Definition("category") with { Categories = ["no", "yes"], CategoryNames = [new("no", "否"), new("yes", "是")] };

        Assert.Equal("no in 2016, yes now", EarlierYears.Between(Value(0, 2016), Value(1), definition).Text.En);
        Assert.Equal("是，与2016年相同", EarlierYears.Between(Value(1, 2016), Value(1), definition).Text.In(Language.Chinese));
    }

    [Fact]
    public void Since_SeveralYears_TakesTheFirstAndTheLastEarlierOne()
    {
        var now = Value(5);
        var earlier = new EarlierYears(Samples.Table(now, Value(3, 2019), Value(1, 2011), Value(2, 2015), Value(9, 2022)), 2021);

        Assert.Equal(2019, earlier.SincePrevious(now, Definition())!.From.Year);
        Assert.Equal(2011, earlier.SinceFirst(now, Definition())!.From.Year);
        Assert.Equal(4, earlier.SinceFirst(now, Definition())!.Difference);
    }

    [Fact]
    public void Since_NoEarlierYear_IsNothing()
    {
        var earlier = new EarlierYears(Samples.Table(Value(5)), 2021);

        Assert.Null(earlier.SincePrevious(Value(5), Definition()));
        Assert.Null(earlier.SinceFirst(Value(5), Definition()));
    }
}
