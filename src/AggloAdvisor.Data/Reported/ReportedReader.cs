using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
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
        _indicators = new KnownNames(new("indicator", "指标"), Codes.UnknownIndicator, _dictionary.Keys);
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

            var words = new KnownNames(new("word", "词"), Codes.UnknownChoice, definition.Categories);
            _problems.Error(Codes.UnknownChoice, cell.In(_problems), LocalizedText.Of($"'{definition.Id}' cannot be {Shown.Quote(cell.Text)}; it is one of {Named.List(definition.Categories)}", $"‘{definition.Id}’不能是{Shown.Quote(cell.Text)}；应为{Named.List(definition.Categories)}之一"), words.Hint(cell.Text));
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
            LocalizedText.Of($"'{definition.Id}' cannot be {Shown.Figure(figure.Value)}: it lies in [{Bound(definition.Minimum, "-∞")}, {Bound(definition.Maximum, "∞")}]", $"‘{definition.Id}’不能为 {Shown.Figure(figure.Value)}：其取值范围为 [{Bound(definition.Minimum, "-∞")}, {Bound(definition.Maximum, "∞")}]"),
            isPercent ? LocalizedText.Of($"shares are written from 0 to 1: {Shown.Figure(figure.Value / 100)}", $"比重按 0 至 1 书写：{Shown.Figure(figure.Value / 100)}") : LocalizedText.Of($"its unit is {definition.Unit}; check which convention the document follows", $"其单位为‘{definition.Unit}’；请核对文献采用的口径"));
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

        _problems.Error(Codes.NotNumber, cell.In(_problems), LocalizedText.Of($"{Shown.Quote(cell.Text)} is no number of industries", $"{Shown.Quote(cell.Text)}不是行业个数"), new("write how many industries the value rests on, such as 36; leave it empty when unknown", "请写明该值基于多少个行业，如 36；未知时留空"));
        return null;
    }

    private bool FitsScope(IndicatorDefinition definition, string region, string? industry, TableRow row)
    {
        var needsRegion = definition.Scope is Scope.Region or Scope.RegionIndustry;
        var needsIndustry = definition.Scope is Scope.Industry or Scope.RegionIndustry;
        if (definition.Scope == Scope.RegionPair)
        {
            _problems.Error(Codes.OtherScope, row["indicator"].In(_problems), LocalizedText.Of($"'{definition.Id}' speaks about pairs of members, which cannot be reported", $"‘{definition.Id}’描述的是成员对，不能引用外部数值"), new("remove the row", "请删去该行"));
            return false;
        }

        if (needsRegion != _names.Members.Contains(region))
        {
            _problems.Error(
                Codes.OtherScope,
                row["region"].In(_problems),
                needsRegion ? LocalizedText.Of($"'{definition.Id}' speaks about a member, not about '{region}'", $"‘{definition.Id}’描述的是单个成员，而不是‘{region}’") : LocalizedText.Of($"'{definition.Id}' speaks about the whole case, not about '{region}'", $"‘{definition.Id}’描述的是整个案例，而不是‘{region}’"),
                needsRegion ? new("write the id of a member", "请写成员的标识") : LocalizedText.Of($"write '{Case.WholeCaseId}'", $"请写‘{Case.WholeCaseId}’"));
            return false;
        }

        if (!needsRegion && region != Case.WholeCaseId)
        {
            _problems.Error(Codes.OtherScope, row["region"].In(_problems), LocalizedText.Of($"'{definition.Id}' speaks about the whole case, not about '{region}'", $"‘{definition.Id}’描述的是整个案例，而不是‘{region}’"), LocalizedText.Of($"write '{Case.WholeCaseId}'", $"请写‘{Case.WholeCaseId}’"));
            return false;
        }

        if (needsIndustry == industry is not null)
        {
            return true;
        }

        _problems.Error(
            Codes.OtherScope,
            row["industry"].In(_problems),
            needsIndustry ? LocalizedText.Of($"'{definition.Id}' speaks about an industry, and the row names none", $"‘{definition.Id}’描述的是行业，而该行没有写明行业") : LocalizedText.Of($"'{definition.Id}' does not speak about single industries", $"‘{definition.Id}’不描述单个行业"),
            needsIndustry ? new("write its code", "请写行业代码") : new("leave the column 'industry' empty; 'industries' is the number of industries behind the value", "请将‘industry’列留空；‘industries’才是该值所基于的行业个数"));
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
            LocalizedText.Of($"{indicator} of {region} in {Shown.Figure(year)} is given twice", $"‘{region}’ {Shown.Figure(year)} 年的‘{indicator}’给出了两次"),
            new("keep one of the two rows, or say in 'industries' that they rest on different classifications", "请只保留其中一行，或在‘industries’中注明两者基于不同的行业分类"),
            _problems.At(_lines[key]));
        return false;
    }
}
