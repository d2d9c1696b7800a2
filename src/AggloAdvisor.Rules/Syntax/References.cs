using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax.Overlays;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Checks that names lead somewhere.</summary>
internal static class References
{
    public static readonly LocalizedText Countermeasure = new("countermeasure", "对策");
    public static readonly LocalizedText Diagnosis = new("diagnosis", "诊断");

    /// <summary>Where the names of indicators are listed.</summary>
    public static LocalizedText IndicatorNames { get; } = new("`aggloadvisor indicators CASE` lists the names", "`aggloadvisor indicators CASE` 可列出各名称");

    public static void Indicator(DiagnosticBag problems, string name, SourceLocation location, KnownNames names)
    {
        if (!names.Indicators.ContainsKey(name))
        {
            problems.Error(RuleDiagnostics.UnknownIndicator, location, LocalizedText.Of($"unknown indicator '{name}'", $"未知的指标‘{name}’"), names.Off.Hint(OverrideSubject.Indicator, name) ?? Suggestion.DidYouMean(name, names.Indicators.Keys) ?? IndicatorNames, names.Off.Place(OverrideSubject.Indicator, name));
        }
    }

    /// <summary>Reports a rule or measure that is not there; one that an overlay switches off is simply passed over.</summary>
    public static void Rule(DiagnosticBag problems, LocalizedText what, string name, SourceLocation location, IReadOnlyCollection<string> known, SwitchedOff off)
    {
        if (!known.Contains(name) && !off.Has(ReferenceEquals(what, Diagnosis) ? OverrideSubject.Diagnosis : OverrideSubject.Countermeasure, name))
        {
            problems.Error(RuleDiagnostics.UnknownReference, location, LocalizedText.Of($"unknown {what} '{name}'", $"未知的{what}‘{name}’"), Suggestion.DidYouMean(name, known) ?? new("add its file, or take the name out", "请补上其文件，或去掉该名称"));
        }
    }
}
