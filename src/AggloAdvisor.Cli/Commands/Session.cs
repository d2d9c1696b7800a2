using System.Collections.Immutable;
using AggloAdvisor.Advising;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Cli.Commands;

/// <summary>Reads what commands need and prints every problem found on the way.</summary>
internal static class Session
{
    /// <summary>Reads a case and the indicators that a rule base defines; null when one of them has errors.</summary>
    public static (Case Case, ImmutableArray<DerivedIndicator> Derived)? ReadCase(Terminal terminal, string folder, string? rulesFolder, CancellationToken cancellationToken)
    {
        terminal.Progress("Reading the case");
        var (derived, problems) = RuleSetReader.ReadIndicators(Folders.Rules(terminal, rulesFolder), IndicatorCatalog.All, cancellationToken);
        var @case = Accept(terminal, CaseReader.Read(terminal.Resolve(folder), Dictionary(derived), cancellationToken));
        var areErrors = problems.Any(static d => d.Severity == Severity.Error);
        if (areErrors)
        {
            DiagnosticPrinter.Print(terminal, problems);
        }

        return areErrors || @case is null ? null : (@case, derived);
    }

    /// <summary>The program's indicators, then those of a rule base.</summary>
    public static ImmutableArray<IndicatorDefinition> Dictionary(ImmutableArray<DerivedIndicator> derived) =>
        [.. IndicatorCatalog.All, .. derived.Select(static d => d.Definition)];

    /// <summary>Runs a case through a rule base; null when one of them has errors. Both are read, so that all errors show at once.</summary>
    public static Advice? Advise(Terminal terminal, string caseFolder, string? rulesFolder, DateOnly? asOf, CancellationToken cancellationToken)
    {
        terminal.Progress("Reading the case and the rules");

        // A case may report values of indicators that the rule base defines; their few files come first. The rest of the two has nothing
        // to do with each other: reading it side by side saves a planner a noticeable part of the wait.
        var folder = Folders.Rules(terminal, rulesFolder);
        var dictionary = Dictionary(RuleSetReader.ReadIndicators(folder, IndicatorCatalog.All, cancellationToken).Indicators);
        var reading = Task.Run(() => CaseReader.Read(terminal.Resolve(caseFolder), dictionary, cancellationToken), cancellationToken);
        var rules = RuleSetReader.Read(folder, IndicatorCatalog.All, cancellationToken);
        var evaluator = rules.Value is { } set && !rules.HasErrors ? RuleEvaluator.Create(set) : null;
        var @case = Accept(terminal, reading.GetAwaiter().GetResult());

        // Remarks on a rule base that works are for those who edit it: `rules check` prints them.
        if (rules.HasErrors)
        {
            DiagnosticPrinter.Print(terminal, rules.Diagnostics);
        }

        if (@case is null || evaluator is null)
        {
            return null;
        }

        terminal.Progress("Weighing the evidence");
        return Advisor.Advise(@case, evaluator, asOf, cancellationToken);
    }

    // What is unknown for some members is said by the report and by `indicators`, where it matters.
    private static Case? Accept(Terminal terminal, Checked<Case> read) =>
        DiagnosticPrinter.Print(terminal, [.. read.Diagnostics.Where(static d => d.Code != DataDiagnostics.SomeMembersLack)]) ? null : read.Value;
}
