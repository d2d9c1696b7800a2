using System.Collections.Immutable;
using System.Text.Json;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Cli.Output;

/// <summary>Writes how the cases of a rule base went, for <c>rules test --json</c>.</summary>
internal static class RuleTestJson
{
    /// <summary>Writes one document.</summary>
    public static void Write(RuleTestReport report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, AdviceJson.Options);
        json.WriteStartObject();
        json.WriteString("format", "aggloadvisor/rule-tests");
        json.WriteNumber("version", AdviceJson.FormatVersion);
        json.WriteString("rules-hash", report.Rules.ContentHash);
        json.WriteStartArray("cases");
        foreach (var outcome in report.Suite.Outcomes)
        {
            WriteCase(json, outcome.Case.Subject.Name, outcome.Case.Name, outcome.Case.Location, outcome.Failures);
        }

        json.WriteEndArray();
        json.WriteStartArray("advice");
        foreach (var outcome in report.Advice.Outcomes)
        {
            WriteCase(json, null, outcome.Case.Name, outcome.Case.Location, outcome.Failures);
        }

        json.WriteEndArray();
        if (report.Coverage is { } coverage)
        {
            json.WriteStartArray("conditions");
            foreach (var leaf in coverage)
            {
                json.WriteStartObject();
                json.WriteString("rule", leaf.Owner);
                json.WriteString("part", leaf.Part);
                json.WriteString("condition", ConditionText.Write(leaf.Condition));
                json.WriteString("location", leaf.Condition.Location.ToString());
                json.WriteNumber("true", leaf.True);
                json.WriteNumber("false", leaf.False);
                json.WriteNumber("unknown", leaf.Unknown);
                if (leaf.OnThreshold is { } on)
                {
                    json.WriteNumber("on-threshold", on);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (report.Mutation is { } mutation)
        {
            json.WriteStartObject("mutation");
            json.WriteNumber("noticed", mutation.Noticed);
            json.WriteNumber("equivalent", mutation.Equivalent);
            json.WriteStartArray("survivors");
            foreach (var survivor in mutation.Survivors)
            {
                json.WriteStartObject();
                json.WriteString("rule", survivor.Owner);
                json.WriteString("location", survivor.Location.ToString());
                json.WriteString("change", survivor.What);
                json.WriteString("suggestion", survivor.Suggestion);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteCase(Utf8JsonWriter json, string? rule, string name, SourceLocation location, ImmutableArray<LocalizedText> failures)
    {
        json.WriteStartObject();
        if (rule is not null)
        {
            json.WriteString("rule", rule);
        }

        json.WriteString("name", name);
        json.WriteString("location", location.ToString());
        json.WriteBoolean("holds", failures.IsEmpty);
        json.WriteStartArray("failures");
        foreach (var failure in failures)
        {
            json.WriteStringValue(failure.En);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
