using System.Collections.Immutable;
using System.Text.Json;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Advising;
using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Cli.Output;

/// <summary>Writes diagnostics as SARIF 2.1.0, which editors and code-review sites show beside the lines: <c>rules check --sarif</c>.</summary>
/// <remarks>Source: OASIS, Static Analysis Results Interchange Format Version 2.1.0. SARIF texts are English; the Chinese ones are in property bags.</remarks>
internal static class Sarif
{
    /// <summary>Writes one run.</summary>
    /// <param name="entries">What the documentation says about each code.</param>
    /// <param name="diagnostics">What was found.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(ImmutableArray<DiagnosticEntry> entries, ImmutableArray<Diagnostic> diagnostics, Stream output)
    {
        using var json = new Utf8JsonWriter(output, AdviceJson.Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, entries);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            WriteResult(json, entries, diagnostic);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<DiagnosticEntry> entries)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "aggloadvisor");
        json.WriteString("version", Advisor.EngineVersion);
        json.WriteString("language", "en");
        json.WriteStartArray("rules");
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("id", entry.Code);
            WriteMessage(json, "shortDescription", entry.Title.En);
            WriteMessage(json, "fullDescription", entry.Cause.En);
            WriteMessage(json, "help", entry.Mending.En);
            json.WriteStartObject("properties");
            json.WriteStartObject("zh");
            json.WriteString("shortDescription", entry.Title.Zh);
            json.WriteString("fullDescription", entry.Cause.Zh);
            json.WriteString("help", entry.Mending.Zh);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, ImmutableArray<DiagnosticEntry> entries, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        var index = entries.IndexOf(entries.FirstOrDefault(e => e.Code == diagnostic.Code)!);
        if (index >= 0)
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        WriteMessage(json, "message", diagnostic.Message.En + (diagnostic.Hint is { } hint ? $"; {hint.En}" : ""));
        json.WriteStartArray("locations");
        WriteLocation(json, diagnostic.Location);
        json.WriteEndArray();
        if (diagnostic.Related is { } related)
        {
            json.WriteStartArray("relatedLocations");
            WriteLocation(json, related);
            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        json.WriteStartObject("zh");
        json.WriteString("message", diagnostic.Message.Zh + (diagnostic.Hint is { } advice ? $"；{advice.Zh}" : ""));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceLocation place)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(place.Path));
        json.WriteEndObject();
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            if (place.Column > 0)
            {
                json.WriteNumber("startColumn", place.Column);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Address(string path) =>
        Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
