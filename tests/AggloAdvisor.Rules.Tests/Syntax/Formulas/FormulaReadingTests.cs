using System.Diagnostics;
using System.Globalization;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Syntax;
using CsCheck;

namespace AggloAdvisor.Rules.Tests.Syntax.Formulas;

/// <summary>Formulas through the door that planners use: a file of a rule base.</summary>
public sealed class FormulaReadingTests : IDisposable
{
    private static readonly string[] _pieces =
    [
        "gdp", "population", "krugman_specialisation", "primacy_gdp", "nonsense", "1", "0", "2.5", "1e400", "[yuan]", "[", "]", "+", "-", "*", "/", "(", ")", ",", "min", "max(", "mean(",
        "percentile(", "log(", "sqrt(", ".GetType()", "System.IO", "^", "%", "\u202E", "（", " ", "\t", "𝒙", ";", "{", "}", "<", "?", "@", "$(rm)",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("aggloadvisor-formulas-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("krugman_specialisation + 2 * primacy_gdp", "krugman_specialisation + 2 * primacy_gdp")]
    [InlineData("(krugman_specialisation + 2) * primacy_gdp", "(krugman_specialisation + 2) * primacy_gdp")]
    [InlineData("krugman_specialisation - (2 - 1) - 1", "krugman_specialisation - (2 - 1) - 1")]
    [InlineData("((krugman_specialisation - 2) - 1)", "krugman_specialisation - 2 - 1")]
    [InlineData("krugman_specialisation/2/3", "krugman_specialisation / 2 / 3")]
    [InlineData("-krugman_specialisation*-2", "-krugman_specialisation * -2")]
    [InlineData("-(krugman_specialisation+1)", "-(krugman_specialisation + 1)")]
    [InlineData("percentile(krugman_specialisation,75)-krugman_specialisation", "percentile(krugman_specialisation, 75) - krugman_specialisation")]
    [InlineData("max(krugman_specialisation, 0, .5e1)", "max(krugman_specialisation, 0, 5)")]
    [InlineData("log( gdp/1 [100m_yuan] )", "log(gdp / 1 [100m_yuan])")]
    public void ReadIndicators_Formula_HasTheExpectedShape(string text, string expected) => Assert.Equal(expected, FormulaText.Of(Sound(text).Formula));

    [Theory]
    [InlineData("gdp / population", "yuan_per_person")]
    [InlineData("gdp / population", "10k_yuan/persons")]
    [InlineData("sqrt(area) * 2", "km")]
    [InlineData("gdp / area", "yuan_per_km2")]
    [InlineData("patent_applications / population", "per_million_persons")]
    [InlineData("gdp * top_share", "100m_yuan")]
    [InlineData("loans - deposits", "yuan")]
    [InlineData("max(loans - deposits, 0)", "yuan")]
    [InlineData("max(gdp - 100 [100m_yuan], 0 [yuan])", "yuan")]
    [InlineData("loans / deposits", "percent")]
    [InlineData("sum(gdp) / gdp", "ratio")]
    public void ReadIndicators_UnitsThatFit_AreAccepted(string text, string unit) => Sound(text, unit);

    [Fact]
    public void ReadIndicators_OrderOfFiles_DoesNotMatter()
    {
        Write("a", "last", "second * 2");
        Write("b", "second", "first + 1");
        Write("c", "first", "krugman_specialisation");

        var (indicators, problems) = Read();

        Assert.Empty(problems);
        Assert.Equal(["first", "second", "last"], indicators.Select(static d => d.Definition.Id));
    }

    [Fact]
    public void Read_TwoHundredAndOneIndicators_AreTooMany()
    {
        for (var i = 0; i < 201; i++)
        {
            var number = i.ToString("000", CultureInfo.InvariantCulture);
            Write("f" + number, "x" + number, "krugman_specialisation");
        }

        Assert.Equal("AGA1004", Assert.Single(Read().Problems).Code);
    }

    [Fact]
    public void Read_ChangedFormula_ChangesTheHash()
    {
        Write("a", "x", "krugman_specialisation");
        var before = RuleSetReader.Read(_folder, TestDictionary.All, TestContext.Current.CancellationToken).Value!;
        Write("a", "x", "krugman_specialisation * 2");
        var after = RuleSetReader.Read(_folder, TestDictionary.All, TestContext.Current.CancellationToken).Value!;

        Assert.NotEqual(before.ContentHash, after.ContentHash);
        Assert.Equal("krugman_specialisation * 2", Assert.Single(after.Indicators).Definition.Formula.En);
    }

    [Fact]
    public void ReadIndicators_AnyFormula_ReadsBackFromItsText() => Formulas(5).Sample(
        part =>
        {
            // A region's formula must differ between regions.
            var formula = new BinaryFormula(BinaryOperation.Subtract, new IndicatorFormula(TestDictionary.Find("krugman_specialisation")), part);
            var text = FormulaText.Of(formula);
            if (text.Length <= 500 && FormulaWalk.All(formula).Count() <= 90)
            {
                Write("a", "x", text);
                var (indicators, problems) = Read();

                // What never has a value is refused; everything else means what was written.
                if (!problems.Any(static d => d.Code is "AGA1046"))
                {
                    Assert.Empty(problems);
                    Assert.Equal(text, FormulaText.Of(Assert.Single(indicators).Formula));
                }
            }
        },
        iter: 300,
        threads: 1);

    [Fact]
    public void ReadIndicators_AnyPieces_EndInDiagnosticsOrAFormulaOfOurs() => Gen.Int[0, _pieces.Length - 1].Array[0, 40].Sample(
        picks =>
        {
            Write("a", "x", string.Join(' ', picks.Select(static i => _pieces[i])));
            var (indicators, problems) = Read();

            Assert.NotEqual(indicators.IsEmpty, !problems.Any(static d => d.Severity == Severity.Error));
            Assert.All(problems, static d => Assert.StartsWith("AGA1", d.Code, StringComparison.Ordinal));
        },
        iter: 500,
        threads: 1);

    [Theory]
    [InlineData("(", 100_000)]
    [InlineData("-", 100_000)]
    [InlineData("abs(", 100_000)]
    [InlineData("gdp+", 4_000)]
    [InlineData("(", 499)]
    [InlineData("-", 499)]
    [InlineData("1/", 240)]
    public void ReadIndicators_EndlessText_IsRefusedAtOnce(string piece, int times)
    {
        Write("a", "x", string.Concat(Enumerable.Repeat(piece, times)));
        var watch = Stopwatch.StartNew();

        var (indicators, problems) = Read();

        Assert.Empty(indicators);
        Assert.Contains(problems, static d => d.Code == "AGA1004");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), "A refusal must not take time.");
    }

    [Fact]
    public void ReadIndicators_QuotedFoldedText_PointsIntoTheLine()
    {
        WriteRaw("a", "formula: \"\\u0067dp\n    / populatio\"", "x", "yuan_per_person");

        var problem = Assert.Single(Read().Problems);

        Assert.Equal(("AGA1042", 9, 7), (problem.Code, problem.Location.Line, problem.Location.Column));
    }

    [Fact]
    public void ReadIndicators_OperandNotComparableOverTime_IsTakenOver()
    {
        IndicatorDefinition[] dictionary = [TestDictionary.Find("krugman_specialisation") with { ComparableOverTime = false, Inputs = ["activities"] }];
        Write("a", "first", "krugman_specialisation * 2");
        Write("b", "second", "first + 1");

        var (indicators, problems) = RuleSetReader.ReadIndicators(_folder, dictionary, TestContext.Current.CancellationToken);

        Assert.Empty(problems);
        Assert.All(indicators, static d => Assert.False(d.Definition.ComparableOverTime));
        Assert.All(indicators, static d => Assert.Equal(["activities"], d.Definition.Inputs));
    }

    private static Gen<Formula> Formulas(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Const((Formula)new IndicatorFormula(TestDictionary.Find("krugman_specialisation"))),
            Gen.Const((Formula)new IndicatorFormula(TestDictionary.Find("primacy_gdp"))),
            Gen.Double[0.0, 1e9].Select(static n => (Formula)new NumberFormula(n)));
        if (depth == 0)
        {
            return leaf;
        }

        // An aggregate needs something that differs between members.
        var inner = Formulas(depth - 1);
        var varying = inner.Select(static f => (Formula)new BinaryFormula(BinaryOperation.Add, f, new IndicatorFormula(TestDictionary.Find("krugman_specialisation"))));
        return Gen.Frequency(
            (1, leaf),
            (4, Gen.Select(Gen.Enum<BinaryOperation>(), inner, inner, static (o, l, r) => (Formula)new BinaryFormula(o, l, r))),
            (1, inner.Select(static f => (Formula)new NegationFormula(f))),
            (1, Gen.Select(Gen.Enum<UnaryFunction>(), inner, static (f, o) => (Formula)new UnaryFormula(f, o))),
            (1, Gen.Select(Gen.Bool, inner.Array[2, 3], static (l, o) => (Formula)new ExtremeFormula(l, [.. o]))),
            (1, Gen.Select(Gen.Enum<MemberAggregate>(), varying, Gen.Double[0, 100], static (a, o, p) => (Formula)new AggregateFormula(a, o, a == MemberAggregate.Percentile ? p : null))));
    }

    private DerivedIndicator Sound(string formula, string? unit = null)
    {
        Write("a", "x", formula, unit ?? "index");
        var (indicators, problems) = Read();

        Assert.Empty(problems);
        return Assert.Single(indicators);
    }

    private void Write(string file, string id, string formula, string unit = "index") =>
        WriteRaw(file, $"formula: '{formula.Replace("'", "''", StringComparison.Ordinal)}'", id, unit);

    private void WriteRaw(string file, string formula, string id, string unit)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "indicators"));
        File.WriteAllText(Path.Combine(_folder, "sources.yaml"), "sources:\n  - { id: house, citation: { en: House, zh: 本库 }, short: { en: House, zh: 本库 } }\n");
        File.WriteAllText(Path.Combine(_folder, "indicators", file + ".yaml"), $$"""
            id: {{id}}
            code: DX01
            name: { en: One, zh: 一 }
            chain: industry
            scope: region
            unit: {{unit}}
            direction: neutral
            {{formula}}
            reading: { en: Read it., zh: 读之。 }
            sources:
              - { source: house, section: "1" }
            """);
    }

    private (System.Collections.Immutable.ImmutableArray<DerivedIndicator> Indicators, System.Collections.Immutable.ImmutableArray<Diagnostic> Problems) Read() =>
        RuleSetReader.ReadIndicators(_folder, TestDictionary.All, TestContext.Current.CancellationToken);
}
