using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Indicators.Panel;

/// <summary>One year of a table as columns: members in order, residual lines left out; the counterpart of the engine's view of a case.</summary>
internal sealed class PanelYear
{
    private readonly double[] _rows;

    /// <summary>Copies the year's cells; a member that the table does not name (-1) is a row of unknown cells.</summary>
    public PanelYear(ActivityTable table, int year, ReadOnlySpan<int> members, int benchmark, ReadOnlySpan<int> columns)
    {
        Industries = columns.Length;
        _rows = new double[members.Length * Industries];
        Total = new double[Industries];
        RowTotals = new double[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            var row = _rows.AsSpan(i * Industries, Industries);
            Read(table, year, members[i], columns, row);
            RowTotals[i] = Cells.Sum(row);
            Lanes.AddScaled(row, 1, Total);
        }

        AreMembersComplete = !Array.Exists(RowTotals, double.IsNaN);
        var reference = new double[Industries];
        Read(table, year, benchmark, columns, reference);
        HasBenchmark = !Array.TrueForAll(reference, double.IsNaN);
        Reference = HasBenchmark ? reference : Total;
        IsReferenceComplete = HasBenchmark ? !Array.Exists(reference, double.IsNaN) : AreMembersComplete;
    }

    /// <summary>Number of industries.</summary>
    public int Industries { get; }

    /// <summary>All members' industries, row by row; NaN marks the unknown.</summary>
    public ReadOnlySpan<double> Rows => _rows;

    /// <summary>All industries together per member; NaN for a member with an unknown cell.</summary>
    public double[] RowTotals { get; }

    /// <summary>All members together per industry; NaN where a member's cell is unknown.</summary>
    public double[] Total { get; }

    /// <summary>The benchmark's row where the year has one, else the members' total.</summary>
    public double[] Reference { get; }

    /// <summary>Whether the year has figures of the benchmark.</summary>
    public bool HasBenchmark { get; }

    /// <summary>Whether no member has an unknown cell.</summary>
    public bool AreMembersComplete { get; }

    /// <summary>Whether the reference has no unknown cell.</summary>
    public bool IsReferenceComplete { get; }

    /// <summary>One member's industries.</summary>
    public ReadOnlySpan<double> Row(int member) => _rows.AsSpan(member * Industries, Industries);

    /// <summary>Whether the year can start a comparison that ends in a later one.</summary>
    public bool Serves(PanelYear last) => AreMembersComplete && IsReferenceComplete && (!last.HasBenchmark || HasBenchmark);

    private static void Read(ActivityTable table, int year, int region, ReadOnlySpan<int> columns, Span<double> target)
    {
        if (region < 0)
        {
            target.Fill(double.NaN);
            return;
        }

        var source = table.Row(year, region);
        if (columns.Length == source.Length)
        {
            source.CopyTo(target);
            return;
        }

        for (var k = 0; k < columns.Length; k++)
        {
            target[k] = source[columns[k]];
        }
    }
}
