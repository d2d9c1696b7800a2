using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Data.Files;

/// <summary>A cell and where it stands.</summary>
/// <param name="Text">Content without quotes and surrounding spaces.</param>
/// <param name="Location">Its first character.</param>
internal readonly record struct Cell(string Text, SourceLocation Location);

/// <summary>A table read from CSV: its known columns and its rows.</summary>
internal sealed class CsvTable
{
    private const int MaxColumns = 200;
    private const int MaxRows = 2_000_000;
    private readonly Dictionary<string, int> _columns;

    private CsvTable(Dictionary<string, int> columns, ImmutableArray<Cell[]> rows)
    {
        (_columns, Rows) = (columns, rows);
    }

    /// <summary>Rows of cells, in file order.</summary>
    public ImmutableArray<Cell[]> Rows { get; }

    /// <summary>A cell by column; empty when the file lacks the optional column.</summary>
    public Cell Cell(Cell[] row, string column) =>
        _columns.TryGetValue(column, out var index) ? row[index] : new Cell("", row[0].Location with { Column = 0 });

    /// <summary>Reads a table; null, with diagnostics, when its header cannot be used.</summary>
    public static CsvTable? Read(string text, SourceLocation file, IReadOnlyCollection<string> required, IReadOnlyCollection<string> optional, DiagnosticBag problems)
    {
        var scanner = new CsvScanner(text, file, problems);
        if (scanner.Next() is not { } header)
        {
            problems.Error(DataDiagnostics.BadColumn, file, $"the file is empty; its first line must name the columns {string.Join(", ", required)}");
            return null;
        }

        if (header.Length > MaxColumns)
        {
            problems.Error(DataDiagnostics.TooLarge, header[0].Location, string.Create(CultureInfo.InvariantCulture, $"the table has {header.Length} columns; at most {MaxColumns} are read"));
            return null;
        }

        if (Columns(header, required, optional, problems) is not { } columns)
        {
            return null;
        }

        var rows = ImmutableArray.CreateBuilder<Cell[]>();
        while (scanner.Next() is { } row)
        {
            if (rows.Count == MaxRows)
            {
                problems.Error(DataDiagnostics.TooLarge, row[0].Location, string.Create(CultureInfo.InvariantCulture, $"the table has more than {MaxRows} rows"));
                return null;
            }

            if (row.Length != header.Length)
            {
                problems.Error(
                    DataDiagnostics.BadCsv,
                    row[0].Location with { Column = 0 },
                    string.Create(CultureInfo.InvariantCulture, $"the row has {row.Length} cells, the header {header.Length}"),
                    "quote cells that hold the separator; keep empty cells as two separators");
                continue;
            }

            rows.Add(row);
        }

        return new CsvTable(columns, rows.ToImmutable());
    }

    private static Dictionary<string, int>? Columns(Cell[] header, IReadOnlyCollection<string> required, IReadOnlyCollection<string> optional, DiagnosticBag problems)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = required.Concat(optional).ToArray();
        var good = true;
        for (var i = 0; i < header.Length; i++)
        {
            var name = header[i].Text.ToLowerInvariant();
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                problems.Error(DataDiagnostics.BadColumn, header[i].Location, $"unknown column '{header[i].Text}'; expected {string.Join(", ", known)}", Suggestion.DidYouMean(name, known));
                good = false;
            }
            else if (!columns.TryAdd(name, i))
            {
                problems.Error(DataDiagnostics.BadColumn, header[i].Location, $"the column '{name}' is given twice", null, header[columns[name]].Location);
                good = false;
            }
        }

        foreach (var name in required.Where(r => !columns.ContainsKey(r)))
        {
            problems.Error(DataDiagnostics.BadColumn, header[0].Location with { Column = 0 }, $"the column '{name}' is missing", $"the first line must name {string.Join(", ", required)}");
            good = false;
        }

        return good ? columns : null;
    }
}
