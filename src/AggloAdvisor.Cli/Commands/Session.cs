using System.Collections.Immutable;
using AggloAdvisor.Advising;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Cli.Commands;

/// <summary>Reads what commands need and prints every problem found on the way.</summary>
internal static class Session
{
    /// <summary>Reads a case and the indicators that a rule base defines; null when one of them has errors.</summary>
    public static (Case Case, ImmutableArray<DerivedIndicator> Derived)? ReadCase(Terminal terminal, string folder, RulePlace rules, Language language, CancellationToken cancellationToken)
    {
        terminal.Progress(terminal.Say("Reading the case", "正在读取案例"));
        var (derived, problems) = RuleSetReader.ReadIndicators(rules.Open(cancellationToken), IndicatorCatalog.All, cancellationToken);
        var path = terminal.Resolve(folder);
        var @case = Accept(terminal, path, CaseReader.Read(path, Dictionary(derived), cancellationToken), language);
        var areErrors = problems.Any(static d => d.Severity == Severity.Error);
        if (areErrors)
        {
            DiagnosticPrinter.Print(terminal, problems, language, rules.Sources());
        }

        return areErrors || @case is null ? null : (@case, derived);
    }

    /// <summary>Reads a rule base to run many cases through; null when it has errors.</summary>
    public static RuleEvaluator? ReadRules(Terminal terminal, RulePlace place, Language language, CancellationToken cancellationToken)
    {
        terminal.Progress(terminal.Say("Reading the rules", "正在读取规则"));
        RuleEvaluator.WarmUp();
        var rules = RuleSetReader.Read(place.Open(cancellationToken), IndicatorCatalog.All, cancellationToken);
        if (rules.Value is { } set && !rules.HasErrors)
        {
            return RuleEvaluator.Create(set);
        }

        DiagnosticPrinter.Print(terminal, rules.Diagnostics, language, place.Sources());
        return null;
    }

    /// <summary>Reads one of many cases; null when it has errors.</summary>
    /// <param name="outcome">What is said to follow from errors; that nothing was written when null.</param>
    public static Case? ReadCase(Terminal terminal, string folder, ImmutableArray<IndicatorDefinition> dictionary, Language language, LocalizedText? outcome, CancellationToken cancellationToken)
    {
        terminal.Progress(terminal.Say($"Reading {folder}", $"正在读取{folder}"));
        var path = terminal.Resolve(folder);
        return Accept(terminal, path, CaseReader.Read(path, dictionary, cancellationToken), language, outcome);
    }

    /// <summary>The program's indicators, then those of a rule base.</summary>
    public static ImmutableArray<IndicatorDefinition> Dictionary(ImmutableArray<DerivedIndicator> derived) =>
        [.. IndicatorCatalog.All, .. derived.Select(static d => d.Definition)];

    /// <summary>Runs a case through a rule base; null when one of them has errors. Both are read, so that all errors show at once.</summary>
    public static Advice? Advise(Terminal terminal, string caseFolder, RulePlace place, DateOnly? asOf, Language language, CancellationToken cancellationToken) =>
        Run(terminal, caseFolder, place, asOf, language, cancellationToken)?.Advice;

    /// <summary>Runs a case through a rule base and keeps the files that were read, for a run record; null when one of the two has errors.</summary>
    public static (Advice Advice, CaseFiles Files)? Run(Terminal terminal, string caseFolder, RulePlace place, DateOnly? asOf, Language language, CancellationToken cancellationToken)
    {
        terminal.Progress(terminal.Say("Reading the case and the rules", "正在读取案例和规则"));
        RuleEvaluator.WarmUp();

        // A case may report values of indicators that the rule base defines; their few files come first. The rest of the two has nothing
        // to do with each other: reading it side by side saves a planner a noticeable part of the wait.
        var ruleFiles = place.Open(cancellationToken);
        var dictionary = Dictionary(RuleSetReader.ReadIndicators(ruleFiles, IndicatorCatalog.All, cancellationToken).Indicators);
        var path = terminal.Resolve(caseFolder);
        var reading = Task.Run(() => CaseReader.ReadWithFiles(path, dictionary, cancellationToken), cancellationToken);
        var rules = RuleSetReader.Read(ruleFiles, IndicatorCatalog.All, cancellationToken);
        var evaluator = rules.Value is { } set && !rules.HasErrors ? RuleEvaluator.Create(set) : null;
        var (read, files) = reading.GetAwaiter().GetResult();
        var @case = Accept(terminal, path, read, language);

        // Remarks on a rule base that works are for those who edit it: `rules check` prints them.
        if (rules.HasErrors)
        {
            DiagnosticPrinter.Print(terminal, rules.Diagnostics, language, place.Sources());
        }

        if (@case is null || evaluator is null)
        {
            return null;
        }

        terminal.Progress(terminal.Say("Weighing the evidence", "正在权衡证据"));
        return (Advisor.Advise(@case, evaluator, asOf, cancellationToken), files);
    }

    // What is unknown for some members is said by the report and by `indicators`, where it matters.
    private static Case? Accept(Terminal terminal, string folder, Checked<Case> read, Language language, LocalizedText? outcome = null) =>
        DiagnosticPrinter.Print(terminal, [.. read.Diagnostics.Where(static d => d.Code != DataDiagnostics.SomeMembersLack)], language, SourceFiles.Case(folder), outcome) ? null : read.Value;
}
