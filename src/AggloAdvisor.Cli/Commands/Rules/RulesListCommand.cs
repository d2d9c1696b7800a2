using System.CommandLine;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Explaining;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary><c>rules list</c>: diagnoses, countermeasures and thresholds, one a line, with filters.</summary>
internal static class RulesListCommand
{
    private static readonly string[] _kinds = ["diagnoses", "countermeasures", "parameters"];

    public static Command Create(Terminal terminal)
    {
        var kind = new Option<string?>("--kind") { Description = terminal.Say("Only diagnoses, countermeasures or parameters.", "只列诊断、对策或阈值。"), HelpName = "KIND" };
        kind.AcceptOnlyFromAmong(_kinds);
        var chain = new Option<string?>("--chain") { Description = terminal.Say("Only of one chain: industry, innovation, service, space, urban, system.", "只列某一链条。"), HelpName = "CHAIN" };
        var uses = new Option<string?>("--uses") { Description = terminal.Say("Only what asks for this indicator or parameter.", "只列用到该指标或阈值的规则。"), HelpName = "ID" };
        var cites = new Option<string?>("--cites") { Description = terminal.Say("Only what cites this source or item, such as zhao2023 or 002-21.", "只列引用该出处或条目的规则。"), HelpName = "ID" };
        var asOf = new Option<DateOnly?>("--as-of") { Description = terminal.Say("Only what is in force on this day (YYYY-MM-DD), in the version of that day.", "只列该日（YYYY-MM-DD）有效的内容及其当日版本。"), HelpName = "DATE", CustomParser = CommonOptions.AsOf(terminal).CustomParser };
        var rules = CommonOptions.Rules(terminal);
        var overlay = CommonOptions.Overlay(terminal);
        var language = CommonOptions.Lang(terminal);
        var command = new Command("list", terminal.Say("List the rules, countermeasures and thresholds.", "列出规则、对策和阈值。")) { kind, chain, uses, cites, asOf, rules, overlay, language };
        command.SetAction((parsed, cancellationToken) =>
        {
            var lang = parsed.GetValue(language);
            if (RuleReading.Read(terminal, RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)), lang, cancellationToken) is not { } set)
            {
                return Task.FromResult(ExitCode.InputErrors);
            }

            foreach (var (_, code, title) in Entries(set, parsed.GetValue(asOf)).Where(e => Wanted(e.Entry, parsed.GetValue(kind), parsed.GetValue(chain), parsed.GetValue(uses), parsed.GetValue(cites))))
            {
                var mark = set.Overrides.LastOrDefault(o => o.Code == code) is { } o ? LocalizedText.Of($"  [{OverrideWords.Of(o.Kind)}: {o.Office}]", $"［{OverrideWords.Of(o.Kind)}：{o.Office}］") : new LocalizedText("", "");
                terminal.Out.WriteLine($"{code,-34} {title.In(lang)}{mark.In(lang)}");
            }

            foreach (var off in set.Overrides.Where(static o => o.Kind == OverrideKind.SwitchedOff))
            {
                terminal.Out.WriteLine(LocalizedText.Of($"({off.Code} {off.Title} is switched off by {off.Office})", $"（{off.Code} {off.Title}已由{off.Office}停用）").In(lang));
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static IEnumerable<(object Entry, string Code, LocalizedText Title)> Entries(RuleSet all, DateOnly? day)
    {
        var rules = day is { } on ? all.On(on) : all;
        return rules.Diagnoses.Where(d => day is null || d.InForceOn(day.Value))
            .Select(static d => ((object)d, d.Code, d.Title))
            .Concat(rules.Countermeasures.Select(static m => ((object)m, m.Code, m.Title)))
            .Concat(rules.Parameters.Values.Where(p => day is null || p.Versions.Any(v => v.From <= day)).OrderBy(static p => p.Id, StringComparer.Ordinal).Select(static p => ((object)p, p.Id, p.Title)));
    }

    private static bool Wanted(object entry, string? kind, string? chain, string? uses, string? cites)
    {
        var (ofKind, ofChain, used, cited) = entry switch
        {
            Diagnosis d => ("diagnoses", d.Chain.ToString(), Names(d.CounterChecks.Select(static c => c.When).Prepend(d.When)).Concat(d.Evidence), Cited(d.Sources)),
            Countermeasure m => ("countermeasures", m.Chain.ToString(), Names(m.Gates.Select(static g => g.OpenWhen)).Concat(m.Watch), Cited(m.Sources)),
            Parameter p => ("parameters", null, [], p.SourceIds),
            _ => ("", null, [], []),
        };
        return (kind is null || kind == ofKind)
            && (chain is null || string.Equals(chain, ofChain, StringComparison.OrdinalIgnoreCase))
            && (uses is null || used.Contains(uses, StringComparer.Ordinal))
            && (cites is null || cited.Contains(cites, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(IEnumerable<Condition> conditions) => conditions.SelectMany(static c =>
        ConditionWalk.Indicators(c).Select(static o => o.Indicator.Id)
            .Concat(ConditionWalk.Parameters(c).Select(static p => p.Parameter.Id))
            .Concat(ConditionWalk.Findings(c).Select(static f => f.DiagnosisId)));

    private static IEnumerable<string> Cited(IEnumerable<Citation> sources) => sources.SelectMany(static s => s.Items.Prepend(s.SourceId));
}
