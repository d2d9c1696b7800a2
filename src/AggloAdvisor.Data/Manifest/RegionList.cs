using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Yaml;

namespace AggloAdvisor.Data.Manifest;

/// <summary>Reads the members and the benchmark.</summary>
internal static class RegionList
{
    private const int MostMembers = 5_000;

    /// <summary>Members whose id could be read, in the order of the file.</summary>
    public static ImmutableArray<Region> Members(MapReader reader, Identifiers ids, FileProblems problems)
    {
        var list = reader.Required("members");
        var items = reader.Items(list, "a list of members");
        if (list is YamlList && items.Length is 0 or > MostMembers)
        {
            reader.Fail(Codes.WrongKind, list!.Location, items.IsEmpty ? "the case has no members" : $"the case has {Shown.Figure(items.Length)} members; at most {Shown.Figure(MostMembers)} are read");
        }

        var members = ImmutableArray.CreateBuilder<Region>();
        foreach (var item in items.Take(MostMembers))
        {
            if (reader.Map(item, "a member with id and name") is not { } map)
            {
                ids.Miss();
                continue;
            }

            var member = new MapReader(map, "a member", problems);
            var id = ids.Take(member, "id");
            var name = member.Localized(member.Required("name"));
            var province = member.Localized(member.Optional("province"));
            var latitude = member.Number("latitude", "degrees north from -90 to 90", -90, 90);
            var longitude = member.Number("longitude", "degrees east from -180 to 180", -180, 180);
            var core = member.Boolean("core");
            member.Finish();
            if (id is not null)
            {
                members.Add(new Region(id, name ?? LocalizedText.Same(id), province, latitude, longitude, core));
            }
        }

        return members.ToImmutable();
    }

    /// <summary>The benchmark; null when the case names none or its id cannot be read.</summary>
    public static Region? Benchmark(MapReader reader, Identifiers ids, FileProblems problems)
    {
        var value = reader.Optional("benchmark");
        if (reader.Map(value, "a benchmark with id and name") is not { } map)
        {
            if (value is not null)
            {
                ids.Miss();
            }

            return null;
        }

        var benchmark = new MapReader(map, "the benchmark", problems);
        var id = ids.Take(benchmark, "id");
        var name = benchmark.Localized(benchmark.Required("name"));
        benchmark.Finish();
        return id is null ? null : new Region(id, name ?? LocalizedText.Same(id));
    }
}
