using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AggloAdvisor.Advising.Following;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting;

namespace AggloAdvisor.Auditing.Records;

/// <summary>What a run record says it was made from.</summary>
/// <param name="Inputs">The files.</param>
/// <param name="AsOf">The day whose rules and thresholds were used.</param>
/// <param name="CaseHash">Hash of the case's files.</param>
/// <param name="RulesHash">Hash of the rules' files.</param>
/// <param name="Program">Version of the program.</param>
/// <param name="Libraries">Versions of the libraries by name.</param>
public sealed record RecordedRun(RunInputs Inputs, DateOnly AsOf, string CaseHash, string RulesHash, string Program, ImmutableSortedDictionary<string, string> Libraries)
{
    /// <summary>Whether changes of figures were looked for that would give or withdraw each measure.</summary>
    public bool WhatWouldChange { get; init; }

    /// <summary>Decisions on the advice of earlier years that the run followed up; empty when there were none.</summary>
    public ImmutableArray<PastDecision> Decisions { get; init; } = [];
}

/// <summary>Takes the inputs of a run out of its record, each file held against its hash.</summary>
public static class RecordReader
{
    /// <summary>Reads a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="name">How messages name it.</param>
    /// <returns>What the run was made from, or null when files are lacking or altered; and every problem.</returns>
    public static Checked<RecordedRun> Read(RunRecord record, string name)
    {
        var problems = new DiagnosticBag();
        try
        {
            using var document = record.Parse();
            return new(Read(document.RootElement, name, problems), problems.ToSortedArray());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            problems.Add(AuditDiagnostics.Error(AuditDiagnostics.NoRecord, name, new("this is no run record of this program", "这不是本程序的运行记录"), new("take the file as 'audit export' or the report gives it", "请使用‘audit export’或报告所附的文件")));
            return new(null, problems.ToSortedArray());
        }
    }

    private static RecordedRun? Read(JsonElement root, string name, DiagnosticBag problems)
    {
        if (root.GetProperty("format").GetString() != RunRecordWriter.Format || root.GetProperty("version").GetInt32() is var version && version != RunRecordWriter.FormatVersion)
        {
            problems.Add(AuditDiagnostics.Error(AuditDiagnostics.NoRecord, name, LocalizedText.Of($"the record has another format than version {RunRecordWriter.FormatVersion}", $"记录的格式不是版本 {RunRecordWriter.FormatVersion}"), new("use the version of the program that wrote it", "请使用写出该记录的程序版本")));
            return null;
        }

        if (!root.TryGetProperty(RunRecord.ContentsProperty, out var stored))
        {
            problems.Add(AuditDiagnostics.Error(AuditDiagnostics.NoRecord, name, new("the record carries hashes of the files, but not the files", "记录只含文件的哈希值，不含文件本身"), new("without them it cannot be recomputed; it was written with --without-contents", "缺少文件便无法重新计算；该记录是以 --without-contents 写出的")));
            return null;
        }

        var altered = new HashSet<string>(StringComparer.Ordinal);
        var contents = RecordContents.Read(stored, h => altered.Add(h));
        var inputs = root.GetProperty("inputs");
        FileSet Files(JsonElement of, string place)
        {
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var file in of.GetProperty("files").EnumerateArray())
            {
                var (path, hash) = (file.GetProperty("name").GetString()!, file.GetProperty("sha256").GetString()!);
                if (contents.TryGetValue(hash, out var bytes))
                {
                    files[path] = bytes;
                }
                else
                {
                    problems.Add(AuditDiagnostics.Error(AuditDiagnostics.ContentAltered, name, altered.Contains(hash)
                        ? LocalizedText.Of($"the file '{place}/{path}' in the record was altered", $"记录中的文件‘{place}/{path}’被改动")
                        : LocalizedText.Of($"the record lacks the file '{place}/{path}' with the hash {hash}", $"记录中缺少哈希值为‘{hash}’的文件‘{place}/{path}’")));
                }
            }

            return new FileSet(files);
        }

        var (@case, rules) = (inputs.GetProperty("case"), inputs.GetProperty("rules"));
        ReportInputs? report = inputs.TryGetProperty("report", out var written)
            ? new(
                LanguageCodes.Parse(written.GetProperty("language").GetString()!) ?? Language.English,
                written.TryGetProperty("length", out var length) ? ReportLengths.Parse(length.GetString()!) ?? throw new FormatException("length") : ReportLength.Full,
                Files(written, "templates"))
            : null;
        var result = new RecordedRun(
            new RunInputs(@case.GetProperty("folder").GetString()!, Files(@case, "case"), Files(rules, "rules"), report),
            DateOnly.ParseExact(inputs.GetProperty("asOf").GetString()!, "O", CultureInfo.InvariantCulture),
            @case.GetProperty("hash").GetString()!,
            rules.GetProperty("hash").GetString()!,
            root.GetProperty("program").GetProperty("version").GetString()!,
            root.GetProperty("program").GetProperty("libraries").EnumerateObject().ToImmutableSortedDictionary(static p => p.Name, static p => p.Value.GetString()!, StringComparer.Ordinal))
        {
            WhatWouldChange = inputs.TryGetProperty("whatWouldChange", out var searched) && searched.GetBoolean(),
            Decisions = DecisionJson.Read(inputs),
        };
        return problems.HasErrors ? null : result;
    }
}
