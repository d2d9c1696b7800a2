using System.Collections.Immutable;
using AggloAdvisor.Advising;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Reporting;

namespace AggloAdvisor.Cli.Commands;

/// <summary>A report that is ready to be set as PDF.</summary>
internal sealed class PdfReport
{
    private readonly Document _document;
    private readonly PdfTheme _theme;
    private readonly FontLibrary _fonts;

    private PdfReport(Document document, PdfTheme theme, FontLibrary fonts) => (_document, _theme, _fonts) = (document, theme, fonts);

    /// <summary>What the typesetter had to say about fonts, as diagnostics; complete after <see cref="WriteTo"/>.</summary>
    public ImmutableArray<Diagnostic> Notices { get; private set; } = [];

    /// <summary>Builds the document from an advice and the templates.</summary>
    public static Checked<PdfReport> Prepare(Advice advice, string templates, FontSearch search, Language language)
    {
        var template = ReportTemplate.Load(templates, language);
        if (template.Value is null || template.HasErrors)
        {
            return new(null, template.Diagnostics);
        }

        var fonts = FontLibrary.Find(search);
        var built = ReportBuilder.Build(advice, template.Value, new PdfTextMeasurer(fonts));
        return new(
            built.Value is { } document && !built.HasErrors ? new PdfReport(document, template.Value.Theme, fonts) : null,
            [.. template.Diagnostics, .. built.Diagnostics]);
    }

    /// <summary>Sets the report.</summary>
    /// <returns>Its number of pages.</returns>
    public int WriteTo(Stream output)
    {
        var result = PdfRenderer.Render(_document, _theme, _fonts, output);
        Notices = [.. result.Notices.Select(static n => new Diagnostic("AGA4101", Severity.Warning, new SourceLocation(n.Place ?? "fonts"), n.Message))];
        return result.PageCount;
    }
}
