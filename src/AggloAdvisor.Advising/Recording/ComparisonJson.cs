using System.Text.Json;
using AggloAdvisor.Advising.Comparison;

namespace AggloAdvisor.Advising.Recording;

/// <summary>Writes what values are held against, for <c>indicators --json</c>.</summary>
internal static class ComparisonJson
{
    public static void WriteAll(Utf8JsonWriter json, Comparisons comparisons)
    {
        AdviceJson.WriteArray(json, "comparisons", comparisons.Values.Where(static c => (c.Benchmark, c.Quantiles, c.Peers, c.SincePrevious) != default), Write);
        AdviceJson.WriteArray(json, "peerGroups", comparisons.PeerGroups, static (w, g) =>
        {
            w.WriteString("region", g.Of.Region.Id);
            AdviceJson.WriteArray(w, "peers", g.Peers, static (p, peer) =>
            {
                p.WriteString("case", peer.Profile.CaseId);
                p.WriteString("region", peer.Profile.Region.Id);
                p.WriteNumber("distance", peer.Distance);
            });
            w.WriteString("unavailable", g.Unavailable?.En);
        });
    }

    private static void Write(Utf8JsonWriter json, ValueComparison comparison)
    {
        json.WriteString("indicator", comparison.Value.IndicatorId);
        json.WriteString("target", comparison.Value.Target.ToString());
        if (comparison.Benchmark is { } benchmark)
        {
            json.WriteStartObject("benchmark");
            json.WriteString("region", benchmark.Benchmark.Id);
            AdviceJson.WriteNumber(json, "value", benchmark.Value.Value);
            AdviceJson.WriteNumber(json, "difference", benchmark.Difference);
            AdviceJson.WriteNumber(json, "ratio", benchmark.Ratio);
            json.WriteString("notComparable", benchmark.NotComparable?.En);
            json.WriteEndObject();
        }

        if (comparison.Quantiles is { } quantiles)
        {
            json.WriteStartObject("quantiles");
            json.WriteString("set", quantiles.Set.Id);
            AdviceJson.WriteNumber(json, "from", quantiles.Position.From);
            AdviceJson.WriteNumber(json, "to", quantiles.Position.To);
            json.WriteString("choice", JsonNamingPolicy.CamelCase.ConvertName(quantiles.Choice.ToString()));
            json.WriteNumber("among", quantiles.Among);
            json.WriteEndObject();
        }

        if (comparison.Peers is { } peers)
        {
            json.WriteStartObject("peers");
            json.WriteNumber("median", peers.Median);
            json.WriteNumber("difference", peers.Difference);
            json.WriteNumber("count", peers.Values.Length);
            json.WriteEndObject();
        }

        Change(json, "sincePrevious", comparison.SincePrevious);
        Change(json, "sinceFirst", comparison.SinceFirst);
    }

    private static void Change(Utf8JsonWriter json, string name, ValueChange? change)
    {
        if (change is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("year", change.From.Year);
        AdviceJson.WriteNumber(json, "value", change.From.Value);
        AdviceJson.WriteNumber(json, "difference", change.Difference);
        json.WriteString("meaning", JsonNamingPolicy.CamelCase.ConvertName(change.Meaning.ToString()));
        json.WriteString("notComparable", change.NotComparable?.En);
        json.WriteEndObject();
    }
}
