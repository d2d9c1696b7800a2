using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Cases;

namespace AggloAdvisor.Advising.Cases;

/// <summary>How an example of a whole run went.</summary>
/// <param name="Case">The example.</param>
/// <param name="Failures">What was not as expected, in sentences with the place in front; empty when it holds.</param>
public sealed record AdviceCaseOutcome(AdviceCase Case, ImmutableArray<LocalizedText> Failures)
{
    /// <summary>Whether everything was as expected.</summary>
    public bool Holds => Failures.IsEmpty;
}

/// <summary>All examples of whole runs and how they went.</summary>
/// <param name="Diagnostics">Problems of their files, and of the case folders that they use.</param>
/// <param name="Outcomes">How they went, in the order of files and lines.</param>
public sealed record AdviceCaseSuite(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<AdviceCaseOutcome> Outcomes)
{
    /// <summary>Whether every file could be read and every example holds.</summary>
    public bool Holds => !Diagnostics.Any(static d => d.Severity == Severity.Error) && Outcomes.All(static o => o.Holds);
}
