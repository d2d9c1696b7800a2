using AggloAdvisor.Rules.Analysis;
using AggloAdvisor.Rules.Model;
using CsCheck;

namespace AggloAdvisor.Rules.Tests.Analysis;

public sealed class SolverTests
{
    private const int Variables = 3;

    [Fact]
    public void Solve_RandomFormulasOverWholeNumbers_AgreesWithTryingEverything() =>
        Formulas().Sample(static formula => Agrees(formula, whole: true), iter: 5_000);

    [Fact]
    public void Solve_RandomFormulasOverReals_AgreesWithTryingEveryOrder() =>
        Formulas().Sample(static formula => Agrees(formula, whole: false), iter: 3_000);

    [Fact]
    public void Solve_CircleOfStrictOrders_IsImpossible()
    {
        var vocabulary = Vocabulary(whole: false, unbounded: true);

        var (answer, _) = new Solver(vocabulary).Solve(new Ordered(0, Comparison.Less, 1), new Ordered(1, Comparison.Less, 2), new Ordered(2, Comparison.LessOrEqual, 0));

        Assert.Equal(Answer.Impossible, answer);
    }

    [Fact]
    public void Solve_SmallestAboveLargest_IsImpossibleByDefinition()
    {
        var vocabulary = new Vocabulary();
        var definition = TestDictionary.Find("krugman_specialisation");
        var smallest = vocabulary.NumberOf(new Quantity("k.min", 0, 2, false) { Indicator = definition, Aggregate = Aggregate.Min });
        var median = vocabulary.NumberOf(new Quantity("k.median", 0, 2, false) { Indicator = definition, Aggregate = Aggregate.Median });

        var (answer, _) = new Solver(vocabulary).Solve(new Bounded(smallest, Comparison.Greater, 1), new Bounded(median, Comparison.Less, 1));

        Assert.Equal(Answer.Impossible, answer);
    }

    [Fact]
    public void Solve_TooManyAlternatives_SaysThatItDoesNotKnow()
    {
        var vocabulary = new Vocabulary();
        var numbers = Enumerable.Range(0, 40).Select(i => vocabulary.NumberOf(new Quantity(FormattableString.Invariant($"q{i}"), 0, 1, false))).ToArray();
        var sum = vocabulary.NumberOf(new Quantity("never", 0, 1, false));

        // Forty free choices, and a contradiction that only shows at the end of each.
        Formula[] formulas = [.. numbers.Select(static n => new Or([new Bounded(n, Comparison.Less, 0.4), new Bounded(n, Comparison.Greater, 0.6)])), new Or([new Bounded(sum, Comparison.Greater, 2), new Bounded(sum, Comparison.Less, -1), new Bounded(sum, Comparison.Greater, 3)])];

        Assert.Equal(Answer.Unknown, new Solver(vocabulary).Solve(formulas).Answer);
    }

    private static void Agrees(Formula formula, bool whole)
    {
        var (answer, values) = new Solver(Vocabulary(whole)).Solve(formula);

        // Thresholds lie on whole numbers; with three quantities every order between them is met on thirds of the way.
        var steps = whole ? Enumerable.Range(0, 5).Select(static i => (double)i) : Enumerable.Range(0, 17).Select(static i => i / 4.0);
        var grid = steps.ToArray();
        var exists = Array.Exists(grid, a => Array.Exists(grid, b => Array.Exists(grid, c => Solver.Holds(formula, [a, b, c]))));
        Assert.Equal(exists ? Answer.Possible : Answer.Impossible, answer);
        Assert.Equal(exists, values is not null && Solver.Holds(formula, values));
    }

    private static Vocabulary Vocabulary(bool whole, bool unbounded = false)
    {
        var vocabulary = new Vocabulary();
        for (var i = 0; i < Variables; i++)
        {
            vocabulary.NumberOf(new Quantity(FormattableString.Invariant($"q{i}"), unbounded ? double.NegativeInfinity : 0, unbounded ? double.PositiveInfinity : 4, whole));
        }

        return vocabulary;
    }

    private static Gen<Formula> Formulas()
    {
        var variable = Gen.Int[0, Variables - 1];
        var comparison = Gen.Enum<Comparison>();
        var leaf = Gen.OneOf(
            Gen.Select(variable, comparison, Gen.Int[0, 4], static (v, c, n) => (Formula)new Bounded(v, c, n)),
            Gen.Select(variable, comparison, variable, static (l, c, r) => (Formula)new Ordered(l, c, r)));
        return Gen.Recursive<Formula>((depth, inner) => depth >= 3
            ? leaf
            : Gen.OneOf(
                leaf,
                inner.Array[1, 3].Select(static p => (Formula)new And([.. p])),
                inner.Array[1, 3].Select(static p => (Formula)new Or([.. p]))));
    }
}
