using System.CommandLine;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>glossary [TERM]</c>: what the terms of the reports mean.</summary>
internal static class GlossaryCommand
{
    public static Command Create(Terminal terminal)
    {
        var term = new Argument<string?>("term") { Description = terminal.Say("A term, or a part of one, in English or Chinese.", "术语或其一部分，中英文均可。"), Arity = ArgumentArity.ZeroOrOne };
        var (rules, overlay, language) = (CommonOptions.Rules(terminal), CommonOptions.Overlay(terminal), CommonOptions.Lang(terminal));
        var command = new Command("glossary", terminal.Say("Explain the terms of the reports.", "解释报告所用术语。")) { term, rules, overlay, language };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(terminal, parsed.GetValue(term), RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)), parsed.GetValue(language), cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, string? wanted, RulePlace rules, Language language, CancellationToken cancellationToken)
    {
        var (terms, sources, problems) = RuleSetReader.ReadGlossary(rules.Open(cancellationToken), cancellationToken);
        if (DiagnosticPrinter.Print(terminal, problems, language, rules.Sources()))
        {
            return ExitCode.InputErrors;
        }

        GlossaryTerm[] chosen = [.. terms.Where(t => wanted is null || Fits(t, wanted))];
        if (chosen.Length == 0)
        {
            terminal.Error.WriteLine(wanted is null
                ? terminal.Say("This rule base explains no terms: it has no glossary.yaml.", "该规则库没有术语表（glossary.yaml）。")
                : Remarks.Nothing(
                    terminal, "term", "术语", wanted, terms.SelectMany(static t => new[] { t.Id, t.Term.En, t.Term.Zh }), "`aggloadvisor glossary` lists them", "用“aggloadvisor glossary”查看全部术语"));
            return ExitCode.Usage;
        }

        terminal.Out.Write(string.Join('\n', chosen.Select(t => Entry(t, sources, language))));
        return ExitCode.Done;
    }

    private static bool Fits(GlossaryTerm term, string wanted) =>
        term.Id == wanted
        || term.Term.En.Contains(wanted, StringComparison.OrdinalIgnoreCase)
        || term.Term.Zh.Contains(wanted, StringComparison.Ordinal)
        || term.Avoid.Contains(wanted, StringComparer.Ordinal);

    private static string Entry(GlossaryTerm term, IReadOnlyDictionary<string, BibliographyEntry> sources, Language language)
    {
        var cited = LocalizedText.List(term.SourceIds.Select(s => sources[s].Short), "; ", "；");
        var avoid = string.Join('、', term.Avoid);
        return LocalizedText.Of(
            $"{term.Term.En} ({term.Term.Zh})\n  {term.Meaning}\n{(avoid.Length > 0 ? $"  not in Chinese: {avoid}\n" : "")}  source: {cited}\n",
            $"{term.Term.Zh}\n  {term.Meaning}\n{(avoid.Length > 0 ? $"  不用：{avoid}\n" : "")}  出处：{cited}\n").In(language);
    }
}
