using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Names;
using AggloAdvisor.Data.Yaml;

namespace AggloAdvisor.Data.Manifest;

/// <summary>Reads what <c>case.yaml</c> says of the input-output table.</summary>
internal sealed class InputOutputEntry(MapReader entry, ImmutableArray<ActivityManifest> activities, bool activitiesAreWhole, FileProblems problems)
{
    private static readonly ImmutableArray<string> _kinds = ["domestic", "total"];
    private static readonly ImmutableArray<string> _dimensions = ["yuan", "usd"];

    /// <summary>The entry; null when the case has none or its file cannot be told.</summary>
    public static InputOutputManifest? Read(
        MapReader reader,
        (ImmutableArray<ActivityManifest> Tables, bool AreWhole) activities,
        (ImmutableArray<Source> Sources, bool AreWhole) sources,
        Dictionary<string, SourceLocation> files,
        FileProblems problems) =>
        reader.Map(reader.Optional("input-output"), new("the file of an input-output table with name, year, unit, flows, source and sectors", "投入产出表的文件，含有‘name’、‘year’、‘unit’、‘flows’、‘source’和‘sectors’")) is { } map
            ? new InputOutputEntry(new MapReader(map, new("the input-output table", "投入产出表"), problems), activities.Tables, activities.AreWhole, problems).Read(sources, files)
            : null;

    private InputOutputManifest? Read((ImmutableArray<Source> Sources, bool AreWhole) sources, Dictionary<string, SourceLocation> files)
    {
        var file = TablePath.Take(entry, "file", files);
        var name = entry.Localized(entry.Required("name"));
        var year = entry.Integer(entry.Required("year"), ManifestReader.YearExpected, ManifestReader.FirstYear, ManifestReader.LastYear);
        var unit = Unit();
        var kind = entry.Word(entry.Required("flows"), _kinds);
        var source = Source(sources);
        var sectors = Sectors();
        entry.Finish();
        return file is null
            ? null
            : new InputOutputManifest(
                file.Text,
                file.Location,
                name ?? LocalizedText.Same(file.Text),
                year ?? 0,
                unit ?? "yuan",
                kind is null ? default : (InputOutputFlows)_kinds.IndexOf(kind),
                source ?? "",
                sectors,
                !entry.Failed);
    }

    private string? Unit()
    {
        if (entry.Text(entry.Required("unit"), new("a unit of money", "货币单位")) is not { } unit)
        {
            return null;
        }

        if (!Core.Units.Unit.Known.TryGetValue(unit.Text, out var known))
        {
            entry.Fail(Codes.UnknownUnit, unit.Location, LocalizedText.Of($"unknown unit {Shown.Quote(unit.Text)}", $"未知的单位{Shown.Quote(unit.Text)}"), CaseNames.Units.Hint(unit.Text));
            return null;
        }

        if (!_dimensions.Contains(known.Dimension))
        {
            entry.Fail(Codes.OtherDimension, unit.Location, LocalizedText.Of($"'{unit.Text}' measures {known.Dimension}; flows need {Named.List(_dimensions, " or ")}", $"‘{unit.Text}’的量纲是‘{known.Dimension}’；流量需要{Named.List(_dimensions, " or ")}"));
            return null;
        }

        return unit.Text;
    }

    private string? Source((ImmutableArray<Source> Sources, bool AreWhole) sources)
    {
        if (entry.Text(entry.Required("source"), new("the id of a source", "来源的标识")) is not { } source)
        {
            return null;
        }

        string[] known = [.. sources.Sources.Select(static s => s.Id)];
        if (sources.AreWhole && !known.Contains(source.Text))
        {
            entry.Fail(Codes.UnknownSource, source.Location, LocalizedText.Of($"unknown source {Shown.Quote(source.Text)}", $"未知的来源{Shown.Quote(source.Text)}"), new KnownNames(new("source", "来源"), Codes.UnknownSource, known).Hint(source.Text));
        }

        return source.Text;
    }

    private ImmutableArray<IndustrySectors> Sectors()
    {
        LocalizedText Expected = new("an activity table's id with industries and their sectors, such as { three-sectors: { \"1\": [\"01\"] } }", "经济活动表的标识及其行业与部门，如‘{ three-sectors: { \"1\": [\"01\"] } }’");
        if (entry.Map(entry.Required("sectors"), Expected) is not { } tables)
        {
            return [];
        }

        var all = ImmutableArray.CreateBuilder<IndustrySectors>();
        foreach (var table in tables.Entries)
        {
            var activity = activities.FirstOrDefault(a => a.Id == table.Key);
            if (activity is null && activitiesAreWhole)
            {
                entry.Fail(
                    Codes.UnknownTable,
                    table.KeyLocation,
                    LocalizedText.Of($"unknown activity table {Shown.Quote(table.Key)}", $"未知的经济活动表{Shown.Quote(table.Key)}"),
                    new KnownNames(new("activity table", "经济活动表"), Codes.UnknownTable, activities.Select(static a => a.Id)).Hint(table.Key));
            }

            if (entry.Map(table.Value, new("industries with their sectors, such as { \"1\": [\"01\"] }", "各行业及其部门，如‘{ \"1\": [\"01\"] }’")) is { } industries)
            {
                all.AddRange(OfTable(table.Key, activity, industries));
            }
        }

        return all.ToImmutable();
    }

    private List<IndustrySectors> OfTable(string table, ActivityManifest? activity, YamlMap industries)
    {
        var found = new List<IndustrySectors>();
        var first = new Dictionary<string, IndustrySectors>(StringComparer.Ordinal);
        foreach (var industry in industries.Entries)
        {
            if (activity is { IsWhole: true } && !activity.Industries.Any(i => i.Code == industry.Key))
            {
                entry.Fail(
                    Codes.UnknownIndustry,
                    industry.KeyLocation,
                    LocalizedText.Of($"unknown industry {Shown.Quote(industry.Key)}", $"未知的行业{Shown.Quote(industry.Key)}"),
                    problems.IsFull(Codes.UnknownIndustry) ? null : new KnownNames(new("industry", "行业"), Codes.UnknownIndustry, activity.Industries.Select(static i => i.Code)).Hint(industry.Key));
            }

            var items = entry.Items(industry.Value, new("a list of sectors such as [\"01\"]", "部门列表，如‘[\"01\"]’"));
            if (industry.Value is YamlList && items.IsEmpty)
            {
                entry.Fail(Codes.MissingKey, industry.Value.Location, LocalizedText.Of($"industry {Shown.Quote(industry.Key)} has no sector", $"行业{Shown.Quote(industry.Key)}没有部门"), new("leave the industry out while its sectors are unknown", "部门未知时请不要列出该行业"));
            }

            var sectors = new IndustrySectors(table, industry.Key, [.. items.Select(i => entry.Text(i, new("a sector's code", "部门代码"))).OfType<YamlText>().Select(static t => (t.Text, t.Location))]);
            NotApart(sectors, first);
            found.Add(sectors);
        }

        return found;
    }

    /// <summary>Industries may cover the same sectors, or none in common: else no flow between them could be told.</summary>
    private void NotApart(IndustrySectors sectors, Dictionary<string, IndustrySectors> first)
    {
        var own = sectors.Codes.Select(static c => c.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (code, location) in sectors.Codes)
        {
            if (first.TryAdd(code, sectors) || own.SetEquals(first[code].Codes.Select(static c => c.Code)))
            {
                continue;
            }

            var other = first[code];
            entry.Fail(
                Codes.SectorsOverlap,
                location,
                LocalizedText.Of($"sector {Shown.Quote(code)} belongs to {Shown.Quote(sectors.Industry)} and to {Shown.Quote(other.Industry)}, which cover different sectors besides", $"部门{Shown.Quote(code)}同属{Shown.Quote(sectors.Industry)}和{Shown.Quote(other.Industry)}，而两者的其余部门不同"),
                new("give two industries the same list of sectors, or lists without a sector in common", "请使两个行业的部门列表完全相同，或没有共同的部门"),
                other.Codes.First(c => c.Code == code).Location);
        }
    }
}
