using AggloAdvisor.Documents;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>A chart that was asked for; without a figure when the case lacks the data.</summary>
internal sealed record DrawnChart(Figure? Figure);

/// <summary>The charts that templates can name, and which indicator each shows; empty where it shows the advice itself.</summary>
internal static class ChartCatalog
{
    private static readonly (string Name, string Indicator, Func<ChartContext, Figure?> Draw)[] _charts =
    [
        ("specialisation", "krugman_specialisation", static c => MemberBars.Draw(c, "krugman_specialisation", "homogeneity.")),
        ("leading-overlap", "leading_member_share", LeadingOverlapChart.Draw),
        ("gdp-per-head", "cv_gdp_per_head", static c => MemberBars.Draw(c, "gdp_per_head", null)),
        ("patents", "patents_top_share", static c => MemberBars.Draw(c, "patents_per_10k", null)),
        ("similarity", "krugman_pair", PairMatrixChart.Draw),
        ("shift-share", "shift_share_competitive", static c => MemberBars.Draw(c, "shift_share_competitive", null)),
        ("location-quotients", "location_quotient", LocationQuotientChart.Draw),
        ("carbon", "co2_per_gdp", static c => MemberBars.Draw(c, "co2_per_gdp", "carbon.")),
        ("finance-depth", "finance_depth", static c => MemberBars.Draw(c, "finance_depth", null)),
        ("timeline", "", TimelineChart.Draw),
        ("flow", "", FlowChart.Draw),
        ("three-chains", "three_chain_coordination", ThreeChainsChart.Draw),
        ("obstacles", "three_chain_obstacle", ObstacleBars.Draw),
        ("coupling-trend", "three_chain_coordination_case", static c => YearLines.Draw(c, "three_chain_coordination", "three_chain_coordination_case", growth: false)),
        ("slopes", "gdp_growth", static c => YearLines.Draw(c, "gdp_per_head", null, growth: true)),
        ("shift-share-parts", "shift_share_mix", ShiftShareParts.Draw),
        ("rank-size", "rank_size_slope_gdp", RankSizeChart.Draw),
        ("against-benchmark", "", BenchmarkDumbbells.Draw),
        ("map", "", MapChart.Draw),
        ("leading-sets", "leading_overlap", SharedSetsChart.Draw),
    ];

    /// <summary>Names that templates can use after <c>```figure</c>.</summary>
    public static IEnumerable<string> Names => _charts.Select(static c => c.Name);

    /// <summary>Draws a chart by name; null when there is none of that name.</summary>
    public static DrawnChart? Draw(string name, ChartContext context)
    {
        var chart = Array.Find(_charts, c => c.Name == name);
        return chart.Draw is null ? null : new DrawnChart(chart.Draw(context));
    }

    /// <summary>The chart of what a diagnosis's condition rests on; empty when there is none.</summary>
    public static string For(Diagnosis diagnosis)
    {
        var used = ConditionWalk.Indicators(diagnosis.When).Select(static o => o.Indicator.Id).ToArray();
        return Array.Find(_charts, c => used.Contains(c.Indicator, StringComparer.Ordinal)).Name ?? "";
    }
}
