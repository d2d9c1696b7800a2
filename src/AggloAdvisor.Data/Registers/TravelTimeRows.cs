using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Csv;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Names;
using AggloAdvisor.Data.Values;

namespace AggloAdvisor.Data.Registers;

/// <summary>What rows of travel times must keep to beyond their single cells: two different members, a time above 0, each pair once.</summary>
internal sealed class TravelTimeRows(CaseNames names, FileProblems problems)
{
    private readonly Dictionary<(string First, string Second, string Mode, string Year), int> _lines = [];

    /// <summary>Reports what does not fit in a row.</summary>
    /// <param name="row">The row as written.</param>
    /// <param name="cells">Its cells that could be read.</param>
    public void Check(TableRow row, IReadOnlyDictionary<string, string> cells)
    {
        if (cells.TryGetValue("minutes", out var minutes) && NumberText.Parse(minutes)!.Value.Value <= 0)
        {
            problems.Error(Codes.OutOfRange, row["minutes"].In(problems), new("a travel time of 0 minutes", "通行时间为 0 分钟"), new("leave the row out when the time is unknown", "时间未知时请删去该行"));
        }

        if (!IsMember(row["region"], cells) | !IsMember(row["other_region"], cells))
        {
            return;
        }

        var (first, second) = (cells["region"], cells["other_region"]);
        if (first == second)
        {
            problems.Error(Codes.OtherScope, row["other_region"].In(problems), LocalizedText.Of($"'{second}' is on both sides of the pair", $"成员对的两侧都是‘{second}’"), new("write the id of another member", "请写另一成员的标识"));
            return;
        }

        if (!cells.TryGetValue("mode", out var mode) || !cells.TryGetValue("year", out var year))
        {
            return;
        }

        // The way back takes as long: one row speaks of both directions.
        var key = string.CompareOrdinal(first, second) < 0 ? (first, second, mode, year) : (second, first, mode, year);
        if (!_lines.TryAdd(key, row.Line))
        {
            problems.Error(
                Codes.DuplicateRow,
                problems.At(row.Line),
                LocalizedText.Of($"the time between {first} and {second} by {mode} in {year} is given twice", $"{year} 年‘{first}’与‘{second}’之间的‘{mode}’时间出现了两次"),
                new("keep one of the two rows; a pair is the same in either order", "请保留其中一行；成员对不分先后"),
                problems.At(_lines[key]));
        }
    }

    private bool IsMember(TableCell cell, IReadOnlyDictionary<string, string> cells)
    {
        if (!cells.TryGetValue(cell.Name, out var region))
        {
            return false;
        }

        if (names.Members.Contains(region))
        {
            return true;
        }

        problems.Error(Codes.OtherScope, cell.In(problems), LocalizedText.Of($"travel times are between members, and '{region}' is none", $"通行时间限于成员之间，而‘{region}’不是成员"), new("write the id of a member", "请写成员的标识"));
        return false;
    }
}
