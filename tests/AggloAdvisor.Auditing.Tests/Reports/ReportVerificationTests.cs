using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Auditing.Replaying;
using AggloAdvisor.Auditing.Reports;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Pdf;

namespace AggloAdvisor.Auditing.Tests.Reports;

public sealed class ReportVerificationTests
{
    private static readonly Lazy<(byte[] Pdf, RunRecord Record)> _report = new(static () =>
    {
        var (advice, record, _) = Runs.Of("xiang-shi-sui");
        return (Runs.Pdf(advice, record, Language.English), record);
    });

    [Fact]
    public void Read_Report_CarriesItsRecordAndPrintsItsHash()
    {
        var read = ReportFile.Read(_report.Value.Pdf, "report.pdf").Value!;

        Assert.Equal(_report.Value.Record.Bytes, read.Record.Bytes);
        Assert.Contains(_report.Value.Record.Sha256, read.Pages[^1], StringComparison.Ordinal);
        Assert.NotEmpty(read.Fonts);
    }

    [Fact]
    public void Build_RecordWithoutFiles_DoesNotPromiseThem()
    {
        var (advice, record, inputs) = Runs.Of("xiang-shi-sui");
        var lean = RunRecordWriter.Write(advice, inputs, withContents: false);

        Assert.Contains("withallfigures,rulesandsteps,isattached", Last(record), StringComparison.Ordinal);
        Assert.Contains("butnotthesethemselves", Last(lean), StringComparison.Ordinal);
        Assert.DoesNotContain("withallfigures", Last(lean), StringComparison.Ordinal);
        string Last(RunRecord of) => ReportFile.Read(Runs.Pdf(advice, of, Language.English), "report.pdf").Value!.Pages[^1];
    }

    [Fact]
    public void Of_UntouchedReport_IsIdentical()
    {
        var report = ReportFile.Read(_report.Value.Pdf, "report.pdf").Value!;
        var verification = ReportVerification.Of(report, Runs.Fonts, "report.pdf", TestContext.Current.CancellationToken);

        Assert.Empty(verification.Problems);
        Assert.Equal(ReportStanding.Identical, verification.Standing);
    }

    [Fact]
    public void Of_TableAltered_NamesThePageAndTheText()
    {
        // Somebody makes the same report with another figure in its text and keeps the record.
        var (advice, record, _) = Runs.Of("xiang-shi-sui");
        var finding = advice.Findings[0];
        var doctored = advice with { Findings = [finding with { Statement = LocalizedText.Same("All is well here.") }, .. advice.Findings.Skip(1)] };
        var report = ReportFile.Read(Runs.Pdf(doctored, record, Language.English), "report.pdf").Value!;
        var verification = ReportVerification.Of(report, Runs.Fonts, "report.pdf", TestContext.Current.CancellationToken);

        Assert.Equal(ReportStanding.Different, verification.Standing);
        Assert.Contains(verification.Problems, static p => p.Code == AuditDiagnostics.ReportAltered && p.Message.En.Contains("Alliswellhere.", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_RecordExchanged_IsNamed()
    {
        // The attachment is another run's, the pages are this one's.
        var (advice, record, _) = Runs.Of("xiang-shi-sui");
        var other = Runs.Of("yijing-jingen").Record;
        var report = ReportFile.Read(Runs.Pdf(advice, record, Language.English), "report.pdf").Value! with { Record = other };
        var verification = ReportVerification.Of(report, Runs.Fonts, "report.pdf", TestContext.Current.CancellationToken);

        Assert.Contains(verification.Problems, static p => p.Code == AuditDiagnostics.RecordAltered && p.Message.En.Contains("not the one printed on its last page", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\n%%EOF")]
    [InlineData("no PDF at all")]
    public void Read_NoReport_SaysSo(string text) =>
        Assert.Equal([AuditDiagnostics.NoRecord], ReportFile.Read(System.Text.Encoding.ASCII.GetBytes(text), "x.pdf").Diagnostics.Select(static d => d.Code));

    /// <summary>Three hundred times: one bit of the PDF is flipped. It must never pass as untouched, and what is said must name a place.</summary>
    [Fact]
    public void Of_OneBitOfTheFile_IsFoundAndNamed()
    {
        var (pdf, record) = _report.Value;
        var replay = Replay.Of(record, "report.pdf", TestContext.Current.CancellationToken);
        using var stream = new MemoryStream();
        var set = replay.Value!.SetReport(Runs.Fonts, stream);
        var again = stream.ToArray();
        (Checked<Replay> Replay, Checked<PdfResult>? Set, byte[] Bytes) Recompute(RunRecord asked) =>
            asked.Sha256 == record.Sha256 ? (replay, set, again) : (Replay.Of(asked, "report.pdf"), null, []);

        var random = new Random(20261128);
        var flips = Enumerable.Range(0, 300).Select(_ => (At: random.Next(pdf.Length), Bit: random.Next(8))).ToArray();
        Parallel.ForEach(flips, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, flip =>
        {
            var bytes = (byte[])pdf.Clone();
            bytes[flip.At] ^= (byte)(1 << flip.Bit);
            var read = ReportFile.Read(bytes, "report.pdf");
            var problems = read.Value is null ? read.Diagnostics : ReportVerification.Of(read.Value, "report.pdf", Recompute).Problems;

            Assert.True(problems.Any(static p => p.Code is AuditDiagnostics.NoRecord or AuditDiagnostics.RecordAltered or AuditDiagnostics.ContentAltered or AuditDiagnostics.NotReproduced or AuditDiagnostics.ReportAltered), $"byte {flip}");
        });
    }
}
