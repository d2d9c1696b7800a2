using System.Collections.Immutable;
using System.CommandLine;
using AggloAdvisor.Advising.Comparison;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Derived;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>indicators CASE</c>: every indicator of a case, what it is held against, and what is lacking where it cannot be computed.</summary>
internal static class IndicatorsCommand
{
    public static Command Create(Terminal terminal)
    {
        var @case = new Argument<string?>("case") { Description = terminal.Say("Folder of the case (the one with case.yaml).", "案例文件夹（含case.yaml）。"), Arity = ArgumentArity.ZeroOrOne };
        var (json, language, rules, overlay) = (CommonOptions.Json(terminal), CommonOptions.Lang(terminal), CommonOptions.Rules(terminal), CommonOptions.Overlay(terminal));
        var csv = new Option<string?>("--csv") { Description = terminal.Say("Write all values as CSV.", "将全部数值写成CSV文件。"), HelpName = "FILE" };
        var xlsx = new Option<string?>("--xlsx") { Description = terminal.Say("Write all values as a workbook.", "将全部数值写成工作簿。"), HelpName = "FILE" };
        var only = new Option<string[]>("--only") { Description = terminal.Say("Only these indicators: ids or codes, such as I08.", "只显示这些指标（标识或编码，如I08）。"), HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var year = new Option<int?>("--year") { Description = terminal.Say("Print the values of this year; default: the case's year.", "显示该年数值；默认为案例年份。"), HelpName = "YEAR" };
        var peers = new Option<string[]>("--peers") { Description = terminal.Say("Choose peers among the members of this case and of these.", "在本案例及这些案例的成员中选取同类地区。"), HelpName = "DIR", AllowMultipleArgumentsPerToken = true };
        var command = new Command("indicators", terminal.Say("Compute the indicators of a case and print them; or list and explain them.", "计算并显示案例的指标，或列出、解释指标。"))
        {
            @case, json, csv, xlsx, only, year, peers, language, rules, overlay,
        };
        command.Subcommands.Add(IndicatorDictionaryCommands.List(terminal));
        command.Subcommands.Add(IndicatorDictionaryCommands.Show(terminal));
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            terminal,
            new Request(
                parsed.GetValue(@case),
                RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)),
                parsed.GetValue(json),
                parsed.GetValue(csv),
                parsed.GetValue(xlsx),
                [.. parsed.GetValue(only) ?? []],
                parsed.GetValue(year),
                [.. parsed.GetValue(peers) ?? []],
                parsed.GetValue(language)),
            cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, Request request, CancellationToken cancellationToken)
    {
        if (request.Case is null)
        {
            terminal.Error.WriteLine(terminal.Say(
                "Name the folder of a case, or 'list' or 'show ID'; a case in a folder called 'list' is './list'.",
                "请指定案例文件夹，或用“list”“show 指标”；名为list的案例文件夹写成“./list”。"));
            return ExitCode.Usage;
        }

        if (Session.ReadCase(terminal, request.Case, request.Rules, request.Language, cancellationToken) is not var (@case, derived))
        {
            return ExitCode.InputErrors;
        }

        var dictionary = Session.Dictionary(derived);
        if (Chosen(terminal, dictionary, request.Only) is not { } chosen)
        {
            return ExitCode.Usage;
        }

        if (Peers(terminal, request, derived, cancellationToken) is not { } peers)
        {
            return ExitCode.InputErrors;
        }

        var (quantiles, problems) = RuleSetReader.ReadQuantiles(request.Rules.Open(cancellationToken), IndicatorCatalog.All, cancellationToken);
        if (problems.Any(static p => p.Severity == Severity.Error))
        {
            DiagnosticPrinter.Print(terminal, problems, request.Language, request.Rules.Sources());
            return ExitCode.InputErrors;
        }

        terminal.Progress(terminal.Say("Computing the indicators", "正在计算指标"));
        var table = Compute(@case, derived, cancellationToken);
        var comparisons = Comparisons.Of(@case, table, dictionary, derived, quantiles, request.Peers.IsEmpty ? null : peers, cancellationToken: cancellationToken);
        terminal.EndProgress();
        int[] years = [.. table.Values.Select(static v => v.Year).Distinct().Order()];
        if (request.Year is { } year && !years.Contains(year))
        {
            terminal.Error.WriteLine(terminal.Say(LocalizedText.Of(
                $"The case has no figures of {year}; it has {string.Join(", ", years)}.", $"案例没有{year}年的数据；现有年份：{string.Join("、", years)}。")));
            return ExitCode.Usage;
        }

        Write(terminal, request, @case, table, comparisons, dictionary, chosen, cancellationToken);
        return ExitCode.Done;
    }

    private static void Write(
        Terminal terminal,
        Request request,
        Case @case,
        IndicatorTable table,
        Comparisons comparisons,
        ImmutableArray<IndicatorDefinition> dictionary,
        ImmutableArray<IndicatorDefinition> chosen,
        CancellationToken cancellationToken)
    {
        var ids = chosen.Select(static d => d.Id).ToHashSet(StringComparer.Ordinal);
        var rows = IndicatorRows.Of(@case, table.Values.Where(v => ids.Contains(v.IndicatorId)), dictionary, comparisons, request.Language);
        if (request.Csv is { } csv)
        {
            WholeFile.Write(terminal.Resolve(csv), stream => TableFiles.WriteCsv(IndicatorRows.Columns, rows, stream), cancellationToken);
        }

        if (request.Xlsx is { } xlsx)
        {
            WholeFile.Write(terminal.Resolve(xlsx), stream => TableFiles.WriteXlsx("indicators", IndicatorRows.Columns, rows, stream), cancellationToken);
        }

        if (request.Json)
        {
            AdviceJson.WriteIndicators(@case, table, comparisons, terminal.OutBytes);
            terminal.OutBytes.Flush();
        }
        else if (request is { Csv: null, Xlsx: null })
        {
            new IndicatorPrinter(@case, table, comparisons, request.Language).Print(terminal, chosen, request.Year ?? @case.Year);
        }
        else
        {
            foreach (var file in new[] { request.Csv, request.Xlsx }.OfType<string>())
            {
                terminal.Out.WriteLine(Path.GetRelativePath(terminal.Folder, terminal.Resolve(file)));
            }
        }
    }

    private static IndicatorTable Compute(Case @case, ImmutableArray<DerivedIndicator> derived, CancellationToken cancellationToken) =>
        DerivedIndicatorEngine.Extend(@case, IndicatorEngine.Compute(@case, cancellationToken), derived, cancellationToken);

    /// <summary>The indicators asked for; null, with a remark for each, when some do not exist.</summary>
    private static ImmutableArray<IndicatorDefinition>? Chosen(Terminal terminal, ImmutableArray<IndicatorDefinition> dictionary, ImmutableArray<string> only)
    {
        string[] unknown = [.. only.Where(o => !dictionary.Any(d => Is(d, o)))];
        foreach (var name in unknown)
        {
            terminal.Error.WriteLine(Remarks.NoIndicator(terminal, name, dictionary));
        }

        return unknown.Length > 0 ? null : only.IsEmpty ? dictionary : [.. dictionary.Where(d => only.Any(o => Is(d, o)))];
    }

    private static bool Is(IndicatorDefinition definition, string name) => definition.Id == name || string.Equals(definition.Code, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The other cases to choose peers from; null when one of them has errors, which are printed.</summary>
    private static IReadOnlyList<PeerCase>? Peers(Terminal terminal, Request request, ImmutableArray<DerivedIndicator> derived, CancellationToken cancellationToken)
    {
        var result = new List<PeerCase>();
        foreach (var folder in request.Peers.Where(p => terminal.Resolve(p) != terminal.Resolve(request.Case!)))
        {
            if (Session.ReadCase(terminal, folder, request.Rules, request.Language, cancellationToken) is not var (@case, _))
            {
                return null;
            }

            result.Add(new PeerCase(@case, Compute(@case, derived, cancellationToken)));
        }

        return result;
    }

    private sealed record Request(
        string? Case,
        RulePlace Rules,
        bool Json,
        string? Csv,
        string? Xlsx,
        ImmutableArray<string> Only,
        int? Year,
        ImmutableArray<string> Peers,
        Language Language);
}
