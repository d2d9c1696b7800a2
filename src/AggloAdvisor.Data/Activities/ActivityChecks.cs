using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Manifest;
using AggloAdvisor.Data.Plausibility;
using AggloAdvisor.Data.Values;

namespace AggloAdvisor.Data.Activities;

/// <summary>Asks whether the figures of an activity file are plausible: totals against their parts, years against their neighbours.</summary>
internal sealed class ActivityChecks(CaseManifest @case, ActivityManifest manifest, ActivityReader rows, FileProblems problems)
{
    private const int All = ActivityKey.Total;

    /// <summary>Warns of totals that disagree and of jumps.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        foreach (var (key, cell) in rows.Cells.Where(static c => c.Key.Region == All || c.Key.Industry == All).OrderBy(static c => c.Value.Line))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (cell.Figure is { } total && Parts(key) is { } parts)
            {
                Totals.Check(Describe(key), UnitOf(key.Measure), total, parts, problems.At(cell.Line, cell.Column), problems);
            }
        }

        var series = rows.Cells
            .Where(static c => c.Value.Figure is not null)
            .GroupBy(static c => c.Key with { Year = 0 });
        foreach (var points in series)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var unit = UnitOf(points.Key.Measure);
            SeriesJumps.Check(
                () => Name(points.Key),
                unit,
                Smallest.Of(Unit.Known[unit]),
                points.Select(static p => new SeriesPoint(p.Key.Year, p.Value.Figure!.Value.Value, p.Value.Line, p.Value.Column)),
                problems);
        }
    }

    private List<Figure>? Parts(ActivityKey total)
    {
        if (total.Region != All)
        {
            return Known(Industries().Select(i => total with { Industry = i }));
        }

        if (total.Industry != All)
        {
            return Known(Members().Select(m => total with { Region = m }));
        }

        // The grand total: of the members' totals, of the industries' totals, or of all cells, whichever is whole.
        return Known(Members().Select(m => total with { Region = m }))
            ?? Known(Industries().Select(i => total with { Industry = i }))
            ?? Known(Members().SelectMany(m => Industries().Select(i => total with { Region = m, Industry = i })));
    }

    private List<Figure>? Known(IEnumerable<ActivityKey> keys)
    {
        var figures = new List<Figure>();
        foreach (var key in keys)
        {
            if (!rows.Cells.TryGetValue(key, out var cell) || cell.Figure is not { } figure)
            {
                return null;
            }

            figures.Add(figure);
        }

        return figures.Count == 0 ? null : figures;
    }

    private IEnumerable<int> Members() => Enumerable.Range(0, @case.Members.Length);

    private IEnumerable<int> Industries() => Enumerable.Range(0, manifest.Industries.Length);

    private string UnitOf(ActivityMeasure measure) => manifest.Measures.First(m => m.Measure == measure).Unit;

    private LocalizedText Describe(ActivityKey key) => LocalizedText.Of($"{Name(key)} in {Shown.Figure(key.Year)}", $"{Shown.Figure(key.Year)} 年{Name(key)}");

    private LocalizedText Name(ActivityKey key)
    {
        var region = key.Region == All
            ? new("all members", "全部成员")
            : Named.Bare(key.Region < @case.Members.Length ? @case.Members[key.Region].Id : @case.Benchmark!.Id);
        LocalizedText industry = key.Industry == All
            ? new("all industries", "全部行业")
            : LocalizedText.Of($"industry {Shown.Plain(manifest.Industries[key.Industry].Code)}", $"行业{Shown.Quote(manifest.Industries[key.Industry].Code)}");
        return LocalizedText.Of($"{MeasureNames.NameOf(key.Measure)} of {region}, {industry}", $"{region}{industry}的‘{MeasureNames.NameOf(key.Measure)}’");
    }
}
