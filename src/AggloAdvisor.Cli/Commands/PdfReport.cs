using System.Collections.Immutable;
using AggloAdvisor.Advising;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Auditing.Replaying;
using AggloAdvisor.Auditing.Reports;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Formats.Word;
using AggloAdvisor.Pdf;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Reporting;

namespace AggloAdvisor.Cli.Commands;

/// <summary>What a report is set with.</summary>
/// <param name="Template">Layout, wording and look, with what was wrong in them.</param>
/// <param name="Fonts">The fonts.</param>
internal sealed record PdfSetting(Checked<ReportTemplate> Template, FontLibrary Fonts)
{
    /// <summary>The templates for a run record; null when they have errors.</summary>
    public ReportInputs? Inputs { get; } = Template.Value is { } template ? new ReportInputs(template.Language, template.Length, new FileSet(template.Files)) : null;
}

/// <summary>A report that is ready to be set as PDF.</summary>
internal sealed class PdfReport
{
    private readonly Document _document;
    private readonly PdfTheme _theme;
    private readonly FontLibrary _fonts;

    private readonly Func<Document> _web;

    private PdfReport(Document document, Func<Document> web, PdfTheme theme, FontLibrary fonts) => (_document, _web, _theme, _fonts) = (document, web, theme, fonts);

    /// <summary>What the typesetter had to say about fonts, as diagnostics; complete after <see cref="WriteTo"/>.</summary>
    public ImmutableArray<Diagnostic> Notices { get; private set; } = [];

    /// <summary>Reads the template and finds the fonts: all that does not need the advice.</summary>
    public static PdfSetting Setting(string templates, FontSearch search, Language language, ReportLength length) =>
        new(ReportTemplate.Load(templates, language, length), FontLibrary.Find(search));

    /// <summary>The faces it was set in; complete after <see cref="WriteTo"/>.</summary>
    public ImmutableArray<FontFact> Faces { get; private set; } = [];

    /// <summary>Builds the document from an advice and the record that it is to carry.</summary>
    public static Checked<PdfReport> Prepare(Advice advice, PdfSetting setting, RunRecord record)
    {
        if (setting.Template.Value is not { } template || setting.Template.HasErrors)
        {
            return new(null, setting.Template.Diagnostics);
        }

        var built = ReportDocument.Build(advice, template, new PdfTextMeasurer(setting.Fonts), record);
        return new(
            built.Value is { } document && !built.HasErrors ? new PdfReport(document, () => ReportDocument.BuildWithoutRecord(advice, template, new PdfTextMeasurer(setting.Fonts), record).Value!, template.Theme, setting.Fonts) : null,
            [.. setting.Template.Diagnostics, .. built.Diagnostics]);
    }

    /// <summary>What it says, for formats that carry no attachment.</summary>
    public Document WithoutRecord() => _web();

    /// <summary>Writes it as a Word document, on the office's paper and in its colours.</summary>
    public void WriteWordTo(Stream output) => WordWriter.Write(WithoutRecord(), WordLook, new PdfTextMeasurer(_fonts), output);

    private WordLook WordLook => new()
    {
        PageWidth = _theme.Paper.Width,
        PageHeight = _theme.Paper.Height,
        Ink = _theme.Colors.Ink,
        Muted = _theme.Colors.Muted,
        Primary = _theme.Colors.Primary,
        Accent = _theme.Colors.Accent,
        Link = _theme.Colors.Link,
        Rule = _theme.Colors.Rule,
        HeaderFill = _theme.Colors.HeaderFill,
        ZebraFill = _theme.Colors.ZebraFill,
        Note = _theme.Colors.Note,
        Warning = _theme.Colors.Warning,
        Key = _theme.Colors.Key,
    };

    /// <summary>Sets the report.</summary>
    /// <returns>Its number of pages.</returns>
    public int WriteTo(Stream output)
    {
        var result = PdfRenderer.Render(_document, _theme, _fonts, output);
        Faces = FontChanges.Facts(result.Fonts);
        Notices = [.. result.Notices.Select(static n => ProgramDiagnostics.Of(n))];
        return result.PageCount;
    }
}
