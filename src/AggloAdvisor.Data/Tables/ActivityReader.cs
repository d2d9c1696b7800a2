using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Data.Cases;
using AggloAdvisor.Data.Files;

namespace AggloAdvisor.Data.Tables;

/// <summary>Reads an activity file: one table for each measure in it.</summary>
internal static class ActivityReader
{
    public static readonly string[] Required = ["region", "industry", "year", "measure", "value", "source"];
    public static readonly string[] Optional = ["note"];
    private const string Total = "total";

    // Published totals are rounded line by line: a few units, or half a percent.
    private const double RoundingUnits = 5;
    private const double RoundingShare = 0.005;

    public static IEnumerable<ActivityTable> Read(CsvTable table, ActivityDeclaration declaration, CaseHeader header, CellReader cells)
    {
        var rows = ReadRows(table, declaration, header, cells);
        foreach (var (measure, unit) in declaration.Units.OrderBy(static u => u.Key))
        {
            var own = rows.Where(r => r.Measure == measure).ToArray();
            if (own.Length == 0)
            {
                continue;
            }

            if (own.All(r => r.Year != header.Year))
            {
                cells.Problems.Warning(
                    DataDiagnostics.NoCaseYear,
                    own[0].Value.Location with { Line = 0, Column = 0 },
                    string.Create(CultureInfo.InvariantCulture, $"the table '{declaration.Id}' has no row for {header.Year}, the year the advice is about"),
                    "add that year, or change 'year:' in case.yaml");
            }

            yield return Build(own, measure, unit, declaration, header, cells.Problems);
        }
    }

    private static List<Row> ReadRows(CsvTable table, ActivityDeclaration declaration, CaseHeader header, CellReader cells)
    {
        var result = new List<Row>();
        var first = new Dictionary<(string, string, int, ActivityMeasure), Row>();
        var industries = declaration.Industries.Select(static i => i.Code).Append(Total).ToHashSet(StringComparer.Ordinal);
        foreach (var cellsOfRow in table.Rows)
        {
            var regionCell = table.Cell(cellsOfRow, "region");
            var region = regionCell.Text == Total ? Total : cells.Region(regionCell, wholeCase: false);
            var industry = cells.Name(table.Cell(cellsOfRow, "industry"), "industry", industries, "the industries of this table are listed in case.yaml");
            var year = cells.Year(table.Cell(cellsOfRow, "year"));
            var measure = cells.Name(table.Cell(cellsOfRow, "measure"), "measure", declaration.Units.Keys.Select(CaseHeader.MeasureWord), "the measures of this table are listed under 'units:' in case.yaml");
            var valueCell = table.Cell(cellsOfRow, "value");
            var value = cells.NonNegative(valueCell);
            var source = cells.Source(table.Cell(cellsOfRow, "source"));
            if (region is null || industry is null || year is null || measure is null || source is null)
            {
                continue;
            }

            var row = new Row(region, industry, year.Value, CaseHeader.Measures[measure], value, valueCell, source);
            if (first.TryAdd((row.Region, row.Industry, row.Year, row.Measure), row))
            {
                result.Add(row);
            }
            else
            {
                cells.Problems.Error(
                    DataDiagnostics.Duplicate,
                    valueCell.Location,
                    string.Create(CultureInfo.InvariantCulture, $"{measure} of {region} in industry {industry}, {year} is given twice"),
                    "delete one of the two",
                    first[(row.Region, row.Industry, row.Year, row.Measure)].Value.Location);
            }
        }

        return result;
    }

    private static ActivityTable Build(Row[] rows, ActivityMeasure measure, string unit, ActivityDeclaration declaration, CaseHeader header, DiagnosticBag problems)
    {
        ImmutableArray<int> years = [.. rows.Select(static r => r.Year).Distinct().Order()];
        var regionIds = header.Members.Select(static m => m.Id)
            .Concat(header.Benchmark is { } b && rows.Any(r => r.Region == b.Id) ? [b.Id] : [])
            .ToImmutableArray();
        var values = new double[years.Length * regionIds.Length * declaration.Industries.Length];
        Array.Fill(values, double.NaN);
        var industryAt = declaration.Industries.Select(static (x, i) => (x.Code, i)).ToDictionary(static x => x.Code, static x => x.i, StringComparer.Ordinal);
        var regionAt = regionIds.Select(static (x, i) => (x, i)).ToDictionary(static x => x.x, static x => x.i, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Number is { } value && regionAt.TryGetValue(row.Region, out var r) && industryAt.TryGetValue(row.Industry, out var k))
            {
                values[(((years.IndexOf(row.Year) * regionIds.Length) + r) * declaration.Industries.Length) + k] = value;
            }
        }

        var table = new ActivityTable(
            declaration.Units.Count > 1 ? $"{declaration.Id}/{CaseHeader.MeasureWord(measure)}" : declaration.Id,
            declaration.Name,
            measure,
            unit,
            years,
            regionIds,
            declaration.Industries,
            values,
            [.. rows.Select(static r => r.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        CheckTotals(rows, table, header, problems);
        return table;
    }

    private static void CheckTotals(Row[] rows, ActivityTable table, CaseHeader header, DiagnosticBag problems)
    {
        foreach (var row in rows.Where(static r => r.Number is not null && (r.Region == Total) != (r.Industry == Total)))
        {
            var year = table.Years.IndexOf(row.Year);
            var parts = row.Industry == Total
                ? table.Row(year, table.RegionIds.IndexOf(row.Region)).ToArray()
                : [.. header.Members.Select((_, i) => table[year, i, IndexOf(table, row.Industry)] ?? double.NaN)];
            var sum = parts.Sum();
            var total = row.Number!.Value;
            if (!double.IsNaN(sum) && Math.Abs(sum - total) > Math.Max(RoundingUnits, RoundingShare * total))
            {
                problems.Warning(
                    DataDiagnostics.WrongTotal,
                    row.Value.Location,
                    string.Create(CultureInfo.InvariantCulture, $"the total is {total}, but its {parts.Length} parts add up to {sum:0.###}"),
                    "one of them is wrong; the total is not used, the parts are");
            }
        }
    }

    private static int IndexOf(ActivityTable table, string code)
    {
        for (var k = 0; k < table.Industries.Length; k++)
        {
            if (table.Industries[k].Code == code)
            {
                return k;
            }
        }

        return -1;
    }

    private sealed record Row(string Region, string Industry, int Year, ActivityMeasure Measure, double? Number, Cell Value, string Source);
}
