using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>From every sentence that rests on a rule the full trace of the rule is one link away.</summary>
public sealed class TraceLinkTests
{
    public static TheoryData<string, Language> AllReports => ReportBuilderTests.AllReports;

    [Theory]
    [MemberData(nameof(AllReports))]
    public void Build_SentencesOfFindings_LeadToTheTraceOfTheirRule(string sample, Language language)
    {
        var paragraphs = Paragraphs(sample, language);

        Assert.All(Reports.Advice(sample).Findings, f =>
        {
            var anchor = "#trace-" + f.Diagnosis.Id;
            Leads(paragraphs, f.Statement.In(language), anchor);
            Assert.All(f.CounterEvidence, c => Leads(paragraphs, c.In(language), anchor));
            Assert.All(f.ConfidenceReasons, d => Leads(paragraphs, d.In(language), anchor));
        });
    }

    [Theory]
    [MemberData(nameof(AllReports))]
    public void Build_SentencesOfMeasures_LeadToTheTraceOfTheMeasure(string sample, Language language)
    {
        var paragraphs = Paragraphs(sample, language);

        Assert.All(Reports.Advice(sample).Recommendations, r => Leads(paragraphs, r.Measure.Do.In(language), "#trace-m-" + r.Measure.Id));
        var rows = DocumentText.All(Reports.Build(sample, language).Value!.Blocks).OfType<Table>().SelectMany(static t => t.Rows).Select(static r => r.SelectMany(static c => DocumentText.Deep(c)).OfType<Link>().Select(static l => l.Target).ToArray()).ToArray();
        Assert.All(Reports.Advice(sample).NotAdvised, n => Assert.Contains(rows, r => r.Contains("#trace-m-" + n.Measure.Id)));
    }

    [Theory]
    [MemberData(nameof(AllReports))]
    public void Build_Traces_NameTheFileAndLineOfEveryRule(string sample, Language language)
    {
        var advice = Reports.Advice(sample);
        var blocks = Reports.Build(sample, language).Value!.Blocks;
        string Section(string id) => DocumentText.Plain([.. blocks.SkipWhile(b => b is not Heading h || h.Id != id).Skip(1).TakeWhile(static b => b is not Heading)]);

        // Rule files begin with their rule's code: in Chinese this names the file without its English slug.
        string Place(string code, SourceLocation at) => language == Language.Chinese ? FormattableString.Invariant($"规则文件{code}第{at.Line}行") : at.ToString();
        Assert.All(advice.Rules.Diagnoses, d => Assert.Contains(Place(d.Code, d.Location), Section("trace-" + d.Id), StringComparison.Ordinal));
        Assert.All(advice.Rules.Countermeasures, m => Assert.Contains(Place(m.Code, m.Location), Section("trace-m-" + m.Id), StringComparison.Ordinal));
        Assert.All(advice.Recommendations, r =>
        {
            var section = Section("trace-m-" + r.Measure.Id);
            Assert.All(r.Gates.SelectMany(static g => TraceWalk.Comparisons(g.Trace)), c => Assert.Contains(FormattableString.Invariant($"{c.Location.Line}:{c.Location.Column}"), section, StringComparison.Ordinal));
        });
    }

    private static Paragraph[] Paragraphs(string sample, Language language) => [.. DocumentText.All(Reports.Build(sample, language).Value!.Blocks).OfType<Paragraph>()];

    // Other sentences may say the same: one of the paragraphs that say it must lead there, and none to nowhere.
    private static void Leads(Paragraph[] paragraphs, string sentence, string anchor)
    {
        var saying = paragraphs.Where(p => DocumentText.Plain([p]).Contains(sentence, StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(saying);
        Assert.Contains(saying, p => DocumentText.Inlines(p).OfType<Link>().Any(l => l.Target == anchor));
    }
}
