using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Derived;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Derived;

public sealed class DerivedIndicatorEngineTests
{
    private static readonly Formula Gdp = Figure("gdp");
    private static readonly Formula Patents = Figure("patent_applications");
    private static readonly Formula Area = Figure("area");

    [Fact]
    public void Extend_QuotientOfFigures_IsInTheDeclaredUnit()
    {
        // 5 (100 million yuan) = 50,000 (10,000 yuan); over 200 applications: 250 each.
        var value = Compute(Region("x", "10k_yuan/count", Over(Gdp, Patents)), new CaseBuilder("a").Observe("a", "gdp", 5).Observe("a", "patent_applications", 200, source: "office")).For("x", "a");

        Assert.Equal(250, value.Value!.Value, 9);
        Assert.Equal(ValueOrigin.Computed, value.Origin);
        Assert.Equal(["office", "yearbook"], value.SourceIds);
    }

    [Fact]
    public void Extend_FiguresLacking_NamesEachOnce()
    {
        var value = Compute(Region("x", "ratio", Over(new BinaryFormula(BinaryOperation.Multiply, Gdp, Patents), new BinaryFormula(BinaryOperation.Multiply, Gdp, Patents))), new CaseBuilder("a", "b")).For("x", "b");

        Assert.Equal(ValueOrigin.Unavailable, value.Origin);
        Assert.Equal([new(LackingKind.Observation, "gdp", "b", 2021), new(LackingKind.Observation, "patent_applications", "b", 2021)], value.Lacking);
    }

    [Fact]
    public void Extend_IndicatorUnavailable_InheritsExactlyWhatItLacks()
    {
        var formula = new BinaryFormula(BinaryOperation.Multiply, new NumberFormula(0), new IndicatorFormula(IndicatorCatalog.Find("gdp_per_head")!));
        var table = Compute(Region("x", "yuan_per_person", formula), new CaseBuilder("a").Observe("a", "gdp", 5));

        // 0 times unknown is unknown, not 0.
        Assert.Null(table.For("x", "a").Value);
        Assert.Equal(table.For("gdp_per_head", "a").Lacking, table.For("x", "a").Lacking);
    }

    [Theory]
    [InlineData(0, "division by zero in 'gdp / patent_applications' for a")]
    public void Extend_DivisionByZero_SaysSo(double patents, string reason)
    {
        var value = Compute(Region("x", "yuan/count", Over(Gdp, Patents)), new CaseBuilder("a").Observe("a", "gdp", 5).Observe("a", "patent_applications", patents)).For("x", "a");

        Assert.Null(value.Value);
        Assert.Equal([new(LackingKind.Undefined, reason)], value.Lacking);
    }

    [Fact]
    public void Extend_LogarithmAndRootOutsideTheirDomain_SaySo()
    {
        var none = new BinaryFormula(BinaryOperation.Subtract, Over(Gdp, Gdp), new NumberFormula(1));
        var table = Compute(
            [
                Region("x", "index", new UnaryFormula(UnaryFunction.Log, none)),
                Region("y", "index", new UnaryFormula(UnaryFunction.Sqrt, new BinaryFormula(BinaryOperation.Subtract, none, new NumberFormula(1)))),
            ],
            new CaseBuilder("a").Observe("a", "gdp", 5));

        Assert.StartsWith("the logarithm of a number that is not positive", Assert.Single(table.For("x", "a").Lacking).Name, StringComparison.Ordinal);
        Assert.StartsWith("the square root of a negative number", Assert.Single(table.For("y", "a").Lacking).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Extend_TooLargeForANumber_IsUnavailable()
    {
        var huge = new BinaryFormula(BinaryOperation.Multiply, new NumberFormula(1e300), Gdp);

        Assert.StartsWith("a number too large to hold", Assert.Single(Compute(Region("x", "yuan", huge), new CaseBuilder("a").Observe("a", "gdp", 5)).For("x", "a").Lacking).Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MemberAggregate.Sum, null, 16)]
    [InlineData(MemberAggregate.Mean, null, 4)]
    [InlineData(MemberAggregate.Median, null, 3)]
    [InlineData(MemberAggregate.Min, null, 1)]
    [InlineData(MemberAggregate.Max, null, 9)]

    // Type 7: rank 1 + 0.75 * 3 = 3.25, a quarter of the way from 3 to 9 ... with 1, 3, 3, 9: 3 + 0.25 * 6 = 4.5.
    [InlineData(MemberAggregate.Percentile, 75.0, 4.5)]
    [InlineData(MemberAggregate.Percentile, 0.0, 1)]
    [InlineData(MemberAggregate.Percentile, 100.0, 9)]
    public void Extend_OverMembers_IsTheAggregate(MemberAggregate aggregate, double? percent, double expected)
    {
        var table = Compute(Case("x", "100m_yuan", new AggregateFormula(aggregate, Gdp, percent)), new CaseBuilder("a", "b", "c", "d").Observe("gdp", [9, 3, 1, 3]));

        Assert.Equal(expected, table.ForCase("x").Value!.Value, 12);
    }

    [Theory]
    [InlineData(MemberAggregate.Sum)]
    [InlineData(MemberAggregate.Max)]
    [InlineData(MemberAggregate.Median)]
    public void Extend_OneMemberUnknown_LeavesTheAggregateUnknown(MemberAggregate aggregate)
    {
        var value = Compute(Case("x", "100m_yuan", new AggregateFormula(aggregate, Gdp)), new CaseBuilder("a", "b", "c").Observe("gdp", [9, double.NaN, 1])).ForCase("x");

        Assert.Equal([new(LackingKind.Observation, "gdp", "b", 2021)], value.Lacking);
    }

    [Fact]
    public void Extend_SumKnownForTheWholeAlone_IsThatFigure()
    {
        var table = Compute(Case("x", "count", new AggregateFormula(MemberAggregate.Sum, Patents)), new CaseBuilder("a", "b").Observe("a", "patent_applications", 3).Observe(Core.Cases.Case.WholeCaseId, "patent_applications", 10));

        Assert.Equal(10, table.ForCase("x").Value);
    }

    [Fact]
    public void Extend_AggregateWithinARegionsFormula_IsTheSameForAll()
    {
        var table = Compute(Region("x", "share", Over(Gdp, new AggregateFormula(MemberAggregate.Sum, Gdp))), new CaseBuilder("a", "b").Observe("gdp", [1, 3]));

        Assert.Equal(0.25, table.For("x", "a").Value);
        Assert.Equal(0.75, table.For("x", "b").Value);
    }

    [Fact]
    public void Extend_OneUsesAnother_IsComputedAfterIt()
    {
        var first = Region("first", "yuan/count", Over(Gdp, Patents));
        var second = Case("second", "ratio", Over(
            new AggregateFormula(MemberAggregate.Max, new IndicatorFormula(first.Definition)),
            new AggregateFormula(MemberAggregate.Min, new IndicatorFormula(first.Definition))));

        // 6/2 = 3 and 4/4 = 1.
        Assert.Equal(3, Compute([first, second], new CaseBuilder("a", "b").Observe("gdp", [6, 4]).Observe("patent_applications", [2, 4])).ForCase("second").Value!.Value, 12);
    }

    [Fact]
    public void Extend_OtherYears_HoldValuesOnly()
    {
        var table = Compute(Region("x", "yuan/count", Over(Gdp, Patents)), new CaseBuilder("a", "b").Observe("gdp", [6, 4], 2016).Observe("patent_applications", [2, double.NaN], 2016));

        Assert.Equal(3e8, table.For("x", "a", 2016).Value!.Value, 1e-3);
        Assert.Null(table.Find("x", Target.Region("b"), 2016));
        Assert.Equal(ValueOrigin.Unavailable, table.For("x", "b").Origin);
    }

    [Fact]
    public void Extend_OutsideTheStatedRange_IsUnavailableWithTheFigure()
    {
        var indicator = Region("x", "share", Over(Gdp, Figure("loans")));
        indicator = indicator with { Definition = indicator.Definition with { Minimum = 0, Maximum = 1 } };

        var value = Compute(indicator, new CaseBuilder("a").Observe("a", "gdp", 3).Observe("a", "loans", 2)).For("x", "a");

        Assert.Equal("the formula gives 1.5, but 'x' is said to be at most 1", Assert.Single(value.Lacking).Name);
    }

    [Fact]
    public void Extend_ReportedByADocument_TakesItsPlaceWhereNothingIsComputed()
    {
        var table = Compute(Region("x", "yuan/count", Over(Gdp, Patents)), new CaseBuilder("a").Report("x", "a", 7));

        Assert.Equal((ValueOrigin.Reported, 7), (table.For("x", "a").Origin, table.For("x", "a").Value));
    }

    [Fact]
    public void Extend_RestingOnAReportedValue_SaysSo()
    {
        var formula = new BinaryFormula(BinaryOperation.Multiply, new NumberFormula(2), new IndicatorFormula(IndicatorCatalog.Find("krugman_specialisation")!));
        var value = Compute(Region("x", "index", formula), new CaseBuilder("a").Report("krugman_specialisation", "a", 0.4, 12)).For("x", "a");

        Assert.Equal((0.8, 12, "krugman_specialisation as reported"), (value.Value, value.Granularity, value.Basis?.En));
    }

    [Fact]
    public void Extend_RootOfAnArea_IsALength() =>
        Assert.Equal(3, Compute(Region("x", "km", new UnaryFormula(UnaryFunction.Sqrt, Area)), new CaseBuilder("a").Observe("a", "area", 9)).For("x", "a").Value);

    [Fact]
    public void Extend_NoDerivedIndicators_LeavesTheTable()
    {
        var @case = new CaseBuilder("a").Build();
        var table = IndicatorEngine.Compute(@case);

        Assert.Same(table, DerivedIndicatorEngine.Extend(@case, table, [], TestContext.Current.CancellationToken));
    }

    internal static Formula Figure(string id) => new VariableFormula(VariableCatalog.Known[id]);

    internal static DerivedIndicator Region(string id, string unit, Formula formula) => Of(id, Scope.Region, unit, formula);

    internal static DerivedIndicator Case(string id, string unit, Formula formula) => Of(id, Scope.Case, unit, formula);

    internal static IndicatorTable Compute(DerivedIndicator indicator, CaseBuilder builder) => Compute([indicator], builder);

    private static IndicatorTable Compute(ImmutableArray<DerivedIndicator> indicators, CaseBuilder builder)
    {
        var @case = builder.Build();
        return DerivedIndicatorEngine.Extend(@case, IndicatorEngine.Compute(@case), indicators, TestContext.Current.CancellationToken);
    }

    private static BinaryFormula Over(Formula above, Formula below) => new(BinaryOperation.Divide, above, below);

    private static DerivedIndicator Of(string id, Scope scope, string unit, Formula formula) => new(
        new IndicatorDefinition
        {
            Id = id, Code = "DX01", Chain = Chain.Innovation, Name = new(id, id), Scope = scope, Unit = unit,
            Formula = LocalizedText.Same(FormulaText.Of(formula)), Inputs = [], Reading = new("x", "x"), Source = LocalizedText.Same("x"),
        },
        formula,
        new SourceLocation("rules/indicators/x.yaml", 1, 1));
}
