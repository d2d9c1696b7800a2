using System.Collections.Immutable;
using AggloAdvisor.Advising.Following;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Auditing.Ledgers;

/// <summary>One line of a ledger. Its hash covers its text, and its text holds the hash of the entry before: none can be changed alone.</summary>
/// <param name="Sequence">1 for the first.</param>
/// <param name="Hash">SHA-256 of <paramref name="Text"/>, lower-case hex.</param>
/// <param name="Text">The entry as canonical JSON, described in <c>docs/ledger.md</c>.</param>
/// <param name="Previous">Hash of the entry before; 64 zeros for the first.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Fact">What it says.</param>
public sealed record LedgerEntry(long Sequence, string Hash, string Text, string Previous, DateTimeOffset At, LedgerFact Fact);

/// <summary>What an entry says.</summary>
public abstract record LedgerFact;

/// <summary>A run was made.</summary>
/// <param name="RecordSha256">Hash of its run record.</param>
/// <param name="PackedSha256">Hash of the record as the ledger keeps it: without its files, compressed.</param>
/// <param name="Contents">Hashes of the files it carries, in ordinal order; empty when it carries none.</param>
/// <param name="RunId">Id of the run: the same case, rules, day and program have the same.</param>
/// <param name="CaseId">Id of the case.</param>
/// <param name="CaseName">Name of the case.</param>
/// <param name="Year">Year of the case.</param>
/// <param name="AsOf">Day whose rules were used.</param>
/// <param name="Findings">How many findings.</param>
/// <param name="Advised">How many measures advised.</param>
/// <param name="Program">Version of the program.</param>
/// <param name="Runtime">What the program ran on.</param>
/// <param name="Reports">Reports that the run wrote.</param>
public sealed record RunFact(
    string RecordSha256,
    string PackedSha256,
    ImmutableArray<string> Contents,
    string RunId,
    string CaseId,
    LocalizedText CaseName,
    int Year,
    string AsOf,
    int Findings,
    int Advised,
    string Program,
    string Runtime,
    ImmutableArray<ReportFact> Reports) : LedgerFact;

/// <summary>A report that a run wrote.</summary>
/// <param name="Format">Such as <c>pdf</c>.</param>
/// <param name="Sha256">Hash of the file, lower-case hex.</param>
/// <param name="Fonts">Faces it was set in; empty for formats without fonts of their own.</param>
public sealed record ReportFact(string Format, string Sha256, ImmutableArray<FontFact> Fonts);

/// <summary>A face that a report was set in.</summary>
/// <param name="Family">Such as <c>Noto Sans</c>.</param>
/// <param name="Style">Such as <c>Bold</c>.</param>
/// <param name="FaceIndex">Index within the file.</param>
/// <param name="Sha256">Hash of the font file; null for a font that the viewer supplies.</param>
public sealed record FontFact(string Family, string Style, int FaceIndex, string? Sha256);

/// <summary>An office decided on a recommendation.</summary>
/// <param name="RecordSha256">Hash of the record of the run that recommended it.</param>
/// <param name="RunId">Id of that run.</param>
/// <param name="CaseId">Id of its case.</param>
/// <param name="Year">Year of its case.</param>
/// <param name="Measure">Id of the countermeasure.</param>
/// <param name="Code">Its code.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record DecisionFact(string RecordSha256, string RunId, string CaseId, int Year, string Measure, string Code, DecisionKind Decision, string By, string Reason) : LedgerFact;

/// <summary>An office signed the ledger as it stood.</summary>
/// <param name="PublicKey">SubjectPublicKeyInfo, Base64.</param>
/// <param name="Signature">ECDSA over SHA-256 of the ASCII hash of the entry before, Base64, IEEE P1363 form.</param>
public sealed record SignatureFact(string PublicKey, string Signature) : LedgerFact;
