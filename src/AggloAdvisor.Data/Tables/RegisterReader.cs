using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Data.Files;

namespace AggloAdvisor.Data.Tables;

/// <summary>Reads a register by its schema.</summary>
internal static class RegisterReader
{
    public static Register Read(CsvTable table, RegisterSchema schema, bool complete, CellReader cells)
    {
        var entries = ImmutableArray.CreateBuilder<RegisterEntry>();
        foreach (var row in table.Rows)
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            var good = true;
            foreach (var column in schema.Columns)
            {
                var cell = table.Cell(row, column.Name);
                if (cell.Text.Length == 0)
                {
                    if (column.Required)
                    {
                        cells.Problems.Error(DataDiagnostics.Required, cell.Location, $"'{column.Name}' may not be empty", "fill it in, or delete the row");
                        good = false;
                    }

                    continue;
                }

                if (Check(cell, column, cells))
                {
                    values.Add(column.Name, cell.Text);
                }
                else
                {
                    good = false;
                }
            }

            if (good)
            {
                entries.Add(new RegisterEntry(values.ToFrozenDictionary(StringComparer.Ordinal), row[0].Location with { Column = 0 }));
            }
        }

        return new Register(schema, complete, entries.ToImmutable());
    }

    private static bool Check(Cell cell, RegisterColumn column, CellReader cells) => column.Kind switch
    {
        RegisterColumnKind.Region => cells.Region(cell, wholeCase: true) is not null,
        RegisterColumnKind.Source => cells.Source(cell) is not null,
        RegisterColumnKind.Year => cells.Year(cell) is not null,
        RegisterColumnKind.Number => cells.NonNegative(cell) is not null,
        RegisterColumnKind.YesNo => cells.Name(cell, $"answer in '{column.Name}'", ["yes", "no", "unknown"], "answer yes, no or unknown") is not null,
        RegisterColumnKind.Choice => cells.Name(cell, $"word in '{column.Name}'", column.Choices, "use one of " + string.Join(", ", column.Choices)) is not null,
        _ => true,
    };
}
