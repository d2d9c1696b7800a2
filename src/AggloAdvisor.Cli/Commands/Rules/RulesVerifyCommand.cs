using System.CommandLine;
using AggloAdvisor.Advising.Cases;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Analysis;
using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary><c>rules verify</c>: check, analysis and cases at once, for every save and for a build server.</summary>
internal static class RulesVerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var (rules, overlay, language) = (CommonOptions.Rules(terminal), CommonOptions.Overlay(terminal), CommonOptions.Lang(terminal));
        var cases = new Option<string?>("--cases") { Description = terminal.Say("Folder of the cases; default: as for 'rules test'.", "用例文件夹；默认同rules test。"), HelpName = "DIR" };
        var watch = new Option<bool>("--watch") { Description = terminal.Say("Run again whenever a file changes, until Ctrl+C.", "文件改动时自动重跑，直至按Ctrl+C。") };
        var command = new Command("verify", terminal.Say("Check, analyse and test the rule base at once.", "一次完成规则库的检查、分析和测试。")) { rules, overlay, cases, watch, language };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var place = RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay));
            var folder = CaseFolder.Find(terminal, parsed.GetValue(cases), place);
            int Once(CancellationToken token) => Run(terminal, place, folder, parsed.GetValue(language), token);
            return parsed.GetValue(watch) ? await FolderWatch.Repeat([place.Folder, .. place.Overlays, folder], Once, cancellationToken) : Once(cancellationToken);
        });
        return command;
    }

    private static int Run(Terminal terminal, RulePlace place, string casesFolder, Language language, CancellationToken cancellationToken)
    {
        var read = RuleSetReader.Read(place.Open(cancellationToken), IndicatorCatalog.All, cancellationToken);
        RulesCheckPrinter.Print(terminal, place, read, language);
        if (read is not { HasErrors: false, Value: { } rules })
        {
            return ExitCode.InputErrors;
        }

        // The analysis needs no compiled rules, and the compiler no analysis.
        var analysing = Task.Run(() => RuleAnalysis.Run(rules, cancellationToken), cancellationToken);
        var evaluator = RuleEvaluator.Create(rules);
        var report = Directory.Exists(casesFolder)
            ? new RuleTestReport(rules, RuleCaseSuite.Run(evaluator, IndicatorCatalog.All, casesFolder, cancellationToken), new AdviceCaseRunner(evaluator, IndicatorCatalog.All).Run(casesFolder, cancellationToken), null, null)
            : null;
        var findings = analysing.GetAwaiter().GetResult();
        new AnalysisPrinter(terminal.Out, language).Print(findings, null, null);
        if (report is null)
        {
            terminal.Out.WriteLine(LocalizedText.Of($"no cases: the folder {casesFolder} does not exist", $"没有用例：文件夹{casesFolder}不存在").In(language));
            return findings.IsEmpty ? ExitCode.Done : ExitCode.ExpectationNotMet;
        }

        if (DiagnosticPrinter.Print(terminal, [.. report.Suite.Diagnostics, .. report.Advice.Diagnostics], language))
        {
            return ExitCode.InputErrors;
        }

        new RuleTestPrinter(terminal.Out, language).Print(report);
        return findings.IsEmpty && report.Holds ? ExitCode.Done : ExitCode.ExpectationNotMet;
    }
}
