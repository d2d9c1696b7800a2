using System.CommandLine;
using System.Globalization;
using AggloAdvisor.Cli.Commands.Rules;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>rules check</c>: says everything that is wrong with a rule base.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = CommonOptions.Rules();
        var check = new Command("check", "Read the rule base and print every problem with its place.") { rules };
        check.SetAction((parsed, cancellationToken) => Task.FromResult(Check(terminal, parsed.GetValue(rules), cancellationToken)));
        return new Command("rules", "Work on the rule base.") 
        {
            check,
            RulesAnalyseCommand.Create(terminal),
            RulesTestCommand.Create(terminal),
            RulesDiffCommand.Create(terminal),
            RulesChangelogCommand.Create(terminal),
            RulesListCommand.Create(terminal),
            RulesExplainCommand.Create(terminal),
            RulesGraphCommand.Create(terminal),
        };
    }

    private static int Check(Terminal terminal, string? folder, CancellationToken cancellationToken)
    {
        var path = Folders.Rules(terminal, folder);
        var read = RuleSetReader.Read(path, IndicatorCatalog.All, cancellationToken);
        if (DiagnosticPrinter.Print(terminal, read.Diagnostics) || read.Value is not { } rules)
        {
            return ExitCode.InputErrors;
        }

        // Compiling holds every generated expression to its tree; a rule base that cannot be compiled is our bug.
        _ = RuleEvaluator.Create(rules);
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: {rules.Diagnoses.Length} diagnoses, {rules.Countermeasures.Length} countermeasures, {rules.Parameters.Count} parameters, {rules.Indicators.Length} derived indicators, {rules.Sources.Count} sources; no errors, {read.Diagnostics.Length} remarks"));
        return ExitCode.Done;
    }
}
