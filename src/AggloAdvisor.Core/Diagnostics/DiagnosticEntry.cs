using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Diagnostics;

/// <summary>What the documentation says about a code.</summary>
/// <param name="Code">The code, such as AGA2401.</param>
/// <param name="Title">What it means, in a few words.</param>
/// <param name="Cause">Why it appears.</param>
/// <param name="Mending">How to mend it.</param>
public sealed record DiagnosticEntry(string Code, LocalizedText Title, LocalizedText Cause, LocalizedText Mending);
