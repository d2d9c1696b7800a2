using AggloAdvisor.Advising;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Cli.Commands;

/// <summary>Reads what commands need and prints every problem found on the way.</summary>
internal static class Session
{
    /// <summary>Reads a case; null when it has errors.</summary>
    public static Case? ReadCase(Terminal terminal, string folder, CancellationToken cancellationToken)
    {
        terminal.Progress("Reading the case");
        var read = CaseReader.Read(terminal.Resolve(folder), IndicatorCatalog.All, cancellationToken);

        // What is unknown for some members is said by the report and by `indicators`, where it matters.
        var shown = read.Diagnostics.Where(static d => d.Code != DataDiagnostics.SomeMembersLack).ToArray();
        return DiagnosticPrinter.Print(terminal, shown) ? null : read.Value;
    }

    /// <summary>Reads a rule base; null when it has errors.</summary>
    public static RuleSet? ReadRules(Terminal terminal, string? folder, CancellationToken cancellationToken)
    {
        terminal.Progress("Reading the rules");
        var read = RuleSetReader.Read(Folders.Rules(terminal, folder), IndicatorCatalog.All, cancellationToken);
        return DiagnosticPrinter.Print(terminal, [.. read.Diagnostics.Where(d => d.Severity == Severity.Error || read.HasErrors)]) ? null : read.Value;
    }

    /// <summary>Runs a case through a rule base; null when one of them has errors. Both are read, so that all errors show at once.</summary>
    public static Advice? Advise(Terminal terminal, string caseFolder, string? rulesFolder, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var @case = ReadCase(terminal, caseFolder, cancellationToken);
        var rules = ReadRules(terminal, rulesFolder, cancellationToken);
        if (@case is null || rules is null)
        {
            return null;
        }

        terminal.Progress("Weighing the evidence");
        return Advisor.Advise(@case, RuleEvaluator.Create(rules), asOf, cancellationToken);
    }
}
