using System.Text.Json;
using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.Recording;

/// <summary>Writes why measures are not advised and what would give or withdraw them; the shape is described in <c>docs/json.md</c>.</summary>
internal static class WhatIfJson
{
    // The nearest: who wants all of them has the traces.
    private const int MostConditions = 3;

    /// <summary>Writes the reasons of a measure that is not advised.</summary>
    public static void WriteWhy(Utf8JsonWriter json, WhatIfItem item) => AdviceJson.WriteArray(json, "why", item.Why, static (w, r) =>
    {
        w.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(r.Kind.ToString()));
        w.WriteString("rule", r.Rule);
        w.WriteNumber("targets", r.Targets);
        AdviceJson.WriteNumber(w, "margin", r.Margin);
        AdviceJson.WriteText(w, "text", r.Text);
    });

    /// <summary>Writes what would give or withdraw a measure.</summary>
    public static void Write(Utf8JsonWriter json, string name, WhatIfItem item)
    {
        var answer = item.Answer;
        json.WriteStartObject(name);
        json.WriteBoolean("possible", answer.IsPossible);
        json.WriteBoolean("figuresSearched", answer.Searched);
        AdviceJson.WriteText(json, "text", item.Short);
        AdviceJson.WriteArray(json, "conditions", answer.Conditions.Take(MostConditions), static (w, set) => AdviceJson.WriteArray(w, "all", set.Leaves, WriteLeaf));
        AdviceJson.WriteArray(json, "changes", answer.Changes, static (w, change) =>
        {
            w.WriteNumber("size", change.Size);
            AdviceJson.WriteText(w, "text", change.Text);
            AdviceJson.WriteArray(w, "parts", change.Parts, WritePart);
        });
        AdviceJson.WriteTexts(json, "obstacles", answer.Obstacles);
        json.WriteEndObject();
    }

    private static void WriteLeaf(Utf8JsonWriter json, Leaf leaf)
    {
        var trace = leaf.Trace;
        json.WriteString("rule", leaf.Owner);
        json.WriteString("target", leaf.Target.ToString());
        json.WriteString("left", trace.Left.Operand.Text);
        json.WriteString("needed", ConditionText.Symbol(leaf.Wanted));
        json.WriteString("right", trace.Right.Operand.Text);
        AdviceJson.WriteNumber(json, "leftValue", trace.Left.Value);
        AdviceJson.WriteNumber(json, "rightValue", trace.Right.Value);
        AdviceJson.WriteNumber(json, "margin", trace.Margin);
        json.WriteString("at", trace.Location.ToString());
    }

    private static void WritePart(Utf8JsonWriter json, Alteration part)
    {
        json.WriteString("what", part.Id);
        if (part is FigureAlteration figure)
        {
            json.WriteNumber("from", figure.From);
            json.WriteNumber("to", figure.To);
            json.WriteNumber("change", figure.Change);
            json.WriteString("unit", figure.Unit);
        }

        AdviceJson.WriteText(json, "text", part.Text);
    }
}
