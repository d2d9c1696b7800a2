using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Analysis;

namespace AggloAdvisor.Cli.Output;

/// <summary>Codes and words of what the analysis finds.</summary>
internal static class AnalysisWords
{
    /// <summary>The stable code of a kind.</summary>
    public static string Code(AnalysisKind kind) => RuleAnalysis.CodeOf(kind);

    /// <summary>The values that show a finding.</summary>
    public static LocalizedText Witness(AnalysisFinding finding) => LocalizedText.List(finding.Witness.Select(static w => LocalizedText.Same($"{w.Name} = {w.Text}")), ", ", "，");
}
