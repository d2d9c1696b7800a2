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
        var items = reader.Items(list, "a list of activity tables");
        var isWhole = list is null or YamlList;
        if (items.Length > MostFiles)
        {
            reader.Fail(Codes.WrongKind, list!.Location, $"the case has {Shown.Figure(items.Length)} activity tables; at most {Shown.Figure(MostFiles)} are read");
        }

        var activities = ImmutableArray.CreateBuilder<ActivityManifest>();
        foreach (var item in items.Take(MostFiles))
        {
            if (reader.Map(item, "an activity table with file, id, name, units and industries") is not { } map)
            {
                isWhole = false;
                continue;
            }

            var activity = ReadOne(new MapReader(map, "an activity table", problems), ids, files, problems);
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
        if (table.Map(table.Required("units"), "measures with their units such as { employment: jobs }") is not { } map)
        {
            return ([], false);
        }

        var measures = ImmutableArray.CreateBuilder<MeasureUnit>();
        var reader = new MapReader(map, "units", problems);
        foreach (var name in MeasureNames.Known)
        {
            _ = reader.Optional(name);
        }

        reader.Finish();
        foreach (var entry in map.Entries.Where(static e => MeasureNames.Known.Contains(e.Key)))
        {
            if (reader.Text(entry.Value, "a unit") is { } unit && IsUnitOf(entry.Key, unit, reader))
            {
                measures.Add(new MeasureUnit(MeasureNames.Parse(entry.Key), unit.Text));
            }
        }

        if (map.Entries.IsEmpty)
        {
            reader.Fail(Codes.MissingKey, map.Location, "the table has no measure", $"measures: {string.Join(", ", MeasureNames.Known)}");
        }

        return (measures.ToImmutable(), !reader.Failed);
    }

    private static bool IsUnitOf(string measure, YamlText unit, MapReader reader)
    {
        if (!Unit.Known.TryGetValue(unit.Text, out var known))
        {
            reader.Fail(Codes.UnknownUnit, unit.Location, $"unknown unit {Shown.Quote(unit.Text)}", CaseNames.Units.Hint(unit.Text));
            return false;
        }

        var dimensions = MeasureNames.Dimensions(measure);
        if (dimensions.Contains(known.Dimension))
        {
            return true;
        }

        var fitting = Unit.Known.Values.Where(u => dimensions.Contains(u.Dimension)).Select(static u => u.Id).Order(StringComparer.Ordinal);
        reader.Fail(Codes.OtherDimension, unit.Location, $"'{unit.Text}' measures {known.Dimension}; '{measure}' needs {string.Join(" or ", dimensions)}", $"use one of {string.Join(", ", fitting)}");
        return false;
    }

    private static (ImmutableArray<Industry> Industries, bool IsWhole) Industries(MapReader table, FileProblems problems)
    {
        var codes = new Identifiers();
        var list = table.Required("industries");
        var items = table.Items(list, "a list of industries");
        if (list is YamlList && items.Length is 0 or > MostIndustries)
        {
            table.Fail(Codes.WrongKind, list!.Location, items.IsEmpty ? "the table has no industries" : $"the table has {Shown.Figure(items.Length)} industries; at most {Shown.Figure(MostIndustries)} are read");
        }

        var industries = ImmutableArray.CreateBuilder<Industry>();
        var ungrouped = new List<(SourceLocation Location, string Code)>();
        foreach (var item in items.Take(MostIndustries))
        {
            if (table.Map(item, "an industry with code and name") is not { } map)
            {
                codes.Miss();
                continue;
            }

            var industry = new MapReader(map, "an industry", problems);
            var code = codes.TakeCode(industry, "code");
            var name = industry.Localized(industry.Required("name"));
            var tags = industry.Items(industry.Optional("tags"), "a list of tags")
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
            table.Fail(Codes.MissingKey, location, $"the industry {Shown.Quote(code)} lacks 'group', which others of the table have", "give every industry its group (residual lines need none), or none at all");
        }

        return (industries.ToImmutable(), codes.AreWhole && list is YamlList && !items.IsEmpty);
    }
}
