using System.CommandLine;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>explain CASE RULE</c>: why a diagnosis fired or did not, or why a measure is advised or not.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var @case = CommonOptions.Case();
        var rule = new Argument<string>("rule") { Description = "Id or code of a diagnosis or countermeasure, such as D03 or technical-enclaves." };
        var rules = CommonOptions.Rules();
        var language = CommonOptions.Lang();
        var asOf = CommonOptions.AsOf();
        var command = new Command("explain", "Say why a diagnosis fired or not, or why a countermeasure is advised or not.") { @case, rule, rules, language, asOf };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            terminal,
            parsed.GetRequiredValue(@case),
            parsed.GetRequiredValue(rule),
            parsed.GetValue(rules),
            parsed.GetValue(language),
            parsed.GetValue(asOf),
            cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, string rule, string? rules, Language language, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var advice = Session.Advise(terminal, folder, rules, asOf, language, cancellationToken);
        if (advice is null)
        {
            return ExitCode.InputErrors;
        }

        terminal.EndProgress();
        var text = new Explanation(advice, language);
        if (advice.Rules.FindDiagnosis(rule) is { } diagnosis)
        {
            terminal.Out.Write(text.Of(diagnosis));
            return ExitCode.Done;
        }

        if (advice.Rules.FindCountermeasure(rule) is { } measure)
        {
            terminal.Out.Write(text.Of(measure));
            return ExitCode.Done;
        }

        var known = advice.Rules.Diagnoses.SelectMany(static d => new[] { d.Id, d.Code })
            .Concat(advice.Rules.Countermeasures.SelectMany(static m => new[] { m.Id, m.Code }));
        terminal.Error.WriteLine($"There is no diagnosis or countermeasure '{rule}'; {Suggestion.DidYouMean(rule, known)?.En ?? "the files in the rules folder list them"}.");
        return ExitCode.Usage;
    }
}
