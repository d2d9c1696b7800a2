using System.Collections.Immutable;
using System.Text.Json;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Advising.Precedents;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Recording;

/// <summary>Writes documented cases and choices into a JSON document.</summary>
internal static class PrecedentJson
{
    /// <summary>Writes the problems that documents name of this place beside our verdicts.</summary>
    public static void WriteStated(Utf8JsonWriter json, Advice advice) =>
        AdviceJson.WriteArray(json, "statedProblems", advice.StatedProblems, static (w, p) =>
        {
            w.WriteString("region", p.RegionId);
            AdviceJson.WriteText(w, "problem", p.Problem);
            w.WriteString("diagnosis", p.Diagnosis?.Id);
            w.WriteString("verdict", p.Verdict is { } verdict ? TraceJson.Word(verdict) : null);
            w.WriteString("source", p.SourceId);
            w.WriteString("section", p.Section);
        });

    /// <summary>Writes, for every diagnosis that fired, the documented cases that met it.</summary>
    public static void WriteByDiagnosis(Utf8JsonWriter json, Advice advice) =>
        AdviceJson.WriteArray(json, "documentedCases", advice.Precedents.ByDiagnosis, static (w, d) =>
        {
            w.WriteString("diagnosis", d.Key);
            AdviceJson.WriteArray(w, "cases", d.Value, Write);
        });

    /// <summary>Writes the choices of a measure; nothing when it leaves none.</summary>
    public static void WriteChoices(Utf8JsonWriter json, ImmutableArray<ChoiceAdvice> choices)
    {
        if (choices.IsEmpty)
        {
            return;
        }

        AdviceJson.WriteArray(json, "choices", choices, static (w, c) =>
        {
            w.WriteString("choice", c.Choice.Id);
            AdviceJson.WriteText(w, "question", c.Choice.Question);
            AdviceJson.WriteText(w, "answer", c.Answer);
            w.WriteString("taken", c.Taken?.Option.Id);
            AdviceJson.WriteArray(w, "options", c.Options, Write);
        });
    }

    /// <summary>Writes the documented cases that show a measure at work; nothing when none does.</summary>
    public static void WriteExamples(Utf8JsonWriter json, ImmutableArray<Example> examples)
    {
        if (examples.IsEmpty)
        {
            return;
        }

        AdviceJson.WriteArray(json, "examples", examples, static (w, e) =>
        {
            w.WriteString("case", e.Case.Id);
            AdviceJson.WriteText(w, "name", e.Case.Name);
            AdviceJson.WriteText(w, "what", e.Shown.What);
            AdviceJson.WriteArray(w, "papers", e.Shown.Sources, AdviceJson.WriteCitation);
        });
    }

    private static void Write(Utf8JsonWriter json, OptionAdvice option)
    {
        json.WriteString("option", option.Option.Id);
        json.WriteString("verdict", option.Verdict.Verdict switch { Verdict.Fired => "fits", Verdict.NotFired => "doesNotFit", _ => "undecided" });
        AdviceJson.WriteTexts(json, "for", option.For);
        AdviceJson.WriteTexts(json, "against", option.Against);
        AdviceJson.WriteTexts(json, "lacking", option.Lacking);
        TraceJson.Write(json, "trace", option.Verdict.Trace);
        TraceJson.WriteAll(json, "reasons", option.Verdict.Reasons);
    }

    private static void Write(Utf8JsonWriter json, Precedent precedent)
    {
        var met = precedent.Met;
        json.WriteString("case", precedent.Case.Id);
        AdviceJson.WriteText(json, "name", precedent.Case.Name);
        json.WriteBoolean("thisPlace", precedent.IsThisPlace);
        AdviceJson.WriteNumber(json, "likeness", precedent.Likeness?.Value);
        AdviceJson.WriteArray(json, "compared", precedent.Likeness?.Compared ?? [], static (w, a) =>
        {
            w.WriteString("aspect", Word(a.Aspect));
            w.WriteNumber("likeness", a.Value);
            AdviceJson.WriteStrings(w, "figures", a.Features.Select(static f => f.Id));
        });
        AdviceJson.WriteStrings(json, "notCompared", precedent.Likeness?.NotCompared.Select(Word) ?? []);
        AdviceJson.WriteText(json, "situation", met.Situation);
        AdviceJson.WriteStrings(json, "did", met.Did);
        AdviceJson.WriteStrings(json, "proposed", met.Proposed);
        AdviceJson.WriteTexts(json, "how", met.How is { } how ? [how] : []);
        AdviceJson.WriteTexts(json, "remained", met.Remained is { } remained ? [remained] : []);
        AdviceJson.WriteArray(json, "papers", met.Sources, AdviceJson.WriteCitation);
    }

    private static string Word(LikenessAspect aspect) => JsonNamingPolicy.CamelCase.ConvertName(aspect.ToString());
}
