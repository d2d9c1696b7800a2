using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax.Overlays;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Checks that hold between files: names that lead nowhere, circles, parameters that nobody uses.</summary>
internal static class CrossChecks
{
    /// <summary>Themes whose parameters the program itself uses.</summary>
    private static readonly string[] _ownThemes = ["priority.", "severity.", "confidence.", "platforms.full"];

    public static void Run(IReadOnlyCollection<Diagnosis> diagnoses, IReadOnlyCollection<Countermeasure> measures, IEnumerable<Parameter> parameters, SwitchedOff off, Func<SourceLocation, bool> concerned, DiagnosticBag problems)
    {
        var diagnosisIds = diagnoses.Select(static d => d.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var finding in Conditions(diagnoses, measures).SelectMany(ConditionWalk.Findings))
        {
            References.Rule(problems, References.Diagnosis, finding.DiagnosisId, finding.Location, diagnosisIds, off);
            if (off.Place(OverrideSubject.Diagnosis, finding.DiagnosisId) is { } place)
            {
                problems.Warning(
                    OverlayDiagnostics.StillAsked,
                    finding.Location,
                    LocalizedText.Of($"the condition asks for '{finding.DiagnosisId}', which an overlay switches off: that part stays unknown", $"条件引用了叠加层停用的诊断‘{finding.DiagnosisId}’，该部分将始终未知"),
                    new("replace or switch off this rule, too", "请一并替换或停用该规则"),
                    place);
            }
        }

        Circles(diagnoses.DistinctBy(static d => d.Id).ToArray(), problems);
        foreach (var version in diagnoses.Except(diagnoses.DistinctBy(static d => d.Id)))
        {
            Circles([version, .. diagnoses.Where(d => d.Id != version.Id).DistinctBy(static d => d.Id)], problems);
        }

        Unused(Conditions(diagnoses, measures), parameters, problems);
        foreach (var comparison in Conditions(diagnoses, measures).SelectMany(ConditionWalk.Comparisons).Where(c => concerned(c.Location)))
        {
            Bare(comparison, problems);
        }
    }

    private static IEnumerable<Condition> Conditions(IEnumerable<Diagnosis> diagnoses, IReadOnlyCollection<Countermeasure> measures) =>
        diagnoses.SelectMany(ConditionWalk.Of).Concat(measures.SelectMany(ConditionWalk.Of));

    private static void Circles(IReadOnlyCollection<Diagnosis> diagnoses, DiagnosticBag problems)
    {
        var asks = diagnoses.DistinctBy(static d => d.Id).ToDictionary(static d => d.Id, static d => ConditionWalk.Of(d).SelectMany(ConditionWalk.Findings).Select(static f => f.DiagnosisId).ToArray(), StringComparer.Ordinal);
        foreach (var diagnosis in diagnoses)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var next = new Stack<string>(asks[diagnosis.Id]);
            while (next.TryPop(out var id))
            {
                if (id == diagnosis.Id)
                {
                    problems.Error(RuleDiagnostics.Circle, diagnosis.Location, LocalizedText.Of($"'{diagnosis.Id}' asks for itself, through the findings of its conditions", $"‘{diagnosis.Id}’经由其条件中的诊断结论回到了自身"), new("take one 'finding:' out of the circle", "请从循环中去掉一处‘finding:’"));
                    break;
                }

                if (seen.Add(id))
                {
                    foreach (var further in asks.GetValueOrDefault(id, []))
                    {
                        next.Push(further);
                    }
                }
            }
        }
    }

    private static void Bare(ComparisonCondition comparison, DiagnosticBag problems)
    {
        if ((comparison.Left as NumberOperand ?? comparison.Right as NumberOperand) is { } number && Math.Abs(number.Value) is not (0 or 1 or 2))
        {
            problems.Warning(
                RuleDiagnostics.BareThreshold,
                comparison.Location,
                LocalizedText.Of($"the threshold {number.Text} has no provenance: it stands in the condition itself", $"阈值 {number.Text} 没有来历：直接写在条件中"),
                LocalizedText.Of($"make it a parameter and write parameters.THEME.NAME; `aggloadvisor rules new parameter` begins one", $"请改为参数并写作‘parameters.主题.名称’；可用‘aggloadvisor rules new parameter’新建"));
        }
    }

    private static void Unused(IEnumerable<Condition> conditions, IEnumerable<Parameter> parameters, DiagnosticBag problems)
    {
        var used = conditions.SelectMany(ConditionWalk.Parameters).Select(static p => p.Parameter.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var parameter in parameters.Where(p => !used.Contains(p.Id) && !Array.Exists(_ownThemes, t => p.Id.StartsWith(t, StringComparison.Ordinal))))
        {
            problems.Warning(RuleDiagnostics.Unused, parameter.Location, LocalizedText.Of($"no condition uses the parameter '{parameter.Id}'", $"没有条件使用参数‘{parameter.Id}’"), new("use it or delete it", "请使用或删去它"));
        }
    }
}
