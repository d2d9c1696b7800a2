using System.Collections.Immutable;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Auditing.Replaying;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Pdf.Fonts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace AggloAdvisor.Auditing.Reports;

/// <summary>A report as it lies on somebody's disk: it may be any file.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Record">The run record that it carries.</param>
/// <param name="Fonts">The faces that it says it was set in; empty when it does not say.</param>
/// <param name="Pages">The text of each page without spaces and line ends, which different readers see differently.</param>
public sealed record ReportFile(byte[] Bytes, RunRecord Record, ImmutableArray<FontFact> Fonts, ImmutableArray<string> Pages)
{
    private const int MostBytes = 256 << 20;

    /// <summary>SHA-256 of the file, lower-case hex.</summary>
    public string Sha256 => Sha256Text.Of(Bytes);

    /// <summary>Reads a PDF report.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">How messages name it.</param>
    /// <returns>The report, or null when it is none of ours; and why.</returns>
    /// <exception cref="IOException">The file could not be read.</exception>
    public static Checked<ReportFile> Read(string path, string name)
    {
        if (new FileInfo(path).Length > MostBytes)
        {
            return new(null, [AuditDiagnostics.Error(AuditDiagnostics.NoRecord, name, new("the file is larger than any report", "文件大于任何报告"))]);
        }

        return Read(File.ReadAllBytes(path), name);
    }

    /// <summary>Reads a PDF report from memory.</summary>
    /// <inheritdoc cref="Read(string, string)"/>
    public static Checked<ReportFile> Read(byte[] bytes, string name)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes);
            if (!pdf.Advanced.TryGetEmbeddedFiles(out var files) || files.FirstOrDefault(static f => f.Name == ReportDocument.RecordName) is not { } record)
            {
                return None(name, new("the report carries no run record", "报告未附运行记录"));
            }

            return new(new ReportFile(bytes, new RunRecord(record.Memory.ToArray()), FontsOf(pdf), [.. Enumerable.Range(1, pdf.NumberOfPages).Select(n => TextOf(pdf, n))]), []);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            // The library that reads PDF throws what it likes at files that are none: whatever it is, the file cannot be read.
            return None(name, new("the file cannot be read as a PDF, or its attachment is damaged", "该文件无法作为 PDF 读取，或其附件已损坏"));
        }
    }

    /// <summary>The text of each page of a report that was set just now.</summary>
    internal static ImmutableArray<string> PagesOf(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return [.. Enumerable.Range(1, pdf.NumberOfPages).Select(n => TextOf(pdf, n))];
    }

    private static ImmutableArray<FontFact> FontsOf(PdfDocument pdf) =>
        pdf.Information.DocumentInformationDictionary?.TryGet(NameToken.Create(SourceFonts.Key), out var token) == true
            ? FontChanges.Facts(SourceFonts.Read(token switch { StringToken written => written.Data, HexToken hex => hex.Data, _ => "" }))
            : [];

    private static string TextOf(PdfDocument pdf, int number) => string.Concat(pdf.GetPage(number).Text.Where(static c => !char.IsWhiteSpace(c)));

    private static Checked<ReportFile> None(string name, Core.Text.LocalizedText why) => new(
        null,
        [AuditDiagnostics.Error(AuditDiagnostics.NoRecord, name, why, new("take the file as the program wrote it: other programs may drop attachments when they save", "请使用程序写出的原文件：其他程序另存时可能丢失附件"))]);
}
