using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Chains;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Output, value added and energy (else CO₂) of the same industries: what stands in for stages that nobody listed.</summary>
internal sealed class LowEndTables
{
    private static readonly ActivityMeasure[] Measures = [ActivityMeasure.Output, ActivityMeasure.ValueAdded, ActivityMeasure.EnergyUse];

    private readonly ActivityView?[] _views;
    private readonly string[] _names;

    private LowEndTables(ActivityView output, ActivityView? valueAdded, ActivityView? burden)
    {
        _views = [output, valueAdded, burden];
        _names =
        [
            .. Measures.Select((m, i) => SiblingTables.InputName(output.Table, _views[i]?.Table.Measure ?? m)),
        ];
    }

    /// <summary>The output.</summary>
    public ActivityView Output => _views[0]!;

    /// <summary>The tables in a year: of the tables of output the one with most of the others beside it, then the finest; null without any output.</summary>
    public static LowEndTables? Find(CaseContext context, int year)
    {
        var best = context.Activity.Candidates
            .Where(t => t.Measure is ActivityMeasure.Output && t.Years.Contains(context.Case.Year))
            .Select(t => (Table: t, ValueAdded: Sibling(context, t, ActivityMeasure.ValueAdded), Burden: Burden(context, t)))
            .OrderByDescending(static t => (t.ValueAdded is null ? 0 : 1) + (t.Burden is null ? 0 : 1))
            .ThenByDescending(static t => ActivityChoice.Granularity(t.Table))
            .FirstOrDefault();
        return context.Activity.View(best.Table, year) is { } output
            ? new(output, context.Activity.View(best.ValueAdded, year), context.Activity.View(best.Burden, year))
            : null;
    }

    /// <summary>Notes that a case without a table of output lacks all three.</summary>
    public static void Lack(InputReader read)
    {
        foreach (var measure in Measures)
        {
            read.Lack(LackingKind.Activity, MeasureWords.Of(measure).En, null, read.Year);
        }
    }

    /// <summary>The signal of a member's industry; null, and lacking, where a figure of it or of the benchmark is unknown.</summary>
    public double? Signal(InputReader read, string member, int industry)
    {
        var region = Figures(read, member, v => v.Row(member)[industry]);
        var benchmark = read.Context.Case.Benchmark?.Id;
        if (benchmark is null)
        {
            return read.Undefined(new("the case names no benchmark to compare with", "案例未指定对标区域"));
        }

        var reference = Figures(read, benchmark, v => v.BenchmarkId is null ? double.NaN : v.Reference[industry]);
        if (read.IsLacking)
        {
            return null;
        }

        foreach (var source in _views.SelectMany(static v => v!.Table.SourceIds))
        {
            read.Cite(source);
        }

        read.Granularity = Output.Industries.Length;
        var (own, there) = (region.ValueAdded / region.Output, reference.ValueAdded / reference.Output);
        var times = region.Burden / region.Output / (reference.Burden / reference.Output);
        var (name, counted) = (read.Name(benchmark), _views[2]!.Counted);
        read.Basis = LocalizedText.Of(
            $"value added {own:0.000} of output, {there:0.000} in {name}; {counted} per output {times:0.00} times that of {name}; {Output.Source}",
            $"增加值率{own:0.000}，{name}为{there:0.000}；单位产值{counted}为{name}的{times:0.00}倍；{Output.Source}");
        return LowEndSignal.Compute(region, reference);
    }

    private static ActivityTable? Burden(CaseContext context, ActivityTable table) =>
        Sibling(context, table, ActivityMeasure.EnergyUse) ?? Sibling(context, table, ActivityMeasure.Co2Emissions);

    private static ActivityTable? Sibling(CaseContext context, ActivityTable table, ActivityMeasure measure) =>
        SiblingTables.Find(context.Case, table, measure, context.Case.Year);

    private LowEndFigures Figures(InputReader read, string region, Func<ActivityView, double> cell)
    {
        double[] cells = [.. _views.Select(v => v is null ? double.NaN : cell(v))];
        for (var i = 0; i < cells.Length; i++)
        {
            if (double.IsNaN(cells[i]))
            {
                // Of a table that does not exist nobody's row is lacking, but the table.
                read.Lack(LackingKind.Activity, _names[i], _views[i] is null ? null : region, read.Year);
            }
        }

        return new LowEndFigures(cells[0], cells[1], cells[2]);
    }
}
