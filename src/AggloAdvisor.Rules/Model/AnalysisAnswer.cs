using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Analysis;

namespace AggloAdvisor.Rules.Model;

/// <summary>Why something that the analysis finds is meant.</summary>
/// <param name="About">The kind of finding.</param>
/// <param name="Codes">Codes of rules or measures; a finding that concerns all of them is answered.</param>
/// <param name="Because">The reason.</param>
/// <param name="Location">Where it was written.</param>
public sealed record AnalysisAnswer(AnalysisKind About, ImmutableArray<string> Codes, LocalizedText Because, SourceLocation Location);
