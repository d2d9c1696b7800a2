using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AggloAdvisor.Advising.Effects;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Edits;

namespace AggloAdvisor.Cli.Output;

/// <summary>Writes what edits do as one page that needs nothing else: counts on top, each case to be opened.</summary>
internal static class RuleDiffPage
{
    /// <summary>Writes the page as UTF-8.</summary>
    public static void Write(ImmutableArray<RuleEdit> edits, ImmutableArray<CaseEffects> cases, Language language, Stream output)
    {
        string Say(string en, string zh) => language == Language.Chinese ? zh : en;
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Say("Edits", "修改")} ({edits.Length})</h2>\n<ul>\n");
        foreach (var edit in edits)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><code>{Html(edit.Location.ToString())}</code> {Html(edit.Words.In(language))}</li>\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"</ul>\n<h2>{Say("Counts", "计数")}</h2>\n<table><thead><tr><th scope=\"col\">{Say("Rule or measure", "规则或对策")}</th>");
        foreach (var kind in Enum.GetValues<EffectKind>())
        {
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" class=\"n\">{Html(EffectWords.Kind(kind).In(language).Trim(' ', '+', '-', '~'))}</th>");
        }

        page.Append("</tr></thead><tbody>\n");
        foreach (var code in cases.SelectMany(static c => c.Effects).GroupBy(static e => e.Key.Code).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Html(code.Key)}</th>");
            foreach (var kind in Enum.GetValues<EffectKind>())
            {
                page.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{code.Count(e => e.Kind == kind)}</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"</tbody></table>\n<h2>{Say("Cases", "案例")}</h2>\n");
        foreach (var one in cases)
        {
            var names = new TargetNames(one.Case);
            page.Append(CultureInfo.InvariantCulture, $"<details><summary>{Html(one.Case.Name.In(language))}, {one.Year}: {one.Effects.Length}</summary>\n<ul>\n");
            foreach (var effect in one.Effects)
            {
                page.Append(CultureInfo.InvariantCulture, $"<li><strong>{Html(effect.Key.Code)}</strong> {Html(EffectWords.Kind(effect.Kind).In(language).Trim())} {Html(EffectWords.Target(effect.Key, names).In(language))} {Html(EffectWords.Change(effect).In(language))}<br><span class=\"why\">{Html(EffectWords.Cause(effect).In(language))}</span></li>\n");
            }

            page.Append("</ul></details>\n");
        }

        var whole = new HtmlPage(Say("What the edits of the rule base change", "规则修改的影响"), language);
        whole.Raw(page.ToString());
        whole.WriteTo(output);
    }

    private static string Html(string text) => HtmlPage.Text(text);
}
