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
        DiagnosticsJson.Write(json, diagnostics);
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
}
