using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Data.Files;

namespace AggloAdvisor.Data.Csv;

/// <summary>Reads a table with a header: finds the columns, and gives the rows that have as many cells.</summary>
internal sealed class TableReader(string text, IReadOnlyList<TableColumn> columns, FileProblems problems)
{
    private const int MostRows = 2_000_000;

    /// <summary>The rows that can be used; the others are reported.</summary>
    public IEnumerable<TableRow> Rows(CancellationToken cancellationToken)
    {
        var csv = new CsvReader(text, Separator.Of(text, [.. columns.Select(static c => c.Name)]), problems);
        Dictionary<string, int>? positions = null;
        var width = 0;
        var count = 0;
        foreach (var row in csv.Rows(cancellationToken))
        {
            if (positions is null)
            {
                (positions, width) = (Header(row), row.Cells.Count);
                if (columns.Any(c => c.Required && !positions.ContainsKey(c.Name)))
                {
                    yield break;
                }
            }
            else if (++count > MostRows)
            {
                problems.Error(Codes.TableTooLarge, problems.At(row.Line), $"the table has more than {Shown.Figure(MostRows)} rows", "keep only the years and industries that the advice needs");
                yield break;
            }
            else if (HasWidth(row, width))
            {
                yield return new TableRow(row, positions);
            }
        }

        if (positions is null && !csv.Stopped)
        {
            problems.Error(Codes.NoHeader, problems.At(), "the table has no header", $"its first line should be: {string.Join(',', columns.Select(static c => c.Name))}");
        }
    }

    private Dictionary<string, int> Header(CsvRow row)
    {
        var positions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var unknown = new List<CsvCell>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            if (cell.Text.Length == 0)
            {
                continue;
            }

            if (columns.FirstOrDefault(c => string.Equals(c.Name, cell.Text, StringComparison.OrdinalIgnoreCase))?.Name is not { } name)
            {
                unknown.Add(cell);
            }
            else if (!positions.TryAdd(name, i))
            {
                var first = row.Cells[positions[name]];
                problems.Error(Codes.DuplicateColumn, problems.At(cell.Line, cell.Column), $"the column '{name}' stands twice", "remove one of the two", problems.At(first.Line, first.Column));
            }
        }

        var missing = columns.Where(c => c.Required && !positions.ContainsKey(c.Name)).Select(static c => c.Name).ToList();
        foreach (var cell in unknown)
        {
            var free = columns.Select(static c => c.Name).Where(n => !positions.ContainsKey(n));
            problems.Error(
                Codes.UnknownColumn,
                problems.At(cell.Line, cell.Column),
                $"unknown column {Shown.Quote(cell.Text)}",
                Suggestion.DidYouMean(cell.Text.ToLowerInvariant(), free) ?? $"this table has the columns {string.Join(", ", columns.Select(static c => c.Name))}");
        }

        foreach (var name in missing)
        {
            problems.Error(Codes.MissingColumn, problems.At(row.Line), $"the column '{name}' is missing", $"this table needs {string.Join(", ", columns.Where(static c => c.Required).Select(static c => c.Name))}; the rows were not read");
        }

        return positions;
    }

    private bool HasWidth(CsvRow row, int width)
    {
        if (row.Cells.Count < width)
        {
            problems.Error(
                Codes.RaggedRow,
                problems.At(row.Line),
                $"the row has {Cells(row.Cells.Count)}, the header {Shown.Figure(width)}",
                "an unknown value is an empty cell, so the separators stay");
            return false;
        }

        var extra = row.Cells.Skip(width).FirstOrDefault(static c => c.Text.Length > 0);
        if (extra.Line == 0)
        {
            return true;
        }

        problems.Error(
            Codes.RaggedRow,
            problems.At(extra.Line, extra.Column),
            $"the row has {Cells(row.Cells.Count)}, the header {Shown.Figure(width)}",
            "put a cell that holds the separator between quotes, and write numbers without separators of thousands");
        return false;
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{Shown.Figure(count)} cells";
}
