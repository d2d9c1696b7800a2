using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Csv;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Manifest;
using AggloAdvisor.Data.Names;
using AggloAdvisor.Data.Values;

namespace AggloAdvisor.Data.Activities;

/// <summary>Reads the rows of one activity file.</summary>
internal sealed class ActivityReader
{
    private static readonly ImmutableArray<TableColumn> _columns =
        [new("region"), new("industry"), new("year"), new("measure"), new("value"), new("source"), new("note", Required: false)];

    private readonly ActivityManifest _manifest;
    private readonly CaseNames _names;
    private readonly FileProblems _problems;
    private readonly KnownNames _industryNames;
    private readonly KnownNames _measureNames;
    private readonly Dictionary<string, int> _regions;
    private readonly Dictionary<string, int> _industries;
    private readonly Dictionary<ActivityKey, ActivityCell> _cells = [];
    private readonly Dictionary<ActivityMeasure, SortedSet<string>> _sources = [];

    public ActivityReader(ActivityManifest manifest, CaseManifest @case, CaseNames names, FileProblems problems)
    {
        (_manifest, _names, _problems) = (manifest, names, problems);
        _regions = Positions([.. @case.Members.Select(static r => r.Id), .. @case.Benchmark is null ? [] : new[] { @case.Benchmark.Id }]);
        _regions[Case.WholeCaseId] = ActivityKey.Total;
        _regions["total"] = ActivityKey.Total;
        _industries = Positions(manifest.Industries.Select(static i => i.Code));
        _industries["total"] = ActivityKey.Total;
        _industryNames = new KnownNames(new("industry", "行业"), Codes.UnknownIndustry, _industries.Keys, manifest.IsWhole);
        foreach (var industry in manifest.Industries)
        {
            _industryNames.Meaning(industry.Name.En, industry.Code).Meaning(industry.Name.Zh, industry.Code);
        }

        _measureNames = new KnownNames(new("measure", "指标项"), Codes.UnknownMeasure, manifest.Measures.Select(static m => MeasureNames.NameOf(m.Measure)), manifest.IsWhole);
    }

    /// <summary>Cells that rows give, totals among them.</summary>
    public IReadOnlyDictionary<ActivityKey, ActivityCell> Cells => _cells;

    /// <summary>Sources of a measure's known figures, ordinal order.</summary>
    public ImmutableArray<string> SourcesOf(ActivityMeasure measure) =>
        _sources.TryGetValue(measure, out var sources) ? [.. sources] : [];

    /// <summary>Reads all rows.</summary>
    public void Read(string text, CancellationToken cancellationToken)
    {
        foreach (var row in new TableReader(text, _columns, _problems).Rows(cancellationToken))
        {
            Take(row);
        }
    }

    private static Dictionary<string, int> Positions(IEnumerable<string> ids)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            positions.TryAdd(id, positions.Count);
        }

        return positions;
    }

    private void Take(TableRow row)
    {
        var region = _names.ActivityRegions.Find(row["region"], _problems);
        var industry = _industryNames.Find(row["industry"], _problems);
        var year = CellReader.RequiredYear(row["year"], _problems);
        var measure = Measure(row["measure"]);
        var value = row["value"];
        var figure = CellReader.Number(value, _problems);
        if (figure is { Value: < 0 } negative)
        {
            _problems.Error(Codes.OutOfRange, value.In(_problems), LocalizedText.Of($"the value {Shown.Figure(negative.Value)} is negative", $"数值 {Shown.Figure(negative.Value)} 为负数"), new("jobs, firms, output and value added are at least 0; leave the cell empty when unknown", "就业、企业数、产出和增加值不小于 0；未知时请将单元格留空"));
            figure = null;
        }

        var source = figure is null && row["source"].IsEmpty ? null : _names.Sources.Find(row["source"], _problems);
        if (region is null || industry is null || year is null || measure is null)
        {
            return;
        }

        var key = new ActivityKey(measure.Value, year.Value, _regions[region], _industries[industry]);
        if (!_cells.TryAdd(key, new ActivityCell(figure, value.Line, value.Column)))
        {
            var first = _cells[key];
            _problems.Error(
                Codes.DuplicateRow,
                _problems.At(row.Line),
                LocalizedText.Of($"{MeasureNames.NameOf(measure.Value)} of {region}, industry {Shown.Plain(industry)}, {Shown.Figure(year.Value)} is given twice", $"‘{region}’行业{Shown.Quote(industry)} {Shown.Figure(year.Value)} 年的‘{MeasureNames.NameOf(measure.Value)}’给出了两次"),
                new("keep one of the two rows", "请只保留其中一行"),
                _problems.At(first.Line));
        }
        else if (figure is not null && source is not null)
        {
            (_sources.TryGetValue(measure.Value, out var sources) ? sources : _sources[measure.Value] = new(StringComparer.Ordinal)).Add(source);
        }
        else
        {
            // An unknown figure has no source.
        }
    }

    private ActivityMeasure? Measure(TableCell cell)
    {
        if (MeasureNames.Known.Contains(cell.Text) && !_measureNames.Contains(cell.Text) && _manifest.IsWhole)
        {
            _problems.Error(
                Codes.UnknownMeasure,
                cell.In(_problems),
                LocalizedText.Of($"the measure '{cell.Text}' has no unit in case.yaml", $"指标项‘{cell.Text}’在 case.yaml 中没有单位"),
                LocalizedText.Of($"add it to 'units' of the table '{_manifest.Id}'", $"请在表‘{_manifest.Id}’的‘units’中补上"),
                _manifest.FileLocation);
            return null;
        }

        return _measureNames.Find(cell, _problems) is { } name ? MeasureNames.Parse(name) : null;
    }
}
