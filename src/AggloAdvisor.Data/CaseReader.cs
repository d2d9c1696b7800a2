using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Activities;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.InputOutput;
using AggloAdvisor.Data.Manifest;
using AggloAdvisor.Data.Names;
using AggloAdvisor.Data.Observations;
using AggloAdvisor.Data.Outlines;
using AggloAdvisor.Data.Registers;
using AggloAdvisor.Data.Reported;

namespace AggloAdvisor.Data;

/// <summary>Reads a case folder into checked tables.</summary>
public static class CaseReader
{
    private const string ManifestName = "case.yaml";
    private const string ObservationsName = "observations.csv";
    private const string ReportedName = "reported.csv";

    /// <summary>Reads a case folder as <c>docs/case-format.md</c> describes it.</summary>
    /// <param name="caseFolder">The folder with <c>case.yaml</c>.</param>
    /// <param name="dictionary">Indicators that exist: <c>reported.csv</c> is checked against them.</param>
    /// <param name="ct">Cancels between rows.</param>
    /// <returns>The case, null when something has to be mended first, and all problems of all its files. Locations begin with the folder's name.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Checked<Case> Read(string caseFolder, IReadOnlyCollection<IndicatorDefinition> dictionary, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(caseFolder);
        ArgumentNullException.ThrowIfNull(dictionary);
        var (read, _) = ReadWithFiles(caseFolder, dictionary, ct);
        return read;
    }

    /// <summary>Reads a case folder and keeps the bytes that were read, for a run record.</summary>
    /// <inheritdoc cref="Read(string, IReadOnlyCollection{IndicatorDefinition}, CancellationToken)"/>
    /// <returns>As <see cref="Read(string, IReadOnlyCollection{IndicatorDefinition}, CancellationToken)"/>, and the files that the case rests on.</returns>
    public static (Checked<Case> Read, CaseFiles Files) ReadWithFiles(string caseFolder, IReadOnlyCollection<IndicatorDefinition> dictionary, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(caseFolder);
        ArgumentNullException.ThrowIfNull(dictionary);
        var bag = new DiagnosticBag();
        if (!Directory.Exists(caseFolder))
        {
            NoFolder(caseFolder, bag);
            return (new Checked<Case>(null, bag.ToSortedArray()), CaseFiles.None);
        }

        return Read(new DiskFiles(caseFolder), dictionary, bag, ct);
    }

    /// <summary>Reads a case from bytes in memory, such as those of a run record.</summary>
    /// <param name="files">The files; what is not among them does not exist.</param>
    /// <param name="dictionary">Indicators that exist.</param>
    /// <param name="ct">Cancels between rows.</param>
    /// <returns>The case, null when something is wrong with it, and all problems.</returns>
    public static Checked<Case> Read(CaseFiles files, IReadOnlyCollection<IndicatorDefinition> dictionary, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(dictionary);
        return Read(new MemoryFiles(files.Name, files.Contents), dictionary, new DiagnosticBag(), ct).Read;
    }

    private static (Checked<Case> Read, CaseFiles Files) Read(ICaseFiles files, IReadOnlyCollection<IndicatorDefinition> dictionary, DiagnosticBag bag, CancellationToken ct)
    {
        var folder = new CaseFolder(files, bag);
        var @case = Read(folder, dictionary, ct);
        return (new Checked<Case>(bag.HasErrors ? null : @case, bag.ToSortedArray()), new CaseFiles(files.Name, folder.Contents));
    }

    private static void NoFolder(string caseFolder, DiagnosticBag bag)
    {
        var isFile = File.Exists(caseFolder);
        bag.Error(
            Codes.NoCase,
            new SourceLocation(CaseFolder.NameOf(caseFolder)),
            isFile ? new("a case is a folder, and this is a file", "案例应为文件夹，而这是一个文件") : new("there is no such folder", "没有这个文件夹"),
            isFile ? new("name the folder that holds case.yaml", "请指明 case.yaml 所在的文件夹") : new("'aggloadvisor new case FOLDER' makes a blank case", "‘aggloadvisor new case FOLDER’可新建空白案例"));
    }

    private static Case? Read(CaseFolder folder, IReadOnlyCollection<IndicatorDefinition> dictionary, CancellationToken ct)
    {
        var used = new HashSet<string>(
            [ManifestName, ObservationsName, ReportedName, OutlineReader.FileName, .. RegisterCatalog.Known.Keys.Select(RegisterName)],
            OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        var manifest = ReadManifest(folder);
        if (manifest is null)
        {
            UnusedFiles.Check(folder, used);
            return null;
        }

        used.UnionWith(manifest.Activities.Select(static a => a.File));
        if (manifest.InputOutput is { } table)
        {
            used.Add(table.File);
        }

        var names = new CaseNames(manifest);
        var activities = ReadActivities(folder, manifest, names, ct);
        var inputOutput = ReadInputOutput(folder, manifest, ct);
        var observations = ReadObservations(folder, manifest, names, ct);
        var registers = ReadRegisters(folder, manifest, names, ct);
        var reported = ReadReported(folder, dictionary, names, Industries(manifest, registers), ct);
        var outlines = ReadOutlines(folder, names);
        UnusedFiles.Check(folder, used);
        var @case = Assemble(manifest, activities, inputOutput, observations, registers, reported, folder.ContentHash());
        return @case is null ? null : @case with { Outlines = outlines };
    }

    private static CaseManifest? ReadManifest(CaseFolder folder)
    {
        var problems = folder.ProblemsOf(ManifestName);
        if (!folder.Has(ManifestName))
        {
            problems.Error(Codes.NoCase, problems.At(), new("the case has no case.yaml", "案例中没有 case.yaml"), new("'aggloadvisor new case FOLDER' writes one to start from", "‘aggloadvisor new case FOLDER’可生成一份起始文件"));
            return null;
        }

        var text = folder.ReadText(ManifestName, problems, CaseFolder.MaxManifestBytes);
        var manifest = text is null ? null : ManifestReader.Read(text, problems);
        problems.Finish();
        return manifest;
    }

    private static ImmutableArray<ActivityTable> ReadActivities(CaseFolder folder, CaseManifest manifest, CaseNames names, CancellationToken ct)
    {
        var builder = new ActivityTableBuilder(manifest);
        var tables = ImmutableArray.CreateBuilder<ActivityTable>();
        foreach (var activity in manifest.Activities)
        {
            var problems = folder.ProblemsOf(activity.File);
            if (!folder.Has(activity.File))
            {
                folder.ProblemsOf(ManifestName).Error(Codes.AbsentFile, activity.FileLocation, LocalizedText.Of($"the file {Shown.Quote(activity.File)} does not exist", $"文件{Shown.Quote(activity.File)}不存在"), Suggestion.DidYouMean(activity.File, folder.List()) ?? new("add the file, or remove the table from 'activities'", "请补上该文件，或从‘activities’中删去该表"));
                continue;
            }

            if (folder.ReadText(activity.File, problems, CaseFolder.MaxTableBytes) is { } text)
            {
                var rows = new ActivityReader(activity, manifest, names, problems);
                rows.Read(text, ct);
                if (manifest.RegionsAreWhole && activity.IsWhole)
                {
                    new ActivityChecks(manifest, activity, rows, problems).Run(ct);
                    if (!problems.HasErrors)
                    {
                        tables.AddRange(builder.Build(activity, rows, problems));
                    }
                }
            }

            problems.Finish();
        }

        return tables.ToImmutable();
    }

    private static InputOutputTable? ReadInputOutput(CaseFolder folder, CaseManifest manifest, CancellationToken ct)
    {
        if (manifest.InputOutput is not { } table)
        {
            return null;
        }

        var manifestProblems = folder.ProblemsOf(ManifestName);
        var problems = folder.ProblemsOf(table.File);
        if (!folder.Has(table.File))
        {
            manifestProblems.Error(Codes.AbsentFile, table.FileLocation, LocalizedText.Of($"the file {Shown.Quote(table.File)} does not exist", $"文件{Shown.Quote(table.File)}不存在"), Suggestion.DidYouMean(table.File, folder.List()) ?? new("add the file, or remove 'input-output'", "请补上该文件，或删去‘input-output’"));
            return null;
        }

        var read = folder.ReadText(table.File, problems, CaseFolder.MaxTableBytes) is { } text
            ? new InputOutputReader(table, manifestProblems, problems).Read(text, ct)
            : null;
        problems.Finish();
        manifestProblems.Finish();
        return read;
    }

    private static IReadOnlyList<PrintedObservation> ReadObservations(CaseFolder folder, CaseManifest manifest, CaseNames names, CancellationToken ct)
    {
        var problems = folder.ProblemsOf(ObservationsName);
        if (!folder.Has(ObservationsName) || folder.ReadText(ObservationsName, problems, CaseFolder.MaxTableBytes) is not { } text)
        {
            return [];
        }

        var observations = new ObservationReader(names, problems).Read(text, ct);
        if (manifest.RegionsAreWhole)
        {
            new ObservationChecks(manifest, observations, problems).Run(isWhole: !problems.HasErrors);
        }

        problems.Finish();
        return observations;
    }

    private static FrozenDictionary<string, Register> ReadRegisters(CaseFolder folder, CaseManifest manifest, CaseNames names, CancellationToken ct)
    {
        var registers = new Dictionary<string, Register>(StringComparer.Ordinal);
        foreach (var schema in RegisterCatalog.Known.Values.OrderBy(static r => r.Id, StringComparer.Ordinal))
        {
            var name = RegisterName(schema.Id);
            var complete = manifest.CompleteRegisters.FirstOrDefault(c => c.Id == schema.Id);
            if (!folder.Has(name))
            {
                if (complete is not null)
                {
                    folder.ProblemsOf(ManifestName).Error(Codes.AbsentFile, complete.Location, LocalizedText.Of($"the register '{schema.Id}' is said to be complete, but '{name}' does not exist", $"登记册‘{schema.Id}’声明为完整，但‘{name}’不存在"), new("write the file; with its header alone it says that there are none", "请建立该文件；只有表头即表示一项也没有"));
                }

                continue;
            }

            var problems = folder.ProblemsOf(name);
            if (folder.ReadText(name, problems, CaseFolder.MaxTableBytes) is { } text)
            {
                var entries = new RegisterReader(schema, names, problems).Read(text, ct);

                // A header alone is a list that nobody filled in, unless the office says that it leaves nothing out.
                if (entries.Length > 0 || complete is not null)
                {
                    registers.Add(schema.Id, new Register(schema, complete is not null, entries));
                }
            }

            problems.Finish();
        }

        return registers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<ReportedValue> ReadReported(CaseFolder folder, IReadOnlyCollection<IndicatorDefinition> dictionary, CaseNames names, KnownNames industries, CancellationToken ct)
    {
        var problems = folder.ProblemsOf(ReportedName);
        if (!folder.Has(ReportedName) || folder.ReadText(ReportedName, problems, CaseFolder.MaxTableBytes) is not { } text)
        {
            return [];
        }

        var reported = new ReportedReader(dictionary, names, industries, problems).Read(text, ct);
        problems.Finish();
        return reported;
    }

    private static FrozenDictionary<string, Outline> ReadOutlines(CaseFolder folder, CaseNames names)
    {
        var problems = folder.ProblemsOf(OutlineReader.FileName);
        if (!folder.Has(OutlineReader.FileName) || folder.ReadText(OutlineReader.FileName, problems, CaseFolder.MaxManifestBytes) is not { } text)
        {
            return FrozenDictionary<string, Outline>.Empty;
        }

        var outlines = new OutlineReader(names.Members, problems).Read(text);
        problems.Finish();
        return outlines;
    }

    private static KnownNames Industries(CaseManifest manifest, FrozenDictionary<string, Register> registers)
    {
        var tables = manifest.Activities.SelectMany(static a => a.Industries).ToList();
        var register = new[] { ("leading_industries", "industry"), ("chain_stages", "chain") }
            .Where(r => registers.ContainsKey(r.Item1))
            .SelectMany(r => registers[r.Item1].Entries.Select(e => e[r.Item2]).OfType<string>());
        var names = new KnownNames(new("industry", "行业"), Codes.UnknownIndustry, tables.Select(static i => i.Code).Concat(register), manifest.ActivitiesAreWhole);
        foreach (var industry in tables)
        {
            names.Meaning(industry.Name.En, industry.Code).Meaning(industry.Name.Zh, industry.Code);
        }

        return names;
    }

    private static string RegisterName(string id) => $"registers/{id}.csv";

    private static Case? Assemble(
        CaseManifest manifest,
        ImmutableArray<ActivityTable> activities,
        InputOutputTable? inputOutput,
        IReadOnlyList<PrintedObservation> observations,
        FrozenDictionary<string, Register> registers,
        ImmutableArray<ReportedValue> reported,
        string hash) =>
        manifest is not { Id: { } id, Name: { } name, Kind: { } kind, Year: { } year }
            ? null
            : new Case
            {
                Id = id,
                Name = name,
                Kind = kind,
                Year = year,
                CooperationSince = manifest.CooperationSince,
                Description = manifest.Description,
                Regions = manifest.Members,
                Benchmark = manifest.Benchmark,
                Activities = activities,
                InputOutput = inputOutput,
                Observations = new ObservationTable([.. observations.Select(static o => o.Row)]),
                Registers = registers,
                Reported = reported,
                Sources = manifest.Sources.ToFrozenDictionary(static s => s.Id, StringComparer.Ordinal),
                ContentHash = hash,
            };
}
