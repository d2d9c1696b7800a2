using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Rules.Cases;

/// <summary>All cases of a rule base and how they went.</summary>
/// <param name="Diagnostics">Problems of the case files.</param>
/// <param name="Cases">The cases that could be read.</param>
/// <param name="Outcomes">How they went, in the same order.</param>
public sealed record RuleCaseSuite(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<RuleCase> Cases, ImmutableArray<RuleCaseOutcome> Outcomes)
{
    /// <summary>Whether every file could be read and every case holds.</summary>
    public bool Holds => !Diagnostics.Any(static d => d.Severity == Severity.Error) && Outcomes.All(static o => o.Holds);

    /// <summary>Reads and runs the cases of a folder, several at a time.</summary>
    /// <param name="evaluator">The rule base.</param>
    /// <param name="dictionary">The indicators that the program computes; those of the rule base come to them.</param>
    /// <param name="folder">Folder of case files.</param>
    /// <param name="cancellationToken">Checked before each case.</param>
    /// <exception cref="IOException">The machine could not read a file.</exception>
    public static RuleCaseSuite Run(RuleEvaluator evaluator, IReadOnlyCollection<IndicatorDefinition> dictionary, string folder, CancellationToken cancellationToken = default)
    {
        var (cases, diagnostics) = new RuleCaseReader(evaluator.Rules, dictionary).ReadFolder(folder, cancellationToken);
        var runner = new RuleCaseRunner(evaluator);
        var outcomes = new RuleCaseOutcome[cases.Length];
        Parallel.For(0, cases.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => outcomes[i] = runner.Run(cases[i], cancellationToken));
        return new(diagnostics, cases, [.. outcomes]);
    }
}
