using System.Globalization;
using System.Text.Json;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Recording;

/// <summary>Writes traces into a JSON document: every condition with values, threshold, provenance, margin, verdict and place.</summary>
internal static class TraceJson
{
    /// <summary>The word of a verdict.</summary>
    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Fired => "fired",
        Verdict.NotFired => "notFired",
        _ => "undecided",
    };

    /// <summary>Writes one trace as a property.</summary>
    public static void Write(Utf8JsonWriter json, string name, TraceNode node)
    {
        json.WriteStartObject(name);
        WriteBody(json, node);
        json.WriteEndObject();
    }

    /// <summary>Writes several traces as an array property.</summary>
    public static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<TraceNode> nodes) =>
        AdviceJson.WriteArray(json, name, nodes, WriteBody);

    private static void WriteBody(Utf8JsonWriter json, TraceNode node)
    {
        json.WriteString("verdict", Word(node.Verdict));
        json.WriteString("at", node.Location.ToString());
        if (node.Margin is { } margin)
        {
            json.WriteNumber("margin", margin);
        }

        switch (node)
        {
            case AllTrace all:
                WriteAll(json, "all", all.Parts);
                break;
            case AnyTrace any:
                WriteAll(json, "any", any.Parts);
                break;
            case NotTrace not:
                Write(json, "not", not.Part);
                break;
            case FindingTrace finding:
                json.WriteString("finding", finding.DiagnosisId);
                break;
            case ComparisonTrace comparison:
                WriteOperand(json, "left", comparison.Left);
                json.WriteString("operator", ConditionText.Symbol(comparison.Comparison));
                WriteOperand(json, "right", comparison.Right);
                AdviceJson.WriteNumber(json, "distance", comparison.Distance);
                break;
        }
    }

    private static void WriteOperand(Utf8JsonWriter json, string name, OperandValue operand)
    {
        json.WriteStartObject(name);
        json.WriteString("text", operand.Operand.Text);
        AdviceJson.WriteNumber(json, "value", operand.Value);
        if (operand.Operand is ParameterOperand { Parameter: var parameter })
        {
            json.WriteString("provenance", JsonNamingPolicy.CamelCase.ConvertName(parameter.Provenance.ToString()));
            if (operand.Version is { } version)
            {
                json.WriteString("validFrom", version.From.ToString("O", CultureInfo.InvariantCulture));
                json.WriteString("definedAt", version.Location.ToString());
            }
        }

        if (!operand.Values.IsEmpty)
        {
            json.WriteStartArray("from");
            foreach (var value in operand.Values)
            {
                json.WriteStringValue($"{value.IndicatorId} {value.Target}");
            }

            json.WriteEndArray();
        }

        if (!operand.Lacking.IsEmpty)
        {
            AdviceJson.WriteArray(json, "lacking", operand.Lacking, AdviceJson.WriteLacking);
        }

        json.WriteEndObject();
    }
}
