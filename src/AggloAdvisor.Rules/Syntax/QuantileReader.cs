using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads distributions that values can be held against.</summary>
internal static class QuantileReader
{
    private const int FewestUnits = 5;
    private const int MostUnits = 1_000_000;
    private static readonly int[] _percents = [10, 25, 50, 75, 90];

    /// <summary>The distributions of all files, in their order; wrong ones are reported and left out.</summary>
    public static ImmutableArray<QuantileSet> ReadAll(
        IEnumerable<YamlMap> files,
        IReadOnlyDictionary<string, IndicatorDefinition> dictionary,
        IReadOnlyDictionary<string, BibliographyEntry> sources,
        DiagnosticBag problems) =>
        [.. Unique.ById(files.SelectMany(f => ReadFile(f, dictionary, sources)), static q => q.Id, static q => q.Location, new("distribution", "分布"), problems)];

    private static List<QuantileSet> ReadFile(YamlMap file, IReadOnlyDictionary<string, IndicatorDefinition> dictionary, IReadOnlyDictionary<string, BibliographyEntry> sources)
    {
        var result = new List<QuantileSet>();
        foreach (var map in file.SomeMaps("quantiles"))
        {
            if (ReadOne(map, dictionary, sources) is { } set)
            {
                result.Add(set);
            }
        }

        file.ReportUnknownKeys();
        return result;
    }

    private static QuantileSet? ReadOne(YamlMap map, IReadOnlyDictionary<string, IndicatorDefinition> dictionary, IReadOnlyDictionary<string, BibliographyEntry> sources)
    {
        var id = IdOf(map);
        var indicator = IndicatorOf(map, dictionary);
        var unit = UnitOf(map, indicator);
        var population = map.Text("population");
        LocalizedText?[] areas = [.. map.List("areas").Select(n => map.Text(n, new("each entry of 'areas'", "‘areas’的每一项")))];
        var year = Whole(map, "year", 1900, 2200, required: true);
        var units = Whole(map, "units", FewestUnits, MostUnits);
        var industries = Whole(map, "industries", 1, 100_000);
        var counted = CountedOf(map);
        var points = PointsOf(map, indicator, unit);
        var provenance = map.Word("provenance", Words.Provenances);
        var cited = Citations.SourceIds(map, sources);
        map.ReportUnknownKeys();
        return id is null || indicator is null || unit is null || population is null || year is null || points is null || provenance is null
            ? null
            : new QuantileSet(id, indicator.Id, population, year.Value, units, industries, counted, points.Value, provenance.Value, cited, map.Location) { Areas = [.. areas.OfType<LocalizedText>()] };
    }

    private static string? IdOf(YamlMap map)
    {
        var node = map.Required("id");
        var id = map.Scalar(node, "id");
        if (id is null || Ids.IsSlug(id))
        {
            return id;
        }

        map.Problems.Error(RuleDiagnostics.BadId, map.At(node!), LocalizedText.Of($"'{id}' is not a name; 'id' is written with lower-case letters, digits and hyphens", $"‘{id}’不是合规的名称；‘id’须用小写字母、数字和连字符书写"), new("rename it", "请改名"));
        return null;
    }

    private static IndicatorDefinition? IndicatorOf(YamlMap map, IReadOnlyDictionary<string, IndicatorDefinition> dictionary)
    {
        var node = map.Required("indicator");
        if (map.Scalar(node, "indicator") is not { } id)
        {
            return null;
        }

        if (!dictionary.TryGetValue(id, out var indicator))
        {
            map.Problems.Error(RuleDiagnostics.UnknownIndicator, map.At(node!), LocalizedText.Of($"unknown indicator '{id}'", $"未知的指标‘{id}’"), Suggestion.DidYouMean(id, dictionary.Keys) ?? new("`aggloadvisor indicators CASE` lists the names", "`aggloadvisor indicators CASE` 可列出各名称"));
            return null;
        }

        if (!indicator.Categories.IsEmpty || indicator.Unit is "rank" or "category")
        {
            map.Problems.Error(RuleDiagnostics.WrongCategory, map.At(node!), LocalizedText.Of($"'{id}' is a {(indicator.Unit == "rank" ? "rank" : "word")}; it has no quantiles", $"‘{id}’是{(indicator.Unit == "rank" ? "位次" : "词")}，没有分位数"), new("name an indicator that is a number", "请写取数值的指标"));
            return null;
        }

        return indicator;
    }

    private static Unit? UnitOf(YamlMap map, IndicatorDefinition? indicator)
    {
        var node = map.Required("unit");
        if (map.Scalar(node, "unit") is not { } id)
        {
            return null;
        }

        if (Unit.Find(id) is not { } unit)
        {
            map.Problems.Error(RuleDiagnostics.WrongUnit, map.At(node!), LocalizedText.Of($"unknown unit '{id}'", $"未知的单位‘{id}’"), Suggestion.DidYouMean(id, Unit.Known.Keys) ?? new("`aggloadvisor doctor --formats` lists the units", "`aggloadvisor doctor --formats` 可列出各单位"));
            return null;
        }

        if (indicator is not null && Unit.Find(indicator.Unit)!.Dimension != unit.Dimension)
        {
            map.Problems.Error(RuleDiagnostics.WrongUnit, map.At(node!), LocalizedText.Of($"'{indicator.Id}' is measured in '{indicator.Unit}', which '{id}' does not convert into", $"‘{indicator.Id}’的单位是‘{indicator.Unit}’，‘{id}’不能与之换算"), LocalizedText.Of($"write 'unit: {indicator.Unit}', or another unit of the same kind", $"请写‘unit: {indicator.Unit}’，或同类的其他单位"));
            return null;
        }

        return unit;
    }

    private static ActivityMeasure? CountedOf(YamlMap map)
    {
        var given = map.Optional("counted") is not null;
        ActivityMeasure? counted = given ? map.Word("counted", Words.Measures) : null;
        if (given != (map.Optional("industries") is not null))
        {
            map.Problems.Error(
                RuleDiagnostics.BadQuantiles,
                map.Location,
                given ? new("'counted' is given without 'industries'", "给出了‘counted’却没有‘industries’") : new("'industries' is given without 'counted'", "给出了‘industries’却没有‘counted’"),
                new("a distribution that rests on a classification says both how many industries it has and what is counted", "基于行业分类的分布须同时写明行业个数和统计对象"));
        }

        return counted;
    }

    // In the indicator's own unit; null, with the reason reported, when they are no distribution.
    private static ImmutableArray<QuantilePoint>? PointsOf(YamlMap map, IndicatorDefinition? indicator, Unit? unit)
    {
        var points = ImmutableArray.CreateBuilder<QuantilePoint>();
        var sound = true;
        foreach (var percent in _percents)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"p{percent}");
            var node = map.Optional(key);
            if (map.Number(key) is not { } written)
            {
                sound &= node is null;
                continue;
            }

            var value = indicator is null || unit is null ? written : unit.Convert(written, Unit.Find(indicator.Unit)!);
            if (points.Count > 0 && value < points[^1].Value)
            {
                map.Problems.Error(RuleDiagnostics.BadQuantiles, map.At(node!), LocalizedText.Of($"'{key}' is lower than 'p{points[^1].Percent}'", $"‘{key}’小于‘p{points[^1].Percent}’"), new("quantiles rise from p10 to p90", "分位数应从‘p10’到‘p90’递增"));
                sound = false;
            }

            if (unit is not null && (value < indicator?.Minimum || value > indicator?.Maximum))
            {
                map.Problems.Error(RuleDiagnostics.OutOfRange, map.At(node!), LocalizedText.Of($"'{key}' is {value} {indicator!.Unit}; '{indicator.Id}' lies between {Bound(indicator.Minimum, "-∞")} and {Bound(indicator.Maximum, "∞")}", $"‘{key}’为 {value}（单位：‘{indicator!.Unit}’）；‘{indicator.Id}’应在 {Bound(indicator.Minimum, "-∞")} 与 {Bound(indicator.Maximum, "∞")} 之间"), new("check the unit", "请核对单位"));
                sound = false;
            }

            points.Add(new QuantilePoint(percent, value));
        }

        if (sound && points.Count < 2)
        {
            map.Problems.Error(RuleDiagnostics.BadQuantiles, map.Location, LocalizedText.Of($"{points.Count} of p10, p25, p50, p75 and p90 {(points.Count == 1 ? "is" : "are")} given; two are needed", $"‘p10’、‘p25’、‘p50’、‘p75’、‘p90’中给出了 {points.Count} 个；至少需要两个"), new("write those that are known", "请写出已知的分位数"));
            sound = false;
        }

        return sound ? points.ToImmutable() : null;
    }

    private static string Bound(double? bound, string none) => bound?.ToString(CultureInfo.InvariantCulture) ?? none;

    private static int? Whole(YamlMap map, string key, int least, int most, bool required = false)
    {
        var node = required ? map.Required(key) : map.Optional(key);
        if (map.Scalar(node, key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        map.Problems.Error(RuleDiagnostics.WrongKind, map.At(node!), LocalizedText.Of($"'{key}' is '{text}'; a whole number from {least} to {most} is expected", $"‘{key}’为‘{text}’；应为 {least} 至 {most} 之间的整数"), new("write digits only, without separator or unit", "只写数字，不用分隔符和单位"));
        return null;
    }
}
