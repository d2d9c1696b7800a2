using System.Linq.Expressions;
using AggloAdvisor.Rules.Model;
using RulesEngine.ExpressionBuilders;
using RulesEngine.HelperFunctions;
using RulesEngine.Models;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>Runs compiled conditions through RulesEngine, which sees only expressions that we generated and read back.</summary>
internal sealed class RuleEngineRails
{
    private const string HoldsName = "holds";

    // Every setting that would let text reach more than comparisons of numbers is off.
    private static ReSettings Settings(int conditions) => new()
    {
        // The engine forgets compiled rules beyond its limit (1,000 by default), and fails when two threads ask for one that it is forgetting.
        CacheConfig = new MemCacheConfig { SizeLimit = (2 * conditions) + 100 },
        AutoRegisterInputType = false,
        IsExpressionCaseSensitive = true,
        EnableScopedParams = false,
        EnableFormattedErrorMessage = false,
        AutoExecuteActions = false,
    };

    private readonly RulesEngine.RulesEngine _engine;

    /// <summary>Checks and registers the conditions; the engine compiles each when it is first asked.</summary>
    /// <exception cref="InvalidOperationException">An expression does not mean what we meant: our bug.</exception>
    public RuleEngineRails(IReadOnlyCollection<CompiledCondition> conditions)
    {
        var settings = Settings(conditions.Count);
        var parser = new RuleExpressionParser(settings);
        var parameter = Expression.Parameter(typeof(double[]), "v");
        foreach (var condition in conditions)
        {
            Verify(parser, parameter, condition, condition.Holds);
            Verify(parser, parameter, condition, condition.Fails);
        }

        _engine = new RulesEngine.RulesEngine(
            [
                .. conditions.Select(static c => new Workflow
                {
                    WorkflowName = c.Name,
                    Rules =
                    [
                        new Rule { RuleName = HoldsName, Expression = c.Holds.Write() },
                        new Rule { RuleName = "fails", Expression = c.Fails.Write() },
                    ],
                }),
            ],
            settings);
    }

    /// <summary>Reads one expression for nothing: the first that a process reads takes a good part of a short command's time.</summary>
    public static void WarmUp() => new RuleExpressionParser(Settings(1)).Parse("v[0] < v[1]", [Expression.Parameter(typeof(double[]), "v")], typeof(bool));

    /// <summary>What a condition comes to for a vector.</summary>
    /// <exception cref="InvalidOperationException">The engine reported a failure, or both rails are true: our bug.</exception>
    public Verdict Run(CompiledCondition condition, double[] v)
    {
        var results = _engine.ExecuteAllRulesAsync(condition.Name, new RuleParameter("v", v)).AsTask().GetAwaiter().GetResult();
        var (holds, fails) = (false, false);
        foreach (var result in results)
        {
            if (!string.IsNullOrEmpty(result.ExceptionMessage))
            {
                throw new InvalidOperationException($"The rule engine failed on '{condition.Name}': {result.ExceptionMessage}");
            }

            if (result.Rule.RuleName == HoldsName)
            {
                holds = result.IsSuccess;
            }
            else
            {
                fails = result.IsSuccess;
            }
        }

        return (holds, fails) switch
        {
            (true, false) => Verdict.Fired,
            (false, true) => Verdict.NotFired,
            (false, false) => Verdict.Undecided,
            _ => throw new InvalidOperationException($"Both rails of '{condition.Name}' hold."),
        };
    }

    private static void Verify(RuleExpressionParser parser, ParameterExpression v, CompiledCondition condition, Rail rail)
    {
        if (!Matches(parser.Parse(rail.Write(), [v], typeof(bool)), rail))
        {
            throw new InvalidOperationException($"An expression of '{condition.Name}' was read back as something else; the rule base is refused.");
        }
    }

    private static bool Matches(Expression expression, Rail rail) => (rail, expression) switch
    {
        (JoinRail join, BinaryExpression binary) =>
            binary.NodeType == (join.All ? ExpressionType.AndAlso : ExpressionType.OrElse)
            && Matches(binary.Left, join.First)
            && Matches(binary.Right, join.Second),
        (CompareRail compare, BinaryExpression binary) =>
            binary.Method is null
            && binary.NodeType == NodeType(compare.Comparison)
            && IsSlot(binary.Left, compare.Left)
            && IsSlot(binary.Right, compare.Right),
        _ => false,
    };

    private static bool IsSlot(Expression expression, int index) =>
        expression is BinaryExpression { NodeType: ExpressionType.ArrayIndex, Left: ParameterExpression { Name: "v" } parameter, Right: ConstantExpression { Value: int i } }
        && parameter.Type == typeof(double[])
        && i == index;

    private static ExpressionType NodeType(Comparison comparison) => comparison switch
    {
        Comparison.Less => ExpressionType.LessThan,
        Comparison.LessOrEqual => ExpressionType.LessThanOrEqual,
        Comparison.Greater => ExpressionType.GreaterThan,
        Comparison.GreaterOrEqual => ExpressionType.GreaterThanOrEqual,
        _ => ExpressionType.Equal,
    };
}
