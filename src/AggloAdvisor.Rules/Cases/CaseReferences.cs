using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Rules.Cases;

/// <summary>Looks up what case files name, and says it when there is none.</summary>
/// <param name="rules">The rule base.</param>
/// <param name="problems">Where problems are collected.</param>
internal sealed class CaseReferences(RuleSet rules, DiagnosticBag problems)
{
    /// <summary>A diagnosis; null when there is none: reported, unless an overlay switches it off.</summary>
    public Diagnosis? Diagnosis(string name, SourceLocation location) =>
        Known(rules.FindDiagnosis(name), References.Diagnosis, name, location, rules.Diagnoses.Select(static d => d.Code));

    /// <summary>A countermeasure, likewise.</summary>
    public Countermeasure? Measure(string name, SourceLocation location) =>
        Known(rules.FindCountermeasure(name), References.Countermeasure, name, location, rules.Countermeasures.Select(static m => m.Code));

    /// <summary>A target as case files write it; null, reported, when it does not fit the scope.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="owner">What has targets of this scope.</param>
    /// <param name="location">Where it is written.</param>
    /// <param name="problems">Where problems are collected.</param>
    public static Target? Target(string text, Scope scope, LocalizedText owner, SourceLocation location, DiagnosticBag problems)
    {
        if (CaseTargets.Parse(text, scope) is { } target)
        {
            return target;
        }

        problems.Error(RuleDiagnostics.WrongScope, location, LocalizedText.Of($"'{text}' is no target of {owner}", $"‘{text}’不是{owner}的对象"), LocalizedText.Of($"write {CaseTargets.Shape(scope)}", $"请写{CaseTargets.Shape(scope)}"));
        return null;
    }

    private T? Known<T>(T? found, LocalizedText kind, string name, SourceLocation location, IEnumerable<string> codes)
        where T : class
    {
        if (found is null && !rules.IsSwitchedOff(name))
        {
            problems.Error(RuleDiagnostics.UnknownReference, location, LocalizedText.Of($"unknown {kind} '{name}'", $"未知的{kind}‘{name}’"), Suggestion.DidYouMean(name, codes) ?? new("`aggloadvisor rules list` prints the codes", "`aggloadvisor rules list` 可列出代码"));
        }

        return found;
    }
}
