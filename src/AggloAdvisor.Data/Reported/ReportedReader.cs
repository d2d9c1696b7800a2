using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Data.Csv;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Names;
using AggloAdvisor.Data.Values;

namespace AggloAdvisor.Data.Reported;

/// <summary>Reads <c>reported.csv</c>: values of indicators that documents printed.</summary>
internal sealed class ReportedReader
{
    private static readonly ImmutableArray<TableColumn> _columns =
    [
        new("indicator"), new("region"), new("industry", Required: false), new("year"), new("value"),
        new("industries", Required: false), new("source"), new("note", Required: false),
    ];

    private readonly CaseNames _names;
    private readonly FileProblems _problems;
    private readonly Dictionary<string, IndicatorDefinition> _dictionary;
    private readonly KnownNames _indicators;
    private readonly KnownNames _industries;
    private readonly Dictionary<(string Indicator, string Region, string? Industry, int Year, int? Granularity), int> _lines = [];

    /// <summary>Prepares reading.</summary>
    /// <param name="dictionary">Indicators that exist.</param>
    /// <param name="names">Names of the case.</param>
    /// <param name="industries">Industries of the case's classifications and of its register of leading industries.</param>
    /// <param name="problems">Where problems go.</param>
    public ReportedReader(IEnumerable<IndicatorDefinition> dictionary, CaseNames names, KnownNames industries, FileProblems problems)
    {
        (_names, _industries, _problems) = (names, industries, problems);
        _dictionary = dictionary.ToDictionary(static d => d.Id, StringComparer.Ordinal);
        _indicators = new KnownNames("indicator", Codes.UnknownIndicator, _dictionary.Keys);
        foreach (var definition in _dictionary.Values.OrderBy(static d => d.Id, StringComparer.Ordinal))
        {
            _indicators.Meaning(definition.Name.En, definition.Id).Meaning(definition.Name.Zh, definition.Id);
        }
    }

    /// <summary>The known values in file order; those with errors are absent.</summary>
    public ImmutableArray<ReportedValue> Read(string text, CancellationToken cancellationToken)
    {
        var values = ImmutableArray.CreateBuilder<ReportedValue>();
        foreach (var row in new TableReader(text, _columns, _problems).Rows(cancellationToken))
        {
            if (Take(row) is { } value)
            {
                values.Add(value);
            }
        }

        return values.ToImmutable();
    }

    private ReportedValue? Take(TableRow row)
    {
        var definition = _indicators.Find(row["indicator"], _problems) is { } id ? _dictionary[id] : null;
        var region = _names.Regions.Find(row["region"], _problems);
        var industry = row["industry"].IsEmpty ? null : _industries.Find(row["industry"], _problems);
        var isIndustryBroken = industry is null && !row["industry"].IsEmpty;
        var year = CellReader.RequiredYear(row["year"], _problems);
        var granularity = Granularity(row["industries"]);
        var value = definition is null ? null : Value(row["value"], definition);
        var source = row["value"].IsEmpty && row["source"].IsEmpty ? null : _names.Sources.Find(row["source"], _problems);
        if (definition is null || region is null || isIndustryBroken || !FitsScope(definition, region, industry, row)
            || year is null || !IsFirst(definition.Id, region, industry, year.Value, granularity, row)
            || value is null || source is null)
        {
            return null;
        }

        var note = row["note"].IsEmpty ? null : row["note"].Text;
        return new ReportedValue(definition.Id, region, industry, year.Value, value.Value, granularity, source, row["value"].In(_problems), note);
    }

    private double? Value(TableCell cell, IndicatorDefinition definition)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        if (!definition.Categories.IsEmpty)
        {
            var position = definition.Categories.IndexOf(cell.Text, 0, StringComparer.OrdinalIgnoreCase);
            if (position >= 0)
            {
                return position;
            }

            var words = new KnownNames("word", Codes.UnknownChoice, definition.Categories);
            _problems.Error(Codes.UnknownChoice, cell.In(_problems), $"'{definition.Id}' cannot be {Shown.Quote(cell.Text)}; it is one of {string.Join(", ", definition.Categories)}", words.Hint(cell.Text));
            return null;
        }

        if (CellReader.Number(cell, _problems) is not { } figure)
        {
            return null;
        }

        if (figure.Value >= (definition.Minimum ?? double.MinValue) && figure.Value <= (definition.Maximum ?? double.MaxValue))
        {
            return figure.Value;
        }

        var isPercent = definition.Unit == "share" && figure.Value is > 1 and <= 100;
        _problems.Error(
            Codes.ReportedOutOfRange,
            cell.In(_problems),
            $"'{definition.Id}' cannot be {Shown.Figure(figure.Value)}: it lies in [{Bound(definition.Minimum, "-∞")}, {Bound(definition.Maximum, "∞")}]",
            isPercent ? $"shares are written from 0 to 1: {Shown.Figure(figure.Value / 100)}" : $"its unit is {definition.Unit}; check which convention the document follows");
        return null;
    }

    private static string Bound(double? bound, string none) => bound is { } value ? Shown.Figure(value) : none;

    private int? Granularity(TableCell cell)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        if (int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 100_000)
        {
            return count;
        }

        _problems.Error(Codes.NotNumber, cell.In(_problems), $"{Shown.Quote(cell.Text)} is no number of industries", "write how many industries the value rests on, such as 36; leave it empty when unknown");
        return null;
    }

    private bool FitsScope(IndicatorDefinition definition, string region, string? industry, TableRow row)
    {
        var needsRegion = definition.Scope is Scope.Region or Scope.RegionIndustry;
        var needsIndustry = definition.Scope is Scope.Industry or Scope.RegionIndustry;
        if (definition.Scope == Scope.RegionPair)
        {
            _problems.Error(Codes.OtherScope, row["indicator"].In(_problems), $"'{definition.Id}' speaks about pairs of members, which cannot be reported", "remove the row");
            return false;
        }

        if (needsRegion != _names.Members.Contains(region))
        {
            _problems.Error(
                Codes.OtherScope,
                row["region"].In(_problems),
                needsRegion ? $"'{definition.Id}' speaks about a member, not about '{region}'" : $"'{definition.Id}' speaks about the whole case, not about '{region}'",
                needsRegion ? "write the id of a member" : $"write '{Case.WholeCaseId}'");
            return false;
        }

        if (!needsRegion && region != Case.WholeCaseId)
        {
            _problems.Error(Codes.OtherScope, row["region"].In(_problems), $"'{definition.Id}' speaks about the whole case, not about '{region}'", $"write '{Case.WholeCaseId}'");
            return false;
        }

        if (needsIndustry == industry is not null)
        {
            return true;
        }

        _problems.Error(
            Codes.OtherScope,
            row["industry"].In(_problems),
            needsIndustry ? $"'{definition.Id}' speaks about an industry, and the row names none" : $"'{definition.Id}' does not speak about single industries",
            needsIndustry ? "write its code" : "leave the column 'industry' empty; 'industries' is the number of industries behind the value");
        return false;
    }

    private bool IsFirst(string indicator, string region, string? industry, int year, int? granularity, TableRow row)
    {
        var key = (indicator, region, industry, year, granularity);
        if (_lines.TryAdd(key, row.Line))
        {
            return true;
        }

        _problems.Error(
            Codes.DuplicateRow,
            _problems.At(row.Line),
            $"{indicator} of {region} in {Shown.Figure(year)} is given twice",
            "keep one of the two rows, or say in 'industries' that they rest on different classifications",
            _problems.At(_lines[key]));
        return false;
    }
}
