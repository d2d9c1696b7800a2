using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
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
                problems.Error(Codes.TableTooLarge, problems.At(row.Line), LocalizedText.Of($"the table has more than {Shown.Figure(MostRows)} rows", $"表格超过 {Shown.Figure(MostRows)} 行"), new("keep only the years and industries that the advice needs", "请只保留研判所需的年份和行业"));
                yield break;
            }
            else if (HasWidth(row, width))
            {
                yield return new TableRow(row, positions);
            }
        }

        if (positions is null && !csv.Stopped)
        {
            problems.Error(Codes.NoHeader, problems.At(), new("the table has no header", "表格没有表头"), LocalizedText.Of($"its first line should be: {Names(columns)}", $"第一行应为：‘{Names(columns)}’"));
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
                problems.Error(Codes.DuplicateColumn, problems.At(cell.Line, cell.Column), LocalizedText.Of($"the column '{name}' stands twice", $"列‘{name}’出现了两次"), new("remove one of the two", "请删去其中一列"), problems.At(first.Line, first.Column));
            }
        }

        var missing = columns.Where(c => c.Required && !positions.ContainsKey(c.Name)).Select(static c => c.Name).ToList();
        foreach (var cell in unknown)
        {
            var free = columns.Select(static c => c.Name).Where(n => !positions.ContainsKey(n));
            problems.Error(
                Codes.UnknownColumn,
                problems.At(cell.Line, cell.Column),
                LocalizedText.Of($"unknown column {Shown.Quote(cell.Text)}", $"未知的列{Shown.Quote(cell.Text)}"),
                Suggestion.DidYouMean(cell.Text.ToLowerInvariant(), free) ?? LocalizedText.Of($"this table has the columns {Named.List(columns.Select(static c => c.Name))}", $"本表的列：{Named.List(columns.Select(static c => c.Name))}"));
        }

        var needed = Named.List(columns.Where(static c => c.Required).Select(static c => c.Name));
        foreach (var name in missing)
        {
            problems.Error(Codes.MissingColumn, problems.At(row.Line), LocalizedText.Of($"the column '{name}' is missing", $"缺少列‘{name}’"), LocalizedText.Of($"this table needs {needed}; the rows were not read", $"本表必须有{needed}；各行未读取"));
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
                LocalizedText.Of($"the row has {Cells(row.Cells.Count)}, the header {Shown.Figure(width)}", $"该行有{Cells(row.Cells.Count)}，表头有 {Shown.Figure(width)} 个"),
                new("an unknown value is an empty cell, so the separators stay", "未知的值用空单元格表示，分隔符要保留"));
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
            LocalizedText.Of($"the row has {Cells(row.Cells.Count)}, the header {Shown.Figure(width)}", $"该行有{Cells(row.Cells.Count)}，表头有 {Shown.Figure(width)} 个"),
            new("put a cell that holds the separator between quotes, and write numbers without separators of thousands", "含有分隔符的单元格要加引号，数字不要写千位分隔符"));
        return false;
    }

    private static string Names(IEnumerable<TableColumn> columns) => string.Join(',', columns.Select(static c => c.Name));

    private static LocalizedText Cells(int count) =>
        LocalizedText.Of($"{Shown.Figure(count)} {(count == 1 ? "cell" : "cells")}", $" {Shown.Figure(count)} 个单元格");
}
