using System.Collections.Immutable;
using AggloAdvisor.Advising;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Formats;

namespace AggloAdvisor.Cli.Commands;

/// <summary>A format that a run can be written in.</summary>
/// <param name="Name">Ending of the file, without the dot; the run record names it so too.</param>
/// <param name="SetsReport">Whether it needs the report and not only the advice.</param>
/// <param name="Write">Writes it and gives the number of pages, where the format has pages; the report is there if <paramref name="SetsReport"/>.</param>
internal sealed record ReportFormat(string Name, bool SetsReport, Func<Advice, PdfReport?, Stream, int?> Write)
{
    /// <summary>All formats.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        new("pdf", true, static (_, report, output) => report!.WriteTo(output)),
        new("html", true, Unpaged(static (_, report, output) => HtmlWriter.Write(report!.WithoutRecord(), output))),
        new("docx", true, Unpaged(static (_, report, output) => report!.WriteWordTo(output))),
        new("md", true, Unpaged(static (_, report, output) => MarkdownWriter.Write(report!.WithoutRecord(), output))),
        new("json", false, Unpaged(static (advice, _, output) => AdviceJson.Write(advice, output))),
    ];

    /// <summary>The endings, as a message lists them: <c>.pdf, .html or .json</c>.</summary>
    public static LocalizedText Endings { get; } = new(
        string.Join(", ", All[..^1].Select(static f => "." + f.Name)) + " or ." + All[^1].Name,
        string.Join("、", All[..^1].Select(static f => "." + f.Name)) + "或." + All[^1].Name);

    /// <summary>The format of a file by its ending; null for an unknown one.</summary>
    public static ReportFormat? Of(string path) => All.FirstOrDefault(f => Path.GetExtension(path) == "." + f.Name);

    private static Func<Advice, PdfReport?, Stream, int?> Unpaged(Action<Advice, PdfReport?, Stream> write) => (advice, report, output) =>
    {
        write(advice, report, output);
        return null;
    };
}
