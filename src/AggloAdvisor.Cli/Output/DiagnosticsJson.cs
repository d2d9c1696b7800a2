using System.Collections.Immutable;
using System.Text.Json;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Cli.Output;

/// <summary>Writes diagnostics for programs, the same in every document.</summary>
internal static class DiagnosticsJson
{
    /// <summary>Writes the member <c>diagnostics</c> of the current object.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(diagnostic.Severity.ToString()));
            WritePlace(json, "at", diagnostic.Location);
            AdviceJson.WriteText(json, "message", diagnostic.Message);
            AdviceJson.WriteText(json, "hint", diagnostic.Hint);
            WritePlace(json, "seeAlso", diagnostic.Related);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, SourceLocation? place)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("file", place.Path);
        WriteIndex(json, "line", place.Line);
        WriteIndex(json, "column", place.Column);
        json.WriteEndObject();
    }

    private static void WriteIndex(Utf8JsonWriter json, string name, int index)
    {
        if (index > 0)
        {
            json.WriteNumber(name, index);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
