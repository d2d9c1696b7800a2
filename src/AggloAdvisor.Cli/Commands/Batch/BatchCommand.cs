using System.CommandLine;
using AggloAdvisor.Cli.Commands.Rules;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands.Batch;

/// <summary><c>batch CASE...</c>: the reports of many cases, an index of them and an overview.</summary>
internal static class BatchCommand
{
    private const int MostWorkers = 256;

    public static Command Create(Terminal terminal)
    {
        var cases = new Argument<string[]>("case") { Description = terminal.Say("Folder of a case, or a folder that holds cases; as many as you like.", "案例文件夹，或内含多个案例的文件夹；可给出多个。"), Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = terminal.Say("Folder to write.", "输出文件夹。"), HelpName = "FOLDER", DefaultValueFactory = static _ => "reports" };
        var format = Format(terminal);
        var parallel = Parallel(terminal);
        var (json, language, length, asOf) = (CommonOptions.Json(terminal), CommonOptions.Lang(terminal), CommonOptions.Length(terminal), CommonOptions.AsOf(terminal));
        var (rules, overlay, templates, fonts) = (CommonOptions.Rules(terminal), CommonOptions.Overlay(terminal), CommonOptions.Templates(terminal), CommonOptions.Fonts(terminal));
        var (ledger, noLedger) = (CommonOptions.Ledger(terminal), CommonOptions.NoLedger(terminal));
        var command = new Command("batch", terminal.Say("Write the reports of many cases, an index of them and an overview of what they share.", "为多个案例批量生成报告、索引和总览。"))
        {
            cases, output, format, json, rules, overlay, templates, fonts, language, length, asOf, ledger, noLedger, parallel,
        };
        command.SetAction((parsed, cancellationToken) => BatchRun.Of(
            terminal,
            new BatchRequest
            {
                Folders = [.. (parsed.GetValue(cases) ?? []).Select(terminal.Resolve).SelectMany(CasesIn).Distinct(StringComparer.Ordinal)],
                Output = terminal.Resolve(parsed.GetValue(output)!),
                Formats = [.. parsed.GetValue(format) ?? []],
                Json = parsed.GetValue(json),
                Rules = RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)),
                Templates = Folders.Templates(terminal, parsed.GetValue(templates)),
                Fonts = Folders.Fonts(terminal, parsed.GetValue(fonts)),
                Language = parsed.GetValue(language),
                Length = parsed.GetValue(length),
                AsOf = parsed.GetValue(asOf),
                Ledger = parsed.GetValue(noLedger) ? null : parsed.GetValue(ledger) ?? terminal.Ledger,
                Workers = parsed.GetValue(parallel),
            },
            cancellationToken));
        return command;
    }

    // A folder with nothing in it is taken for a case without a manifest, and said to be one.
    private static IEnumerable<string> CasesIn(string folder) => CaseReading.InFolder(folder).DefaultIfEmpty(folder);

    private static Option<string[]> Format(Terminal terminal)
    {
        var known = string.Join(", ", MadeFile.Formats);
        return new("--format")
        {
            Description = terminal.Say($"What to write of each case: {known}; several with commas between them.", $"每个案例输出的格式：{string.Join('、', MadeFile.Formats)}；多个格式用英文逗号分隔。"),
            HelpName = string.Join('|', MadeFile.Formats),
            DefaultValueFactory = static _ => [MadeFile.Formats[0]],
            CustomParser = result =>
            {
                string[] names = [.. result.Tokens.SelectMany(static t => t.Value.Split(',')).Distinct(StringComparer.Ordinal)];
                foreach (var unknown in names.Where(static n => !MadeFile.Formats.Contains(n)))
                {
                    result.AddError(terminal.Say($"--format knows {known}, and not '{unknown}'.", $"--format只能填{string.Join('、', MadeFile.Formats)}，不能填“{unknown}”。"));
                }

                return names;
            },
        };
    }

    private static Option<int> Parallel(Terminal terminal) => new("--parallel")
    {
        Description = terminal.Say("How many cases to work on at a time; default: the number of processors. The files do not depend on it.", "同时处理的案例数，默认为处理器个数；不影响输出内容。"),
        HelpName = "N",
        DefaultValueFactory = static _ => Environment.ProcessorCount,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostWorkers)
            {
                return number;
            }

            result.AddError(terminal.Say(LocalizedText.Of($"--parallel takes a number from 1 to {MostWorkers}.", $"--parallel只能填1至{MostWorkers}的整数。")));
            return 1;
        },
    };
}
