using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Names;
using AggloAdvisor.Data.Yaml;

namespace AggloAdvisor.Data.Manifest;

/// <summary>Reads which activity files there are and what they mean.</summary>
internal static class ActivityList
{
    private const int MostFiles = 50;
    private const int MostIndustries = 2_000;

    /// <summary>Activity files whose name could be read, and whether all could; their names are added to those that the case uses.</summary>
    public static (ImmutableArray<ActivityManifest> Activities, bool AreWhole) Read(MapReader reader, Dictionary<string, SourceLocation> files, FileProblems problems)
    {
        var ids = new Identifiers();
        var list = reader.Optional("activities");
        var items = reader.Items(list, new("a list of activity tables", "经济活动表列表"));
        var isWhole = list is null or YamlList;
        if (items.Length > MostFiles)
        {
            reader.Fail(Codes.WrongKind, list!.Location, LocalizedText.Of($"the case has {Shown.Figure(items.Length)} activity tables; at most {Shown.Figure(MostFiles)} are read", $"案例有 {Shown.Figure(items.Length)} 张经济活动表；最多读取 {Shown.Figure(MostFiles)} 张"));
        }

        var activities = ImmutableArray.CreateBuilder<ActivityManifest>();
        foreach (var item in items.Take(MostFiles))
        {
            if (reader.Map(item, new("an activity table with file, id, name, units and industries", "含有‘file’、‘id’、‘name’、‘units’和‘industries’的经济活动表")) is not { } map)
            {
                isWhole = false;
                continue;
            }

            var activity = ReadOne(new MapReader(map, new("an activity table", "经济活动表"), problems), ids, files, problems);
            isWhole &= activity is { IsWhole: true };
            if (activity is not null)
            {
                activities.Add(activity);
            }
        }

        return (activities.ToImmutable(), isWhole);
    }

    private static ActivityManifest? ReadOne(MapReader table, Identifiers ids, Dictionary<string, SourceLocation> files, FileProblems problems)
    {
        var file = TablePath.Take(table, "file", files);
        var id = ids.Take(table, "id");
        var name = table.Localized(table.Required("name"));
        var units = Units(table, problems);
        var industries = Industries(table, problems);
        table.Finish();
        if (file is null)
        {
            return null;
        }

        return new ActivityManifest(
            file.Text, file.Location, id ?? file.Text, name ?? LocalizedText.Same(file.Text), units.Units, industries.Industries, units.IsWhole && industries.IsWhole);
    }

    private static (ImmutableArray<MeasureUnit> Units, bool IsWhole) Units(MapReader table, FileProblems problems)
    {
        if (table.Map(table.Required("units"), new("measures with their units such as { employment: jobs }", "各指标项及其单位，如‘{ employment: jobs }’")) is not { } map)
        {
            return ([], false);
        }

        var measures = ImmutableArray.CreateBuilder<MeasureUnit>();
        var reader = new MapReader(map, Named.Bare("units"), problems);
        foreach (var name in MeasureNames.Known)
        {
            _ = reader.Optional(name);
        }

        reader.Finish();
        foreach (var entry in map.Entries.Where(static e => MeasureNames.Known.Contains(e.Key)))
        {
            if (reader.Text(entry.Value, new("a unit", "单位")) is { } unit && IsUnitOf(entry.Key, unit, reader))
            {
                measures.Add(new MeasureUnit(MeasureNames.Parse(entry.Key), unit.Text));
            }
        }

        if (map.Entries.IsEmpty)
        {
            reader.Fail(Codes.MissingKey, map.Location, new("the table has no measure", "该表没有指标项"), LocalizedText.Of($"measures: {Named.List(MeasureNames.Known)}", $"可用的指标项：{Named.List(MeasureNames.Known)}"));
        }

        return (measures.ToImmutable(), !reader.Failed);
    }

    private static bool IsUnitOf(string measure, YamlText unit, MapReader reader)
    {
        if (!Unit.Known.TryGetValue(unit.Text, out var known))
        {
            reader.Fail(Codes.UnknownUnit, unit.Location, LocalizedText.Of($"unknown unit {Shown.Quote(unit.Text)}", $"未知的单位{Shown.Quote(unit.Text)}"), CaseNames.Units.Hint(unit.Text));
            return false;
        }

        var dimensions = MeasureNames.Dimensions(measure);
        if (dimensions.Contains(known.Dimension))
        {
            return true;
        }

        var fitting = Unit.Known.Values.Where(u => dimensions.Contains(u.Dimension)).Select(static u => u.Id).Order(StringComparer.Ordinal);
        reader.Fail(Codes.OtherDimension, unit.Location, LocalizedText.Of($"'{unit.Text}' measures {known.Dimension}; '{measure}' needs {Named.List(dimensions, " or ")}", $"‘{unit.Text}’的量纲是‘{known.Dimension}’；‘{measure}’需要{Named.List(dimensions, " or ")}"), LocalizedText.Of($"use one of {Named.List(fitting)}", $"请使用{Named.List(fitting)}之一"));
        return false;
    }

    private static (ImmutableArray<Industry> Industries, bool IsWhole) Industries(MapReader table, FileProblems problems)
    {
        var codes = new Identifiers();
        var list = table.Required("industries");
        var items = table.Items(list, new("a list of industries", "行业列表"));
        if (list is YamlList && items.Length is 0 or > MostIndustries)
        {
            table.Fail(Codes.WrongKind, list!.Location, items.IsEmpty ? new("the table has no industries", "该表没有行业") : LocalizedText.Of($"the table has {Shown.Figure(items.Length)} industries; at most {Shown.Figure(MostIndustries)} are read", $"该表有 {Shown.Figure(items.Length)} 个行业；最多读取 {Shown.Figure(MostIndustries)} 个"));
        }

        var industries = ImmutableArray.CreateBuilder<Industry>();
        var ungrouped = new List<(SourceLocation Location, string Code)>();
        foreach (var item in items.Take(MostIndustries))
        {
            if (table.Map(item, new("an industry with code and name", "含有‘code’和‘name’的行业")) is not { } map)
            {
                codes.Miss();
                continue;
            }

            var industry = new MapReader(map, new("an industry", "行业"), problems);
            var code = codes.TakeCode(industry, "code");
            var name = industry.Localized(industry.Required("name"));
            var tags = industry.Items(industry.Optional("tags"), new("a list of tags", "标签列表"))
                .Select(t => industry.Word(t, IndustryTags.Known))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .ToImmutableArray();
            var group = Identifiers.Code(industry, industry.Optional("group"));
            industry.Finish();
            if (code is not null)
            {
                industries.Add(new Industry(code, name ?? LocalizedText.Same(code), tags, group?.Text));
            }

            if (group is null && !industry.Failed && !tags.Contains(IndustryTags.Residual))
            {
                ungrouped.Add((industry.Location, code ?? ""));
            }
        }

        // A classification with gaps has no coarser level.
        foreach (var (location, code) in industries.Any(static i => i.Group is not null) ? ungrouped : [])
        {
            table.Fail(Codes.MissingKey, location, LocalizedText.Of($"the industry {Shown.Quote(code)} lacks 'group', which others of the table have", $"行业{Shown.Quote(code)}缺少‘group’，而本表其他行业有"), new("give every industry its group (residual lines need none), or none at all", "请为每个行业都写明大类（剩余项除外），或一律不写"));
        }

        return (industries.ToImmutable(), codes.AreWhole && list is YamlList && !items.IsEmpty);
    }
}
