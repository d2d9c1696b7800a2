using AggloAdvisor.Advising;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Reporting;

namespace AggloAdvisor.Auditing.Reports;

/// <summary>Builds the report of a run so that it can be checked against itself: it carries the run record and prints its hash.</summary>
public static class ReportDocument
{
    /// <summary>Name of the file that a report carries.</summary>
    public const string RecordName = "run-record.json";

    /// <summary>Builds the document.</summary>
    /// <param name="advice">The run.</param>
    /// <param name="template">Layout and wording.</param>
    /// <param name="measurer">Measures labels of charts.</param>
    /// <param name="record">The run's record, as it was just written.</param>
    /// <returns>The document, or null when the template asks for what does not exist; and every problem found.</returns>
    public static Checked<Document> Build(Advice advice, ReportTemplate template, ITextMeasurer measurer, RunRecord record)
    {
        var built = ReportBuilder.Build(advice, template, measurer, new RecordMention(record.Sha256, record.CarriesFiles));
        return built.Value is not { } document
            ? built
            : new(document with { Attachments = [Attachment(record, template.Language)] }, built.Diagnostics);
    }

    /// <summary>Builds the same document for a format that carries no attachment: it says so, and prints the hash alone.</summary>
    /// <inheritdoc cref="Build"/>
    public static Checked<Document> BuildWithoutRecord(Advice advice, ReportTemplate template, ITextMeasurer measurer, RunRecord record) =>
        ReportBuilder.Build(advice, template, measurer, new RecordMention(record.Sha256, record.CarriesFiles, IsAttached: false));

    private static Attachment Attachment(RunRecord record, Language language) => new(
        RecordName,
        "application/json",
        (record.CarriesFiles
            ? new LocalizedText("Run record: everything this report was computed from, and every step", "运行记录：本报告所依据的全部数据、规则与计算步骤")
            : new LocalizedText("Run record: every step, and the hashes of what this report was computed from", "运行记录：本报告的全部计算步骤，以及所依据文件的哈希值")).In(language),
        record.Bytes);
}
