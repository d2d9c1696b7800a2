using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Data.Files;

namespace AggloAdvisor.Data.Tables;

/// <summary>Reads <c>reported.csv</c>: indicator values that documents printed.</summary>
internal static class ReportedReader
{
    public static readonly string[] Required = ["indicator", "region", "year", "value", "source"];
    public static readonly string[] Optional = ["industry", "industries", "note"];

    public static ImmutableArray<ReportedValue> Read(CsvTable table, CellReader cells, IReadOnlyDictionary<string, IndicatorDefinition> dictionary, IReadOnlyCollection<string> industries)
    {
        var rows = ImmutableArray.CreateBuilder<ReportedValue>();
        var first = new Dictionary<(string, string, string?, int), ReportedValue>();
        foreach (var row in table.Rows)
        {
            if (ReadRow(table, row, cells, dictionary, industries) is not { } value)
            {
                continue;
            }

            if (first.TryAdd((value.IndicatorId, value.RegionId, value.IndustryCode, value.Year), value))
            {
                rows.Add(value);
            }
            else
            {
                cells.Problems.Error(DataDiagnostics.Duplicate, value.Location, $"{value.IndicatorId} of {value.RegionId} is given twice for the same year", "delete one of the two", first[(value.IndicatorId, value.RegionId, value.IndustryCode, value.Year)].Location);
            }
        }

        return rows.ToImmutable();
    }

    private static ReportedValue? ReadRow(CsvTable table, Cell[] row, CellReader cells, IReadOnlyDictionary<string, IndicatorDefinition> dictionary, IReadOnlyCollection<string> industries)
    {
        var indicatorCell = table.Cell(row, "indicator");
        var indicator = cells.Name(indicatorCell, "indicator", dictionary.Keys, "`aggloadvisor indicators CASE` lists the indicators");
        var regionCell = table.Cell(row, "region");
        var region = cells.Region(regionCell, wholeCase: true);
        var year = cells.Year(table.Cell(row, "year"));
        var valueCell = table.Cell(row, "value");
        var value = cells.Number(valueCell);
        var source = cells.Source(table.Cell(row, "source"));
        var granularity = cells.Number(table.Cell(row, "industries"));
        var industryCell = table.Cell(row, "industry");
        if (indicator is null || region is null || year is null || value is null || source is null)
        {
            return null;
        }

        var definition = dictionary[indicator];
        if (!Fits(definition.Scope, region, industryCell.Text))
        {
            cells.Problems.Error(DataDiagnostics.WrongKind, indicatorCell.Location, $"'{indicator}' is an indicator of {ScopeWords(definition.Scope)}; the row gives region '{region}' and industry '{industryCell.Text}'");
            return null;
        }

        if (industryCell.Text.Length > 0 && cells.Name(industryCell, "industry", industries, "industries are listed in case.yaml") is null)
        {
            return null;
        }

        if (value < definition.Minimum || value > definition.Maximum)
        {
            cells.Problems.Error(DataDiagnostics.OutOfRange, valueCell.Location, string.Create(CultureInfo.InvariantCulture, $"{indicator} is {valueCell.Text}; it runs from {definition.Minimum?.ToString(CultureInfo.InvariantCulture) ?? "-∞"} to {definition.Maximum?.ToString(CultureInfo.InvariantCulture) ?? "∞"}"));
            return null;
        }

        var note = table.Cell(row, "note").Text;
        return new ReportedValue(
            indicator,
            region,
            industryCell.Text.Length == 0 ? null : industryCell.Text,
            year.Value,
            value.Value,
            granularity is { } n ? (int)n : null,
            source,
            valueCell.Location,
            note.Length == 0 ? null : note);
    }

    private static bool Fits(Scope scope, string region, string industry) => scope switch
    {
        Scope.Case => region == Case.WholeCaseId && industry.Length == 0,
        Scope.Region => region != Case.WholeCaseId && industry.Length == 0,
        Scope.Industry => region == Case.WholeCaseId && industry.Length > 0,
        Scope.RegionIndustry => region != Case.WholeCaseId && industry.Length > 0,
        _ => false,
    };

    private static string ScopeWords(Scope scope) => scope switch
    {
        Scope.Case => "the whole case (region 'case', no industry)",
        Scope.Region => "a region (a member, no industry)",
        Scope.Industry => "an industry (region 'case' and an industry)",
        Scope.RegionIndustry => "an industry of a region",
        _ => "pairs, which cannot be reported",
    };
}
