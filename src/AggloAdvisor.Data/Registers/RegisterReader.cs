using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Csv;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Names;
using AggloAdvisor.Data.Values;

namespace AggloAdvisor.Data.Registers;

/// <summary>Reads one register: each cell against what its column holds.</summary>
internal sealed class RegisterReader(RegisterSchema schema, CaseNames names, FileProblems problems)
{
    private static readonly ImmutableArray<string> _yesNo = ["yes", "no", "unknown"];

    /// <summary>The entries in file order; unknown cells are absent.</summary>
    public ImmutableArray<RegisterEntry> Read(string text, CancellationToken cancellationToken)
    {
        ImmutableArray<TableColumn> columns = [.. schema.Columns.Select(static c => new TableColumn(c.Name, c.Required))];
        var entries = ImmutableArray.CreateBuilder<RegisterEntry>();
        var pairs = schema.Id == TravelRegisters.TimesId ? new TravelTimeRows(names, problems) : null;
        foreach (var row in new TableReader(text, columns, problems).Rows(cancellationToken))
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var column in schema.Columns)
            {
                if (Take(row[column.Name], column) is { } cell)
                {
                    cells.Add(column.Name, cell);
                }
            }

            foreach (var part in schema.Columns.Where(static c => c.PartOf is not null))
            {
                NoMoreThanWhole(row[part.Name], part.PartOf!, cells);
            }

            pairs?.Check(row, cells);
            entries.Add(new RegisterEntry(cells.ToFrozenDictionary(StringComparer.Ordinal), problems.At(row.Line)));
        }

        return entries.ToImmutable();
    }

    private string? Take(TableCell cell, RegisterColumn column)
    {
        if (cell.IsEmpty)
        {
            if (column.Required)
            {
                CellReader.Empty(cell, problems, column.Choices.IsEmpty ? new("every entry of this register needs it", "该登记册的每一条都须填写此列") : LocalizedText.Of($"one of {Named.List(column.Choices)}", $"应为{Named.List(column.Choices)}之一"));
            }

            return null;
        }

        return column.Kind switch
        {
            RegisterColumnKind.Region => names.Regions.Find(cell, problems),
            RegisterColumnKind.Source => names.Sources.Find(cell, problems),
            RegisterColumnKind.Year => CellReader.Year(cell, problems) is null ? null : cell.Text,
            RegisterColumnKind.Number => Number(cell, column),
            RegisterColumnKind.List => List(cell),
            RegisterColumnKind.YesNo => Word(cell, _yesNo),
            RegisterColumnKind.Choice => Word(cell, column.Choices),
            _ => cell.Text,
        };
    }

    private string? Number(TableCell cell, RegisterColumn column)
    {
        if (CellReader.Number(cell, problems) is not { } figure)
        {
            return null;
        }

        if (figure.Value < 0)
        {
            problems.Error(Codes.OutOfRange, cell.In(problems), LocalizedText.Of($"the value {Shown.Figure(figure.Value)} of '{cell.Name}' is negative", $"‘{cell.Name}’的值 {Shown.Figure(figure.Value)} 为负数"), new("leave the cell empty when it is unknown", "未知时请将单元格留空"));
            return null;
        }

        if (column.Unit == "share" && figure.Value > 1)
        {
            problems.Error(Codes.OutOfRange, cell.In(problems), LocalizedText.Of($"the value {Shown.Figure(figure.Value)} of '{cell.Name}' is more than 1", $"‘{cell.Name}’的值 {Shown.Figure(figure.Value)} 大于 1"), new("a share is from 0 to 1: write 0.45 for 45 %", "比重取 0 至 1：45% 写作 0.45"));
            return null;
        }

        return cell.Text;
    }

    private string? List(TableCell cell)
    {
        if (!cell.Text.Split('|').Any(string.IsNullOrWhiteSpace))
        {
            return cell.Text;
        }

        problems.Error(Codes.EmptyCell, cell.In(problems), LocalizedText.Of($"an item of '{cell.Name}' is empty", $"‘{cell.Name}’中有空项"), new("separate the items by a single |", "各项之间用一个 | 分隔"));
        return null;
    }

    private void NoMoreThanWhole(TableCell cell, string whole, Dictionary<string, string> cells)
    {
        if (!cells.TryGetValue(cell.Name, out var part) || !cells.TryGetValue(whole, out var all))
        {
            return;
        }

        var (small, large) = (NumberText.Parse(part)!.Value.Value, NumberText.Parse(all)!.Value.Value);
        if (small > large)
        {
            problems.Error(
                Codes.OutOfRange,
                cell.In(problems),
                LocalizedText.Of($"'{cell.Name}' is {Shown.Figure(small)}, more than the {Shown.Figure(large)} of '{whole}' of which it is a part", $"‘{cell.Name}’为 {Shown.Figure(small)}，超过其所属的‘{whole}’的 {Shown.Figure(large)}"),
                new("check both cells; leave one empty when it is unknown", "请核对这两个单元格；未知的一个请留空"));
        }
    }

    private string? Word(TableCell cell, ImmutableArray<string> words)
    {
        var position = words.IndexOf(cell.Text, 0, StringComparer.OrdinalIgnoreCase);
        if (position >= 0)
        {
            return words[position];
        }

        problems.Error(
            Codes.UnknownChoice,
            cell.In(problems),
            LocalizedText.Of($"'{cell.Name}' cannot be {Shown.Quote(cell.Text)}; it is one of {Named.List(words)}", $"‘{cell.Name}’不能是{Shown.Quote(cell.Text)}；应为{Named.List(words)}之一"),
            problems.IsFull(Codes.UnknownChoice) ? null : Suggestion.DidYouMean(cell.Text.ToLowerInvariant(), words));
        return null;
    }
}
