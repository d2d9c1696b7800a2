using System.Collections.Concurrent;
using AggloAdvisor.Advising;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data;
using AggloAdvisor.Documents;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>The samples' advice and reports, each made once.</summary>
internal static class Reports
{
    private static readonly Lazy<RuleEvaluator> _rules = new(static () => RuleEvaluator.Create(RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All).Value!));
    private static readonly ConcurrentDictionary<string, Lazy<Advice>> _advice = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string Sample, Language Language, ReportLength Length), Lazy<Document>> _documents = [];

    public static IEnumerable<string> Samples { get; } = [.. Directory.EnumerateDirectories(Repository.File("samples")).Select(static d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    public static ITextMeasurer Measurer { get; } = new WideMeasurer();

    public static Advice Advice(string sample) => _advice.GetOrAdd(sample, static s =>
        new(() => Advise(CaseReader.Read(Repository.File("samples", s), IndicatorCatalog.All).Value!))).Value;

    public static Advice Advise(Case @case) => Advisor.Advise(@case, _rules.Value);

    public static ReportTemplate Template(Language language, ReportLength length = ReportLength.Full) => ReportTemplate.Load(Repository.File("templates"), language, length).Value!;

    public static Checked<Document> Build(string sample, Language language, ReportLength length = ReportLength.Full) => ReportBuilder.Build(Advice(sample), Template(language, length), Measurer);

    /// <summary>A report, made once.</summary>
    public static Document Document(string sample, Language language, ReportLength length = ReportLength.Full) =>
        _documents.GetOrAdd((sample, language, length), static k => new(() => Build(k.Sample, k.Language, k.Length).Value!)).Value;

    /// <summary>Wider than any font in use, so that what fits here fits there.</summary>
    private sealed class WideMeasurer : ITextMeasurer
    {
        public double Width(string text, double size, bool bold = false) => text.Sum(c => c < 0x2e80 ? 0.6 * size : size);
    }
}
