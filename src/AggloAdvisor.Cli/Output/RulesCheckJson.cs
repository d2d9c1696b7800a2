using System.Collections.Immutable;
using System.Text.Json;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Cli.Output;

/// <summary>Writes what <c>rules check</c> found, for programs: <c>rules check --json</c>.</summary>
internal static class RulesCheckJson
{
    private const int FormatVersion = 1;

    /// <summary>Writes the document.</summary>
    /// <param name="rules">The rule base; null when it has errors.</param>
    /// <param name="diagnostics">Everything that was found.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(RuleSet? rules, ImmutableArray<Diagnostic> diagnostics, Stream output)
    {
        using var json = new Utf8JsonWriter(output, AdviceJson.Options);
        json.WriteStartObject();
        json.WriteString("format", "aggloadvisor/rules-check");
        json.WriteNumber("version", FormatVersion);
        WriteCounts(json, rules);
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
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteCounts(Utf8JsonWriter json, RuleSet? rules)
    {
        if (rules is null)
        {
            json.WriteNull("rules");
            return;
        }

        json.WriteStartObject("rules");
        json.WriteString("hash", rules.ContentHash);
        json.WriteNumber("diagnoses", rules.Diagnoses.Length);
        json.WriteNumber("countermeasures", rules.Countermeasures.Length);
        json.WriteNumber("parameters", rules.Parameters.Count);
        json.WriteNumber("derivedIndicators", rules.Indicators.Length);
        json.WriteNumber("sources", rules.Sources.Count);
        OverrideJson.Write(json, rules);
        json.WriteEndObject();
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
