using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Derived;

/// <summary>Random formulas over three figures of three members, held to arithmetic written down a second time.</summary>
public sealed class FormulaLawTests
{
    // Counts and pure sums only: the evaluator does not look at dimensions, the checker did.
    private static readonly string[] Figures = ["patent_applications", "patents_granted", "invention_patents"];
    private static readonly string[] Members = ["a", "b", "c"];

    private static readonly Gen<double> Value = Gen.Frequency((1, Gen.Const(0.0)), (1, Gen.Const(double.NaN)), (8, Gen.Double[0.0, 50]));
    private static readonly Gen<double[][]> Values = Value.Array[3].Array[3];
    private static readonly Gen<double[][]> KnownValues = Gen.Double[0.0, 50].Array[3].Array[3];

    private static Gen<Formula> Formulas { get; } = Of(4);

    [Fact]
    public void Extend_AnyFormula_EqualsPlainArithmetic() => Gen.Select(Formulas, Values).Sample(
        (formula, values) =>
        {
            var table = Compute(formula, values);
            for (var m = 0; m < Members.Length; m++)
            {
                var value = table.For("x", Members[m]);
                if (Reference(formula, values, m) is { } expected)
                {
                    Assert.Equal(expected, value.Value!.Value, Math.Abs(expected) * 1e-12);
                }
                else
                {
                    Assert.Null(value.Value);
                    Assert.NotEmpty(value.Lacking);
                }
            }
        },
        iter: 500);

    [Fact]
    public void Extend_AnyFormulaWithAFigureMissing_HasNoNumberAndNamesIt() => Gen.Select(Formulas, KnownValues, Gen.Int[0, 2], Gen.Int[0, 2]).Sample(
        (formula, values, figure, member) =>
        {
            values[figure][member] = double.NaN;
            var asked = FormulaWalk.All(formula).OfType<VariableFormula>().Any(v => v.Variable.Id == Figures[figure]);
            var value = Compute(formula, values).For("x", Members[member]);
            if (asked)
            {
                Assert.Null(value.Value);
                Assert.Equal([new LackingInput(LackingKind.Observation, Figures[figure], Members[member], CaseBuilder.Year)], value.Lacking);
            }
        },
        iter: 500);

    private static IndicatorTable Compute(Formula formula, double[][] values)
    {
        var builder = new CaseBuilder(Members);
        for (var f = 0; f < Figures.Length; f++)
        {
            builder.Observe(Figures[f], values[f]);
        }

        return DerivedIndicatorEngineTests.Compute(DerivedIndicatorEngineTests.Region("x", "index", formula), builder);
    }

    private static Gen<Formula> Of(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Int[0, 2].Select(static i => DerivedIndicatorEngineTests.Figure(Figures[i])),
            Gen.Int[0, 9].Select(static n => (Formula)new NumberFormula(n)));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Of(depth - 1);
        return Gen.Frequency(
            (2, leaf),
            (4, Gen.Select(Gen.Enum<BinaryOperation>(), inner, inner, static (o, l, r) => (Formula)new BinaryFormula(o, l, r))),
            (1, inner.Select(static f => (Formula)new NegationFormula(f))),
            (2, Gen.Select(Gen.Enum<UnaryFunction>(), inner, static (f, o) => (Formula)new UnaryFormula(f, o))),
            (1, Gen.Select(Gen.Bool, inner.Array[2, 3], static (l, o) => (Formula)new ExtremeFormula(l, [.. o]))),
            (2, Gen.Select(Gen.Enum<MemberAggregate>(), inner, Gen.Int[0, 100], static (a, o, p) => (Formula)new AggregateFormula(a, o, a == MemberAggregate.Percentile ? p : null))));
    }

    // Plain recursion over IEEE arithmetic: whatever is not finite at any step has no value.
    private static double? Reference(Formula formula, double[][] values, int member)
    {
        double Part(Formula f) => Reference(f, values, member) ?? double.NaN;
        double[] Each(Formula f) => [.. Enumerable.Range(0, Members.Length).Select(m => Reference(f, values, m) ?? double.NaN).Order()];
        double Over(AggregateFormula a)
        {
            var v = Each(a.Operand);
            if (v.Any(double.IsNaN))
            {
                return double.NaN;
            }

            var at = (a.Percent ?? 50) / 100 * 2;
            var below = (int)Math.Min(1, Math.Floor(at));
            return a.Aggregate switch
            {
                MemberAggregate.Sum => v[0] + v[1] + v[2],
                MemberAggregate.Mean => (v[0] + v[1] + v[2]) / 3,
                MemberAggregate.Min => v[0],
                MemberAggregate.Max => v[2],
                _ => v[below] + ((at - below) * (v[below + 1] - v[below])),
            };
        }

        var result = formula switch
        {
            NumberFormula n => n.Value,
            VariableFormula v => values[Array.IndexOf(Figures, v.Variable.Id)][member],
            NegationFormula n => -Part(n.Operand),
            BinaryFormula { Operation: BinaryOperation.Add } b => Part(b.Left) + Part(b.Right),
            BinaryFormula { Operation: BinaryOperation.Subtract } b => Part(b.Left) - Part(b.Right),
            BinaryFormula { Operation: BinaryOperation.Multiply } b => Part(b.Left) * Part(b.Right),
            BinaryFormula b => Part(b.Left) / Part(b.Right),
            UnaryFormula { Function: UnaryFunction.Abs } u => Math.Abs(Part(u.Operand)),
            UnaryFormula { Function: UnaryFunction.Log } u => Math.Log(Part(u.Operand)),
            UnaryFormula u => Math.Sqrt(Part(u.Operand)),
            ExtremeFormula e => e.Operands.Select(Part).Aggregate(e.Largest ? Math.Max : Math.Min),
            AggregateFormula a => Over(a),
            _ => double.NaN,
        };
        return double.IsFinite(result) ? result : null;
    }
}
