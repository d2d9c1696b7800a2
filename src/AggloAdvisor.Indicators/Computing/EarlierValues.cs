using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>
/// Values that later entries of the catalogue are computed from: those that an entry names in <c>Needs</c>, reported values
/// included. Only these are kept, because a full table of a large case is large.
/// </summary>
internal sealed class EarlierValues
{
    private readonly Dictionary<string, Dictionary<(Target Target, int Year), IndicatorValue>> _byIndicator = new(StringComparer.Ordinal);
    private readonly HashSet<(string Id, int Year)> _years = [];

    /// <summary>Keeps the values of one indicator once all of them are known.</summary>
    public void Keep(string indicatorId, IEnumerable<IndicatorValue> values)
    {
        var kept = values.ToDictionary(static v => (v.Target, v.Year));
        _byIndicator[indicatorId] = kept;
        _years.UnionWith(kept.Values.Where(static v => v.Value is not null).Select(v => (indicatorId, v.Year)));
    }

    /// <summary>Whether any of some indicators has a value in a year: without, nothing computed from them has one.</summary>
    public bool HasAny(IEnumerable<string> indicatorIds, int year) => indicatorIds.Any(id => _years.Contains((id, year)));

    /// <summary>One value; null in years that have none.</summary>
    /// <exception cref="InvalidOperationException">No entry names the indicator in its needs, or it comes later in the catalogue.</exception>
    public IndicatorValue? Find(string indicatorId, Target target, int year) => _byIndicator.TryGetValue(indicatorId, out var values)
        ? values.GetValueOrDefault((target, year))
        : throw new InvalidOperationException($"'{indicatorId}' is among the needs of no entry, or comes later in the catalogue.");
}
