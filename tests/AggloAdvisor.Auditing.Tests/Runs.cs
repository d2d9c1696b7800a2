using System.Collections.Concurrent;
using AggloAdvisor.Advising;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Auditing.Reports;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Pdf;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Reporting;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Auditing.Tests;

/// <summary>Runs of the samples with our own rules, as <c>advise</c> makes them.</summary>
internal static class Runs
{
    private static readonly ConcurrentDictionary<string, RuleEvaluator> _rules = new(StringComparer.Ordinal);

    public static FontLibrary Fonts { get; } = FontLibrary.Find(new FontSearch());

    public static TheoryData<string> Samples => [.. Directory.EnumerateDirectories(Repository.File("samples")).Where(static d => File.Exists(Path.Combine(d, "case.yaml"))).Select(static d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    /// <summary>A run, its record, and what it was made from.</summary>
    public static (Advice Advice, RunRecord Record, RunInputs Inputs) Of(string sample, Language language = Language.English, string? rulesFolder = null)
    {
        var rules = _rules.GetOrAdd(rulesFolder ?? Repository.File("rules"), static folder => RuleEvaluator.Create(RuleSetReader.Read(folder, IndicatorCatalog.All).Value!));
        var (read, files) = CaseReader.ReadWithFiles(Repository.File("samples", sample), Dictionary(rules.Rules));
        var advice = Advisor.Advise(read.Value!, rules);
        var inputs = new RunInputs(
            files.Name,
            new FileSet(files.Contents),
            new FileSet(rules.Rules.Files.Contents.ToDictionary(static f => f.Key, static f => f.Value.ToArray(), StringComparer.Ordinal)),
            new ReportInputs(language, ReportLength.Full, new FileSet(Template(language).Files)));
        return (advice, RunRecordWriter.Write(advice, inputs), inputs);
    }

    public static byte[] Pdf(Advice advice, RunRecord record, Language language)
    {
        var template = Template(language);
        using var stream = new MemoryStream();
        PdfRenderer.Render(ReportDocument.Build(advice, template, new PdfTextMeasurer(Fonts), record).Value!, template.Theme, Fonts, stream);
        return stream.ToArray();
    }

    private static ReportTemplate Template(Language language) => ReportTemplate.Load(Repository.File("templates"), language).Value!;

    private static IReadOnlyCollection<Core.Indicators.IndicatorDefinition> Dictionary(RuleSet rules) =>
        [.. IndicatorCatalog.All, .. rules.Indicators.Select(static d => d.Definition)];
}
