using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Yaml;

namespace AggloAdvisor.Data.Manifest;

/// <summary>Reads <c>case.yaml</c>.</summary>
internal static class ManifestReader
{
    /// <summary>Earliest and latest year that figures may have.</summary>
    public const int FirstYear = 1900;

    /// <summary>Latest year that figures may have.</summary>
    public const int LastYear = 2100;

    /// <summary>What messages expect of a year.</summary>
    public static readonly LocalizedText YearExpected = new("a year from 1900 to 2100", "介于 1900 至 2100 的年份");
    private static readonly ImmutableArray<string> _kinds = ["agglomeration", "districts"];

    /// <summary>The manifest as far as it could be read; null when nothing of it could.</summary>
    public static CaseManifest? Read(string text, FileProblems problems)
    {
        var root = YamlReader.Read(text, problems);
        if (root is null)
        {
            return null;
        }

        if (root is not YamlMap map)
        {
            problems.Error(Codes.WrongKind, root.Location, LocalizedText.Of($"expected keys with values such as 'format: 1', found {root.Kind}", $"此处应为‘format: 1’这样的键值，实际为{root.Kind}"), new("docs/case-format.md shows how a case is written", "案例的写法见 docs/case-format.md"));
            return null;
        }

        var reader = new MapReader(map, Named.Bare("case.yaml"), problems);
        _ = reader.Integer(reader.Required("format"), new("format 1, the only one there is", "格式 1（目前唯一的格式）"), 1, 1);
        var regions = new Identifiers();
        var id = new Identifiers().Take(reader, "id");
        var name = reader.Localized(reader.Required("name"));
        var kind = reader.Word(reader.Required("kind"), _kinds);
        var year = reader.Integer(reader.Required("year"), YearExpected, FirstYear, LastYear);
        var since = reader.Integer(reader.Optional("cooperation-since"), YearExpected, FirstYear, LastYear);
        var description = reader.Localized(reader.Optional("description"));
        var members = RegionList.Members(reader, regions, problems);
        var benchmark = RegionList.Benchmark(reader, regions, problems);
        var (sources, sourcesAreWhole) = SourceList.Read(reader, problems);
        var files = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var (activities, activitiesAreWhole) = ActivityList.Read(reader, files, problems);
        var inputOutput = InputOutputEntry.Read(reader, (activities, activitiesAreWhole), (sources, sourcesAreWhole), files, problems);
        var complete = CompleteRegisters(reader, problems);
        reader.Finish();
        return new CaseManifest
        {
            Id = id,
            Name = name,
            Kind = kind is null ? null : (CaseKind)_kinds.IndexOf(kind),
            Year = year,
            CooperationSince = since,
            Description = description,
            Members = members,
            Benchmark = benchmark,
            RegionsAreWhole = regions.AreWhole && members.Length > 0,
            Sources = sources,
            SourcesAreWhole = sourcesAreWhole,
            Activities = activities,
            ActivitiesAreWhole = activitiesAreWhole,
            InputOutput = inputOutput,
            CompleteRegisters = complete,
        };
    }

    private static ImmutableArray<CompleteRegister> CompleteRegisters(MapReader reader, FileProblems problems)
    {
        if (reader.Map(reader.Optional("registers"), new("keys with values such as 'complete: [agreements]'", "‘complete: [agreements]’这样的键值")) is not { } map)
        {
            return [];
        }

        var registers = new MapReader(map, Named.Bare("registers"), problems);
        var complete = ImmutableArray.CreateBuilder<CompleteRegister>();
        var known = RegisterCatalog.Known.Keys.Order(StringComparer.Ordinal).ToList();
        foreach (var item in registers.Items(registers.Optional("complete"), new("a list of registers", "登记册列表")))
        {
            if (registers.Text(item, new("the name of a register", "登记册名称")) is not { } text)
            {
                continue;
            }

            if (RegisterCatalog.Known.ContainsKey(text.Text))
            {
                complete.Add(new CompleteRegister(text.Text, text.Location));
            }
            else
            {
                registers.Fail(Codes.UnknownRegister, text.Location, LocalizedText.Of($"unknown register {Shown.Quote(text.Text)}", $"未知的登记册{Shown.Quote(text.Text)}"), new Names.KnownNames(new("register", "登记册"), Codes.UnknownRegister, known).Hint(text.Text));
            }
        }

        registers.Finish();
        return complete.ToImmutable();
    }
}
