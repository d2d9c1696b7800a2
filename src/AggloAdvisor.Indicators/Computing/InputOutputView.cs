using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Chains;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>What indicators read out of an input-output table: linkage coefficients of an industry, coefficients between a table's industries.</summary>
internal sealed class InputOutputView
{
    /// <summary>How <see cref="LackingInput.Name"/> and definitions name the table.</summary>
    public const string InputId = "input-output";

    private readonly Dictionary<string, int> _positions;
    private readonly Dictionary<ActivityTable, InputOutputGroups> _groups = [];

    /// <summary>Prepares a table.</summary>
    public InputOutputView(InputOutputTable table)
    {
        Table = table;
        _positions = table.Sectors.Select(static (s, i) => (s.Code, i)).ToDictionary(static s => s.Code, static s => s.i, StringComparer.Ordinal);
        if (TechnicalCoefficients.Compute(table.Flows, table.Outputs) is { } coefficients
            && LeontiefInverse.Compute(coefficients, table.Sectors.Length) is { } inverse)
        {
            Influence = LinkageCoefficients.Influence(inverse, table.Sectors.Length);
            Sensitivity = LinkageCoefficients.Sensitivity(inverse, table.Sectors.Length);
        }

        var domestic = table.Kind is InputOutputFlows.Domestic;
        Description = LocalizedText.Of(
            $"{table.Name}, {table.Year}, {table.Sectors.Length} sectors, {(domestic ? "domestic flows" : "flows with imports")}",
            $"{table.Name}，{table.Year}年，{table.Sectors.Length}个部门，{(domestic ? "国内流量" : "含进口流量")}");
    }

    /// <summary>The table.</summary>
    public InputOutputTable Table { get; }

    /// <summary>Name, year, sectors and kind of the table, for a basis.</summary>
    public LocalizedText Description { get; }

    /// <summary>Influence per sector; null when the table is not productive.</summary>
    public double[]? Influence { get; }

    /// <summary>Sensitivity per sector; null when the table is not productive.</summary>
    public double[]? Sensitivity { get; }

    /// <summary>An industry's coefficient: that of its sector, or the mean of its sectors weighted by their output; null, and lacking, without any.</summary>
    public double? OfIndustry(InputReader read, double[]? perSector, ActivityTable table, string industry)
    {
        if (SectorsOf(table, industry) is not { } sectors)
        {
            read.Lack(LackingKind.InputOutput, industry);
            return null;
        }

        read.Cite(Table.SourceId);
        read.Basis = LocalizedText.Of(
            $"{Description}; {(sectors.Length == 1 ? "sector" : "sectors")} {string.Join(", ", sectors)}",
            $"{Description}；部门：{string.Join("、", sectors.Select(s => Table.Sectors[_positions[s]].Name.Zh))}");
        read.Granularity = Table.Sectors.Length;
        if (perSector is null)
        {
            return read.Undefined(new("the input-output table is not productive: its sectors use more than they make", "投入产出表不满足生产性条件：部门消耗大于产出"));
        }

        var (sum, weights) = (0.0, 0.0);
        foreach (var position in sectors.Select(s => _positions[s]))
        {
            sum += perSector[position] * Table.Outputs[position];
            weights += Table.Outputs[position];
        }

        return Ratio.Of(sum, weights);
    }

    /// <summary>A table's industries by the sectors they cover, with the coefficients between them; null, and lacking, when an industry has none.</summary>
    public InputOutputGroups? Groups(InputReader read, ActivityView view)
    {
        foreach (var industry in view.Industries.Where(i => SectorsOf(view.Table, i.Code) is null))
        {
            read.Lack(LackingKind.InputOutput, industry.Code);
        }

        if (read.IsLacking)
        {
            return null;
        }

        read.Cite(Table.SourceId);
        if (!_groups.TryGetValue(view.Table, out var groups))
        {
            _groups[view.Table] = groups = Group(view);
        }

        return groups;
    }

    private ImmutableArray<string>? SectorsOf(ActivityTable table, string industry) =>
        Table.SectorsOf.TryGetValue(table.Id, out var industries) && industries.TryGetValue(industry, out var sectors) ? sectors : null;

    private InputOutputGroups Group(ActivityView view)
    {
        // Industries that cover the same sectors are one group: the table cannot tell them apart.
        var lists = view.Industries.Select(i => string.Join(' ', SectorsOf(view.Table, i.Code)!.Value.Order(StringComparer.Ordinal))).ToList();
        var distinct = lists.Distinct(StringComparer.Ordinal).ToList();
        var groupOf = new int[Table.Sectors.Length];
        Array.Fill(groupOf, -1);
        for (var g = 0; g < distinct.Count; g++)
        {
            foreach (var sector in distinct[g].Split(' '))
            {
                groupOf[_positions[sector]] = g;
            }
        }

        var n = Table.Sectors.Length;
        var flows = new double[distinct.Count * distinct.Count];
        var outputs = new double[distinct.Count];
        for (var l = 0; l < n; l++)
        {
            if (groupOf[l] < 0)
            {
                continue;
            }

            outputs[groupOf[l]] += Table.Outputs[l];
            for (var k = 0; k < n; k++)
            {
                flows[groupOf[k] < 0 ? 0 : (groupOf[k] * distinct.Count) + groupOf[l]] += groupOf[k] < 0 ? 0 : Table.Flows[(k * n) + l];
            }
        }

        return new InputOutputGroups([.. lists.Select(l => distinct.IndexOf(l))], TechnicalCoefficients.Compute(flows, outputs)!, distinct.Count);
    }
}

/// <summary>A classification's industries by the sectors of an input-output table.</summary>
/// <param name="GroupOf">Per industry, its group.</param>
/// <param name="Coefficients">Technical coefficients between groups, row by row.</param>
/// <param name="Count">Number of groups.</param>
internal sealed record InputOutputGroups(ImmutableArray<int> GroupOf, double[] Coefficients, int Count)
{
    /// <summary>A row of industries as a row of groups.</summary>
    public double[] Sum(ReadOnlySpan<double> row)
    {
        var sums = new double[Count];
        for (var k = 0; k < row.Length; k++)
        {
            sums[GroupOf[k]] += row[k];
        }

        return sums;
    }
}
