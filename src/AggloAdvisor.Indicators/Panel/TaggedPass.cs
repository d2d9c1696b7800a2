using AggloAdvisor.Core.Cases;
using AggloAdvisor.Indicators.Growth;
using AggloAdvisor.Indicators.Inequality;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Panel;

/// <summary>Columns that rest on tags of industries, on the core city or on a second table.</summary>
internal sealed class TaggedPass(Dictionary<string, PanelColumn> columns, PanelTables tables, Dictionary<ActivityTable, PanelYear[]> years)
{
    private readonly PanelYear[] _own = years[tables.Table];
    private readonly int[] _dirty = Tagged(tables.Table, IndustryTags.Dirty);
    private readonly int[] _services = Tagged(tables.Table, IndustryTags.ProducerService);
    private readonly int[] _making = Tagged(tables.Table, IndustryTags.Manufacturing);
    private readonly bool[] _isCore = [.. tables.Members.Select(m => tables.Cores.Contains(m, StringComparer.Ordinal))];

    /// <summary>Writes the year's cells.</summary>
    public void Write(int y)
    {
        columns["functional_services_lead"].Year(y)[0] = PanelMeasures.Cell(Lead(_own[y], _services));
        columns["functional_manufacturing_lead"].Year(y)[0] = PanelMeasures.Cell(-Lead(_own[y], _making));
        DirtyGrowth(y);
        Jobs(y, IndustryTags.Ict, columns["ict_share"], columns["ict_lq"]);
        columns["ict_share_max_min"].Year(y)[0] = PanelMeasures.Cell(Extremes.MaximumOverMinimum(columns["ict_share"].Year(y)));
        Jobs(y, IndustryTags.ProducerService, null, columns["producer_services_lq"]);
        if (tables.OwnGradient is { } pair)
        {
            Gradient(y, pair);
        }
    }

    private double? Lead(PanelYear year, int[] industries)
    {
        if (industries.Length == 0 || !year.IsReferenceComplete || !Array.TrueForAll(year.RowTotals, static t => t >= 0))
        {
            return null;
        }

        var quotients = new double[year.RowTotals.Length];
        for (var i = 0; i < quotients.Length; i++)
        {
            quotients[i] = GroupShare.Quotient(year.Row(i), year.Reference, industries) ?? double.NaN;
        }

        var isCore = _isCore;
        if (!Array.Exists(isCore, static c => c))
        {
            isCore = new bool[quotients.Length];
            isCore[Array.IndexOf(year.RowTotals, year.RowTotals.Max())] = true;
        }

        return FunctionalLead.Compute(quotients, isCore);
    }

    private void DirtyGrowth(int y)
    {
        var target = columns["dirty_growth_share"].Year(y);
        var first = Array.FindIndex(_own, 0, y, v => v.Serves(_own[y]));
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = first < 0 || _dirty.Length == 0
                ? double.NaN
                : PanelMeasures.Cell(GrowthContribution.Compute(
                    GroupShare.Sum(_own[first].Row(i), _dirty), GroupShare.Sum(_own[y].Row(i), _dirty), _own[first].RowTotals[i], _own[y].RowTotals[i]));
        }
    }

    private void Jobs(int y, string tag, PanelColumn? share, PanelColumn quotient)
    {
        var source = tables.All
            .Where(static t => t.Measure is ActivityMeasure.Employment)
            .Select(t => (Year: Of(t, y), Industries: Tagged(t, tag)))
            .Where(static s => s.Year is not null && s.Industries.Length > 0)
            .OrderByDescending(static s => s.Year!.RowTotals.Count(static t => !double.IsNaN(t)))
            .ThenByDescending(static s => s.Year!.Industries)
            .FirstOrDefault();
        for (var i = 0; i < tables.Members.Length; i++)
        {
            if (share is not null)
            {
                share.Year(y)[i] = source.Year is { } own ? PanelMeasures.Cell(GroupShare.Compute(own.Row(i), source.Industries)) : double.NaN;
            }

            quotient.Year(y)[i] = source.Year is { } year ? PanelMeasures.Cell(GroupShare.Quotient(year.Row(i), year.Reference, source.Industries)) : double.NaN;
        }
    }

    private void Gradient(int y, Computing.GradientTables pair)
    {
        var target = columns["industry_gradient"].Year(y);
        if (Of(pair.ValueAdded, y) is not { } valueAdded || Of(pair.Employment, y) is not { } employment)
        {
            target.Fill(double.NaN);
            return;
        }

        var benchmarked = valueAdded.HasBenchmark && employment.HasBenchmark;
        var width = valueAdded.Industries;
        for (var i = 0; i < tables.Members.Length; i++)
        {
            IndustryGradient.Fill(
                valueAdded.Row(i),
                employment.Row(i),
                benchmarked ? valueAdded.Reference : valueAdded.Total,
                benchmarked ? employment.Reference : employment.Total,
                target.Slice(i * width, width));
        }

        foreach (ref var cell in target)
        {
            cell = PanelMeasures.Cell(cell);
        }
    }

    private PanelYear? Of(ActivityTable table, int y) =>
        table.Years.IndexOf(tables.Table.Years[y]) is >= 0 and var place ? years[table][place] : null;

    private static int[] Tagged(ActivityTable table, string tag)
    {
        int[] kept = PanelTables.Columns(table);
        return [.. Enumerable.Range(0, kept.Length).Where(k => table.Industries[kept[k]].Is(tag))];
    }
}
