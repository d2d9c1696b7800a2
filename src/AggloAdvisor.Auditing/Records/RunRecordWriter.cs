using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AggloAdvisor.Advising;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Auditing.Records;

/// <summary>Writes a run record: canonical JSON, so that the same run gives the same bytes.</summary>
/// <remarks>The shape is described in <c>docs/run-record.md</c>. Canonical means: UTF-8 without byte order mark, no space between tokens, properties in
/// the order of that page, numbers in their shortest exact form, one line feed at the end.</remarks>
public static class RunRecordWriter
{
    /// <summary>Name of the document's shape.</summary>
    public const string Format = "aggloadvisor/run-record";

    /// <summary>Version of the document's shape; it rises when it changes in a way that readers notice.</summary>
    public const int FormatVersion = 1;

    private const int UsualLength = 1 << 20;

    /// <summary>How canonical JSON is written.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the record of a run.</summary>
    /// <param name="advice">The run.</param>
    /// <param name="inputs">What it was made from.</param>
    /// <param name="withContents">Whether it carries the files, so that it can be recomputed from itself alone; their hashes it always carries.</param>
    public static RunRecord Write(Advice advice, RunInputs inputs, bool withContents = true)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualLength);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", FormatVersion);
            WriteProgram(json);
            WriteInputs(json, advice, inputs);
            WriteParameters(json, advice);
            json.WritePropertyName("advice");
            AdviceJson.WriteTo(json, advice);
            if (!withContents)
            {
                json.WriteEndObject();
            }
        }

        if (withContents)
        {
            return new RunRecord(buffer.WrittenSpan.ToArray(), Contents(inputs));
        }

        buffer.Write("\n"u8);
        return new RunRecord(buffer.WrittenSpan.ToArray(), FrozenDictionary<string, byte[]>.Empty);
    }

    /// <summary>Every file once, by its hash.</summary>
    private static IReadOnlyDictionary<string, byte[]> Contents(RunInputs inputs)
    {
        var result = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var set in new[] { inputs.Case, inputs.Rules, inputs.Report?.Templates }.OfType<FileSet>())
        {
            foreach (var (name, hash) in set.Hashes)
            {
                result[hash] = set.Contents[name];
            }
        }

        return result;
    }

    private static void WriteProgram(Utf8JsonWriter json)
    {
        json.WriteStartObject("program");
        json.WriteString("name", "AggloAdvisor");
        json.WriteString("version", ProgramVersions.Program);
        json.WriteStartObject("libraries");
        foreach (var (name, version) in ProgramVersions.Libraries)
        {
            json.WriteString(name, version);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInputs(Utf8JsonWriter json, Advice advice, RunInputs inputs)
    {
        json.WriteStartObject("inputs");
        json.WriteString("asOf", advice.AsOf.ToString("O", CultureInfo.InvariantCulture));
        if (advice.WhatIf is not null)
        {
            json.WriteBoolean("whatWouldChange", true);
        }

        DecisionJson.Write(json, advice.Decisions);
        json.WriteStartObject("case");
        json.WriteString("folder", inputs.CaseName);
        json.WriteString("hash", advice.Case.ContentHash);
        WriteFiles(json, inputs.Case);
        json.WriteEndObject();
        json.WriteStartObject("rules");
        json.WriteString("hash", advice.Rules.ContentHash);
        WriteFiles(json, inputs.Rules);
        json.WriteEndObject();
        if (inputs.Report is { } report)
        {
            json.WriteStartObject("report");
            json.WriteString("language", report.Language.Code());
            if (report.Length != ReportLength.Full)
            {
                json.WriteString("length", report.Length.Name());
            }

            WriteFiles(json, report.Templates);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, FileSet files)
    {
        json.WriteStartArray("files");
        foreach (var (name, hash) in files.Hashes)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("bytes", files.Contents[name].Length);
            json.WriteString("sha256", hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParameters(Utf8JsonWriter json, Advice advice)
    {
        json.WriteStartArray("parameters");
        foreach (var parameter in advice.Rules.Parameters.Values.OrderBy(static p => p.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", parameter.Id);
            json.WriteString("unit", parameter.Unit);
            WriteVersion(json, parameter.On(advice.AsOf));
            json.WriteString("provenance", JsonNamingPolicy.CamelCase.ConvertName(parameter.Provenance.ToString()));
            json.WriteStartArray("sources");
            foreach (var source in parameter.SourceIds)
            {
                json.WriteStringValue(source);
            }

            json.WriteEndArray();
            AdviceJson.WriteText(json, "reference", parameter.Reference);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteVersion(Utf8JsonWriter json, ParameterVersion? version)
    {
        if (version is null)
        {
            json.WriteNull("value");
            return;
        }

        if (version.Value is { } value)
        {
            json.WriteNumber("value", value);
        }
        else
        {
            json.WriteStartArray("byIndustries");
            foreach (var step in version.ByIndustries)
            {
                json.WriteStartObject();
                json.WriteNumber("from", step.FromIndustries);
                json.WriteNumber("value", step.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteString("validFrom", version.From.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("at", version.Location.ToString());
    }
}
