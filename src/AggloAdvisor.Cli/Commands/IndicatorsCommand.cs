using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Derived;
using Spectre.Console;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>indicators CASE</c>: every indicator of a case, with what is lacking where it cannot be computed.</summary>
internal static class IndicatorsCommand
{
    // An industry-by-region table of a large case would bury the rest; --json has all of it.
    private const int TargetsShown = 12;

    public static Command Create(Terminal terminal)
    {
        var @case = CommonOptions.Case();
        var json = CommonOptions.Json();
        var language = CommonOptions.Lang();
        var rules = CommonOptions.Rules();
        var command = new Command("indicators", "Compute the indicators of a case and print them.") { @case, json, language, rules };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(
            Run(terminal, parsed.GetRequiredValue(@case), parsed.GetValue(rules), parsed.GetValue(json), parsed.GetValue(language), cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, string? rules, bool json, Language language, CancellationToken cancellationToken)
    {
        if (Session.ReadCase(terminal, folder, rules, cancellationToken) is not var (@case, derived))
        {
            return ExitCode.InputErrors;
        }

        var table = DerivedIndicatorEngine.Extend(@case, IndicatorEngine.Compute(@case, cancellationToken), derived, cancellationToken);
        terminal.EndProgress();
        if (json)
        {
            AdviceJson.WriteIndicators(@case, table, terminal.OutBytes);
            terminal.OutBytes.Flush();
            return ExitCode.Done;
        }

        Print(terminal, @case, table, Session.Dictionary(derived), language);
        return ExitCode.Done;
    }

    private static void Print(Terminal terminal, Case @case, IndicatorTable table, ImmutableArray<IndicatorDefinition> dictionary, Language language)
    {
        var names = new TargetNames(@case);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(terminal.Out),
        });
        console.Profile.Width = terminal.Width;
        var zh = language == Language.Chinese;
        var grid = new Spectre.Console.Table().Border(TableBorder.Simple);
        grid.AddColumn(zh ? "指标" : "Indicator");
        grid.AddColumn(zh ? "对象" : "For");
        grid.AddColumn(new TableColumn(zh ? "数值" : "Value").RightAligned().NoWrap());
        grid.AddColumn(zh ? "依据或所缺数据" : "Basis, or what is lacking");
        foreach (var definition in dictionary)
        {
            var values = table.Of(definition.Id, @case.Year);
            foreach (var (value, first) in values.Take(TargetsShown).Select(static (v, i) => (v, i == 0)))
            {
                grid.AddRow(
                    new Text(first ? $"{definition.Id}\n{definition.Name.In(language)}" : ""),
                    new Text(names.Of(value.Target).In(language)),
                    new Text(ValueText.Format(value.Value, definition, language)),
                    new Text(Explain(value, names, language)));
            }

            if (values.Count > TargetsShown)
            {
                var more = (values.Count - TargetsShown).ToString(CultureInfo.InvariantCulture);
                grid.AddRow(new Text(""), new Text(zh ? $"另有 {more} 项（见 --json）" : $"{more} more (see --json)"), new Text(""), new Text(""));
            }
        }

        console.Write(grid);
    }

    private static string Explain(IndicatorValue value, TargetNames names, Language language) => value.Origin switch
    {
        ValueOrigin.Unavailable => string.Join("; ", value.Lacking.Select(l => LackingText.Of(l, names).In(language)).Distinct(StringComparer.Ordinal).Take(4)),
        ValueOrigin.Reported => (language == Language.Chinese ? "引自文献 " : "reported by ") + string.Join(", ", value.SourceIds),
        _ => value.Basis ?? "",
    };
}
