using AggloAdvisor.Advising;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Pdf;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Reporting;
using AggloAdvisor.Rules.Evaluation;
using BenchmarkDotNet.Attributes;

namespace AggloAdvisor.Benchmarks;

/// <summary>The steps of a run in a process that has run before.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class WarmBenchmarks
{
    private Case _case = null!;
    private RuleEvaluator _rules = null!;
    private IndicatorTable _indicators = null!;
    private Advice _advice = null!;
    private ReportTemplate _template = null!;
    private FontLibrary _fonts = null!;
    private PdfTextMeasurer _measurer = null!;
    private Document _document = null!;
    private TwelvePages _twelvePages = null!;

    [Params("yijing-jingen", "capital-region")]
    public string Sample { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _case = Inputs.Sample(Sample);
        _rules = RuleEvaluator.Create(Inputs.Rules());
        _indicators = IndicatorEngine.Compute(_case);
        _advice = Advisor.Advise(_case, _rules);
        _template = ReportTemplate.Load(Inputs.Templates, Language.English).Value!;
        _fonts = FontLibrary.Find(new FontSearch());
        _measurer = new PdfTextMeasurer(_fonts);
        _document = ReportBuilder.Build(_advice, _template, _measurer).Value!;
        _twelvePages = new TwelvePages(Sample);
    }

    [Benchmark]
    public IndicatorTable Indicators() => IndicatorEngine.Compute(_case);

    [Benchmark]
    public Evaluation Rules() => _rules.Evaluate(_indicators, _case.Regions, [], _case.Year, new DateOnly(_case.Year, 12, 31));

    [Benchmark]
    public Advice WholeAdvice() => Advisor.Advise(_case, _rules);

    [Benchmark]
    public Document? ReportDocument() => ReportBuilder.Build(_advice, _template, _measurer).Value;

    [Benchmark]
    public int WholePdf() => Pages(_document);

    [Benchmark]
    public int TwelvePagePdf() => _twelvePages.Set();

    private int Pages(Document document) => PdfRenderer.Render(document, _template.Theme, _fonts, Stream.Null).PageCount;
}
