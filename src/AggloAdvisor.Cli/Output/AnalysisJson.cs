using System.Collections.Immutable;
using System.Text.Json;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Rules.Analysis;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Cli.Output;

/// <summary>Writes what the analysis of a rule base found, for <c>rules analyse --json</c>.</summary>
internal static class AnalysisJson
{
    /// <summary>Writes one document.</summary>
    public static void Write(ImmutableArray<AnalysisFinding> findings, ImmutableArray<Diagnosis>? undecidable, ImmutableArray<string>? unused, Stream output)
    {
        using var json = new Utf8JsonWriter(output, AdviceJson.Options);
        json.WriteStartObject();
        json.WriteString("format", "aggloadvisor/rule-analysis");
        json.WriteNumber("version", AdviceJson.FormatVersion);
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", AnalysisWords.Code(finding.Kind));
            json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(finding.Kind.ToString()));
            Strings(json, "rules", finding.Rules);
            Strings(json, "measures", finding.Measures);
            json.WriteString("location", finding.Location.ToString());
            json.WriteString("related", finding.Related?.ToString());
            json.WriteString("en", finding.Message.En);
            json.WriteString("zh", finding.Message.Zh);
            json.WriteStartObject("witness");
            foreach (var value in finding.Witness.DistinctBy(static w => w.Name))
            {
                json.WriteNumber(value.Name, value.Value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (undecidable is { } open)
        {
            Strings(json, "undecidable", open.Select(static d => d.Code));
        }

        if (unused is { } idle)
        {
            Strings(json, "unused-indicators", idle);
        }

        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
