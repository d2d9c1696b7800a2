using System.Collections.Immutable;
using System.CommandLine;
using AggloAdvisor.Advising.Effects;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary><c>rules diff OLD NEW --over CASES...</c>: what an edit of the rule base does to cases, and which edited line does it.</summary>
internal static class RulesDiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var old = new Argument<string>("old") { Description = terminal.Say("Rule base before: a folder, or a revision that git knows, such as HEAD~1; RULES+OVERLAY with an overlay on it.", "修改前的规则库：文件夹或git版本；“规则库+叠加层”表示带叠加层。") };
        var @new = new Argument<string>("new") { Description = terminal.Say("Rule base after.", "修改后的规则库。") };
        var over = new Option<string[]>("--over") { Description = terminal.Say("Folders of the cases to try; a folder of cases counts as all of them.", "用来比较的案例文件夹。"), HelpName = "CASE", AllowMultipleArgumentsPerToken = true, Required = true };
        var rules = CommonOptions.Rules(terminal);
        var json = CommonOptions.Json(terminal);
        var html = new Option<string?>("--html") { Description = terminal.Say("Also write a page with counts and details.", "另存网页。"), HelpName = "FILE" };
        var fail = new Option<bool>("--fail-on-change") { Description = terminal.Say("Exit with 3 when a finding or measure changes.", "结果有变化时以3退出。") };
        var language = CommonOptions.Lang(terminal);
        var command = new Command("diff", terminal.Say("Say what the edits between two rule bases change for cases, and which edit does it.", "比较两版规则库对各案例的影响。")) { old, @new, over, rules, json, html, fail, language };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(new Run(
            terminal,
            parsed.GetValue(language),
            Folders.Rules(terminal, parsed.GetValue(rules)),
            parsed.GetValue(json),
            parsed.GetValue(html),
            parsed.GetValue(fail)).Of(parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new), parsed.GetRequiredValue(over), cancellationToken)));
        return command;
    }

    private sealed class Run(Terminal terminal, Language language, string rulesFolder, bool json, string? html, bool failOnChange)
    {
        public int Of(string old, string @new, string[] over, CancellationToken cancellationToken)
        {
            if (RulesChangelogCommand.Read(terminal, old, rulesFolder, language, cancellationToken) is not { } before
                || RulesChangelogCommand.Read(terminal, @new, rulesFolder, language, cancellationToken) is not { } after)
            {
                return ExitCode.InputErrors;
            }

            if (CaseReading.Read(terminal, over, before.Indicators.Concat(after.Indicators), language, cancellationToken) is not { } cases)
            {
                return ExitCode.InputErrors;
            }

            terminal.Progress(language == Language.Chinese ? "正在比较" : "Comparing");
            var effects = new RuleEffects(before, after);
            var found = new CaseEffects[cases.Length];
            Parallel.For(0, cases.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => found[i] = effects.On(cases[i], null, cancellationToken));
            terminal.EndProgress();
            ImmutableArray<CaseEffects> all = [.. found];
            if (json)
            {
                EffectsJson.Write(effects.Edits, all, terminal.OutBytes);
            }
            else
            {
                new RuleDiffPrinter(terminal.Out, language).Print(effects.Edits, all);
            }

            if (html is not null)
            {
                WholeFile.Write(terminal.Resolve(html), stream => RuleDiffPage.Write(effects.Edits, all, language, stream), cancellationToken);
            }

            return failOnChange && all.Any(static c => !c.Effects.IsEmpty) ? ExitCode.ExpectationNotMet : ExitCode.Done;
        }
    }
}
