using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Data.Cases;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Tables;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Data;

/// <summary>Reads a case folder into checked tables.</summary>
public static class CaseReader
{
    private const string HeaderFile = "case.yaml";
    private const string ObservationFile = "observations.csv";
    private const string ReportedFile = "reported.csv";

    /// <summary>Reads a case.</summary>
    /// <param name="caseFolder">Folder with <c>case.yaml</c>.</param>
    /// <param name="dictionary">The indicators whose values documents may report.</param>
    /// <param name="cancellationToken">Checked before each file.</param>
    /// <returns>The case, or null when there are errors; and every problem found, sorted by place.</returns>
    /// <exception cref="IOException">The machine could not read a file.</exception>
    public static Checked<Case> Read(string caseFolder, IReadOnlyCollection<IndicatorDefinition> dictionary, CancellationToken cancellationToken = default)
    {
        var problems = new DiagnosticBag();
        var folder = new CaseFolder(caseFolder);
        if (!folder.Has(HeaderFile))
        {
            problems.Error(DataDiagnostics.Unreadable, folder.At(HeaderFile), "there is no case.yaml here", "name the folder that holds it, or make one with `aggloadvisor new case FOLDER`");
            return new(null, problems.ToSortedArray());
        }

        if (folder.Read(HeaderFile, problems) is not { } bytes
            || YamlFile.Read(bytes, folder.At(HeaderFile).Path, DataDiagnostics.Yaml, problems) is not { } map
            || CaseHeaderReader.Read(map) is not { } header)
        {
            return new(null, problems.ToSortedArray());
        }

        var regions = header.Members.Concat(header.Benchmark is { } b ? [b] : []).ToFrozenDictionary(static r => r.Id, StringComparer.Ordinal);
        var cells = new CellReader(regions, header.Sources, problems);
        var tables = new TableFiles(folder, problems, cancellationToken);
        var activities = header.Activities
            .SelectMany(d => tables.Open(d.File, ActivityReader.Required, ActivityReader.Optional, d.FileLocation) is { } t ? ActivityReader.Read(t, d, header, cells).ToArray() : [])
            .ToImmutableArray();
        var observations = tables.OpenIfThere(ObservationFile, ObservationReader.Required, ObservationReader.Optional) is { } o ? ObservationReader.Read(o, cells) : [];
        var industries = header.Activities.SelectMany(static a => a.Industries).Select(static i => i.Code).ToHashSet(StringComparer.Ordinal);
        var reported = tables.OpenIfThere(ReportedFile, ReportedReader.Required, ReportedReader.Optional) is { } r
            ? ReportedReader.Read(r, cells, dictionary.ToFrozenDictionary(static d => d.Id, StringComparer.Ordinal), industries)
            : [];
        var registers = Registers(header, tables, cells);
        UnusedFiles(folder, problems);

        return new(
            problems.HasErrors
                ? null
                : new Case
                {
                    Id = header.Id,
                    Name = header.Name,
                    Kind = header.Kind,
                    Year = header.Year,
                    CooperationSince = header.CooperationSince,
                    Description = header.Description,
                    Regions = header.Members,
                    Benchmark = header.Benchmark,
                    Activities = activities,
                    Observations = new ObservationTable(observations),
                    Registers = registers,
                    Reported = reported,
                    Sources = header.Sources,
                    ContentHash = folder.Hash(),
                },
            problems.ToSortedArray());
    }

    private static FrozenDictionary<string, Register> Registers(CaseHeader header, TableFiles tables, CellReader cells)
    {
        var result = new Dictionary<string, Register>(StringComparer.Ordinal);
        foreach (var schema in RegisterCatalog.Known.Values.OrderBy(static s => s.Id, StringComparer.Ordinal))
        {
            var names = schema.Columns.ToLookup(static c => c.Required, static c => c.Name);
            string[] optional = [.. names[false], .. schema.Columns.Any(static c => c.Name == "note") ? [] : new[] { "note" }];
            if (tables.OpenIfThere($"registers/{schema.Id}.csv", [.. names[true]], optional) is { } table)
            {
                result.Add(schema.Id, RegisterReader.Read(table, schema, header.CompleteRegisters.Contains(schema.Id), cells));
            }
        }

        return result.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void UnusedFiles(CaseFolder folder, DiagnosticBag problems)
    {
        var expected = RegisterCatalog.Known.Keys.Select(static k => $"registers/{k}.csv").Append(ObservationFile).Append(ReportedFile);
        foreach (var file in folder.Tables().Except(folder.Used, StringComparer.Ordinal))
        {
            problems.Info(DataDiagnostics.UnusedFile, folder.At(file), "no table uses this file", Suggestion.DidYouMean(file, expected) ?? "list it under 'activities:' in case.yaml, or take it away");
        }
    }
}
