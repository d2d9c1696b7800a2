using System.CommandLine;
using System.Text;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Explaining;

namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary><c>rules graph</c>: indicators lead to diagnoses, diagnoses to measures; as a picture or for other tools.</summary>
internal static class RulesGraphCommand
{
    private static readonly string[] _formats = ["svg", "dot", "json"];

    public static Command Create(Terminal terminal)
    {
        var about = new Argument<string?>("rule") { Description = terminal.Say("Code of a diagnosis or countermeasure to draw alone; default: the whole rule base.", "只画某一规则或对策。"), Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = terminal.Say("svg, dot or json.", "输出格式。"), HelpName = "svg|dot|json", DefaultValueFactory = static _ => "svg" };
        format.AcceptOnlyFromAmong(_formats);
        var output = new Option<string?>("--output", "-o") { Description = terminal.Say("File to write; default: standard output.", "输出文件。"), HelpName = "FILE" };
        var rules = CommonOptions.Rules(terminal);
        var overlay = CommonOptions.Overlay(terminal);
        var language = CommonOptions.Lang(terminal);
        var command = new Command("graph", terminal.Say("Draw how indicators lead to diagnoses and diagnoses to countermeasures.", "绘制指标、诊断与对策的关系图。")) { about, format, output, rules, overlay, language };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(terminal, parsed.GetValue(about), parsed.GetRequiredValue(format), parsed.GetValue(output), RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)), parsed.GetValue(language), cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, string? about, string format, string? output, RulePlace place, Language language, CancellationToken cancellationToken)
    {
        if (RuleReading.Read(terminal, place, language, cancellationToken) is not { } rules)
        {
            return ExitCode.InputErrors;
        }

        var code = about is null ? null : RuleReading.CodeOf(terminal, rules, about, language);
        if (about is not null && code is null)
        {
            return ExitCode.Usage;
        }

        var graph = RuleGraph.Of(rules, code);
        using var drawn = new MemoryStream();
        switch (format)
        {
            case "json":
                GraphDrawing.Json(graph, drawn);
                break;
            case "dot":
                drawn.Write(Encoding.UTF8.GetBytes(GraphDrawing.Dot(graph, language)));
                break;
            default:
                drawn.Write(Encoding.UTF8.GetBytes(GraphDrawing.Svg(graph, code is null ? new("The rule base", "规则库") : LocalizedText.Of($"{code} and its neighbours", $"{code}及其关联"), language)));
                break;
        }

        if (output is null)
        {
            terminal.OutBytes.Write(drawn.ToArray());
        }
        else
        {
            WholeFile.Write(terminal.Resolve(output), stream => stream.Write(drawn.ToArray()), cancellationToken);
        }

        return ExitCode.Done;
    }
}
