using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.SideBySide;

/// <summary>What several runs ask and say together.</summary>
internal static class Union
{
    /// <summary>Every question that a run asks, in the order of codes and targets.</summary>
    public static IEnumerable<Question> Questions(IEnumerable<ComparedRun> runs) => runs
        .SelectMany(static r => r.Answers.Keys)
        .Distinct()
        .OrderBy(static q => q.Code, StringComparer.Ordinal)
        .ThenBy(static q => q.Target.ToString(), StringComparer.Ordinal);

    /// <summary>Codes of every measure of the runs' rules.</summary>
    public static IEnumerable<string> Measures(IEnumerable<ComparedRun> runs) => Codes(runs.SelectMany(static r => r.Measures.Keys));

    /// <summary>Codes of every diagnosis that a run asks for.</summary>
    public static IEnumerable<string> Diagnoses(IEnumerable<ComparedRun> runs) => Codes(runs.SelectMany(static r => r.Diagnoses.Keys));

    /// <summary>A diagnosis' title, as the last run that asks for it has it.</summary>
    public static LocalizedText Title(ImmutableArray<ComparedRun> runs, string code) => runs.Last(r => r.Diagnoses.ContainsKey(code)).Diagnoses[code];

    /// <summary>A measure's title, as the last run that has it has it.</summary>
    public static LocalizedText MeasureTitle(ImmutableArray<ComparedRun> runs, string code) =>
        runs.LastOrDefault(r => r.MeasureTitles.ContainsKey(code))?.MeasureTitles[code] ?? LocalizedText.Same(code);

    /// <summary>Indicators to show: those asked for, or those of the whole case that findings rest on; in the order of the dictionary.</summary>
    public static IEnumerable<IndicatorDefinition> Indicators(ImmutableArray<ComparedRun> runs, IReadOnlySet<string>? only) => runs
        .SelectMany(static r => r.Dictionary)
        .DistinctBy(static d => d.Id, StringComparer.Ordinal)
        .Where(d => only?.Contains(d.Id) ?? (d.Scope == Scope.Case && runs.Any(r => r.Evidence.Contains(d.Id))));

    /// <summary>Ids of thresholds of which not all runs use the same version, ascending.</summary>
    public static ImmutableArray<string> OtherThresholds(ImmutableArray<ComparedRun> runs) =>
    [
        .. runs.SelectMany(static r => r.Thresholds.Keys)
            .Distinct(StringComparer.Ordinal)
            .Where(id => runs.Select(r => r.Thresholds.TryGetValue(id, out var from) ? from : (DateOnly?)null).Distinct().Count() > 1)
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Codes(IEnumerable<string> codes) => codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
