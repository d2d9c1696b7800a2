using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Data.Cases;

/// <summary>Reads <c>case.yaml</c>.</summary>
internal static partial class CaseHeaderReader
{
    private static readonly FrozenDictionary<string, CaseKind> _kinds = new Dictionary<string, CaseKind>(StringComparer.Ordinal)
    {
        ["agglomeration"] = CaseKind.Agglomeration,
        ["districts"] = CaseKind.Districts,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] _reserved = [Case.WholeCaseId, "total"];

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Slug { get; }

    public static CaseHeader? Read(YamlMap map)
    {
        Format(map);
        var id = Id(map, "id");
        var name = map.Text("name");
        var kind = map.Word("kind", _kinds);
        var year = Year(map, "year", required: true);
        var since = Year(map, "cooperation-since", required: false);
        var description = map.Text("description", required: false);
        var members = map.Maps("members", required: true).Select(m => (Region: ReadRegion(m), m.Location)).ToArray();
        var benchmarkMap = map.Child("benchmark");
        var benchmark = benchmarkMap is null ? null : ReadRegion(benchmarkMap);
        var sources = map.Maps("sources", required: true).Select(static m => (Source: ReadSource(m), m.Location)).ToArray();
        var activities = map.Maps("activities").Select(ReadActivity).ToArray();
        var complete = CompleteRegisters(map);
        map.ReportUnknownKeys();

        var regionPlaces = members.Append((Region: benchmark, benchmarkMap?.Location ?? map.Location));
        Twice(regionPlaces.Select(static r => (r.Region?.Id, r.Item2)), "region", map.Problems);
        Twice(sources.Select(static s => (s.Source?.Id, s.Location)), "source", map.Problems);
        Twice(activities.Select(static a => (a?.Id, a?.FileLocation!)), "activity table", map.Problems);
        if (members.Length == 0)
        {
            map.Problems.Error(DataDiagnostics.MissingKey, map.Location, "the case has no members", "name at least one region under 'members:'");
        }

        if (id is null || name is null || kind is null || year is null || map.Problems.HasErrors)
        {
            return null;
        }

        return new CaseHeader(
            id,
            name,
            kind.Value,
            year.Value,
            since,
            description,
            [.. members.Select(static m => m.Region!)],
            benchmark,
            sources.ToFrozenDictionary(static s => s.Source!.Id, static s => s.Source!, StringComparer.Ordinal),
            [.. activities.Select(static a => a!)],
            complete);
    }

    private static void Format(YamlMap map)
    {
        var node = map.Required("format");
        if (map.Scalar(node, "'format'") is { } text && text != "1")
        {
            map.Problems.Error(DataDiagnostics.BadWord, map.At(node!), $"'format' is '{text}'; this program reads format 1");
        }
    }

    private static string? Id(YamlMap map, string key)
    {
        var node = map.Required(key);
        if (map.Scalar(node, $"'{key}'") is not { } text)
        {
            return null;
        }

        if (text.Length <= 80 && Slug.IsMatch(text) && !_reserved.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        map.Problems.Error(DataDiagnostics.BadId, map.At(node!), $"'{text}' cannot be an id", "use lower-case letters, digits and hyphens; 'case' and 'total' have a meaning of their own");
        return null;
    }

    private static int? Year(YamlMap map, string key, bool required)
    {
        var node = required ? map.Required(key) : map.Optional(key);
        if (map.Scalar(node, $"'{key}'") is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1800 and <= 2200)
        {
            return year;
        }

        map.Problems.Error(DataDiagnostics.BadYear, map.At(node!), $"'{key}' is '{text}'; a calendar year is expected", "write it as 2021");
        return null;
    }

    private static Region? ReadRegion(YamlMap map)
    {
        var id = Id(map, "id");
        var name = map.Text("name");
        var province = map.Text("province", required: false);
        var latitude = Degrees(map, "latitude", 90);
        var longitude = Degrees(map, "longitude", 180);
        var core = map.Optional("core") is { } node && map.Scalar(node, "'core'") == "true";
        map.ReportUnknownKeys();
        return id is not null && name is not null ? new Region(id, name, province, latitude, longitude, core) : null;
    }

    private static double? Degrees(YamlMap map, string key, double limit)
    {
        var value = map.Number(key);
        if (Math.Abs(value ?? 0) > limit)
        {
            map.Problems.Error(DataDiagnostics.OutOfRange, map.Location, string.Create(CultureInfo.InvariantCulture, $"'{key}' is {value}; it lies between -{limit} and {limit}"));
        }

        return value;
    }

    private static Source? ReadSource(YamlMap map)
    {
        var id = Id(map, "id");
        var citation = map.Text("citation");
        var url = map.Scalar(map.Optional("url"), "'url'");
        var note = map.Text("note", required: false);
        map.ReportUnknownKeys();
        return id is not null && citation is not null ? new Source(id, citation, url, note) : null;
    }

    private static ActivityDeclaration? ReadActivity(YamlMap map)
    {
        var fileNode = map.Required("file");
        var file = map.Scalar(fileNode, "'file'");
        var id = Id(map, "id");
        var name = map.Text("name");
        var units = ReadUnits(map);
        var industries = map.Maps("industries", required: true).Select(static m => (Industry: ReadIndustry(m), m.Location)).ToArray();
        map.ReportUnknownKeys();
        Twice(industries.Select(static i => (i.Industry?.Code, i.Location)), "industry", map.Problems);
        if (file is null || id is null || name is null || units is null || industries.Length == 0 || industries.Any(static i => i.Industry is null))
        {
            return null;
        }

        return new ActivityDeclaration(file, map.At(fileNode!), id, name, units, [.. industries.Select(static i => i.Industry!)]);
    }

    private static ImmutableSortedDictionary<ActivityMeasure, string>? ReadUnits(YamlMap map)
    {
        if (map.Child("units", required: true) is not { } units)
        {
            return null;
        }

        var result = ImmutableSortedDictionary.CreateBuilder<ActivityMeasure, string>();
        foreach (var (word, location) in units.Keys())
        {
            var unit = units.Scalar(units.Optional(word), $"the unit of '{word}'");
            if (!CaseHeader.Measures.TryGetValue(word, out var measure))
            {
                map.Problems.Error(DataDiagnostics.BadWord, location, $"unknown measure '{word}'; expected {string.Join(", ", CaseHeader.Measures.Keys.Order(StringComparer.Ordinal))}", Suggestion.DidYouMean(word, CaseHeader.Measures.Keys));
            }
            else if (unit is not null && !Core.Units.Unit.Known.ContainsKey(unit))
            {
                map.Problems.Error(DataDiagnostics.WrongUnit, location, $"unknown unit '{unit}'", Suggestion.DidYouMean(unit, Core.Units.Unit.Known.Keys) ?? "`aggloadvisor doctor --formats` lists the units");
            }
            else if (unit is not null)
            {
                result.Add(measure, unit);
            }
        }

        return result.Count == 0 ? null : result.ToImmutable();
    }

    private static Industry? ReadIndustry(YamlMap map)
    {
        var code = map.Scalar(map.Required("code"), "'code'");
        var name = map.Text("name");
        var tags = map.Names("tags");
        map.ReportUnknownKeys();
        foreach (var (tag, location) in tags.Where(static t => !IndustryTags.Known.Contains(t.Name)))
        {
            map.Problems.Error(DataDiagnostics.BadWord, location, $"unknown tag '{tag}'; expected {string.Join(", ", IndustryTags.Known)}", Suggestion.DidYouMean(tag, IndustryTags.Known));
        }

        return code is not null && name is not null && code != "total" ? new Industry(code, name, [.. tags.Select(static t => t.Name)]) : null;
    }

    private static ImmutableHashSet<string> CompleteRegisters(YamlMap map)
    {
        if (map.Child("registers") is not { } registers)
        {
            return [];
        }

        var names = registers.Names("complete");
        registers.ReportUnknownKeys();
        foreach (var (name, location) in names.Where(static n => !RegisterCatalog.Known.ContainsKey(n.Name)))
        {
            map.Problems.Error(DataDiagnostics.UnknownName, location, $"unknown register '{name}'", Suggestion.DidYouMean(name, RegisterCatalog.Known.Keys) ?? "`aggloadvisor doctor --formats` lists the registers");
        }

        return [.. names.Select(static n => n.Name)];
    }

    private static void Twice(IEnumerable<(string? Id, SourceLocation Location)> items, string what, DiagnosticBag problems)
    {
        var first = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var (id, location) in items)
        {
            if (id is not null && !first.TryAdd(id, location))
            {
                problems.Error(DataDiagnostics.Duplicate, location, $"the {what} '{id}' is named twice", "rename or delete one of the two", first[id]);
            }
        }
    }
}
