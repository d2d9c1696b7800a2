using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using Microsoft.Data.Sqlite;

namespace AggloAdvisor.Auditing.Ledgers;

/// <summary>A ledger cannot be used; <see cref="Diagnostic"/> says why and what to do.</summary>
public sealed class LedgerException : Exception
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;
    private const int Busy = 5;
    private const int Locked = 6;

    private LedgerException(Diagnostic diagnostic, Exception? inner = null)
        : base(diagnostic.Text(Language.English), inner) => Diagnostic = diagnostic;

    /// <summary>What is wrong.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>There is no such file.</summary>
    public static LedgerException Absent(string path) => new(AuditDiagnostics.Error(
        AuditDiagnostics.Unusable,
        path,
        new("there is no such ledger", "没有这个台账"),
        new("'aggloadvisor advise' makes one with its first run; --ledger names another file", "‘aggloadvisor advise’在首次运行时建立台账；可用 --ledger 指明其他文件")));

    internal static LedgerException NoLedger(string path) => new(AuditDiagnostics.Error(
        AuditDiagnostics.Unusable,
        path,
        new("the file is no ledger of this program", "该文件不是本程序的台账"),
        new("name the file that 'aggloadvisor advise' writes to", "请指明‘aggloadvisor advise’写入的文件")));

    internal static LedgerException OtherVersion(string path, long version) => new(AuditDiagnostics.Error(
        AuditDiagnostics.Unusable,
        path,
        LocalizedText.Of($"the ledger has version {version} of the format; this program reads version {LedgerSchema.Version}", $"台账的格式版本为 {version}；本程序读取版本 {LedgerSchema.Version}"),
        new("use the version of the program that wrote it", "请使用写入该台账的程序版本")));

    internal static LedgerException CannotWrite(string path, Exception inner) => new(
        AuditDiagnostics.Error(
            AuditDiagnostics.NotWritten,
            path,
            LocalizedText.Of($"the ledger cannot be written: {inner.Message}", $"台账无法写入：‘{inner.Message}’"),
            new("check that its folder exists and may be written, or name another file with --ledger", "请确认其文件夹存在并可写入，或用 --ledger 指明其他文件")),
        inner);

    internal static LedgerException Of(string path, SqliteException inner) => inner.SqliteErrorCode switch
    {
        NotADatabase => NoLedger(path),
        Corrupt => new(
            AuditDiagnostics.Error(
                AuditDiagnostics.Damaged,
                path,
                new("the file is damaged: its pages do not fit together", "文件已损坏：其页面不再吻合"),
                new("take the last good copy; what was exported can be imported again", "请取用最近的完好副本；已导出的内容可重新导入")),
            inner),
        Busy or Locked => new(
            AuditDiagnostics.Error(
                AuditDiagnostics.NotWritten,
                path,
                new("another program has kept the ledger busy for a minute", "另一个程序占用台账已达一分钟"),
                new("close it there and run again", "请在该程序中关闭后重试")),
            inner),
        _ => CannotWrite(path, inner),
    };
}
