using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
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
                problems.Info(Codes.NoFigures, problems.At(), LocalizedText.Of($"the table gives no figure for '{name}', which case.yaml lists", $"该表没有 case.yaml 所列‘{name}’的任何数值"), new("add its rows, or remove it from 'units'", "请补上相应各行，或从‘units’中删去"));
                continue;
            }

            ImmutableArray<int> years = [.. known.Select(static c => c.Key.Year).Distinct().Order()];
            if (@case.Year is { } year && !years.Contains(year))
            {
                problems.Warning(
                    Codes.CaseYearAbsent,
                    problems.At(),
                    LocalizedText.Of($"'{name}' has no figure for {Shown.Figure(year)}, the year of the case; it has {Years(years)}", $"‘{name}’没有案例年份 {Shown.Figure(year)} 年的数值；现有年份：{Years(years)}"),
                    new("add the rows of that year, or change 'year' in case.yaml", "请补上该年各行，或修改 case.yaml 中的‘year’"));
            }

            if (Make(manifest, measure, years, known, rows.SourcesOf(measure.Measure), problems) is { } table)
            {
                tables.Add(table);
            }
        }

        return tables.ToImmutable();
    }

    private static LocalizedText Years(ImmutableArray<int> years)
    {
        const int most = 6;
        var names = years.Select(static y => Shown.Figure(y)).ToList();
        return new(Shown.List(names).En, years.Length <= most ? string.Join('、', names) : $"{string.Join('、', names.Take(most - 1))} 等 {Shown.Figure(years.Length)} 年");
    }

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
                LocalizedText.Of($"years × regions × industries are {Shown.Figure(size)} cells; the tables of a case may have {Shown.Figure(MaxCells)} together", $"年份×地区×行业共 {Shown.Figure(size)} 个单元格；一个案例的各表合计最多 {Shown.Figure(MaxCells)} 个"),
                new("keep only the years and industries that the advice needs", "请只保留研判所需的年份和行业"));
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
