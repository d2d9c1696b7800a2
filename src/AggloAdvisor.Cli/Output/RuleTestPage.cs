using System.Globalization;
using System.Text;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Cli.Output;

/// <summary>Writes the coverage of a rule base as one page that needs nothing else.</summary>
internal static class RuleTestPage
{
    /// <summary>Writes the page as UTF-8.</summary>
    public static void Write(RuleTestReport report, Language language, Stream output)
    {
        string Say(string en, string zh) => language == Language.Chinese ? zh : en;
        var page = new HtmlPage(Say("Coverage of the rule base", "规则库的用例覆盖"), language);
        var coverage = report.Coverage ?? [];
        page.Paragraph(LocalizedText.Of(
            $"{report.Count} cases; {report.Covered} of {coverage.Length} conditions seen true, false and unknown.",
            $"{report.Count}个用例；{coverage.Length}个条件中{report.Covered}个的成立、不成立和未知均有用例。").In(language));
        page.Raw(string.Create(CultureInfo.InvariantCulture, $"<table><thead><tr><th scope=\"col\">{Say("Rule", "规则")}</th><th scope=\"col\">{Say("Condition", "条件")}</th><th scope=\"col\" class=\"n\">{Say("true", "成立")}</th><th scope=\"col\" class=\"n\">{Say("false", "不成立")}</th><th scope=\"col\" class=\"n\">{Say("unknown", "未知")}</th><th scope=\"col\" class=\"n\">{Say("on the threshold", "恰在阈值上")}</th></tr></thead><tbody>\n"));
        foreach (var leaf in coverage)
        {
            var row = new StringBuilder();
            row.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlPage.Text(leaf.Owner)}</th><td><code>{HtmlPage.Text(ConditionText.Write(leaf.Condition))}</code><br><span class=\"why\">{HtmlPage.Text(leaf.Condition.Location.ToString())}</span></td>");
            foreach (var count in (int?[])[leaf.True, leaf.False, leaf.Unknown, leaf.OnThreshold])
            {
                row.Append(CultureInfo.InvariantCulture, $"<td class=\"n{(count == 0 ? " none" : "")}\">{(count is { } n ? n.ToString(CultureInfo.InvariantCulture) : "–")}</td>");
            }

            page.Raw(row.Append("</tr>\n").ToString());
        }

        page.Raw("</tbody></table>\n");
        if (report.Mutation is { } mutation)
        {
            page.Heading(Say("Changes that no case notices", "没有用例能发现的改动"));
            page.Raw("<ul>\n" + string.Concat(mutation.Survivors.Select(static s => $"<li><strong>{HtmlPage.Text(s.Owner)}</strong> {HtmlPage.Text(s.What)} <span class=\"why\">{HtmlPage.Text(s.Location.ToString())}</span>{(s.Suggestion is { } c ? $"<pre>{HtmlPage.Text(c)}</pre>" : "")}</li>\n")) + "</ul>\n");
        }

        page.WriteTo(output);
    }
}
