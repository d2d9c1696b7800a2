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
            problems.Error(Codes.OutOfRange, row["minutes"].In(problems), "a travel time of 0 minutes", "leave the row out when the time is unknown");
        }

        if (!IsMember(row["region"], cells) | !IsMember(row["other_region"], cells))
        {
            return;
        }

        var (first, second) = (cells["region"], cells["other_region"]);
        if (first == second)
        {
            problems.Error(Codes.OtherScope, row["other_region"].In(problems), $"'{second}' is on both sides of the pair", "write the id of another member");
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
                $"the time between {first} and {second} by {mode} in {year} is given twice",
                "keep one of the two rows; a pair is the same in either order",
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

        problems.Error(Codes.OtherScope, cell.In(problems), $"travel times are between members, and '{region}' is none", "write the id of a member");
        return false;
    }
}
