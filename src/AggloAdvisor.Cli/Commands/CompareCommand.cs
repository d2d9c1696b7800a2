using System.Collections.Immutable;
using System.CommandLine;
using AggloAdvisor.Advising;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Advising.SideBySide;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Cli.Output.SideBySide;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Formats;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>compare CASE --years Y...</c> and <c>compare CASE CASE...</c>: one case over the years, or several side by side.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var cases = new Argument<string[]>("case") { Description = terminal.Say("Folder of a case; several to see them side by side.", "案例文件夹；给出多个则并列对照。"), Arity = ArgumentArity.OneOrMore };
        var years = new Option<int[]>("--years") { Description = terminal.Say("Compare the one case in these years, each a whole run.", "对照同一案例的这些年份，每年完整运行一次。"), HelpName = "YEAR", AllowMultipleArgumentsPerToken = true };
        var all = new Option<bool>("--all-years") { Description = terminal.Say("Compare the one case in every year it has figures of.", "对照同一案例有数据的全部年份。") };
        var only = new Option<string[]>("--only") { Description = terminal.Say("Show these indicators: ids or codes, such as I08; default: those of the whole case that findings rest on.", "显示这些指标（标识或编码，如I08）；默认为各发现所依据的整体指标。"), HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var output = new Option<string?>("--output", "-o") { Description = terminal.Say("Write the comparison as a web page that loads nothing: .html.", "将对照写成不加载任何外部内容的网页：.html。"), HelpName = "FILE" };
        var (json, language, rules, overlay, asOf) = (CommonOptions.Json(terminal), CommonOptions.Lang(terminal), CommonOptions.Rules(terminal), CommonOptions.Overlay(terminal), CommonOptions.AsOf(terminal));
        var command = new Command("compare", terminal.Say("Compare the advice on one case over the years, or on several cases side by side.", "对照同一案例各年的建议，或并列对照多个案例。"))
        {
            cases, years, all, only, output, json, rules, overlay, language, asOf,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            terminal,
            new Request(
                [.. parsed.GetValue(cases) ?? []],
                [.. parsed.GetValue(years) ?? []],
                parsed.GetValue(all),
                [.. parsed.GetValue(only) ?? []],
                parsed.GetValue(output),
                parsed.GetValue(json),
                RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)),
                parsed.GetValue(language),
                parsed.GetValue(asOf)),
            cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, Request request, CancellationToken cancellationToken)
    {
        if (Misused(request) is { } misuse)
        {
            terminal.Error.WriteLine(terminal.Say(misuse));
            return ExitCode.Usage;
        }

        if (Session.ReadRules(terminal, request.Rules, request.Language, cancellationToken) is not { } rules)
        {
            return ExitCode.InputErrors;
        }

        var dictionary = Session.Dictionary(rules.Rules.Indicators);
        string[] unknown = [.. request.Only.Where(o => !dictionary.Any(d => Is(d, o)))];
        foreach (var name in unknown)
        {
            terminal.Error.WriteLine(Remarks.NoIndicator(terminal, name, dictionary));
        }

        if (unknown.Length > 0)
        {
            return ExitCode.Usage;
        }

        var only = request.Only.IsEmpty ? null : dictionary.Where(d => request.Only.Any(o => Is(d, o))).Select(static d => d.Id).ToHashSet(StringComparer.Ordinal);
        return request.IsOverYears
            ? OverYears(terminal, request, rules, dictionary, only, cancellationToken)
            : SideBySide(terminal, request, rules, dictionary, only, cancellationToken);
    }

    private static LocalizedText? Misused(Request request)
    {
        if (request.Output is { } output && Path.GetExtension(output) != ".html")
        {
            return LocalizedText.Of($"'{output}' does not end in .html, which is what a comparison can be written as.", $"“{output}”的扩展名不是.html：对照只能写成网页。");
        }

        return (request.Cases.Length, request.IsOverYears) switch
        {
            (1, false) => new("One case is compared over years: add --years YEAR YEAR or --all-years; or name more cases.", "单个案例按年份对照：请加--years 年份 年份或--all-years；或给出更多案例。"),
            ( > 1, true) => new("Years are compared of one case: name one, or leave --years and --all-years out.", "年份对照只针对一个案例：请只给出一个，或不用--years、--all-years。"),
            _ when request.AllYears && !request.Years.IsEmpty => new("--years and --all-years exclude each other.", "--years与--all-years不能同时使用。"),
            _ when request.Years.Length == 1 => new("--years takes at least two years.", "--years至少需要两个年份。"),
            _ when request.Years.Distinct().Count() < request.Years.Length => new("--years names a year twice.", "--years中有重复的年份。"),
            _ => null,
        };
    }

    private static int OverYears(Terminal terminal, Request request, RuleEvaluator rules, ImmutableArray<IndicatorDefinition> dictionary, IReadOnlySet<string>? only, CancellationToken cancellationToken)
    {
        if (Session.ReadCase(terminal, request.Cases[0], dictionary, request.Language, null, cancellationToken) is not { } @case)
        {
            return ExitCode.InputErrors;
        }

        var known = CaseYears.Of(@case);
        var years = request.AllYears ? known : request.Years;
        if (years.Length < 2 || years.Any(y => !known.Contains(y)))
        {
            var list = LocalizedText.List(known.Select(static y => LocalizedText.Of($"{y}", $"{y}")));
            terminal.Error.WriteLine(terminal.Say(years.Length < 2
                ? LocalizedText.Of($"The case has figures of fewer than two years ({list}); there is nothing to compare.", $"案例有数据的年份不足两个（{list}），无法对照。")
                : LocalizedText.Of($"The case has no figures of {years.First(y => !known.Contains(y))}; it has {list}.", $"案例没有{years.First(y => !known.Contains(y))}年的数据；现有年份：{list}。")));
            return ExitCode.Usage;
        }

        var comparison = YearComparison.Of(years.Select(y => RunOf(terminal, @case with { Year = y }, rules, request.AsOf, cancellationToken)), only);
        Write(
            terminal,
            request,
            isWhole => new YearsDocument(comparison, request.Language, isWhole).Build(),
            stream => SideBySideJson.Write(comparison, stream),
            cancellationToken);
        return ExitCode.Done;
    }

    private static int SideBySide(Terminal terminal, Request request, RuleEvaluator rules, ImmutableArray<IndicatorDefinition> dictionary, IReadOnlySet<string>? only, CancellationToken cancellationToken)
    {
        var folders = request.Cases.DistinctBy(terminal.Resolve).ToArray();
        var runs = new List<ComparedRun>();
        foreach (var folder in folders)
        {
            if (Session.ReadCase(terminal, folder, dictionary, request.Language, LocalizedText.Of($"'{folder}' is left out.", $"“{folder}”未纳入对照。"), cancellationToken) is { } @case)
            {
                runs.Add(RunOf(terminal, @case, rules, request.AsOf, cancellationToken));
            }
        }

        terminal.EndProgress();
        if (runs.Count < 2)
        {
            terminal.Error.WriteLine(terminal.Say(LocalizedText.Of($"{runs.Count} of {folders.Length} cases can be read; at least two are needed.", $"{folders.Length}个案例中可读取{runs.Count}个；至少需要两个。")));
            return ExitCode.InputErrors;
        }

        var comparison = CaseComparison.Of(runs, only);
        Write(
            terminal,
            request,
            isWhole => new CasesDocument(comparison, request.Language, isWhole).Build(),
            stream => SideBySideJson.Write(comparison, stream),
            cancellationToken);
        return runs.Count < folders.Length ? ExitCode.InputErrors : ExitCode.Done;
    }

    // Only what is compared is kept: a province's runs need not all stay in memory.
    private static ComparedRun RunOf(Terminal terminal, Case @case, RuleEvaluator rules, DateOnly? asOf, CancellationToken cancellationToken)
    {
        terminal.Progress(terminal.Say(LocalizedText.Of($"Weighing {@case.Name}, {@case.Year}", $"正在权衡{@case.Name}（{@case.Year}年）")));
        return ComparedRun.Of(Advisor.Advise(@case, rules, asOf, cancellationToken));
    }

    private static void Write(Terminal terminal, Request request, Func<bool, Document> document, Action<Stream> json, CancellationToken cancellationToken)
    {
        terminal.EndProgress();
        if (request.Output is { } output)
        {
            WholeFile.Write(terminal.Resolve(output), stream => HtmlWriter.Write(document(true), stream), cancellationToken);
        }

        if (request.Json)
        {
            json(terminal.OutBytes);
            terminal.OutBytes.Flush();
        }
        else if (request.Output is { } written)
        {
            terminal.Out.WriteLine(Path.GetRelativePath(terminal.Folder, terminal.Resolve(written)));
        }
        else
        {
            PlainText.Print(terminal, document(false));
        }
    }

    private static bool Is(IndicatorDefinition definition, string name) => definition.Id == name || string.Equals(definition.Code, name, StringComparison.OrdinalIgnoreCase);

    private sealed record Request(
        ImmutableArray<string> Cases,
        ImmutableArray<int> Years,
        bool AllYears,
        ImmutableArray<string> Only,
        string? Output,
        bool Json,
        RulePlace Rules,
        Language Language,
        DateOnly? AsOf)
    {
        public bool IsOverYears => AllYears || !Years.IsEmpty;
    }
}
