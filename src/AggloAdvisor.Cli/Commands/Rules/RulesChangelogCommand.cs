using System.Collections.Immutable;
using System.CommandLine;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Edits;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary><c>rules changelog OLD NEW</c>: what was edited between two rule bases, in words.</summary>
internal static class RulesChangelogCommand
{
    public static Command Create(Terminal terminal)
    {
        var old = new Argument<string>("old") { Description = terminal.Say("Rule base before: a folder, or a revision that git knows; RULES+OVERLAY with an overlay on it.", "修改前的规则库：文件夹或git版本；“规则库+叠加层”表示带叠加层。") };
        var @new = new Argument<string>("new") { Description = terminal.Say("Rule base after.", "修改后的规则库。") };
        var rules = CommonOptions.Rules(terminal);
        var language = CommonOptions.Lang(terminal);
        var command = new Command("changelog", terminal.Say("Say what was edited between two rule bases, in words.", "用文字说明两版规则库之间的修改。")) { old, @new, rules, language };
        command.SetAction((parsed, cancellationToken) =>
        {
            var lang = parsed.GetValue(language);
            var folder = Folders.Rules(terminal, parsed.GetValue(rules));
            if (Read(terminal, parsed.GetRequiredValue(old), folder, lang, cancellationToken) is not { } before
                || Read(terminal, parsed.GetRequiredValue(@new), folder, lang, cancellationToken) is not { } after)
            {
                return Task.FromResult(ExitCode.InputErrors);
            }

            Print(terminal, RuleEdits.Between(before, after), lang);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>The rule base in a folder or revision; null, with what is wrong printed.</summary>
    internal static RuleSet? Read(Terminal terminal, string text, string rulesFolder, Language language, CancellationToken cancellationToken)
    {
        // Folder names may hold a plus, too: only what is no folder is taken apart.
        string[] parts = Directory.Exists(terminal.Resolve(text)) ? [text] : text.Split('+');
        ImmutableArray<string> overlays = [.. parts.Skip(1).Select(terminal.Resolve)];
        var (revision, problem) = RuleRevision.Open(terminal, parts[0], rulesFolder, cancellationToken);
        if (revision is null)
        {
            terminal.Error.WriteLine(problem!.In(language));
            return null;
        }

        using (revision)
        {
            var read = RuleSetReader.Read(new RulePlace(revision.Folder, overlays).Open(cancellationToken), IndicatorCatalog.All, cancellationToken);
            if (read.HasErrors)
            {
                terminal.Error.WriteLine(text + (language == Language.Chinese ? "：" : ":"));
                DiagnosticPrinter.Print(terminal, read.Diagnostics, language);
            }

            return read.HasErrors ? null : read.Value;
        }
    }

    private static void Print(Terminal terminal, IReadOnlyCollection<RuleEdit> edits, Language language)
    {
        if (edits.Count == 0)
        {
            terminal.Out.WriteLine(new LocalizedText("Nothing that a reader or a verdict would notice was edited.", "没有影响阅读或结论的修改。").In(language));
        }

        foreach (var kind in edits.GroupBy(static e => e.Kind).OrderBy(static g => g.Key))
        {
            terminal.Out.WriteLine(Heading(kind.Key).In(language));
            foreach (var edit in kind)
            {
                terminal.Out.WriteLine($"  {edit.Words.In(language)}  [{edit.Location}]");
            }
        }
    }

    private static LocalizedText Heading(EditKind kind) => kind switch
    {
        EditKind.Added => new("Added", "新增"),
        EditKind.Removed => new("Removed", "删除"),
        EditKind.Changed => new("Changed: may change verdicts or plans", "改动：可能影响结论或方案"),
        _ => new("Reworded: changes no verdict", "措辞：不影响结论"),
    };
}
