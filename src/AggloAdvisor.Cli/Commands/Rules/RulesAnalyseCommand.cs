using System.Collections.Immutable;
using System.CommandLine;
using AggloAdvisor.Advising;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Analysis;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary><c>rules analyse</c>: rules that cannot mean what they say, and what nothing depends on.</summary>
internal static class RulesAnalyseCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = CommonOptions.Rules(terminal);
        var overlay = CommonOptions.Overlay(terminal);
        var over = new Option<string[]>("--over") { Description = terminal.Say("Also say which rules none of these cases can decide; a folder of cases counts as all of them.", "另列出这些案例都无法判定的规则。"), HelpName = "CASE", AllowMultipleArgumentsPerToken = true };
        var unused = new Option<bool>("--unused") { Description = terminal.Say("Also list the indicators on which no rule depends.", "另列出没有规则用到的指标。") };
        var json = CommonOptions.Json(terminal);
        var language = CommonOptions.Lang(terminal);
        var command = new Command("analyse", terminal.Say("Find rules that can never fire, always fire, follow from others or lead to conflicting measures.", "分析规则库的逻辑缺陷。")) { rules, overlay, over, unused, json, language };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            terminal,
            RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)),
            parsed.GetValue(over) ?? [],
            parsed.GetValue(unused),
            parsed.GetValue(json),
            parsed.GetValue(language),
            cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, RulePlace place, string[] over, bool unused, bool json, Language language, CancellationToken cancellationToken)
    {
        if (RuleReading.Read(terminal, place, language, cancellationToken) is not { } rules)
        {
            return ExitCode.InputErrors;
        }

        ImmutableArray<Diagnosis>? undecidable = null;
        if (over.Length > 0)
        {
            var cases = CaseReading.Read(terminal, over, rules.Indicators, language, cancellationToken);
            if (cases is null)
            {
                return ExitCode.InputErrors;
            }

            var evaluator = RuleEvaluator.ForTraces(rules);
            var decided = cases.Value.AsParallel().WithCancellation(cancellationToken)
                .SelectMany(c => Advisor.Advise(c, evaluator, null, cancellationToken).Evaluation.Diagnoses)
                .Where(static v => v.Verdict != Verdict.Undecided)
                .Select(static v => v.Diagnosis.Code)
                .ToHashSet(StringComparer.Ordinal);
            undecidable = [.. rules.Diagnoses.Where(d => !decided.Contains(d.Code))];
        }

        var findings = RuleAnalysis.Run(rules, cancellationToken);
        ImmutableArray<string> idle = unused ? [.. IndicatorCatalog.All.Concat(rules.Indicators.Select(static i => i.Definition)).Select(static d => d.Id).Except(RuleAnalysis.IndicatorsUsed(rules), StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [];
        if (json)
        {
            AnalysisJson.Write(findings, undecidable, unused ? idle : null, terminal.OutBytes);
        }
        else
        {
            new AnalysisPrinter(terminal.Out, language).Print(findings, undecidable, unused ? idle : null);
        }

        return findings.IsEmpty ? ExitCode.Done : ExitCode.ExpectationNotMet;
    }
}
