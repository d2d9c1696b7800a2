using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Auditing.Replaying;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Pdf;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Auditing.Reports;

/// <summary>How far a report is the one that its own record gives.</summary>
public enum ReportStanding
{
    /// <summary>Byte for byte.</summary>
    Identical,

    /// <summary>The same text on the same pages; drawings and fonts could not be compared.</summary>
    SameText,

    /// <summary>Something else.</summary>
    Different,
}

/// <summary>What came of holding a report against its own record.</summary>
/// <param name="Standing">How far they are the same.</param>
/// <param name="Replay">The run, made again; null when it could not be.</param>
/// <param name="Problems">What differs, and where.</param>
public sealed record ReportVerification(ReportStanding Standing, Replay? Replay, ImmutableArray<Diagnostic> Problems)
{
    private const int Shown = 60;
    private const int MostPages = 10;

    /// <summary>Recomputes a report from the record that it carries, and compares.</summary>
    /// <param name="report">The report.</param>
    /// <param name="fonts">The fonts of this machine.</param>
    /// <param name="name">How messages name the report.</param>
    /// <param name="cancellationToken">Stops between the steps.</param>
    public static ReportVerification Of(ReportFile report, FontLibrary fonts, string name, CancellationToken cancellationToken = default) =>
        Of(report, name, record =>
        {
            var replayed = Replaying.Replay.Of(record, name, cancellationToken);
            using var stream = new MemoryStream();
            return (replayed, replayed.Value?.SetReport(fonts, stream), stream.ToArray());
        });

    /// <summary>Compares with what somebody else recomputed.</summary>
    internal static ReportVerification Of(ReportFile report, string name, Func<RunRecord, (Checked<Replay> Replay, Checked<PdfResult>? Set, byte[] Bytes)> recompute)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var (replayed, set, again) = recompute(report.Record);

        // An office's own template may print the hash elsewhere, or not at all: a report that comes out again byte for byte is proven without it.
        if (!again.AsSpan().SequenceEqual(report.Bytes) && !report.Pages.IsEmpty && !report.Pages[^1].Contains(report.Record.Sha256, StringComparison.Ordinal))
        {
            problems.Add(AuditDiagnostics.Error(AuditDiagnostics.RecordAltered, name, LocalizedText.Of($"the record that the report carries has the hash {report.Record.Sha256}, which is not the one printed on its last page", $"报告所附记录的哈希值为‘{report.Record.Sha256}’，与末页所印不同")));
        }

        problems.AddRange(replayed.Diagnostics);
        problems.AddRange(replayed.Value?.Differences ?? []);
        problems.AddRange(set?.Diagnostics.Where(static d => d.Severity == Severity.Error) ?? []);
        if (set?.Value is not { } result)
        {
            return new(ReportStanding.Different, replayed.Value, problems.ToImmutable());
        }

        if (again.AsSpan().SequenceEqual(report.Bytes))
        {
            return new(problems.Count == 0 ? ReportStanding.Identical : ReportStanding.Different, replayed.Value, problems.ToImmutable());
        }

        problems.AddRange(ComparePages(report.Pages, ReportFile.PagesOf(again), name));
        if (problems.Count > 0)
        {
            return new(ReportStanding.Different, replayed.Value, problems.ToImmutable());
        }

        var changes = FontChanges.Between(report.Fonts, FontChanges.Facts(result.Fonts));
        return !report.Fonts.IsEmpty && !changes.IsEmpty
            ? new(ReportStanding.SameText, replayed.Value, [.. changes.Select(c => new Diagnostic(AuditDiagnostics.NotReproduced, Severity.Info, new SourceLocation(name), c))])
            : new(ReportStanding.Different, replayed.Value, [Changed(report.Bytes, again, name)]);
    }

    // Text, record and fonts are the same: what was changed is something drawn, a link, a property or the file's own structure.
    private static Diagnostic Changed(byte[] given, byte[] again, string name)
    {
        var at = given.AsSpan().CommonPrefixLength(again);
        var start = again.AsSpan(0, Math.Min(at, again.Length)).LastIndexOf(" 0 obj"u8);
        var number = start < 0 ? "" : Encoding.ASCII.GetString(again.AsSpan(0, start)[(again.AsSpan(0, start).LastIndexOf((byte)'\n') + 1)..]);
        return AuditDiagnostics.Error(
            AuditDiagnostics.ReportAltered,
            name,
            number.Length == 0
                ? LocalizedText.Of($"text, record and fonts are those of the record, but the file differs from byte {at} on", $"文字、记录与字体均与记录一致，但文件自第 {at} 字节起不同")
                : LocalizedText.Of($"text, record and fonts are those of the record, but the file differs from byte {at} on, in object {number}: a drawing, a link or a property was changed", $"文字、记录与字体均与记录一致，但文件自第 {at} 字节（对象 {number}）起不同：图形、链接或属性被改动"));
    }

    private static IEnumerable<Diagnostic> ComparePages(ImmutableArray<string> given, ImmutableArray<string> again, string name)
    {
        if (given.Length != again.Length)
        {
            yield return AuditDiagnostics.Error(AuditDiagnostics.ReportAltered, name, LocalizedText.Of($"the report has {given.Length} pages; recomputing gives {again.Length}", $"报告有 {given.Length} 页；重新计算得 {again.Length} 页"), new("with other fonts a report breaks into other pages: 'aggloadvisor doctor' shows those of this machine", "字体不同会导致分页不同：‘aggloadvisor doctor’可查看本机字体"));
        }

        var different = Enumerable.Range(0, Math.Min(given.Length, again.Length)).Where(i => given[i] != again[i]).ToArray();
        foreach (var i in different.Take(MostPages))
        {
            var (old, @new) = (given[i], again[i]);
            var at = 0;
            while (at < Math.Min(old.Length, @new.Length) && old[at] == @new[at])
            {
                at++;
            }

            var page = (i + 1).ToString(CultureInfo.InvariantCulture);
            yield return AuditDiagnostics.Error(AuditDiagnostics.ReportAltered, name, LocalizedText.Of($"page {page} reads '{Around(old, at)}' where recomputing gives '{Around(@new, at)}'", $"第 {page} 页为‘{Around(old, at)}’，重新计算得‘{Around(@new, at)}’"));
        }

        if (different.Length > MostPages)
        {
            yield return AuditDiagnostics.Error(AuditDiagnostics.ReportAltered, name, LocalizedText.Of($"{different.Length - MostPages} further pages differ", $"另有 {different.Length - MostPages} 页不同"));
        }
    }

    private static string Around(string text, int at)
    {
        var start = Math.Max(0, at - (Shown / 2));
        return text.Substring(start, Math.Min(Shown, text.Length - start));
    }
}
