using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AggloAdvisor.Advising.Following;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Auditing.Records;

/// <summary>Decisions of earlier years in a run record: they came from the ledger, so the record must hold them to be recomputed from itself.</summary>
internal static class DecisionJson
{
    /// <summary>Name of the property of the inputs; absent when there are none.</summary>
    public const string Name = "decisions";

    /// <summary>Writes them.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<PastDecision> decisions)
    {
        if (decisions.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(Name);
        foreach (var decision in decisions)
        {
            json.WriteStartObject();
            json.WriteString("measure", decision.Measure);
            json.WriteString("code", decision.Code);
            AdviceJson.WriteText(json, "title", decision.Title);
            json.WriteString("decision", JsonNamingPolicy.CamelCase.ConvertName(decision.Decision.ToString()));
            json.WriteString("by", decision.By);
            json.WriteString("reason", decision.Reason);
            json.WriteString("on", decision.On.ToString("O", CultureInfo.InvariantCulture));
            json.WriteNumber("entry", decision.Entry);
            json.WriteNumber("year", decision.Year);
            json.WriteString("record", decision.RecordSha256);
            json.WriteString("program", decision.Program);
            json.WriteStartArray("then");
            foreach (var value in decision.Then)
            {
                json.WriteStartObject();
                json.WriteString("indicator", value.Indicator);
                json.WriteString("target", value.Target);
                json.WriteNumber("value", value.Value);
                if (value.Granularity is { } granularity)
                {
                    json.WriteNumber("granularity", granularity);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Reads them from the inputs of a record.</summary>
    public static ImmutableArray<PastDecision> Read(JsonElement inputs) => !inputs.TryGetProperty(Name, out var decisions) ? [] :
    [
        .. decisions.EnumerateArray().Select(static d => new PastDecision(
            Text(d, "measure"),
            Text(d, "code"),
            new LocalizedText(Text(d.GetProperty("title"), "en"), Text(d.GetProperty("title"), "zh")),
            Enum.TryParse<DecisionKind>(Text(d, "decision"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : throw new FormatException("decision"),
            Text(d, "by"),
            Text(d, "reason"),
            DateOnly.ParseExact(Text(d, "on"), "O", CultureInfo.InvariantCulture),
            d.GetProperty("entry").GetInt64(),
            d.GetProperty("year").GetInt32(),
            Text(d, "record"),
            Text(d, "program"),
            [
                .. d.GetProperty("then").EnumerateArray().Select(static v => new PastValue(
                    Text(v, "indicator"), Text(v, "target"), v.GetProperty("value").GetDouble(), v.TryGetProperty("granularity", out var granularity) ? granularity.GetInt32() : null)),
            ])),
    ];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException(name);
}
