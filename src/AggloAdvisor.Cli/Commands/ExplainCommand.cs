using System.CommandLine;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Explaining;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>explain CASE RULE</c>: why a diagnosis fired or did not, or why a measure is advised or not.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var @case = CommonOptions.Case(terminal);
        var rule = new Argument<string>("rule") { Description = terminal.Say("Id or code of a diagnosis or countermeasure, such as D03 or technical-enclaves.", "诊断或对策的编码或标识，如D03、technical-enclaves。") };
        var rules = CommonOptions.Rules(terminal);
        var overlay = CommonOptions.Overlay(terminal);
        var language = CommonOptions.Lang(terminal);
        var asOf = CommonOptions.AsOf(terminal);
        var command = new Command("explain", terminal.Say("Say why a diagnosis fired or not, or why a countermeasure is advised or not.", "说明某项诊断为何成立或不成立，某项对策为何建议或不建议。")) { @case, rule, rules, overlay, language, asOf };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            terminal,
            parsed.GetRequiredValue(@case),
            parsed.GetRequiredValue(rule),
            RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)),
            parsed.GetValue(language),
            parsed.GetValue(asOf),
            cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, string rule, RulePlace rules, Language language, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var advice = Session.Advise(terminal, folder, rules, asOf, language, cancellationToken);
        if (advice is null)
        {
            return ExitCode.InputErrors;
        }

        terminal.EndProgress();
        var text = new Explanation(advice, language);
        var otherwise = new WhatIfExplanation(advice, language);
        if (advice.Rules.FindDiagnosis(rule) is { } diagnosis)
        {
            terminal.Out.Write(text.Of(diagnosis) + "\n" + otherwise.Of(diagnosis, cancellationToken));
            return ExitCode.Done;
        }

        if (advice.Rules.FindCountermeasure(rule) is { } measure)
        {
            terminal.Out.Write(text.Of(measure) + "\n" + otherwise.Of(measure, cancellationToken));
            return ExitCode.Done;
        }

        if (OverrideWords.SwitchedOff(advice.Rules, rule) is { } off)
        {
            terminal.Out.WriteLine(OverrideWords.Sentence(off).In(language));
            return ExitCode.Done;
        }

        var known = advice.Rules.Diagnoses.SelectMany(static d => new[] { d.Id, d.Code })
            .Concat(advice.Rules.Countermeasures.SelectMany(static m => new[] { m.Id, m.Code }));
        terminal.Error.WriteLine(Remarks.Nothing(terminal, "diagnosis or countermeasure", "诊断或对策", rule, known, "the files in the rules folder list them", "规则文件夹列有全部编码"));
        return ExitCode.Usage;
    }
}
