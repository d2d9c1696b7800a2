using System.Collections.Immutable;
using System.Text.Json;
using AggloAdvisor.Advising.Effects;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Edits;

namespace AggloAdvisor.Advising.Recording;

/// <summary>Writes what edits of a rule base do to cases, for <c>rules diff --json</c>.</summary>
public static class EffectsJson
{
    /// <summary>Writes one document.</summary>
    public static void Write(ImmutableArray<RuleEdit> edits, ImmutableArray<CaseEffects> cases, Stream output)
    {
        using var json = new Utf8JsonWriter(output, AdviceJson.Options);
        json.WriteStartObject();
        json.WriteString("format", "aggloadvisor/rule-effects");
        json.WriteNumber("version", AdviceJson.FormatVersion);
        AdviceJson.WriteArray(json, "edits", edits, WriteEdit);
        AdviceJson.WriteArray(json, "cases", cases, (j, c) =>
        {
            j.WriteString("case", c.Case.Id);
            j.WriteNumber("year", c.Year);
            AdviceJson.WriteArray(j, "effects", c.Effects, (k, e) => WriteEffect(k, e, edits));
        });
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteEdit(Utf8JsonWriter json, RuleEdit edit)
    {
        json.WriteString("kind", Word(edit.Kind.ToString()));
        json.WriteString("subject", edit.Subject);
        json.WriteString("location", edit.Location.ToString());
        json.WriteString("en", edit.Words.En);
        json.WriteString("zh", edit.Words.In(Language.Chinese));
    }

    private static void WriteEffect(Utf8JsonWriter json, RuleEffect effect, ImmutableArray<RuleEdit> edits)
    {
        json.WriteString("kind", Word(effect.Kind.ToString()));
        json.WriteString("code", effect.Key.Code);
        json.WriteString("target", effect.Key.Target.ToString());
        State(json, "old", effect.Old);
        State(json, "new", effect.New);
        json.WriteBoolean("together", effect.Together);
        json.WriteStartArray("causes");
        foreach (var cause in effect.Causes)
        {
            json.WriteNumberValue(edits.IndexOf(cause));
        }

        json.WriteEndArray();
    }

    private static void State(Utf8JsonWriter json, string name, OutcomeState? state)
    {
        if (state is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("degree", state.Degree);
        if (state.Order is { } order)
        {
            json.WriteNumber("order", order);
        }

        json.WriteEndObject();
    }

    private static string Word(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
