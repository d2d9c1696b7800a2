using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>The activity table that indicators of industry rest on, in the case's year, and what trial changes of it would give.</summary>
/// <remarks>
/// Residual lines are left out and members stand in the case's order, as for the indicators. Trial changes are arithmetic on the
/// figures of one year: they say what an index would be, not what will come.
/// </remarks>
public sealed class StructureTable
{
    private readonly double[][] _rows;
    private readonly double[]? _benchmark;

    private StructureTable(ActivityTable table, ImmutableArray<Industry> industries, ImmutableArray<Region> members, double[][] rows, double[]? benchmark) =>
        (Table, Industries, Members, _rows, _benchmark) = (table, industries, members, rows, benchmark);

    /// <summary>The table as it was read.</summary>
    public ActivityTable Table { get; }

    /// <summary>Columns, in the order of the classification.</summary>
    public ImmutableArray<Industry> Industries { get; }

    /// <summary>Rows, in the case's order.</summary>
    public ImmutableArray<Region> Members { get; }

    /// <summary>The case's table; null when no table has the case's year, or a member's cell is unknown.</summary>
    public static StructureTable? Of(Case @case)
    {
        var choice = new ActivityChoice(@case);
        if (choice.View(choice.Table, @case.Year) is not { IncompleteMembers.IsEmpty: true } view)
        {
            return null;
        }

        return new(
            view.Table,
            view.Industries,
            @case.Regions,
            [.. @case.Regions.Select(r => view.Row(r.Id).ToArray())],
            view.BenchmarkId is null ? null : view.Reference.ToArray());
    }

    /// <summary>Position of an industry; −1 when the table does not have it.</summary>
    public int IndexOf(string code) => Industries.IndexOf(Industries.FirstOrDefault(i => i.Code == code)!);

    /// <summary>Activity of a member in an industry, in the table's unit.</summary>
    public double Amount(int member, int industry) => _rows[member][industry];

    /// <summary>The industry's part of the member's activity; null when the member has none.</summary>
    public double? Share(int member, int industry) => Ratio.Of(_rows[member][industry], _rows[member].Sum());

    /// <summary>The industry's part of the comparison area's activity: the benchmark's where the table has it, else all members'.</summary>
    public double? ReferenceShare(int industry) => Reference() is var reference ? Ratio.Of(reference[industry], reference.Sum()) : null;

    /// <summary>Krugman index of a member against the pooled rest; null without activity.</summary>
    public double? Krugman(int member) => KrugmanSpecialisation.PooledRest(_rows[member], Total());

    /// <summary>Location quotients of a member against the comparison area; null without activity.</summary>
    public double?[]? Quotients(int member) => LocationQuotient.Compute(_rows[member], Reference());

    /// <summary>In how many members an industry leads: above the comparison area's share and at least a twentieth of the member's activity.</summary>
    public int LeadingMembers(int industry) =>
        LeadingIndustries.CanLead(Industries[industry])
            ? Enumerable.Range(0, Members.Length).Count(i => Quotients(i)?[industry] is { } quotient && LeadingMark.Leads(quotient, Share(i, industry) ?? 0))
            : 0;

    /// <summary>Industries that lead in two or more members over industries that lead anywhere; null when none leads.</summary>
    public double? LeadingOverlap()
    {
        int[] counts = [.. Enumerable.Range(0, Industries.Length).Select(LeadingMembers)];
        return Ratio.Of(counts.Count(static c => c >= 2), counts.Count(static c => c >= 1));
    }

    /// <summary>
    /// A trial: members give off what lies above the comparison area's share of the industry, and the lead takes over all of it.
    /// </summary>
    /// <param name="industry">The industry, by position.</param>
    /// <param name="lead">The member that takes over, by position.</param>
    /// <param name="givers">Members that give, by position; the lead among them is passed over.</param>
    /// <param name="moved">What moves, in the table's unit; 0 when nobody lies above the share.</param>
    /// <returns>The table after it; all other cells and the total of the industry stay as they are.</returns>
    /// <remarks>
    /// With share s and total T of a member that has x of the industry, what it keeps is s(T − x)/(1 − s): then it has exactly the
    /// comparison area's share of what is left, and a location quotient of 1.
    /// </remarks>
    public StructureTable Concentrate(int industry, int lead, IEnumerable<int> givers, out double moved)
    {
        var rows = _rows.Select(static r => (double[])r.Clone()).ToArray();
        moved = 0;
        if (ReferenceShare(industry) is not ({ } share and < 1))
        {
            return this;
        }

        foreach (var giver in givers.Where(g => g != lead).Distinct())
        {
            var has = rows[giver][industry];
            var keeps = Math.Min(has, share * (rows[giver].Sum() - has) / (1 - share));
            rows[giver][industry] = keeps;
            moved += has - keeps;
        }

        rows[lead][industry] += moved;
        return new(Table, Industries, Members, rows, _benchmark);
    }

    private double[] Total()
    {
        var total = new double[Industries.Length];
        foreach (var row in _rows)
        {
            for (var k = 0; k < total.Length; k++)
            {
                total[k] += row[k];
            }
        }

        return total;
    }

    private double[] Reference() => _benchmark ?? Total();
}
