using System.CommandLine;
using System.Text;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Explaining;

namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary><c>rules explain ID</c>: what a rule or measure says, without a case.</summary>
internal static class RulesExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var rule = new Argument<string>("rule") { Description = terminal.Say("Id or code of a diagnosis or countermeasure.", "诊断或对策的代号。") };
        var rules = CommonOptions.Rules(terminal);
        var overlay = CommonOptions.Overlay(terminal);
        var cases = new Option<string?>("--cases") { Description = terminal.Say("Folder of the cases that test it.", "用例文件夹。"), HelpName = "DIR" };
        var asOf = CommonOptions.AsOf(terminal);
        var svg = new Option<string?>("--svg") { Description = terminal.Say("Also draw its neighbours.", "另存关系图。"), HelpName = "FILE" };
        var language = CommonOptions.Lang(terminal);
        var command = new Command("explain", terminal.Say("Say in plain sentences what a rule asks for, on which thresholds and sources, and what it leads to.", "用文字解释一条规则。")) { rule, rules, overlay, cases, asOf, svg, language };
        command.SetAction((parsed, cancellationToken) =>
        {
            var lang = parsed.GetValue(language);
            var place = RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay));
            if (RuleReading.Read(terminal, place, lang, cancellationToken) is not { } set)
            {
                return Task.FromResult(ExitCode.InputErrors);
            }

            if (OverrideWords.SwitchedOff(set, parsed.GetRequiredValue(rule)) is { } off)
            {
                terminal.Out.WriteLine(OverrideWords.Sentence(off).In(lang));
                return Task.FromResult(ExitCode.Done);
            }

            if (RuleReading.CodeOf(terminal, set, parsed.GetRequiredValue(rule), lang) is not { } code)
            {
                return Task.FromResult(ExitCode.Usage);
            }

            var folder = CaseFolder.Find(terminal, parsed.GetValue(cases), place);
            var tests = Directory.Exists(folder) ? new RuleCaseReader(set, IndicatorCatalog.All).ReadFolder(folder, cancellationToken).Cases : [];

            // Without a case there is no year: the thresholds are those valid last.
            var day = parsed.GetValue(asOf) ?? DateOnly.MaxValue;
            set = set.On(day);
            var printer = new RuleExplainPrinter(terminal.Out, set, tests, day, lang);
            if (set.FindDiagnosis(code) is { } diagnosis)
            {
                printer.Print(diagnosis);
            }
            else
            {
                printer.Print(set.FindCountermeasure(code)!);
            }

            if (parsed.GetValue(svg) is { } file)
            {
                var drawing = GraphDrawing.Svg(RuleGraph.Of(set, code), LocalizedText.Of($"{code} and its neighbours", $"{code}及其关联"), lang);
                WholeFile.Write(terminal.Resolve(file), stream => stream.Write(Encoding.UTF8.GetBytes(drawing)), cancellationToken);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
