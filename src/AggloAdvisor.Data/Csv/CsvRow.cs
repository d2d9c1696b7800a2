using System.Runtime.InteropServices;

namespace AggloAdvisor.Data.Csv;

/// <summary>One cell as it was written.</summary>
/// <param name="Text">Text without the quotes and without blanks around it.</param>
/// <param name="Line">1-based line on which it begins.</param>
/// <param name="Column">1-based character on that line at which it begins.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CsvCell(string Text, int Line, int Column);

/// <summary>One row of cells; never empty.</summary>
/// <param name="Cells">Cells in the order of the file.</param>
internal sealed record CsvRow(IReadOnlyList<CsvCell> Cells)
{
    /// <summary>1-based line on which the row begins.</summary>
    public int Line => Cells[0].Line;

    /// <summary>Whether nothing stands in any cell.</summary>
    public bool IsBlank => Cells.All(static c => c.Text.Length == 0);
}
