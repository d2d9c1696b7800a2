using System.CommandLine;
using AggloAdvisor.Advising.Cases;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary><c>rules test</c>: runs the cases of a rule base; says what they leave untested and which small change nobody would notice.</summary>
internal static class RulesTestCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = CommonOptions.Rules(terminal);
        var overlay = CommonOptions.Overlay(terminal);
        var cases = new Option<string?>("--cases") { Description = terminal.Say("Folder of the cases; default: tests/rule-cases beside the rule base, else rule-cases in it.", "用例文件夹。"), HelpName = "DIR" };
        var coverage = new Option<bool>("--coverage") { Description = terminal.Say("Also say which conditions no case shows true, false, unknown and on the threshold.", "列出未被用例覆盖的条件。") };
        var mutate = new Option<bool>("--mutate") { Description = terminal.Say("Also change each condition a little and say which change no case notices, with a case that would.", "变异测试。") };
        var html = new Option<string?>("--html") { Description = terminal.Say("Also write the coverage as a page.", "另存覆盖率网页。"), HelpName = "FILE" };
        var watch = new Option<bool>("--watch") { Description = terminal.Say("Run again whenever a file changes, until Ctrl+C.", "文件改动时自动重跑。") };
        var json = CommonOptions.Json(terminal);
        var language = CommonOptions.Lang(terminal);
        var command = new Command("test", terminal.Say("Run the cases of the rule base.", "运行规则库的用例。")) { rules, overlay, cases, coverage, mutate, html, watch, json, language };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var place = RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay));
            var casesFolder = CaseFolder.Find(terminal, parsed.GetValue(cases), place);
            var run = new Run(terminal, parsed.GetValue(language), place, casesFolder)
            {
                Coverage = parsed.GetValue(coverage),
                Mutate = parsed.GetValue(mutate),
                Html = parsed.GetValue(html),
                Json = parsed.GetValue(json),
            };
            return parsed.GetValue(watch) ? await FolderWatch.Repeat([place.Folder, .. place.Overlays, casesFolder], run.Once, cancellationToken) : run.Once(cancellationToken);
        });
        return command;
    }

    private sealed class Run(Terminal terminal, Language language, RulePlace place, string casesFolder)
    {
        public bool Coverage { get; init; }

        public bool Mutate { get; init; }

        public string? Html { get; init; }

        public bool Json { get; init; }

        public int Once(CancellationToken cancellationToken)
        {
            if (RuleReading.Read(terminal, place, language, cancellationToken) is not { } rules)
            {
                return ExitCode.InputErrors;
            }

            if (!Directory.Exists(casesFolder))
            {
                terminal.Error.WriteLine(LocalizedText.Of($"There are no cases: the folder {casesFolder} does not exist.", $"没有用例：文件夹{casesFolder}不存在。").In(language));
                return ExitCode.InputErrors;
            }

            var evaluator = RuleEvaluator.Create(rules);
            var suite = RuleCaseSuite.Run(evaluator, IndicatorCatalog.All, casesFolder, cancellationToken);
            var whole = new AdviceCaseRunner(evaluator, IndicatorCatalog.All).Run(casesFolder, cancellationToken);
            if (DiagnosticPrinter.Print(terminal, [.. suite.Diagnostics, .. whole.Diagnostics], language))
            {
                return ExitCode.InputErrors;
            }

            var report = new RuleTestReport(
                rules,
                suite,
                whole,
                Coverage || Html is not null ? ConditionCoverage.Of(rules, suite.Outcomes) : null,
                Mutate && suite.Holds ? MutationTest.Run(rules, suite.Cases, cancellationToken) : null);
            if (Json)
            {
                RuleTestJson.Write(report, terminal.OutBytes);
            }
            else
            {
                new RuleTestPrinter(terminal.Out, language).Print(report);
            }

            if (Html is not null)
            {
                WholeFile.Write(terminal.Resolve(Html), stream => RuleTestPage.Write(report, language, stream), cancellationToken);
            }

            return report.Holds ? ExitCode.Done : ExitCode.ExpectationNotMet;
        }
    }
}
