using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Checks that names lead somewhere.</summary>
internal static class References
{
    public static readonly LocalizedText Countermeasure = new("countermeasure", "对策");
    public static readonly LocalizedText Diagnosis = new("diagnosis", "诊断");

    public static void Indicator(DiagnosticBag problems, string name, SourceLocation location, KnownNames names)
    {
        if (!names.Indicators.ContainsKey(name))
        {
            problems.Error(RuleDiagnostics.UnknownIndicator, location, LocalizedText.Of($"unknown indicator '{name}'", $"未知的指标‘{name}’"), Suggestion.DidYouMean(name, names.Indicators.Keys));
        }
    }

    public static void Rule(DiagnosticBag problems, LocalizedText what, string name, SourceLocation location, IReadOnlyCollection<string> known)
    {
        if (!known.Contains(name))
        {
            problems.Error(RuleDiagnostics.UnknownReference, location, LocalizedText.Of($"unknown {what} '{name}'", $"未知的{what}‘{name}’"), Suggestion.DidYouMean(name, known));
        }
    }
}
