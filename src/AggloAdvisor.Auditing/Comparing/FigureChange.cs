using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Auditing.Comparing;

/// <summary>A figure that two cases give differently.</summary>
/// <param name="What">Which: region, quantity, year.</param>
/// <param name="Old">Before; null when nobody gave it.</param>
/// <param name="New">After; null when nobody gives it.</param>
public sealed record FigureChange(LocalizedText What, string? Old, string? New)
{
    /// <summary>The figures that differ: observations, cells of activity tables, reported values, and rows of registers; in a fixed order.</summary>
    public static ImmutableArray<FigureChange> Between(Case old, Case @new)
    {
        var names = new TargetNames(@new);
        return
        [
            .. Differing(Observed(old, names), Observed(@new, names)),
            .. Differing(Counted(old, names), Counted(@new, names)),
            .. Differing(Reported(old, names), Reported(@new, names)),
            .. Differing(Registered(old), Registered(@new)),
        ];
    }

    private static IEnumerable<FigureChange> Differing(IEnumerable<Figure> old, IEnumerable<Figure> @new)
    {
        var (before, after) = (ByKey(old), ByKey(@new));
        return before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(k => (Old: before.GetValueOrDefault(k), New: after.GetValueOrDefault(k)))
            .Where(static p => p.Old?.Value != p.New?.Value)
            .Select(static p => new FigureChange((p.New ?? p.Old)!.What, p.Old?.Value, p.New?.Value));
    }

    // Rows of a register may be alike: each copy counts.
    private static Dictionary<string, Figure> ByKey(IEnumerable<Figure> figures) =>
        figures.GroupBy(static f => f.Key, StringComparer.Ordinal).SelectMany(static g => g.Select(static (f, i) => (Key: string.Create(CultureInfo.InvariantCulture, $"{f.Key}\n{i}"), Figure: f))).ToDictionary(static p => p.Key, static p => p.Figure, StringComparer.Ordinal);

    private static IEnumerable<Figure> Observed(Case @case, TargetNames names) => @case.Observations.Rows.Select(o => new Figure(
        string.Create(CultureInfo.InvariantCulture, $"{o.VariableId}\n{o.RegionId}\n{o.Year}"),
        LocalizedText.Of($"{VariableCatalog.Known[o.VariableId].Name}, {names.Region(o.RegionId)}, {o.Year}", $"{names.Region(o.RegionId)}{o.Year}年{VariableCatalog.Known[o.VariableId].Name}"),
        Text(o.Value)));

    private static IEnumerable<Figure> Counted(Case @case, TargetNames names)
    {
        foreach (var table in @case.Activities)
        {
            for (var year = 0; year < table.Years.Length; year++)
            {
                for (var region = 0; region < table.RegionIds.Length; region++)
                {
                    for (var industry = 0; industry < table.Industries.Length; industry++)
                    {
                        if (table[year, region, industry] is { } value)
                        {
                            var (of, at, when) = (table.Industries[industry], table.RegionIds[region], table.Years[year]);
                            yield return new(
                                string.Create(CultureInfo.InvariantCulture, $"{table.Id}\n{table.Measure}\n{at}\n{of.Code}\n{when}"),
                                LocalizedText.Of($"{table.Name} ({table.Measure.ToString().ToLowerInvariant()}), {of.Name}, {names.Region(at)}, {when}", $"{names.Region(at)}{when}年{of.Name}（{table.Name}）"),
                                Text(value));
                        }
                    }
                }
            }
        }
    }

    private static IEnumerable<Figure> Reported(Case @case, TargetNames names) => @case.Reported.Select(r => new Figure(
        string.Create(CultureInfo.InvariantCulture, $"{r.IndicatorId}\n{r.RegionId}\n{r.IndustryCode}\n{r.Year}\n{r.SourceId}"),
        LocalizedText.Of($"reported {r.IndicatorId}, {names.Region(r.RegionId)}, {r.Year}", $"文献所载{names.Region(r.RegionId)}{r.Year}年{r.IndicatorId}"),
        Text(r.Value)));

    private static IEnumerable<Figure> Registered(Case @case) => @case.Registers.OrderBy(static r => r.Key, StringComparer.Ordinal).SelectMany(static r => r.Value.Entries.Select(e =>
    {
        var row = string.Join(", ", r.Value.Schema.Columns.Select(c => e[c.Name]).OfType<string>());
        return new Figure($"{r.Key}\n{row}", LocalizedText.Of($"{r.Value.Schema.Name}: {row}", $"{r.Value.Schema.Name}：{row}"), "1");
    }));

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private sealed record Figure(string Key, LocalizedText What, string Value);
}
