using System.CommandLine;
using AggloAdvisor.Cli.Commands.Rules;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>rules check</c>: says everything that is wrong with a rule base.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var (rules, overlay, json, language) = (CommonOptions.Rules(terminal), CommonOptions.Overlay(terminal), CommonOptions.Json(terminal), CommonOptions.Lang(terminal));
        var sarif = new Option<bool>("--sarif") { Description = terminal.Say("Print SARIF 2.1.0 on standard output and nothing else, for editors and code-review sites.", "只在标准输出打印SARIF 2.1.0，供编辑器和代码评审网站使用。") };
        var check = new Command("check", terminal.Say("Read the rule base and print every problem with its place.", "读取规则库，逐一列出问题及其位置。")) { rules, overlay, json, sarif, language };
        check.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(sarif))
            {
                result.AddError(terminal.Say("Choose one of --json and --sarif: standard output holds one document.", "--json与--sarif只能选一：标准输出只有一个文档。"));
            }
        });
        check.SetAction((parsed, cancellationToken) =>
        {
            var format = parsed.GetValue(sarif) ? Format.Sarif : parsed.GetValue(json) ? Format.Json : Format.Text;
            return Task.FromResult(Check(terminal, RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)), format, parsed.GetValue(language), cancellationToken));
        });
        return new Command("rules", terminal.Say("Work on the rule base.", "规则库相关操作。"))
        {
            check,
            RulesVerifyCommand.Create(terminal),
            RulesAnalyseCommand.Create(terminal),
            RulesTestCommand.Create(terminal),
            RulesDiffCommand.Create(terminal),
            RulesChangelogCommand.Create(terminal),
            RulesListCommand.Create(terminal),
            RulesExplainCommand.Create(terminal),
            RulesGraphCommand.Create(terminal),
            RulesSchemaCommand.Create(terminal),
            RulesFmtCommand.Create(terminal),
            RulesNewCommand.Create(terminal),
        };
    }

    private static int Check(Terminal terminal, RulePlace place, Format format, Language language, CancellationToken cancellationToken)
    {
        var read = RuleSetReader.Read(place.Open(cancellationToken), IndicatorCatalog.All, cancellationToken);
        var rules = read.HasErrors ? null : read.Value;
        if (rules is not null)
        {
            // Compiling holds every generated expression to its tree; a rule base that cannot be compiled is our bug.
            _ = RuleEvaluator.Create(rules);
        }

        switch (format)
        {
            case Format.Json:
                RulesCheckJson.Write(rules, read.Diagnostics, terminal.OutBytes);
                terminal.OutBytes.Flush();
                break;
            case Format.Sarif:
                Sarif.Write(RuleDiagnostics.All, read.Diagnostics, terminal.OutBytes);
                terminal.OutBytes.Flush();
                break;
            default:
                RulesCheckPrinter.Print(terminal, place, read, language);
                break;
        }

        return rules is null ? ExitCode.InputErrors : ExitCode.Done;
    }

    private enum Format
    {
        Text,
        Json,
        Sarif,
    }
}
