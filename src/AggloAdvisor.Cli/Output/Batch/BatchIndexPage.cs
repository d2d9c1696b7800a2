using System.Globalization;
using System.Text;
using AggloAdvisor.Advising;
using AggloAdvisor.Cli.Commands.Batch;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Output.Batch;

/// <summary>The page that leads to the reports of a batch.</summary>
internal static class BatchIndexPage
{
    /// <summary>Writes it as UTF-8.</summary>
    /// <param name="entries">The cases.</param>
    /// <param name="overview">Name of the overview's file; null when there is none.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IReadOnlyList<BatchEntry> entries, string? overview, Language language, Stream output)
    {
        string Say(LocalizedText text) => HtmlPage.Text(text.In(language));
        var page = new HtmlPage(LocalizedText.Of($"Reports on {entries.Count} cases", $"{entries.Count}个案例的报告").In(language), language);
        if (overview is not null)
        {
            page.Raw($"<p><a href=\"{HtmlPage.Text(overview)}\">{Say(new("Overview: findings, measures and indicators side by side, and what is lacking most often", "总览：并列对照发现、对策和指标，以及最常缺少的数据"))}</a></p>\n");
        }

        var rows = new StringBuilder("<table><thead><tr>");
        foreach (var (head, isNumber) in new (LocalizedText, bool)[]
        {
            (new("Case", "案例"), false), (new("Year", "年份"), true), (new("Findings", "发现"), true), (new("How sure", "把握程度"), false),
            (new("Measures advised", "建议对策"), true), (new("Diagnoses open", "未决诊断"), true), (new("Report", "报告"), false),
        })
        {
            rows.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{(isNumber ? " class=\"n\"" : "")}>{Say(head)}</th>");
        }

        rows.Append("</tr></thead><tbody>\n");
        foreach (var (entry, number) in entries.Select(static (e, i) => (e, i + 1)))
        {
            rows.Append(entry.Run is { } run
                ? string.Create(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Say(run.CaseName)}</th><td class=\"n\">{run.Year}</td><td class=\"n\">{entry.Findings}</td><td>{Say(Sureness(entry))}</td><td class=\"n\">{entry.Advised}</td><td class=\"n\">{entry.Open}</td><td>{Links(entry, run.CaseName, language)}</td></tr>\n")
                : string.Create(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlPage.Text(entry.Folder)}</th><td colspan=\"5\">{Say(Errors(entry))}</td><td><a href=\"#errors-{number}\">{Say(new("what is wrong", "查看错误"))}</a></td></tr>\n"));
        }

        page.Raw(rows.Append("</tbody></table>\n").ToString());
        Failed(page, entries, language);
        page.WriteTo(output);
    }

    private static void Failed(HtmlPage page, IReadOnlyList<BatchEntry> entries, Language language)
    {
        if (entries.All(static e => e.Run is not null))
        {
            return;
        }

        page.Heading(new LocalizedText("Cases without a report", "没有报告的案例").In(language));
        foreach (var (entry, number) in entries.Select(static (e, i) => (e, i + 1)).Where(static e => e.e.Run is null))
        {
            var texts = string.Join('\n', entry.Printed.Select(HtmlPage.Text));
            page.Raw(string.Create(CultureInfo.InvariantCulture, $"<h3 id=\"errors-{number}\">{HtmlPage.Text(entry.Folder)}</h3>\n<p>{HtmlPage.Text(Errors(entry).In(language))}</p>\n<pre>{texts}</pre>\n"));
        }
    }

    private static LocalizedText Errors(BatchEntry entry) => LocalizedText.Of(
        $"{entry.Errors} {(entry.Errors == 1 ? "error" : "errors")}, no report",
        $"{entry.Errors}个错误，没有报告");

    private static LocalizedText Sureness(BatchEntry entry) => LocalizedText.List(
        entry.Sureness.Reverse().Select(static s => s.Key switch
        {
            Confidence.High => LocalizedText.Of($"high {s.Value}", $"高{s.Value}"),
            Confidence.Moderate => LocalizedText.Of($"moderate {s.Value}", $"中{s.Value}"),
            _ => LocalizedText.Of($"indication {s.Value}", $"仅为迹象{s.Value}"),
        }));

    // Names of files are made of ids, which have nothing that an address could not hold.
    private static string Links(BatchEntry entry, LocalizedText name, Language language) => string.Join(
        ", ",
        entry.Files.Select(f =>
        {
            var pages = f.Pages is { } count ? LocalizedText.Of($" ({count} {(count == 1 ? "page" : "pages")})", $"（{count}页）").In(language) : "";
            return $"<a href=\"{HtmlPage.Text(f.Name)}\" aria-label=\"{HtmlPage.Text(name.In(language))}, {f.Format}\">{f.Format}</a>{HtmlPage.Text(pages)}";
        }));
}
