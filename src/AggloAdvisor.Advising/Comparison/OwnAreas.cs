using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>The province or state, and the country, that a target lies in, as far as its case says.</summary>
public sealed class OwnAreas
{
    private readonly ImmutableArray<LocalizedText> _names;

    private OwnAreas(ImmutableArray<LocalizedText> names) => _names = names;

    /// <summary>Nothing is known.</summary>
    public static OwnAreas Unknown { get; } = new([]);

    /// <summary>
    /// The areas of a target: the province of its member, or of its two members or of all members if they have the same one; and the
    /// case's benchmark, which is a province or a nation around them.
    /// </summary>
    public static OwnAreas Of(Case @case, Target target)
    {
        var regions = @case.Regions.Where(r => target.RegionId is null || r.Id == target.RegionId || r.Id == target.OtherRegionId).ToArray();
        var provinces = regions.Select(static r => r.Province?.En).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return new(
        [
            .. provinces is [not null] ? [regions[0].Province!] : ImmutableArray<LocalizedText>.Empty,
            .. @case.Benchmark is { } benchmark ? [benchmark.Name] : ImmutableArray<LocalizedText>.Empty,
        ]);
    }

    /// <summary>How near a list of areas, the narrowest first, is: the position of the first that the target lies in; past its end when in none.</summary>
    public int Nearness(ImmutableArray<LocalizedText> areas)
    {
        var at = 0;
        while (at < areas.Length && !_names.Any(n => Same(n, areas[at])))
        {
            at++;
        }

        return at < areas.Length ? at : int.MaxValue;
    }

    private static bool Same(LocalizedText one, LocalizedText other) =>
        string.Equals(one.En, other.En, StringComparison.OrdinalIgnoreCase)
        || (one.Zh is { } a && other.Zh is { } b && a.TrimEnd('省', '市') == b.TrimEnd('省', '市'));
}
