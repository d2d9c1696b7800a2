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
        reader.Map(reader.Optional("input-output"), "the file of an input-output table with name, year, unit, flows, source and sectors") is { } map
            ? new InputOutputEntry(new MapReader(map, "the input-output table", problems), activities.Tables, activities.AreWhole, problems).Read(sources, files)
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
        if (entry.Text(entry.Required("unit"), "a unit of money") is not { } unit)
        {
            return null;
        }

        if (!Core.Units.Unit.Known.TryGetValue(unit.Text, out var known))
        {
            entry.Fail(Codes.UnknownUnit, unit.Location, $"unknown unit {Shown.Quote(unit.Text)}", CaseNames.Units.Hint(unit.Text));
            return null;
        }

        if (!_dimensions.Contains(known.Dimension))
        {
            entry.Fail(Codes.OtherDimension, unit.Location, $"'{unit.Text}' measures {known.Dimension}; flows need {string.Join(" or ", _dimensions)}");
            return null;
        }

        return unit.Text;
    }

    private string? Source((ImmutableArray<Source> Sources, bool AreWhole) sources)
    {
        if (entry.Text(entry.Required("source"), "the id of a source") is not { } source)
        {
            return null;
        }

        string[] known = [.. sources.Sources.Select(static s => s.Id)];
        if (sources.AreWhole && !known.Contains(source.Text))
        {
            entry.Fail(Codes.UnknownSource, source.Location, $"unknown source {Shown.Quote(source.Text)}", new KnownNames("source", Codes.UnknownSource, known).Hint(source.Text));
        }

        return source.Text;
    }

    private ImmutableArray<IndustrySectors> Sectors()
    {
        const string Expected = "an activity table's id with industries and their sectors, such as { three-sectors: { \"1\": [\"01\"] } }";
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
                    $"unknown activity table {Shown.Quote(table.Key)}",
                    new KnownNames("activity table", Codes.UnknownTable, activities.Select(static a => a.Id)).Hint(table.Key));
            }

            if (entry.Map(table.Value, "industries with their sectors, such as { \"1\": [\"01\"] }") is { } industries)
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
                    $"unknown industry {Shown.Quote(industry.Key)}",
                    problems.IsFull(Codes.UnknownIndustry) ? null : new KnownNames("industry", Codes.UnknownIndustry, activity.Industries.Select(static i => i.Code)).Hint(industry.Key));
            }

            var items = entry.Items(industry.Value, "a list of sectors such as [\"01\"]");
            if (industry.Value is YamlList && items.IsEmpty)
            {
                entry.Fail(Codes.MissingKey, industry.Value.Location, $"industry {Shown.Quote(industry.Key)} has no sector", "leave the industry out while its sectors are unknown");
            }

            var sectors = new IndustrySectors(table, industry.Key, [.. items.Select(i => entry.Text(i, "a sector's code")).OfType<YamlText>().Select(static t => (t.Text, t.Location))]);
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
                $"sector {Shown.Quote(code)} belongs to {Shown.Quote(sectors.Industry)} and to {Shown.Quote(other.Industry)}, which cover different sectors besides",
                "give two industries the same list of sectors, or lists without a sector in common",
                other.Codes.First(c => c.Code == code).Location);
        }
    }
}
