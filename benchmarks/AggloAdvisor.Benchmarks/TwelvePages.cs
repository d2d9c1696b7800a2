using AggloAdvisor.Advising;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Reporting;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Benchmarks;

/// <summary>The first twelve pages of a sample's report.</summary>
internal sealed class TwelvePages
{
    private readonly ReportTemplate _template = ReportTemplate.Load(Inputs.Templates, Language.English).Value!;
    private readonly FontLibrary _fonts = FontLibrary.Find(new FontSearch());

    public TwelvePages(string sample)
    {
        var advice = Advisor.Advise(Inputs.Sample(sample), RuleEvaluator.Create(Inputs.Rules()));
        var whole = ReportBuilder.Build(advice, _template, new PdfTextMeasurer(_fonts)).Value!;
        var blocks = Enumerable.Range(1, whole.Blocks.Length).First(n => Set(whole with { Blocks = whole.Blocks[..n] }) >= 12);
        Document = whole with { Blocks = whole.Blocks[..blocks] };
    }

    public Document Document { get; }

    /// <summary>Sets them.</summary>
    /// <returns>How many pages there are.</returns>
    public int Set() => Set(Document);

    private int Set(Document document)
    {
        using var file = new MemoryStream();
        return PdfRenderer.Render(document, _template.Theme, _fonts, file).PageCount;
    }
}
