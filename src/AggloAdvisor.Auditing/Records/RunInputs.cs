using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting;

namespace AggloAdvisor.Auditing.Records;

/// <summary>What a run was made from, byte for byte.</summary>
/// <param name="CaseName">Name of the case's folder, by which messages name it.</param>
/// <param name="Case">Files of the case that were read.</param>
/// <param name="Rules">Files of the rule base that were read, an office's own ones included.</param>
/// <param name="Report">What its reports were set with; null when it made none.</param>
public sealed record RunInputs(string CaseName, FileSet Case, FileSet Rules, ReportInputs? Report);

/// <summary>What a report was set with.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Length">How much it tells.</param>
/// <param name="Templates">Files of the templates that were read.</param>
public sealed record ReportInputs(Language Language, ReportLength Length, FileSet Templates);
