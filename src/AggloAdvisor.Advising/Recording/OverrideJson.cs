using System.Text.Json;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Recording;

/// <summary>Writes in what the overlays of a run differ from the rule base.</summary>
public static class OverrideJson
{
    /// <summary>Writes <c>overrides</c>: empty without overlays.</summary>
    public static void Write(Utf8JsonWriter json, RuleSet rules) => AdviceJson.WriteArray(json, "overrides", rules.Overrides, static (w, o) =>
    {
        w.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(o.Kind.ToString()));
        w.WriteString("what", JsonNamingPolicy.CamelCase.ConvertName(o.Subject.ToString()));
        w.WriteString("id", o.Id);
        w.WriteString("code", o.Code);
        AdviceJson.WriteText(w, "title", o.Title);
        w.WriteString("overlay", o.Overlay);
        AdviceJson.WriteText(w, "office", o.Office);
        AdviceJson.WriteText(w, "because", o.Because);
        AdviceJson.WriteText(w, "before", o.Before);
        AdviceJson.WriteText(w, "after", o.After);
        AdviceJson.WriteTexts(w, "edits", o.Edits);
        w.WriteString("at", o.Location.ToString());
        w.WriteString("insteadOf", o.BaseLocation?.ToString());
    });
}
