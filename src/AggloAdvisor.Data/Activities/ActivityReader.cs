using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
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
        _industryNames = new KnownNames("industry", Codes.UnknownIndustry, _industries.Keys, manifest.IsWhole);
        foreach (var industry in manifest.Industries)
        {
            _industryNames.Meaning(industry.Name.En, industry.Code).Meaning(industry.Name.Zh, industry.Code);
        }

        _measureNames = new KnownNames("measure", Codes.UnknownMeasure, manifest.Measures.Select(static m => MeasureNames.NameOf(m.Measure)), manifest.IsWhole);
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
            _problems.Error(Codes.OutOfRange, value.In(_problems), $"the value {Shown.Figure(negative.Value)} is negative", "jobs, firms, output and value added are at least 0; leave the cell empty when unknown");
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
                $"{MeasureNames.NameOf(measure.Value)} of {region}, industry {Shown.Plain(industry)}, {Shown.Figure(year.Value)} is given twice",
                "keep one of the two rows",
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
                $"the measure '{cell.Text}' has no unit in case.yaml",
                $"add it to 'units' of the table '{_manifest.Id}'",
                _manifest.FileLocation);
            return null;
        }

        return _measureNames.Find(cell, _problems) is { } name ? MeasureNames.Parse(name) : null;
    }
}
