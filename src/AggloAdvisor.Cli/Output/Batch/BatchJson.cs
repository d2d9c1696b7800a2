using System.Text.Json;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Cli.Commands.Batch;

namespace AggloAdvisor.Cli.Output.Batch;

/// <summary>Writes what came of a batch; the shape is described in <c>docs/json.md</c>.</summary>
internal static class BatchJson
{
    /// <summary>Writes one document and a line feed.</summary>
    public static void Write(IReadOnlyList<BatchEntry> entries, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("format", "aggloadvisor/batch");
            json.WriteNumber("version", 1);
            json.WriteStartArray("cases");
            foreach (var entry in entries)
            {
                Write(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, BatchEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("folder", entry.Folder);
        json.WriteString("case", entry.Run?.CaseId);
        AdviceJson.WriteText(json, "name", entry.Run?.CaseName);
        WriteNumber(json, "year", entry.Run?.Year);
        json.WriteNumber("findings", entry.Findings);
        json.WriteNumber("advised", entry.Advised);
        json.WriteNumber("open", entry.Open);
        json.WriteStartArray("files");
        foreach (var file in entry.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("format", file.Format);
            WriteNumber(json, "pages", file.Pages);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        DiagnosticsJson.Write(json, entry.Diagnostics);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
