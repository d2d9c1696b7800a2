using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Edits;
using AggloAdvisor.Rules.Explaining;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Syntax.Overlays;

/// <summary>Lists what an overlay does to the rule base below it, in words of both.</summary>
internal static class OverrideList
{
    /// <summary>The overrides in the order of subjects and codes.</summary>
    public static ImmutableArray<RuleOverride> Of(OverlayManifest overlay, IReadOnlyDictionary<(OverrideSubject Subject, string Id), SourceLocation> defined, RuleSet below, RuleSet above)
    {
        var edits = RuleEdits.Between(below, above).ToLookup(static e => e.Subject, static e => e.Words, StringComparer.Ordinal);
        var listed = overlay.Replaces.Concat(overlay.Off).ToDictionary(static e => (e.Subject, e.Id));
        return
        [
            .. defined.Keys.Union(overlay.Off.Select(static e => (e.Subject, e.Id))).Select(key =>
            {
                var (before, after) = (Entry.Of(below, key.Subject, key.Id), defined.ContainsKey(key) ? Entry.Of(above, key.Subject, key.Id) : null);
                var kind = after is null ? OverrideKind.SwitchedOff : before is null ? OverrideKind.Added : OverrideKind.Replaced;
                var shown = (after ?? before)!;
                return new RuleOverride(kind, key.Subject, key.Id, shown.Code, shown.Title, overlay.Label, overlay.Name, listed.GetValueOrDefault(key)?.Because, after?.Location ?? listed[key].Location, before?.Location)
                {
                    Before = before?.Says,
                    After = after?.Says,
                    Edits = kind == OverrideKind.Replaced ? [.. edits[shown.Code].Distinct()] : [],
                };
            }).OrderBy(static o => o.Subject).ThenBy(static o => o.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>One thing of a rule base, whatever its kind.</summary>
    private sealed record Entry(string Code, LocalizedText Title, LocalizedText Says, SourceLocation Location)
    {
        public static Entry? Of(RuleSet rules, OverrideSubject subject, string id) => subject switch
        {
            OverrideSubject.Parameter => rules.Parameters.GetValueOrDefault(id) is { } p ? new(p.Id, p.Title, Values(p), p.Location) : null,
            OverrideSubject.Indicator => rules.Indicators.FirstOrDefault(i => i.Definition.Id == id) is { } i ? new(id, i.Definition.Name, i.Definition.Formula, i.Location) : null,
            OverrideSubject.Diagnosis => rules.FindDiagnosis(id) is { } d ? new(d.Code, d.Title, Condition(rules, d), d.Location) : null,
            OverrideSubject.Countermeasure => rules.FindCountermeasure(id) is { } m ? new(m.Code, m.Title, m.Do, m.Location) : null,
            _ => rules.Cases.FirstOrDefault(c => c.Id == id) is { } c ? new(id, c.Name, c.About, c.Location) : null,
        };

        // Without a case there is no year: the thresholds are those valid last.
        private static LocalizedText Condition(RuleSet rules, Diagnosis diagnosis) => LocalizedText.List(
            new ConditionSentence(rules, DateOnly.MaxValue).Lines(diagnosis.When).Select(static l => new LocalizedText(l.En.TrimStart(' ', '-'), l.Zh.TrimStart(' ', '-'))), "; ", "；");

        private static LocalizedText Values(Parameter parameter) => LocalizedText.List(
            parameter.Versions.SelectMany(v => v.ByIndustries.IsEmpty
                ? [Value(parameter.Versions.Length > 1 ? v.From : null, null, v.Value)]
                : v.ByIndustries.Select(s => Value(parameter.Versions.Length > 1 ? v.From : null, s.FromIndustries, s.Value))),
            "; ",
            "；") + LocalizedText.Of($" ({ProvenanceWords.Of(parameter.Provenance)})", $"（{ProvenanceWords.Of(parameter.Provenance)}）");

        private static LocalizedText Value(DateOnly? from, int? industries, double? value)
        {
            var number = value?.ToString(CultureInfo.InvariantCulture) ?? "–";
            var day = from?.ToString("O", CultureInfo.InvariantCulture);
            return LocalizedText.Of(
                $"{number}{(industries is { } n ? string.Create(CultureInfo.InvariantCulture, $" from {n} industries") : "")}{(day is null ? "" : $" from {day}")}",
                $"{(day is null ? "" : $"自{day}起")}{(industries is { } m ? string.Create(CultureInfo.InvariantCulture, $"{m}个行业以上") : "")}{number}");
        }
    }
}
