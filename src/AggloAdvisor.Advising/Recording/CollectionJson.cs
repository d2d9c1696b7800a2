using System.Text.Json;
using AggloAdvisor.Advising.Missing;

namespace AggloAdvisor.Advising.Recording;

/// <summary>Writes what is missing; the shape is described in <c>docs/json.md</c>.</summary>
public static class CollectionJson
{
    /// <summary>Writes one document and a line feed.</summary>
    /// <param name="advice">The run.</param>
    /// <param name="plan">What it lacks.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(Advice advice, CollectionPlan plan, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, AdviceJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("format", "aggloadvisor/missing");
            json.WriteNumber("version", 1);
            json.WriteString("runId", advice.RunId);
            json.WriteString("case", advice.Case.Id);
            json.WriteNumber("year", advice.Case.Year);
            json.WriteBoolean("nothingIsMissing", plan.NothingIsMissing);
            AdviceJson.WriteArray(json, "open", plan.Open, static (w, o) =>
            {
                w.WriteString("rule", o.Code);
                w.WriteString("gate", o.Gate);
                w.WriteString("target", o.Target.ToString());
                AdviceJson.WriteArray(w, "lacking", o.Lacking, AdviceJson.WriteLacking);
                AdviceJson.WriteArray(w, "smallest", o.Smallest, AdviceJson.WriteLacking);
            });
            AdviceJson.WriteArray(json, "figures", plan.Figures, WriteItem);
            AdviceJson.WriteArray(json, "together", plan.Together, WriteItem);
            AdviceJson.WriteArray(json, "tables", plan.Tables, static (w, t) =>
            {
                w.WriteStartObject("input");
                AdviceJson.WriteLacking(w, t.Input);
                w.WriteEndObject();
                WriteCodes(w, "perhaps", t.Perhaps);
                w.WriteNumber("decides", t.Decides);
            });
            AdviceJson.WriteArray(json, "nothingAlone", plan.AloneNothing, WriteFigure);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteItem(Utf8JsonWriter json, Collecting item)
    {
        AdviceJson.WriteArray(json, "figures", item.Figures, WriteFigure);
        json.WriteNumber("recommendations", item.Measures.Length);
        AdviceJson.WriteArray(json, "changes", item.Changes, static (w, c) =>
        {
            w.WriteString("measure", c.Measure.Code);
            w.WriteString("before", State(c.Before));
            w.WriteString("after", State(c.After));
            AdviceJson.WriteArray(w, "with", c.With, static (w, v) =>
            {
                WriteFigure(w, v.Figure);
                w.WriteNumber("value", v.Value);
                w.WriteString("unit", v.Figure.Variable.Unit);
            });
        });
        WriteCodes(json, "perhaps", item.Perhaps);
        json.WriteNumber("decides", item.Decides);
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        json.WriteString("region", figure.RegionId);
        json.WriteString("variable", figure.VariableId);
        json.WriteNumber("year", figure.Year);
    }

    private static void WriteCodes(Utf8JsonWriter json, string name, IEnumerable<Rules.Model.Countermeasure> measures)
    {
        json.WriteStartArray(name);
        foreach (var measure in measures)
        {
            json.WriteStringValue(measure.Code);
        }

        json.WriteEndArray();
    }

    private static string? State(RecommendationStatus? state) => state is { } now ? JsonNamingPolicy.CamelCase.ConvertName(now.ToString()) : null;
}
