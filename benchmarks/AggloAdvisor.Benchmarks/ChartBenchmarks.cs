using AggloAdvisor.Advising;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Reporting;
using AggloAdvisor.Reporting.Charts;
using AggloAdvisor.Reporting.Model;
using AggloAdvisor.Reporting.Templates;
using AggloAdvisor.Rules.Evaluation;
using BenchmarkDotNet.Attributes;

namespace AggloAdvisor.Benchmarks;

/// <summary>Pictures alone: drawing every chart that a case has figures for, and one page of them as PDF.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ChartBenchmarks
{
    private Advice _advice = null!;
    private ReportTemplate _template = null!;
    private FontLibrary _fonts = null!;
    private PdfTextMeasurer _measurer = null!;
    private Document _page = null!;
    private string[] _onPage = [];

    [Params("yijing-jingen", "capital-region", "yangtze-river-delta-27")]
    public string Sample { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _advice = Advisor.Advise(Inputs.Sample(Sample), RuleEvaluator.Create(Inputs.Rules()));
        _template = ReportTemplate.Load(Inputs.Templates, Language.English).Value!;
        _fonts = FontLibrary.Find(new FontSearch());
        _measurer = new PdfTextMeasurer(_fonts);
        var whole = ReportBuilder.Build(_advice, _template, _measurer).Value! with { TitleStyle = TitleStyle.Head, Attachments = [] };

        // As many charts as one page holds, in the order of the catalogue.
        foreach (var name in ChartCatalog.Names.Where(n => ChartCatalog.Draw(n, Context())!.Figure is not null))
        {
            string[] more = [.. _onPage, name];
            var tried = whole with { Blocks = [.. Figures(more)] };
            if (Pages(tried) == 1)
            {
                (_onPage, _page) = (more, tried);
            }
        }
    }

    /// <summary>Every chart of the case, the comparison with its benchmark included.</summary>
    [Benchmark]
    public int DrawAll()
    {
        var context = Context();
        return ChartCatalog.Names.Count(n => ChartCatalog.Draw(n, context)!.Figure is not null);
    }

    /// <summary>Draws the charts of one page and sets it, from the advice to the bytes.</summary>
    [Benchmark]
    public int PageFromAdvice() => Pages(_page with { Blocks = [.. Figures(_onPage)] });

    private ChartContext Context() => new(new ModelContext(_advice, _template, new UnknownFields()), _measurer, _template.Theme.Colors);

    private IEnumerable<Block> Figures(IEnumerable<string> names)
    {
        var context = Context();
        return names.Select(n => ChartCatalog.Draw(n, context)!.Figure!);
    }

    private int Pages(Document document) => PdfRenderer.Render(document, _template.Theme, _fonts, Stream.Null).PageCount;
}
