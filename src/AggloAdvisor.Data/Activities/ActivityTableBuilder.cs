using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Manifest;

namespace AggloAdvisor.Data.Activities;

/// <summary>Makes the dense tables of an activity file: one for each measure.</summary>
internal sealed class ActivityTableBuilder(CaseManifest @case)
{
    /// <summary>How many cells all tables of a case may have together: 320 MB.</summary>
    public const long MaxCells = 40_000_000;

    private long _cells;

    /// <summary>The tables of the measures that have a known figure, in the order in which the case lists their units.</summary>
    public ImmutableArray<ActivityTable> Build(ActivityManifest manifest, ActivityReader rows, FileProblems problems)
    {
        var tables = ImmutableArray.CreateBuilder<ActivityTable>();
        foreach (var measure in manifest.Measures)
        {
            var name = MeasureNames.NameOf(measure.Measure);
            var known = rows.Cells
                .Where(c => c.Key.Measure == measure.Measure && c.Key is { Region: >= 0, Industry: >= 0 } && c.Value.Figure is not null)
                .ToList();
            if (known.Count == 0)
            {
                problems.Info(Codes.NoFigures, problems.At(), $"the table gives no figure for '{name}', which case.yaml lists", "add its rows, or remove it from 'units'");
                continue;
            }

            ImmutableArray<int> years = [.. known.Select(static c => c.Key.Year).Distinct().Order()];
            if (@case.Year is { } year && !years.Contains(year))
            {
                problems.Warning(
                    Codes.CaseYearAbsent,
                    problems.At(),
                    $"'{name}' has no figure for {Shown.Figure(year)}, the year of the case; it has {Years(years)}",
                    "add the rows of that year, or change 'year' in case.yaml");
            }

            if (Make(manifest, measure, years, known, rows.SourcesOf(measure.Measure), problems) is { } table)
            {
                tables.Add(table);
            }
        }

        return tables.ToImmutable();
    }

    private static string Years(ImmutableArray<int> years) =>
        Shown.List([.. years.Select(static y => Shown.Figure(y))]);

    private ActivityTable? Make(
        ActivityManifest manifest,
        MeasureUnit measure,
        ImmutableArray<int> years,
        List<KeyValuePair<ActivityKey, ActivityCell>> known,
        ImmutableArray<string> sources,
        FileProblems problems)
    {
        var members = @case.Members.Length;
        ImmutableArray<string> regions =
        [
            .. @case.Members.Select(static r => r.Id),
            .. known.Exists(c => c.Key.Region == members) ? new[] { @case.Benchmark!.Id } : [],
        ];
        var size = (long)years.Length * regions.Length * manifest.Industries.Length;
        _cells += size;
        if (_cells > MaxCells)
        {
            problems.Error(
                Codes.TableTooLarge,
                problems.At(),
                $"years × regions × industries are {Shown.Figure(size)} cells; the tables of a case may have {Shown.Figure(MaxCells)} together",
                "keep only the years and industries that the advice needs");
            return null;
        }

        var values = new double[size];
        Array.Fill(values, double.NaN);
        foreach (var (key, cell) in known)
        {
            var row = (years.BinarySearch(key.Year) * regions.Length) + key.Region;
            values[(row * manifest.Industries.Length) + key.Industry] = cell.Figure!.Value.Value;
        }

        return new ActivityTable(manifest.Id, manifest.Name, measure.Measure, measure.Unit, years, regions, manifest.Industries, values, sources);
    }
}
