using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Checks that names lead somewhere.</summary>
internal static class References
{
    public static void Indicator(DiagnosticBag problems, string name, SourceLocation location, KnownNames names)
    {
        if (!names.Indicators.ContainsKey(name))
        {
            problems.Error(RuleDiagnostics.UnknownIndicator, location, $"unknown indicator '{name}'", Suggestion.DidYouMean(name, names.Indicators.Keys));
        }
    }

    public static void Rule(DiagnosticBag problems, string what, string name, SourceLocation location, IReadOnlyCollection<string> known)
    {
        if (!known.Contains(name))
        {
            problems.Error(RuleDiagnostics.UnknownReference, location, $"unknown {what} '{name}'", Suggestion.DidYouMean(name, known));
        }
    }
}
