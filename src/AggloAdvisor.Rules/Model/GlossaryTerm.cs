using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Model;

/// <summary>A term of the reports, and how it is written.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Term">The term.</param>
/// <param name="Meaning">What it means, in one sentence.</param>
/// <param name="Avoid">Words that Chinese texts must not use for it.</param>
/// <param name="SourceIds">Where the term comes from.</param>
/// <param name="Location">Where it is defined.</param>
public sealed record GlossaryTerm(
    string Id, LocalizedText Term, LocalizedText Meaning, ImmutableArray<string> Avoid, ImmutableArray<string> SourceIds, SourceLocation Location);
