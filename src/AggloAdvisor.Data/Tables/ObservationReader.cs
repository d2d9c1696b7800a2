using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Data.Files;

namespace AggloAdvisor.Data.Tables;

/// <summary>Reads <c>observations.csv</c>.</summary>
internal static class ObservationReader
{
    public static readonly string[] Required = ["region", "variable", "year", "value", "unit", "source"];
    public static readonly string[] Optional = ["note"];

    // A factor that real series hardly show from one given year to the next, and that mixed-up units always do.
    private const double ImprobableJump = 30;

    public static ImmutableArray<Observation> Read(CsvTable table, CellReader cells)
    {
        var rows = ImmutableArray.CreateBuilder<Observation>();
        var first = new Dictionary<(string, string, int), Observation>();
        foreach (var row in table.Rows)
        {
            if (ReadRow(table, row, cells) is not { } observation)
            {
                continue;
            }

            if (first.TryAdd((observation.RegionId, observation.VariableId, observation.Year), observation))
            {
                rows.Add(observation);
            }
            else
            {
                cells.Problems.Error(
                    DataDiagnostics.Duplicate,
                    observation.Location,
                    string.Create(CultureInfo.InvariantCulture, $"{observation.VariableId} of {observation.RegionId} in {observation.Year} is given twice"),
                    "delete one of the two",
                    first[(observation.RegionId, observation.VariableId, observation.Year)].Location);
            }
        }

        Jumps(rows, cells.Problems);
        return rows.ToImmutable();
    }

    private static Observation? ReadRow(CsvTable table, Cell[] row, CellReader cells)
    {
        var region = cells.Region(table.Cell(row, "region"), wholeCase: true);
        var variable = cells.Name(table.Cell(row, "variable"), "variable", VariableCatalog.Known.Keys, "`aggloadvisor doctor --formats` lists the variables");
        var year = cells.Year(table.Cell(row, "year"));
        var valueCell = table.Cell(row, "value");
        var value = cells.Number(valueCell);
        var source = cells.Source(table.Cell(row, "source"));
        if (variable is null)
        {
            return null;
        }

        var definition = VariableCatalog.Known[variable];
        var unit = cells.UnitOf(table.Cell(row, "unit"), definition.Unit);
        if (region is null || year is null || value is null || source is null || unit is null)
        {
            return null;
        }

        var converted = unit.Convert(value.Value, Unit.Known[definition.Unit]);
        if (converted < definition.Minimum || converted > definition.Maximum)
        {
            cells.Problems.Error(
                DataDiagnostics.OutOfRange,
                valueCell.Location,
                string.Create(CultureInfo.InvariantCulture, $"{variable} is {valueCell.Text} {unit.Id}; possible are values from {definition.Minimum}{(definition.Maximum is { } max ? string.Create(CultureInfo.InvariantCulture, $" to {max}") : " upwards")} {definition.Unit}"),
                "check the figure and its unit; leave the cell empty when it is unknown");
            return null;
        }

        var note = table.Cell(row, "note").Text;
        return new Observation(region, variable, year.Value, converted, source, valueCell.Location, note.Length == 0 ? null : note);
    }

    private static void Jumps(IEnumerable<Observation> rows, DiagnosticBag problems)
    {
        foreach (var series in rows.GroupBy(static r => (r.RegionId, r.VariableId)))
        {
            Observation? before = null;
            foreach (var row in series.OrderBy(static r => r.Year))
            {
                if (before is { Value: > 0 } && row.Value > 0 && Math.Max(row.Value / before.Value, before.Value / row.Value) is var factor && factor >= ImprobableJump)
                {
                    problems.Warning(
                        DataDiagnostics.Jump,
                        row.Location,
                        string.Create(CultureInfo.InvariantCulture, $"{row.VariableId} of {row.RegionId} changes by a factor of {factor:0} from {before.Year} to {row.Year}"),
                        "check the unit of both",
                        before.Location);
                }

                before = row;
            }
        }
    }
}
