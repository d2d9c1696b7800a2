using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Rules.Tests.Cases;

/// <summary>The rule base of the project and its cases, read and run once.</summary>
internal static class RuleBase
{
    private static readonly Lazy<RuleSet> LazyRules = new(static () =>
    {
        var read = RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All);
        return read.Value ?? throw new InvalidOperationException(string.Join('\n', read.Diagnostics));
    });

    private static readonly Lazy<(ImmutableArray<RuleCase> Cases, ImmutableArray<Diagnostic> Diagnostics)> LazyCases =
        new(static () => Reader.ReadFolder(Repository.File("tests", "rule-cases")));

    private static readonly Lazy<ImmutableArray<RuleCaseOutcome>> LazyOutcomes = new(static () =>
    {
        var runner = new RuleCaseRunner(RuleEvaluator.Create(Rules));
        return [.. Cases.Select(c => runner.Run(c))];
    });

    public static RuleSet Rules => LazyRules.Value;

    public static RuleCaseReader Reader => new(Rules, IndicatorCatalog.All);

    public static ImmutableArray<RuleCase> Cases => LazyCases.Value.Cases;

    public static ImmutableArray<Diagnostic> Diagnostics => LazyCases.Value.Diagnostics;

    public static ImmutableArray<RuleCaseOutcome> Outcomes => LazyOutcomes.Value;
}
