using System.Collections.Immutable;
using System.CommandLine;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>indicators list</c> and <c>indicators show ID</c>: what indicators there are and what each means.</summary>
internal static class IndicatorDictionaryCommands
{
    public static Command List(Terminal terminal)
    {
        var (json, language, rules, overlay) = (CommonOptions.Json(terminal), CommonOptions.Lang(terminal), CommonOptions.Rules(terminal), CommonOptions.Overlay(terminal));
        var command = new Command("list", terminal.Say("List every indicator with its code, unit and name.", "列出全部指标的编码、标识和名称。")) { json, language, rules, overlay };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(terminal, null, RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)), parsed.GetValue(json), parsed.GetValue(language), cancellationToken)));
        return command;
    }

    public static Command Show(Terminal terminal)
    {
        var id = new Argument<string>("id") { Description = terminal.Say("An indicator, such as krugman_specialisation, or a code, such as I01.", "指标标识（如krugman_specialisation）或编码（如I01）。") };
        var (json, language, rules, overlay) = (CommonOptions.Json(terminal), CommonOptions.Lang(terminal), CommonOptions.Rules(terminal), CommonOptions.Overlay(terminal));
        var command = new Command("show", terminal.Say("Explain an indicator: formula, unit, range, convention, inputs, source.", "解释一项指标：公式、单位、取值范围、口径、所需数据、出处。")) { id, json, language, rules, overlay };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(terminal, parsed.GetRequiredValue(id), RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)), parsed.GetValue(json), parsed.GetValue(language), cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, string? wanted, RulePlace rules, bool json, Language language, CancellationToken cancellationToken)
    {
        var (derived, problems) = RuleSetReader.ReadIndicators(rules.Open(cancellationToken), IndicatorCatalog.All, cancellationToken);
        if (problems.Any(static p => p.Severity == Severity.Error))
        {
            DiagnosticPrinter.Print(terminal, problems, language, rules.Sources());
            return ExitCode.InputErrors;
        }

        var all = Session.Dictionary(derived);
        var chosen = wanted is null ? all : [.. all.Where(d => d.Id == wanted || string.Equals(d.Code, wanted, StringComparison.OrdinalIgnoreCase))];
        if (chosen.IsEmpty)
        {
            terminal.Error.WriteLine(Remarks.NoIndicator(terminal, wanted!, all));
            return ExitCode.Usage;
        }

        if (json)
        {
            DictionaryJson.Write(chosen, terminal.OutBytes);
            terminal.OutBytes.Flush();
        }
        else if (wanted is null)
        {
            Print(terminal, chosen, language);
        }
        else
        {
            terminal.Out.Write(string.Join("\n", chosen.Select(d => IndicatorText.Of(d, language))));
        }

        return ExitCode.Done;
    }

    private static void Print(Terminal terminal, ImmutableArray<IndicatorDefinition> definitions, Language language)
    {
        var width = definitions.Max(static d => d.Id.Length);
        foreach (var chain in definitions.GroupBy(static d => d.Chain).OrderBy(static g => g.Key))
        {
            terminal.Out.WriteLine(IndicatorText.Of(chain.Key, language));
            foreach (var definition in chain.OrderBy(static d => d.Code, StringComparer.Ordinal))
            {
                terminal.Out.WriteLine($"  {definition.Code,-5} {definition.Id.PadRight(width)}  {definition.Name.In(language)}");
            }
        }
    }
}
