using System.CommandLine;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary><c>rules fmt</c>: formats rule files and their cases; comments stay, and what the files say does not change.</summary>
internal static class RulesFmtCommand
{
    public static Command Create(Terminal terminal)
    {
        var check = new Option<bool>("--check") { Description = terminal.Say("Only name the files that are formatted otherwise; exit code 3 if there are any.", "只列出格式不同的文件；若有，退出码为3。") };
        var (rules, overlay, language) = (CommonOptions.Rules(terminal), CommonOptions.Overlay(terminal), CommonOptions.Lang(terminal));
        var cases = new Option<string?>("--cases") { Description = terminal.Say("Folder of the cases, formatted too; default: as for 'rules test'.", "用例文件夹，一并格式化；默认同rules test。"), HelpName = "DIR" };
        var command = new Command("fmt", terminal.Say("Format the rule files (with --overlay: those of the overlays) and their cases.", "格式化规则文件（给出--overlay时为叠加层的文件）及其用例。")) { check, rules, overlay, cases, language };
        command.SetAction((parsed, cancellationToken) =>
        {
            var place = RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay));
            string[] folders = [.. place.Overlays.IsEmpty ? [place.Folder] : place.Overlays, CaseFolder.Find(terminal, parsed.GetValue(cases), place)];
            return Task.FromResult(Run(terminal, folders, parsed.GetValue(check), parsed.GetValue(language), cancellationToken));
        });
        return command;
    }

    private static int Run(Terminal terminal, IEnumerable<string> folders, bool check, Language language, CancellationToken cancellationToken)
    {
        var problems = new DiagnosticBag();
        var changed = new List<(string File, string Name, byte[] Content)>();
        var count = 0;
        foreach (var (file, name) in folders.SelectMany(RuleFolder.FilesWithin).DistinctBy(static f => f.File))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = File.ReadAllBytes(file);
            count++;
            if (RuleFileFormatter.Format(before, name, problems) is { } after && !after.AsSpan().SequenceEqual(before))
            {
                changed.Add((file, name, after));
            }
        }

        if (DiagnosticPrinter.Print(terminal, problems.ToSortedArray(), language))
        {
            return ExitCode.InputErrors;
        }

        foreach (var (file, name, content) in changed)
        {
            terminal.Out.WriteLine(name);
            if (!check)
            {
                WholeFile.Write(file, stream => stream.Write(content), cancellationToken);
            }
        }

        terminal.Out.WriteLine((check
            ? LocalizedText.Of($"{changed.Count} of {count} files are formatted otherwise", $"{count}个文件中有{changed.Count}个格式不同")
            : LocalizedText.Of($"{changed.Count} of {count} files formatted anew", $"{count}个文件中重新格式化了{changed.Count}个")).In(language));
        return check && changed.Count > 0 ? ExitCode.ExpectationNotMet : ExitCode.Done;
    }
}
