using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
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
    public const string YearExpected = "a year from 1900 to 2100";
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
            problems.Error(Codes.WrongKind, root.Location, $"expected keys with values such as 'format: 1', found {root.Kind}", "docs/case-format.md shows how a case is written");
            return null;
        }

        var reader = new MapReader(map, "case.yaml", problems);
        _ = reader.Integer(reader.Required("format"), "format 1, the only one there is", 1, 1);
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
        if (reader.Map(reader.Optional("registers"), "keys with values such as 'complete: [agreements]'") is not { } map)
        {
            return [];
        }

        var registers = new MapReader(map, "registers", problems);
        var complete = ImmutableArray.CreateBuilder<CompleteRegister>();
        var known = RegisterCatalog.Known.Keys.Order(StringComparer.Ordinal).ToList();
        foreach (var item in registers.Items(registers.Optional("complete"), "a list of registers"))
        {
            if (registers.Text(item, "the name of a register") is not { } text)
            {
                continue;
            }

            if (RegisterCatalog.Known.ContainsKey(text.Text))
            {
                complete.Add(new CompleteRegister(text.Text, text.Location));
            }
            else
            {
                registers.Fail(Codes.UnknownRegister, text.Location, $"unknown register {Shown.Quote(text.Text)}", new Names.KnownNames("register", Codes.UnknownRegister, known).Hint(text.Text));
            }
        }

        registers.Finish();
        return complete.ToImmutable();
    }
}
