using System.Buffers;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Advising.Findings;

/// <summary>The names that reports print for regions, industries and targets of a case.</summary>
public sealed class TargetNames
{
    private readonly Dictionary<string, LocalizedText> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalizedText> _industries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalizedText> _activities = new(StringComparer.Ordinal)
    {
        [IndicatorCatalog.ActivityInput] = new("activities", "任一口径"),
        [IndicatorCatalog.SectorJobsInput] = new("employment by sector", "三次产业就业"),
        ["employment"] = new("employment", "就业"),
        ["value_added"] = new("value_added", "增加值"),
    };

    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private static readonly SearchValues<char> _ends = SearchValues.Create("。，：；（,;(");
    private readonly LocalizedText _case;

    private TargetNames(LocalizedText @case) => _case = @case;

    /// <summary>No names: everything is called by its id or code.</summary>
    internal static TargetNames None { get; } = new(LocalizedText.Same(Case.WholeCaseId));

    /// <summary>Collects the names of a case: its members, its benchmark, its tables' industries, those of its register of leading industries, and its chains.</summary>
    public TargetNames(Case @case)
    {
        _case = @case.Name;
        foreach (var region in @case.Regions)
        {
            _regions[region.Id] = region.Name;
        }

        if (@case.Benchmark is { } benchmark)
        {
            _regions[benchmark.Id] = benchmark.Name;
        }

        foreach (var group in @case.Sources.Values.OrderBy(static s => s.Id, StringComparer.Ordinal).GroupBy(static s => FirstWords(s.Citation.Zh), StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var source in group)
            {
                number++;
                _sources[source.Id] = number == 1 ? group.Key : FormattableString.Invariant($"{group.Key}（{number}）");
            }
        }

        foreach (var table in @case.Activities)
        {
            _activities[table.Id] = table.Name;
        }

        foreach (var industry in @case.Activities.SelectMany(static a => a.Industries))
        {
            _industries[industry.Code] = industry.Name;
        }

        if (@case.Registers.TryGetValue("leading_industries", out var register))
        {
            foreach (var entry in register.Entries)
            {
                if (entry["industry"] is { } code && entry["industry_name_en"] is { } name)
                {
                    _industries.TryAdd(code, LocalizedText.Given(name, entry["industry_name_zh"]));
                }
            }
        }

        foreach (var chain in ChainMap.Of(@case))
        {
            _industries.TryAdd(chain.Code, chain.Name);
        }
    }

    /// <summary>A region's name; its id when the case does not name it.</summary>
    public LocalizedText Region(string id) => id == Case.WholeCaseId ? _case : _regions.GetValueOrDefault(id) ?? LocalizedText.Same(id);

    /// <summary>An industry's name; its code when the case does not name it.</summary>
    public LocalizedText Industry(string code) => _industries.GetValueOrDefault(code) ?? LocalizedText.Same(code);

    /// <summary>
    /// What an activity table that is lacking is called: the table's name, or what it would hold; with a tag, the role of industries
    /// (<c>jobs: producer-service</c>) or column (<c>jobs: group</c>) that it does not give.
    /// </summary>
    public LocalizedText Activity(string name)
    {
        if (_activities.TryGetValue(name, out var known))
        {
            return known;
        }

        var colon = name.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0
            ? MeasureWords.Find(name) ?? LocalizedText.Same(name)
            : LocalizedText.Of($"{name}", $"{Activity(name[..colon])}：{MeasureWords.Find(name[(colon + 2)..]) ?? IndustryTags.NameOf(name[(colon + 2)..])}");
    }

    /// <summary>
    /// A source: in English the id under which the list of sources has it; in Chinese the first words of its citation, or what comes before
    /// the first stop, comma, colon or bracket.
    /// </summary>
    public LocalizedText Source(string id) => new(id, _sources.GetValueOrDefault(id, id));

    /// <summary>A target's name.</summary>
    public LocalizedText Of(Target target) => target.Scope switch
    {
        Scope.Case => _case,
        Scope.Region => Region(target.RegionId!),
        Scope.Industry => Industry(target.IndustryCode!),
        Scope.RegionIndustry => Join(Region(target.RegionId!), Industry(target.IndustryCode!), ": ", "："),
        _ => Join(Region(target.RegionId!), Region(target.OtherRegionId!), " and ", "与"),
    };

    private static string FirstWords(string citation)
    {
        var end = citation.AsSpan().IndexOfAny(_ends);
        return end > 0 ? citation[..end] : citation;
    }

    private static LocalizedText Join(LocalizedText a, LocalizedText b, string en, string zh) =>
        new(a.En + en + b.En, a.In(Language.Chinese) + zh + b.In(Language.Chinese));
}
