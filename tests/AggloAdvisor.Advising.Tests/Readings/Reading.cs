using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.Tests.Readings;

/// <summary>What the case library says should be read from a sample, with the evidence that must stand behind it.</summary>
/// <param name="Sample">Folder of the sample.</param>
/// <param name="Code">Code of the diagnosis.</param>
/// <param name="Target">What it is asked for.</param>
/// <param name="Verdict">What must come out.</param>
/// <param name="Margin">The margin, to four digits; null when the rule has none or is undecided.</param>
/// <param name="Evidence">Indicator values of the case's year that must be so, as <c>indicator target value</c>.</param>
/// <param name="Lacking">For an undecided reading: every input that is lacking, as <c>kind:name</c>, each once.</param>
/// <param name="Remark">Why it differs from the library's reading, or what to know; null when nothing.</param>
internal sealed record Reading(
    string Sample,
    string Code,
    string Target,
    Verdict Verdict,
    double? Margin = null,
    string[]? Evidence = null,
    string[]? Lacking = null,
    string? Remark = null);
