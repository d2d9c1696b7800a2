using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Auditing;

/// <summary>What is wrong with a ledger, a record or a report that is questioned.</summary>
public static class AuditDiagnostics
{
    internal const string Unusable = "AGA5001";
    internal const string NotWritten = "AGA5002";
    internal const string Damaged = "AGA5003";
    internal const string EntryAltered = "AGA5004";
    internal const string ChainBroken = "AGA5005";
    internal const string RecordAltered = "AGA5006";
    internal const string ContentAltered = "AGA5007";
    internal const string SignatureInvalid = "AGA5008";
    internal const string NotFound = "AGA5009";
    internal const string NoRecord = "AGA5010";
    internal const string NotReproduced = "AGA5011";
    internal const string ReportAltered = "AGA5012";

    /// <summary>Every code once, for the documentation.</summary>
    public static ImmutableArray<DiagnosticEntry> All { get; } =
    [
        new(
            Unusable,
            new("No ledger", "没有台账"),
            new("The file does not exist, is no ledger, or has another version of the format.", "文件不存在、不是台账，或格式版本不同。"),
            new("Name the file with --ledger.", "请用 `--ledger` 指明文件。")),
        new(
            NotWritten,
            new("Ledger not written", "未写入台账"),
            new("The run or decision was not recorded: the file cannot be written or is busy.", "该次运行或决定未被记录：文件无法写入或被占用。"),
            new("Mend the cause and run again: the same run can be recorded any number of times.", "请排除原因后重新运行；同一运行可记录多次。")),
        new(
            Damaged,
            new("Ledger damaged", "台账损坏"),
            new("The file itself is damaged, by a failing disk or by hand.", "文件本身损坏，可能因磁盘故障或人为改动。"),
            new("Take the last good copy, or import what was exported.", "请取用最近的完好副本，或重新导入已导出的内容。")),
        new(
            EntryAltered,
            new("Entry altered", "条目被改动"),
            new("The text of an entry does not have the hash that stands beside it.", "条目的文本与其旁的哈希值不符。"),
            new("Compare with a copy: entries before this one are as they were written.", "请与副本比对；此条之前的条目均保持写入时的原样。")),
        new(
            ChainBroken,
            new("Chain broken", "链条断裂"),
            new("An entry is missing, out of order, replaced, or the last ones were cut off.", "条目缺失、次序错乱、被替换，或末尾的条目被删去。"),
            new("Compare with a copy or a signed head.", "请与副本或已签名的链首比对。")),
        new(
            RecordAltered,
            new("Record altered", "运行记录被改动"),
            new("A run record does not have the hash that the entry, the report or the file itself says.", "运行记录与条目、报告或文件自身所载的哈希值不符。"),
            new("Take the record from a copy, from an export or from the PDF of the run.", "请从副本、导出文件或该次运行的 PDF 中取回记录。")),
        new(
            ContentAltered,
            new("File altered", "所存文件被改动"),
            new("A file that a record carries does not have its hash.", "记录所带的某个文件与其哈希值不符。"),
            new("Take it from a copy.", "请从副本中取回。")),
        new(
            SignatureInvalid,
            new("Signature invalid", "签名无效"),
            new("A signature does not fit the entry it was made for, or the key is another one.", "签名与所签条目不符，或密钥不同。"),
            new("Ask the office that holds the key.", "请询问持有密钥的单位。")),
        new(
            NotFound,
            new("No such run", "没有该次运行"),
            new("The ledger has no run, or several, whose id begins like this.", "台账中没有以此开头的运行，或不止一次。"),
            new("'aggloadvisor audit list' shows the runs.", "用 `aggloadvisor audit list` 查看全部运行。")),
        new(
            NoRecord,
            new("No run record", "没有运行记录"),
            new("The file carries no run record, or one that carries no files.", "文件不带运行记录，或记录中不含原始文件。"),
            new("Take the file as the program wrote it; other programs may drop attachments when they save.", "请使用程序写出的原文件；其他程序另存时可能丢失附件。")),
        new(
            NotReproduced,
            new("Not reproduced", "未能重现"),
            new("Recomputing gives something else than the record says.", "重新计算的结果与记录不一致。"),
            new("The message says what differs: program, library, rule, figure or font.", "消息会指明差异所在：程序、库、规则、数据或字体。")),
        new(
            ReportAltered,
            new("Report altered", "报告被改动"),
            new("The report is not the one that its record gives.", "该报告与其记录所生成的报告不同。"),
            new("Take the report from the office that made it, or make it anew with 'audit replay'.", "请向出具单位索取原报告，或用 `audit replay` 重新生成。")),
    ];

    internal static Diagnostic Error(string code, string place, LocalizedText message, LocalizedText? hint = null) =>
        new(code, Severity.Error, new SourceLocation(place), message, hint);
}
