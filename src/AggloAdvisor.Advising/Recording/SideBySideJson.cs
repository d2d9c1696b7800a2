using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AggloAdvisor.Advising.SideBySide;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Recording;

/// <summary>Writes comparisons of years and of cases; the shape is described in <c>docs/json.md</c>.</summary>
public static class SideBySideJson
{
    /// <summary>Writes one case over the years: one document and a line feed.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(YearComparison comparison, Stream output) => Write(output, "aggloadvisor/compare-years", json =>
    {
        WriteRuns(json, comparison.Runs);
        AdviceJson.WriteStrings(json, "thresholdsOfOtherVersions", comparison.OtherThresholds);
        AdviceJson.WriteArray(json, "findings", comparison.Findings, static (w, c) =>
        {
            w.WriteString("diagnosis", c.Question.Code);
            AdviceJson.WriteText(w, "title", c.Title);
            w.WriteString("target", c.Question.Target.ToString());
            AdviceJson.WriteArray(w, "answers", c.Answers, WriteAnswer);
            AdviceJson.WriteStrings(w, "steps", c.Steps.Select(static s => Word(s)!));
        });
        AdviceJson.WriteArray(json, "measures", comparison.Measures, static (w, c) =>
        {
            w.WriteString("measure", c.Code);
            AdviceJson.WriteText(w, "title", c.Title);
            AdviceJson.WriteArray(w, "answers", c.Answers, WriteMeasure);
            AdviceJson.WriteStrings(w, "steps", c.Steps.Select(static s => Word(s)!));
        });
        AdviceJson.WriteArray(json, "indicators", comparison.Indicators, static (w, i) =>
        {
            w.WriteString("indicator", i.Definition.Id);
            w.WriteString("code", i.Definition.Code);
            w.WriteString("target", i.Target.ToString());
            w.WriteString("unit", i.Definition.Unit);
            AdviceJson.WriteArray(w, "values", i.Values, static (w, v) =>
            {
                AdviceJson.WriteNumber(w, "value", v?.Value);
                w.WriteString("origin", Word(v?.Origin ?? ValueOrigin.Unavailable));
                AdviceJson.WriteNumber(w, "granularity", v?.Granularity);
            });
            WriteChange(w, i.Change);
        });
    });

    /// <summary>Writes cases side by side: one document and a line feed.</summary>
    /// <inheritdoc cref="Write(YearComparison, Stream)"/>
    public static void Write(CaseComparison comparison, Stream output) => Write(output, "aggloadvisor/compare-cases", json =>
    {
        WriteRuns(json, comparison.Runs);
        AdviceJson.WriteStrings(json, "thresholdsOfOtherVersions", comparison.OtherThresholds);
        AdviceJson.WriteArray(json, "diagnoses", comparison.Diagnoses, static (w, d) =>
        {
            w.WriteString("diagnosis", d.Code);
            AdviceJson.WriteText(w, "title", d.Title);
            w.WriteNumber("found", d.Found);
            w.WriteString("spread", Word(d.Spread));
            AdviceJson.WriteArray(w, "cells", d.Cells, static (w, c) =>
            {
                w.WriteString("answer", Word(c.Kind));
                w.WriteString("severity", Word(c.Severity));
                AdviceJson.WriteStrings(w, "foundFor", c.Found.Select(static t => t.ToString()));
                AdviceJson.WriteStrings(w, "openFor", c.Open.Select(static t => t.ToString()));
                w.WriteNumber("asked", c.Asked);
            });
        });
        AdviceJson.WriteArray(json, "measures", comparison.Measures, static (w, m) =>
        {
            w.WriteString("measure", m.Code);
            AdviceJson.WriteText(w, "title", m.Title);
            w.WriteNumber("given", m.Given);
            w.WriteString("spread", Word(m.Spread));
            AdviceJson.WriteArray(w, "cells", m.Cells, WriteMeasure);
        });
        AdviceJson.WriteArray(json, "indicators", comparison.Indicators, static (w, i) =>
        {
            w.WriteString("indicator", i.Definition.Id);
            w.WriteString("code", i.Definition.Code);
            w.WriteString("unit", i.Definition.Unit);
            AdviceJson.WriteArray(w, "cells", i.Cells, static (w, c) =>
            {
                AdviceJson.WriteNumber(w, "value", c.Value);
                w.WriteNumber("known", c.Known);
                w.WriteNumber("asked", c.Asked);
                w.WriteNumber("footing", c.Footing);
                w.WriteBoolean("reported", c.IsReported);
            });
            AdviceJson.WriteArray(w, "notComparable", i.Differences, static (w, d) =>
            {
                w.WriteNumber("footing", d.Footing);
                w.WriteNumber("other", d.Other);
                AdviceJson.WriteText(w, "because", d.Reason);
            });
        });
    });

    private static void Write(Stream output, string format, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, AdviceJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("format", format);
            json.WriteNumber("version", 1);
            write(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteRuns(Utf8JsonWriter json, ImmutableArray<ComparedRun> runs) => AdviceJson.WriteArray(json, "runs", runs, static (w, r) =>
    {
        w.WriteString("case", r.CaseId);
        AdviceJson.WriteText(w, "name", r.CaseName);
        w.WriteNumber("year", r.Year);
        w.WriteNumber("members", r.Members);
        w.WriteString("asOf", r.AsOf.ToString("O", CultureInfo.InvariantCulture));
        w.WriteString("caseHash", r.CaseHash);
        w.WriteString("rulesHash", r.RulesHash);
    });

    private static void WriteAnswer(Utf8JsonWriter json, Answer answer)
    {
        json.WriteString("answer", Word(answer.Kind));
        json.WriteString("severity", Word(answer.Severity));
        json.WriteString("confidence", Word(answer.Confidence));
        json.WriteBoolean("information", answer.IsInformation);
        AdviceJson.WriteArray(json, "lacking", answer.Lacking, AdviceJson.WriteLacking);
    }

    private static void WriteMeasure(Utf8JsonWriter json, MeasureAnswer answer)
    {
        json.WriteString("answer", Word(answer.State));
        json.WriteString("status", Word(answer.Status));
        AdviceJson.WriteNumber(json, "order", answer.Order);
        AdviceJson.WriteStrings(json, "because", answer.Because);
        AdviceJson.WriteStrings(json, "open", answer.OpenDiagnoses);
        AdviceJson.WriteStrings(json, "closedGates", answer.ClosedGates);
    }

    private static void WriteChange(Utf8JsonWriter json, Comparison.ValueChange? change)
    {
        if (change is null)
        {
            json.WriteNull("change");
            return;
        }

        json.WriteStartObject("change");
        json.WriteNumber("from", change.From.Year);
        json.WriteNumber("to", change.To.Year);
        AdviceJson.WriteNumber(json, "difference", change.Difference);
        json.WriteString("meaning", Word(change.Meaning));
        AdviceJson.WriteText(json, "notComparable", change.NotComparable);
        json.WriteEndObject();
    }

    private static string? Word<T>(T? value) => value is null ? null : JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!);
}
