using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>An activity table turned: industries over members.</summary>
internal sealed class IndustryColumns
{
    private readonly ImmutableArray<string> _members;
    private readonly double[] _cells;
    private readonly double[] _totals;

    /// <summary>Turns a table.</summary>
    public IndustryColumns(ActivityView view, ImmutableArray<string> members)
    {
        (View, _members) = (view, members);
        _cells = new double[view.Rows.Length];
        _totals = new double[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            var row = view.Row(members[i]);
            _totals[i] = Cells.Sum(row);
            for (var k = 0; k < row.Length; k++)
            {
                _cells[(k * members.Length) + i] = row[k];
            }
        }
    }

    /// <summary>The table.</summary>
    public ActivityView View { get; }

    /// <summary>One industry in every member, in the case's order; lacking for every member in which it is unknown.</summary>
    public ReadOnlySpan<double> Column(InputReader read, int industry)
    {
        var column = _cells.AsSpan(industry * _members.Length, _members.Length);
        for (var i = 0; i < column.Length; i++)
        {
            if (double.IsNaN(column[i]))
            {
                read.Lack(LackingKind.Activity, View.Table.Id, _members[i], View.Year);
            }
        }

        if (Cells.Sum(column) == 0)
        {
            read.Undefined(LocalizedText.Of($"no member has the industry {View.Named(industry)}", $"各成员均无“{View.Named(industry)}”"));
        }

        return column;
    }

    /// <summary>All industries together in every member; lacking for every member with an unknown cell.</summary>
    public ReadOnlySpan<double> Totals(InputReader read)
    {
        read.Total(View);
        if (_members.Length < 2)
        {
            read.Undefined(Reasons.OneMember);
        }

        return _totals;
    }
}
