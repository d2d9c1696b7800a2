using System.Text.Json;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Reporting;

namespace AggloAdvisor.Cli.Output;

/// <summary>Writes what <c>report check</c> found, for programs: <c>report check --json</c>.</summary>
internal static class ReportCheckJson
{
    private const int FormatVersion = 1;

    /// <summary>Writes the document.</summary>
    /// <param name="read">What the folder holds, null when it has errors, and everything that was found.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(Checked<TemplateContents> read, Stream output)
    {
        using var json = new Utf8JsonWriter(output, AdviceJson.Options);
        json.WriteStartObject();
        json.WriteString("format", "aggloadvisor/report-check");
        json.WriteNumber("version", FormatVersion);
        if (read.Value is { } contents)
        {
            json.WriteStartObject("templates");
            json.WriteNumber("layouts", contents.Layouts);
            json.WriteNumber("parts", contents.Parts);
            json.WriteNumber("texts", contents.Texts);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("templates");
        }

        DiagnosticsJson.Write(json, read.Diagnostics);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }
}
