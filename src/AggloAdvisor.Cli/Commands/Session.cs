using AggloAdvisor.Advising;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Cli.Commands;

/// <summary>Reads what commands need and prints every problem found on the way.</summary>
internal static class Session
{
    /// <summary>Reads a case; null when it has errors.</summary>
    public static Case? ReadCase(Terminal terminal, string folder, CancellationToken cancellationToken)
    {
        terminal.Progress("Reading the case");
        return Accept(terminal, CaseReader.Read(terminal.Resolve(folder), IndicatorCatalog.All, cancellationToken));
    }

    /// <summary>Runs a case through a rule base; null when one of them has errors. Both are read, so that all errors show at once.</summary>
    public static Advice? Advise(Terminal terminal, string caseFolder, string? rulesFolder, DateOnly? asOf, CancellationToken cancellationToken)
    {
        terminal.Progress("Reading the case and the rules");

        // The two have nothing to do with each other: reading them side by side saves a planner a noticeable part of the wait.
        var reading = Task.Run(() => CaseReader.Read(terminal.Resolve(caseFolder), IndicatorCatalog.All, cancellationToken), cancellationToken);
        var rules = RuleSetReader.Read(Folders.Rules(terminal, rulesFolder), IndicatorCatalog.All, cancellationToken);
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
