using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
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
                CellReader.Empty(cell, problems, column.Choices.IsEmpty ? "every entry of this register needs it" : $"one of {string.Join(", ", column.Choices)}");
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
            problems.Error(Codes.OutOfRange, cell.In(problems), $"the value {Shown.Figure(figure.Value)} of '{cell.Name}' is negative", "leave the cell empty when it is unknown");
            return null;
        }

        if (column.Unit == "share" && figure.Value > 1)
        {
            problems.Error(Codes.OutOfRange, cell.In(problems), $"the value {Shown.Figure(figure.Value)} of '{cell.Name}' is more than 1", "a share is from 0 to 1: write 0.45 for 45 %");
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

        problems.Error(Codes.EmptyCell, cell.In(problems), $"an item of '{cell.Name}' is empty", "separate the items by a single |");
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
                $"'{cell.Name}' is {Shown.Figure(small)}, more than the {Shown.Figure(large)} of '{whole}' of which it is a part",
                "check both cells; leave one empty when it is unknown");
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
            $"'{cell.Name}' cannot be {Shown.Quote(cell.Text)}; it is one of {string.Join(", ", words)}",
            problems.IsFull(Codes.UnknownChoice) ? null : Core.Diagnostics.Suggestion.DidYouMean(cell.Text.ToLowerInvariant(), words));
        return null;
    }
}
