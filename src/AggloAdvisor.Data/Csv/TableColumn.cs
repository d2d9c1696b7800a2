using System.Runtime.InteropServices;
using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Data.Csv;

/// <summary>A column that a table may have.</summary>
/// <param name="Name">Header; files may write it in upper or lower case.</param>
/// <param name="Required">Whether the table must have it.</param>
internal sealed record TableColumn(string Name, bool Required = true);

/// <summary>A cell found by its column's name.</summary>
/// <param name="Text">Text; empty for an unknown value and for a column that the table does not have.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based character.</param>
/// <param name="Name">Name of the column.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TableCell(string Text, int Line, int Column, string Name)
{
    /// <summary>Whether nothing was written.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>Its place in a file.</summary>
    public SourceLocation In(Files.FileProblems file) => file.At(Line, Column);
}

/// <summary>A row whose cells are found by their column's name.</summary>
internal sealed class TableRow(CsvRow row, IReadOnlyDictionary<string, int> positions)
{
    /// <summary>1-based line on which the row begins.</summary>
    public int Line => row.Line;

    /// <summary>A cell; an empty one, placed at the row's beginning, when the table lacks the column.</summary>
    public TableCell this[string column]
    {
        get
        {
            if (positions.TryGetValue(column, out var position) && position < row.Cells.Count)
            {
                var cell = row.Cells[position];
                return new TableCell(cell.Text, cell.Line, cell.Column, column);
            }

            return new TableCell("", row.Line, row.Cells[0].Column, column);
        }
    }
}
