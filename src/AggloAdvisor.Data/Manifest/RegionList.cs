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
        var items = reader.Items(list, new("a list of members", "成员列表"));
        if (list is YamlList && items.Length is 0 or > MostMembers)
        {
            reader.Fail(Codes.WrongKind, list!.Location, items.IsEmpty ? new("the case has no members", "案例没有成员") : LocalizedText.Of($"the case has {Shown.Figure(items.Length)} members; at most {Shown.Figure(MostMembers)} are read", $"案例有 {Shown.Figure(items.Length)} 个成员；最多读取 {Shown.Figure(MostMembers)} 个"));
        }

        var members = ImmutableArray.CreateBuilder<Region>();
        foreach (var item in items.Take(MostMembers))
        {
            if (reader.Map(item, new("a member with id and name", "含有‘id’和‘name’的成员")) is not { } map)
            {
                ids.Miss();
                continue;
            }

            var member = new MapReader(map, new("a member", "成员"), problems);
            var id = ids.Take(member, "id");
            var name = member.Localized(member.Required("name"));
            var province = member.Localized(member.Optional("province"));
            var latitude = member.Number("latitude", new("degrees north from -90 to 90", "介于 -90 至 90 的北纬度数"), -90, 90);
            var longitude = member.Number("longitude", new("degrees east from -180 to 180", "介于 -180 至 180 的东经度数"), -180, 180);
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
        if (reader.Map(value, new("a benchmark with id and name", "含有‘id’和‘name’的参照地区")) is not { } map)
        {
            if (value is not null)
            {
                ids.Miss();
            }

            return null;
        }

        var benchmark = new MapReader(map, new("the benchmark", "参照地区"), problems);
        var id = ids.Take(benchmark, "id");
        var name = benchmark.Localized(benchmark.Required("name"));
        benchmark.Finish();
        return id is null ? null : new Region(id, name ?? LocalizedText.Same(id));
    }
}
