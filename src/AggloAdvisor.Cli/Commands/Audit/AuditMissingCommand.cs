using System.CommandLine;
using AggloAdvisor.Advising.Missing;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands.Audit;

/// <summary><c>audit missing CASE</c>: what could not be decided, and which figures to collect next.</summary>
internal static class AuditMissingCommand
{
    private const int Usual = 10;

    public static Command Create(Terminal terminal)
    {
        var @case = CommonOptions.Case(terminal);
        var form = new Option<string?>("--form") { Description = terminal.Say("Write the figures to collect as a blank form, to be filled in and put into observations.csv: .csv or .xlsx.", "将待收集的数据写成空白表格，填好后并入observations.csv：.csv或.xlsx。"), HelpName = "FILE" };
        var top = new Option<int?>("--top")
        {
            Description = terminal.Say("Print and put into the form only the first so many lines of each list; default: 10, of JSON all.", "每个列表只打印、只写入前若干行；默认10行，JSON为全部。"),
            HelpName = "N",
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) && count > 0)
                {
                    return count;
                }

                result.AddError(terminal.Say($"--top takes a whole number above 0, not '{result.Tokens[0].Value}'.", $"--top须为大于0的整数，不能是“{result.Tokens[0].Value}”。"));
                return null;
            },
        };
        var (json, language, rules, overlay, asOf) = (CommonOptions.Json(terminal), CommonOptions.Lang(terminal), CommonOptions.Rules(terminal), CommonOptions.Overlay(terminal), CommonOptions.AsOf(terminal));
        var command = new Command("missing", terminal.Say("Say what could not be decided for lack of figures, and which figures to collect next: by how many recommendations each could change.", "说明哪些判断因缺少数据而未决，以及下一步应收集哪些数据：按各自能改变多少条建议排序。"))
        {
            @case, form, top, json, rules, overlay, language, asOf,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            terminal,
            new Request(
                parsed.GetRequiredValue(@case),
                RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)),
                parsed.GetValue(form),
                parsed.GetValue(top),
                parsed.GetValue(json),
                parsed.GetValue(language),
                parsed.GetValue(asOf)),
            cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, Request request, CancellationToken cancellationToken)
    {
        if (request.Form is { } form && !IsWritable(terminal, form))
        {
            return ExitCode.Usage;
        }

        if (Session.Advise(terminal, request.Case, request.Rules, request.AsOf, request.Language, cancellationToken) is not { } advice)
        {
            return ExitCode.InputErrors;
        }

        var looking = terminal.Say("Trying what is missing", "正在试算缺少的数据");
        var plan = CollectionPlanner.Plan(advice, (done, all) => terminal.Progress(FormattableString.Invariant($"{looking} {done}/{all}")), cancellationToken);
        terminal.EndProgress();
        var shown = Cut(plan, request.Top ?? (request.Json ? int.MaxValue : Usual));
        if (request.Form is { } file)
        {
            WholeFile.Write(terminal.Resolve(file), stream => CollectionForm.Write(advice.Case, shown, IsWorkbook(file), request.Language, stream), cancellationToken);
        }

        if (request.Json)
        {
            CollectionJson.Write(advice, shown, terminal.OutBytes);
            terminal.OutBytes.Flush();
            return ExitCode.Done;
        }

        new CollectionPrinter(terminal.Out, advice.Case, request.Language).Print(plan, shown);
        if (request.Form is { } written)
        {
            terminal.Out.WriteLine(terminal.Say($"\nForm: {written}; filled in, its rows go into observations.csv.", $"\n表格：{written}；填好后将各行并入observations.csv。"));
        }

        return ExitCode.Done;
    }

    // What somebody may have filled in by hand is not written over.
    private static bool IsWritable(Terminal terminal, string form)
    {
        if (Path.GetExtension(form) is not (".csv" or ".xlsx"))
        {
            terminal.Error.WriteLine(terminal.Say($"'{form}' ends in neither .csv nor .xlsx: the ending says which to write.", $"“{form}”的扩展名不是.csv或.xlsx：由扩展名决定写哪一种。"));
            return false;
        }

        if (File.Exists(terminal.Resolve(form)))
        {
            terminal.Error.WriteLine(terminal.Say($"'{form}' exists, and may have been filled in; name a file that does not exist yet.", $"“{form}”已存在，可能已有人填写；请指定尚不存在的文件。"));
            return false;
        }

        return true;
    }

    private static bool IsWorkbook(string form) => Path.GetExtension(form) == ".xlsx";

    private static CollectionPlan Cut(CollectionPlan plan, int top) => plan with
    {
        Figures = [.. CollectionLine.Of(plan.Figures).Take(top).SelectMany(static l => l.Items)],
        Together = [.. CollectionLine.Of(plan.Together).Take(top).SelectMany(static l => l.Items)],
    };

    private sealed record Request(string Case, RulePlace Rules, string? Form, int? Top, bool Json, Language Language, DateOnly? AsOf);
}
