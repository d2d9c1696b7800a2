using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Recording;

/// <summary>Writes an advice as one JSON document: canonical (fixed order, shortest exact numbers, UTF-8, line feeds), so that the same run gives the same bytes.</summary>
/// <remarks>The shape is described in <c>docs/json.md</c>; <see cref="FormatVersion"/> rises when it changes in a way that readers notice.</remarks>
public static class AdviceJson
{
    /// <summary>Version of the document's shape.</summary>
    public const int FormatVersion = 1;

    /// <summary>How every document of the program is written that people read: indented, with line feeds, Chinese as it is.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the document.</summary>
    public static void Write(Advice advice, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        WriteTo(json, advice);
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes the document as a value, for a run record.</summary>
    public static void WriteTo(Utf8JsonWriter json, Advice advice)
    {
        json.WriteStartObject();
        json.WriteString("format", "aggloadvisor/advice");
        json.WriteNumber("version", FormatVersion);
        json.WriteString("runId", advice.RunId);
        json.WriteString("engineVersion", advice.EngineVersion);
        json.WriteString("asOf", advice.AsOf.ToString("O", CultureInfo.InvariantCulture));
        WriteCase(json, advice);
        json.WriteStartObject("rules");
        json.WriteString("hash", advice.Rules.ContentHash);
        json.WriteNumber("diagnoses", advice.Rules.Diagnoses.Length);
        json.WriteNumber("countermeasures", advice.Rules.Countermeasures.Length);
        json.WriteNumber("parameters", advice.Rules.Parameters.Count);
        WriteArray(json, "derivedIndicators", advice.Rules.Indicators, static (w, d) =>
        {
            w.WriteString("indicator", d.Definition.Id);
            w.WriteString("unit", d.Definition.Unit);
            w.WriteString("formula", d.Definition.Formula.En);
            w.WriteString("definedAt", d.Location.ToString());
        });
        OverrideJson.Write(json, advice.Rules);
        json.WriteEndObject();
        WriteArray(json, "indicators", advice.Indicators.Values, WriteValue);
        WriteArray(json, "otherValues", advice.Indicators.Alternatives, WriteValue);
        WriteArray(json, "verdicts", advice.Evaluation.Diagnoses, (w, v) =>
        {
            w.WriteString("diagnosis", v.Diagnosis.Id);
            w.WriteString("code", v.Diagnosis.Code);
            w.WriteString("target", v.Target.ToString());
            w.WriteString("verdict", TraceJson.Word(v.Verdict));
            TraceJson.Write(w, "trace", v.Trace);
            TraceJson.WriteAll(w, "counterChecks", v.CounterChecks);
        });
        WriteArray(json, "findings", advice.Findings, WriteFinding);
        PrecedentJson.WriteStated(json, advice);
        PrecedentJson.WriteByDiagnosis(json, advice);
        var otherwise = advice.Otherwise;
        WriteArray(json, "recommendations", advice.Recommendations, (w, r) =>
        {
            WriteRecommendation(w, r);
            PrecedentJson.WriteChoices(w, advice.Choices.GetValueOrDefault(r.Measure.Id, []));
            PrecedentJson.WriteExamples(w, advice.Precedents.Of(r.Measure));
            WhatIfJson.Write(w, "whatWouldWithdraw", otherwise.Of(r.Measure));
        });
        WriteArray(json, "notAdvised", advice.NotAdvised, (w, n) =>
        {
            w.WriteString("measure", n.Measure.Id);
            w.WriteString("code", n.Measure.Code);
            WriteStrings(w, "undecided", n.Undecided.Select(static v => $"{v.Diagnosis.Id} {v.Target}"));
            WriteStrings(w, "notFired", n.NotFired.Select(static v => $"{v.Diagnosis.Id} {v.Target}"));
            WriteStrings(w, "closedGates", n.Dropped.Select(static g => g.Gate.Id));
            WhatIfJson.WriteWhy(w, otherwise.Of(n.Measure));
            WhatIfJson.Write(w, "whatWouldGive", otherwise.Of(n.Measure));
        });
        WriteArray(json, "missing", advice.Missing, static (w, m) =>
        {
            WriteLacking(w, m.Input);
            WriteStrings(w, "decides", m.Decides);
            WriteStrings(w, "opens", m.Opens);
        });
        FollowUpJson.Write(json, advice);
        json.WriteEndObject();
    }

    /// <summary>Writes the indicator values alone, for <c>indicators --json</c>.</summary>
    public static void WriteIndicators(Core.Cases.Case @case, IndicatorTable table, Comparison.Comparisons comparisons, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("format", "aggloadvisor/indicators");
        json.WriteNumber("version", FormatVersion);
        json.WriteString("case", @case.Id);
        json.WriteString("hash", @case.ContentHash);
        json.WriteNumber("year", @case.Year);
        WriteArray(json, "indicators", table.Values, WriteValue);
        WriteArray(json, "otherValues", table.Alternatives, WriteValue);
        ComparisonJson.WriteAll(json, comparisons);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    internal static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteLacking(Utf8JsonWriter json, LackingInput input)
    {
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(input.Kind.ToString()));
        json.WriteString("name", input.Name);
        if (input.Reason is not null)
        {
            json.WriteString("nameZh", input.Reason.Zh);
        }

        if (input.RegionId is not null)
        {
            json.WriteString("region", input.RegionId);
        }

        if (input.OtherRegionId is not null)
        {
            json.WriteString("otherRegion", input.OtherRegionId);
        }

        if (input.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
    }

    internal static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteCase(Utf8JsonWriter json, Advice advice)
    {
        var @case = advice.Case;
        json.WriteStartObject("case");
        json.WriteString("id", @case.Id);
        WriteText(json, "name", @case.Name);
        json.WriteNumber("year", @case.Year);
        json.WriteString("hash", @case.ContentHash);
        WriteArray(json, "members", @case.Regions, static (w, r) =>
        {
            w.WriteString("id", r.Id);
            WriteText(w, "name", r.Name);
        });
        WriteArray(json, "sources", @case.Sources.Values.OrderBy(static s => s.Id, StringComparer.Ordinal), static (w, s) =>
        {
            w.WriteString("id", s.Id);
            WriteText(w, "citation", s.Citation);
        });
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, IndicatorValue value)
    {
        json.WriteString("indicator", value.IndicatorId);
        json.WriteString("target", value.Target.ToString());
        json.WriteNumber("year", value.Year);
        json.WriteString("origin", JsonNamingPolicy.CamelCase.ConvertName(value.Origin.ToString()));
        WriteNumber(json, "value", value.Value);
        if (value.Granularity is { } granularity)
        {
            json.WriteNumber("granularity", granularity);
        }

        if (!value.Lacking.IsEmpty)
        {
            WriteArray(json, "lacking", value.Lacking, WriteLacking);
        }

        WriteStrings(json, "sources", value.SourceIds);
        if (value.Basis is not null)
        {
            json.WriteString("basis", value.Basis.En);
            json.WriteString("basisZh", value.Basis.Zh);
        }

        if (value.Note is not null)
        {
            json.WriteString("note", value.Note.En);
            json.WriteString("noteZh", value.Note.Zh);
        }
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("diagnosis", finding.Diagnosis.Id);
        json.WriteString("code", finding.Diagnosis.Code);
        json.WriteString("target", finding.Target.ToString());
        WriteText(json, "statement", finding.Statement);
        json.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(finding.Severity.ToString()));
        json.WriteString("confidence", JsonNamingPolicy.CamelCase.ConvertName(finding.Confidence.ToString()));
        WriteTexts(json, "doubts", finding.ConfidenceReasons);
        WriteTexts(json, "counterEvidence", finding.CounterEvidence);
        WriteArray(json, "papers", finding.Diagnosis.Sources, WriteCitation);
    }

    private static void WriteRecommendation(Utf8JsonWriter json, Recommendation recommendation)
    {
        json.WriteNumber("order", recommendation.Order);
        json.WriteString("measure", recommendation.Measure.Id);
        json.WriteString("code", recommendation.Measure.Code);
        WriteText(json, "title", recommendation.Measure.Title);
        json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(recommendation.Status.ToString()));
        WriteStrings(json, "because", recommendation.Because.Select(static f => $"{f.Diagnosis.Id} {f.Target}"));
        WriteArray(json, "specifics", recommendation.Specifics, WriteSpecific);
        json.WriteStartObject("lowCarbon");
        WriteSpecific(json, recommendation.LowCarbon);
        json.WriteEndObject();
        json.WriteBoolean("requestUpward", recommendation.Upward);
        WriteArray(json, "gates", recommendation.Gates, static (w, g) =>
        {
            w.WriteString("gate", g.Gate.Id);
            w.WriteString("verdict", g.Verdict switch { Rules.Evaluation.Verdict.Fired => "open", Rules.Evaluation.Verdict.NotFired => "closed", _ => "undecided" });
            TraceJson.Write(w, "trace", g.Trace);
        });
        WriteStrings(json, "waitsFor", recommendation.Waits.Select(static m => m.Id));
        WriteStrings(json, "conflictsWith", recommendation.Conflicts.Select(static m => m.Id));
        json.WriteNumber("priority", recommendation.Priority);
        WriteArray(json, "priorityParts", recommendation.PriorityParts, static (w, p) =>
        {
            w.WriteString("name", p.Name.En);
            w.WriteNumber("value", p.Value);
            w.WriteNumber("weight", p.Weight);
        });
        json.WriteString("confidence", JsonNamingPolicy.CamelCase.ConvertName(recommendation.Confidence.ToString()));
        WriteArray(json, "papers", recommendation.Measure.Sources, WriteCitation);
    }

    private static void WriteSpecific(Utf8JsonWriter json, Specific specific)
    {
        WriteTextBody(json, specific.Text);
        WriteStrings(json, "indicators", specific.Indicators);
    }

    internal static void WriteCitation(Utf8JsonWriter json, Citation citation)
    {
        json.WriteString("source", citation.SourceId);
        json.WriteString("section", citation.Section.En);
        json.WriteString("sectionZh", citation.Section.Zh);
        WriteStrings(json, "items", citation.Items);
    }

    /// <summary>Writes a text in both languages; null where there is none.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, LocalizedText? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteTextBody(json, text);
        json.WriteEndObject();
    }

    internal static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<LocalizedText> texts) =>
        WriteArray(json, name, texts, WriteTextBody);

    private static void WriteTextBody(Utf8JsonWriter json, LocalizedText text)
    {
        json.WriteString("en", text.En);
        json.WriteString("zh", text.Zh);
    }

    internal static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
