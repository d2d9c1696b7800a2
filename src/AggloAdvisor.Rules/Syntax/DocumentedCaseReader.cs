using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads one documented case.</summary>
internal static class DocumentedCaseReader
{
    /// <summary>The case; null, with diagnostics, when it is wrong.</summary>
    public static DocumentedCase? Read(YamlMap map, KnownNames names)
    {
        var id = Identity.Id(map);
        var kind = map.Word("kind", Words.DocumentedKinds);
        var name = map.Text("name");
        var where = map.Text("where");
        var when = map.Text("when");
        var about = map.Text("about");
        var same = map.Names("same-place");
        var met = map.Maps("met").Select(m => ReadMet(m, names)).ToArray();
        var shows = map.Maps("shows").Select(m => ReadExample(m, names)).ToArray();
        var profile = map.Child("profile") is { } p ? ReadProfile(p, names) : null;
        var sources = Citations.Of(map, names.Sources, names.Items);
        map.ReportUnknownKeys();
        return id is null || kind is null || name is null || where is null || when is null || about is null
            || Array.Exists(met, static m => m is null) || Array.Exists(shows, static s => s is null)
            ? null
            : new DocumentedCase
            {
                Id = id,
                Kind = kind.Value,
                Name = name,
                Where = where,
                When = when,
                About = about,
                SamePlace = [.. same.Select(static s => s.Name)],
                Met = [.. met.Select(static m => m!)],
                Shows = [.. shows.Select(static s => s!)],
                Profile = profile,
                Sources = sources,
                Location = map.Location,
            };
    }

    private static MetFinding? ReadMet(YamlMap map, KnownNames names)
    {
        var node = map.Required("finding");
        var finding = map.Scalar(node, "finding");
        var situation = map.Text("situation");
        var did = names.Asked.Measures(map.Names("did"));
        var proposed = names.Asked.Measures(map.Names("proposed"));
        var how = map.Text("how", required: false);
        var remained = map.Text("remained", required: false);
        var sources = Citations.Of(map, names.Sources, names.Items);
        map.ReportUnknownKeys();
        if (finding is not null)
        {
            names.Asked.Diagnosis(finding, map.At(node!));
        }

        return finding is null || situation is null
            ? null
            : new MetFinding(finding, situation, [.. did.Select(static d => d.Name)], [.. proposed.Select(static d => d.Name)], how, remained, sources, map.Location);
    }

    private static MeasureExample? ReadExample(YamlMap map, KnownNames names)
    {
        var node = map.Required("measure");
        var measure = map.Scalar(node, "measure");
        var what = map.Text("what");
        var sources = Citations.Of(map, names.Sources, names.Items);
        map.ReportUnknownKeys();
        if (measure is not null)
        {
            names.Asked.Measures([(measure, map.At(node!))]);
        }

        return measure is null || what is null ? null : new MeasureExample(measure, what, sources, map.Location);
    }

    private static CaseProfile? ReadProfile(YamlMap map, KnownNames names)
    {
        var year = map.Number("year", required: true);
        var figures = map.Child("values");
        var values = figures is null ? [] : ReadValues(figures);
        var note = map.Text("note", required: false);
        var sources = Citations.SourceIds(map, names.Sources);
        map.ReportUnknownKeys();
        if (figures?.Keys().Any() != true)
        {
            map.Problems.Error(RuleDiagnostics.BadProfile, map.Location, new("the profile has no figure", "概况没有数据"), new("give at least one under 'values:', or leave 'profile:' out", "请在‘values:’下至少给出一项，或省去‘profile:’"));
            return null;
        }

        if (year is { } given && (given is < 1900 or > 2200 || given % 1 != 0))
        {
            map.Problems.Error(RuleDiagnostics.BadProfile, map.At(map.Optional("year")!), LocalizedText.Of($"'year' is {given}; a year is expected", $"‘year’为 {given}；应为年份"), new("write the year of the figures, such as 2021", "请写数据年份，如 2021"));
            return null;
        }

        return year is null ? null : new CaseProfile((int)year, values, note, sources);
    }

    private static ImmutableDictionary<string, double> ReadValues(YamlMap map)
    {
        var values = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (name, location) in map.Keys().ToArray())
        {
            var number = map.Number(name);
            if (LikenessFeature.Find(name) is not { } feature)
            {
                var known = LikenessFeature.All.Select(static f => f.Id).ToArray();
                map.Problems.Error(RuleDiagnostics.BadProfile, location, LocalizedText.Of($"'{name}' is not compared; profiles hold {string.Join(", ", known)}", $"‘{name}’不用于比较；概况可含{string.Join("、", known.Select(static k => $"‘{k}’"))}"), Suggestion.DidYouMean(name, known) ?? new("delete it, or give one of these", "请删去，或改用上述各项之一"));
            }
            else if (number < feature.Minimum || number > feature.Maximum)
            {
                map.Problems.Error(
                    RuleDiagnostics.BadProfile,
                    location,
                    feature.Maximum is { } maximum
                        ? LocalizedText.Of($"'{name}' is {number}; it lies between {feature.Minimum} and {maximum}", $"‘{name}’为 {number}；应在 {feature.Minimum} 至 {maximum} 之间")
                        : LocalizedText.Of($"'{name}' is {number}; it is at least {feature.Minimum}", $"‘{name}’为 {number}；应不小于 {feature.Minimum}"),
                    new("shares run from 0 to 1, population is in persons, primacy is the first member over the second", "比重取 0 至 1，人口以人为单位，首位度为第一位与第二位成员之比"));
            }
            else if (number is { } value)
            {
                values.Add(name, value);
            }
        }

        return values.ToImmutable();
    }
}
