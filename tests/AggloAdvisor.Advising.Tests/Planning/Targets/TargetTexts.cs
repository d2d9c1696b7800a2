using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Tests.Planning.Targets;

/// <summary>Asks for the statements of one kind of target.</summary>
internal static class TargetTexts
{
    public static Specific[] Of(TargetKind kind, Case @case, IndicatorTable table, Target target, params (string Id, double Value)[] thresholds) =>
        [.. new Specifics(Samples.Targets(@case, table, thresholds)).Of(Samples.Measure("M27", PlanStage.Industry, kind), Samples.Findings(Samples.Finding(target)))];

    public static string[] English(TargetKind kind, Case @case, IndicatorTable table, Target target, params (string Id, double Value)[] thresholds) =>
        [.. Of(kind, @case, table, target, thresholds).Select(static s => s.Text.En)];

    public static Case WithTable(Case @case, ActivityMeasure measure, string[] industries, params double[][] rows) => @case with
    {
        Activities =
        [
            .. @case.Activities,
            new ActivityTable(
                measure.ToString().ToLowerInvariant(),
                new("Table", "表"),
                measure,
                measure is ActivityMeasure.Employment ? "jobs" : "100m_yuan",
                [@case.Year],
                [.. @case.Regions.Select(static r => r.Id)],
                [.. industries.Select(static i => new Industry(i.Split(':')[0], new(i.Split(':')[0], "业" + i.Split(':')[0]), [.. i.Split(':').Skip(1)]))],
                [.. rows.SelectMany(static r => r)],
                ["census"]),
        ],
    };
}
