using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Syntax.Overlays;

/// <summary>Holds an overlay's list against its files and against the rule base below it: nothing is replaced by accident, nothing listed in vain.</summary>
internal static class OverlayChecks
{
    /// <summary>Checks the list.</summary>
    /// <param name="overlay">The uppermost overlay.</param>
    /// <param name="defined">What its files define.</param>
    /// <param name="below">The rule base with the overlays below it.</param>
    /// <param name="problems">Where problems are collected.</param>
    public static void List(OverlayManifest overlay, IReadOnlyDictionary<(OverrideSubject Subject, string Id), SourceLocation> defined, RuleSet below, DiagnosticBag problems)
    {
        foreach (var entry in overlay.Replaces.Concat(overlay.Off))
        {
            var known = below.Known(entry.Subject);
            var what = Word(entry.Subject);
            if (!known.ContainsKey(entry.Id))
            {
                problems.Error(OverlayDiagnostics.BadList, entry.Location, LocalizedText.Of($"the rule base has no {what} '{entry.Id}'", $"规则库没有{what}‘{entry.Id}’"), Suggestion.DidYouMean(entry.Id, known.Keys), defined.GetValueOrDefault((entry.Subject, entry.Id)));
            }
        }

        foreach (var entry in overlay.Replaces.Where(e => !defined.ContainsKey((e.Subject, e.Id)) && below.Known(e.Subject).ContainsKey(e.Id)))
        {
            problems.Error(
                OverlayDiagnostics.BadList,
                entry.Location,
                LocalizedText.Of($"'replaces:' lists the {Word(entry.Subject)} '{entry.Id}', but no file of the overlay defines it", $"‘replaces:’列有{Word(entry.Subject)}‘{entry.Id}’，但叠加层没有文件定义它"),
                Suggestion.DidYouMean(entry.Id, defined.Keys.Where(k => k.Subject == entry.Subject).Select(static k => k.Id)) ?? new("add the file, or list it under 'off:'", "请补上文件，或列入‘off:’"));
        }

        foreach (var entry in overlay.Off)
        {
            if (defined.TryGetValue((entry.Subject, entry.Id), out var place))
            {
                problems.Error(
                    OverlayDiagnostics.BadList,
                    entry.Location,
                    LocalizedText.Of($"'off:' lists the {Word(entry.Subject)} '{entry.Id}', but the overlay defines it", $"‘off:’列有{Word(entry.Subject)}‘{entry.Id}’，但叠加层又定义了它"),
                    new("move the entry to 'replaces:', or delete the file", "请将该项移至‘replaces:’，或删去文件"),
                    place);
            }
        }
    }

    /// <summary>Checks that replaced thresholds keep their unit.</summary>
    public static void Units(OverlayManifest overlay, RuleSet below, IEnumerable<Parameter> parameters, DiagnosticBag problems)
    {
        foreach (var parameter in parameters.Where(p => overlay.Holds(p.Location)))
        {
            if (below.Parameters.TryGetValue(parameter.Id, out var own) && own.Unit != parameter.Unit)
            {
                problems.Error(OverlayDiagnostics.Unlike, parameter.Location, LocalizedText.Of($"'{parameter.Id}' is in '{own.Unit}' in the rule base, in '{parameter.Unit}' here", $"‘{parameter.Id}’在规则库中的单位为‘{own.Unit}’，此处为‘{parameter.Unit}’"), LocalizedText.Of($"write 'unit: {own.Unit}'", $"请写‘unit: {own.Unit}’"), own.Location);
            }
        }
    }

    /// <summary>Checks that codes keep their meaning.</summary>
    public static void Codes(OverlayManifest overlay, RuleSet below, IEnumerable<Diagnosis> diagnoses, IEnumerable<Countermeasure> measures, DiagnosticBag problems)
    {
        var coded = diagnoses.Select(static d => (d.Id, d.Code, d.Location)).Concat(measures.Select(static m => (m.Id, m.Code, m.Location))).Where(x => overlay.Holds(x.Location));
        var before = below.Diagnoses.Select(static d => (d.Id, d.Code, d.Location)).Concat(below.Countermeasures.Select(static m => (m.Id, m.Code, m.Location))).ToArray();
        foreach (var (id, code, location) in coded)
        {
            var own = before.FirstOrDefault(b => b.Id == id && b.Code[0] == code[0]);
            if (own.Id is not null && own.Code != code)
            {
                problems.Error(OverlayDiagnostics.Unlike, location, LocalizedText.Of($"'{id}' is {own.Code} in the rule base, {code} here", $"‘{id}’在规则库中为‘{own.Code}’，此处为‘{code}’"), LocalizedText.Of($"write 'code: {own.Code}'", $"请写‘code: {own.Code}’"), own.Location);
            }
            else if (own.Id is null && before.FirstOrDefault(b => b.Code == code) is { Id: not null } taken && overlay.Off.Any(e => e.Id == taken.Id))
            {
                problems.Error(OverlayDiagnostics.Unlike, location, LocalizedText.Of($"the code '{code}' is that of '{taken.Id}', which is switched off", $"代码‘{code}’属于已停用的‘{taken.Id}’"), new("choose a code of its own: older reports mean the other by it", "请另取代码：以往报告以此代码指另一规则"), taken.Location);
            }
        }
    }

    /// <summary>Remarks on measures that the overlay leaves without a diagnosis that leads to them.</summary>
    public static void Triggers(OverlayManifest overlay, RuleSet below, IReadOnlyCollection<Diagnosis> diagnoses, IEnumerable<Countermeasure> measures, DiagnosticBag problems)
    {
        var leadsTo = diagnoses.SelectMany(static d => d.Recommend).Concat(measures.SelectMany(static m => m.Gates).SelectMany(static g => g.First)).ToHashSet(StringComparer.Ordinal);
        foreach (var measure in measures.Where(m => !leadsTo.Contains(m.Id)))
        {
            // The first of the diagnoses that led to it, as the list of the overlay has them.
            var led = below.Diagnoses.Where(d => d.Recommend.Contains(measure.Id, StringComparer.Ordinal)).Select(static d => d.Id).ToArray();
            if (overlay.Off.Concat(overlay.Replaces).FirstOrDefault(e => e.Subject == OverrideSubject.Diagnosis && led.Contains(e.Id, StringComparer.Ordinal)) is { } cause)
            {
                problems.Warning(
                    OverlayDiagnostics.NoTrigger,
                    cause.Location,
                    LocalizedText.Of($"without '{cause.Id}' nothing leads to {measure.Code} '{measure.Id}' any more: it will not be advised", $"没有‘{cause.Id}’，便没有诊断引出对策‘{measure.Code}’（‘{measure.Id}’），它将不再被建议"),
                    new("recommend it in a rule of the overlay, or switch it off, too", "请在叠加层的规则中引出它，或一并停用"),
                    measure.Location);
            }
        }
    }

    /// <summary>The word for a kind of thing.</summary>
    public static LocalizedText Word(OverrideSubject subject) => subject switch
    {
        OverrideSubject.Parameter => new("parameter", "参数"),
        OverrideSubject.Indicator => new("indicator", "指标"),
        OverrideSubject.Diagnosis => References.Diagnosis,
        OverrideSubject.Countermeasure => References.Countermeasure,
        _ => new("documented case", "案例"),
    };

    /// <summary>The ids of a kind, and where each is defined.</summary>
    public static IReadOnlyDictionary<string, SourceLocation> Known(this RuleSet rules, OverrideSubject subject) => subject switch
    {
        OverrideSubject.Parameter => rules.Parameters.ToImmutableDictionary(static p => p.Key, static p => p.Value.Location, StringComparer.Ordinal),
        OverrideSubject.Indicator => rules.Indicators.ToImmutableDictionary(static i => i.Definition.Id, static i => i.Location, StringComparer.Ordinal),
        OverrideSubject.Diagnosis => rules.Diagnoses.ToImmutableDictionary(static d => d.Id, static d => d.Location, StringComparer.Ordinal),
        OverrideSubject.Countermeasure => rules.Countermeasures.ToImmutableDictionary(static m => m.Id, static m => m.Location, StringComparer.Ordinal),
        _ => rules.Cases.ToImmutableDictionary(static c => c.Id, static c => c.Location, StringComparer.Ordinal),
    };
}
