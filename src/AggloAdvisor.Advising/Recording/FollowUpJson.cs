using System.Text.Json;
using AggloAdvisor.Advising.Following;

namespace AggloAdvisor.Advising.Recording;

/// <summary>What came of decisions on the advice of earlier years; absent when there are none.</summary>
internal static class FollowUpJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter json, Advice advice)
    {
        if (advice.Decisions.IsEmpty)
        {
            return;
        }

        AdviceJson.WriteArray(json, "followUp", FollowUp.Of(advice), static (w, f) =>
        {
            w.WriteString("measure", f.Past.Measure);
            w.WriteString("code", f.Past.Code);
            w.WriteNumber("year", f.Past.Year);
            w.WriteString("decision", JsonNamingPolicy.CamelCase.ConvertName(f.Past.Decision.ToString()));
            w.WriteString("by", f.Past.By);
            w.WriteString("reason", f.Past.Reason);
            w.WriteString("now", f.Advised is { } advised ? JsonNamingPolicy.CamelCase.ConvertName(advised.Status.ToString()) : f.Unadvised is null ? "notInTheRules" : "notAdvised");
            AdviceJson.WriteArray(w, "watched", f.Watched, static (v, x) =>
            {
                v.WriteString("indicator", x.Then.Indicator);
                v.WriteString("target", x.Then.Target);
                v.WriteNumber("then", x.Then.Value);
                AdviceJson.WriteNumber(v, "now", x.Now?.Value);
                v.WriteBoolean("comparable", x.IsComparable);
            });
        });
    }
}
