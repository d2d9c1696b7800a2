using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Explaining;

/// <summary>Says what an overlay does to the rule base.</summary>
public static class OverrideWords
{
    /// <summary>What it does, in a word.</summary>
    public static LocalizedText Of(OverrideKind kind) => kind switch
    {
        OverrideKind.Added => new("added", "新增"),
        OverrideKind.Replaced => new("replaced", "替换"),
        _ => new("switched off", "停用"),
    };

    /// <summary>One override in a sentence, with the reason and both places.</summary>
    public static LocalizedText Sentence(RuleOverride item)
    {
        var places = item.BaseLocation is null
            ? LocalizedText.Of($"[{item.Location}]", $"［{item.Location}］")
            : LocalizedText.Of($"[{item.Location}; rule base: {item.BaseLocation}]", $"［{item.Location}；规则库：{item.BaseLocation}］");
        var reason = item.Because is null ? new LocalizedText("", "") : LocalizedText.Of($": {item.Because}", $"：{item.Because}");
        var values = item is { Subject: OverrideSubject.Parameter, Before: { } before, After: { } after }
            ? LocalizedText.Of($", {before} becomes {after}", $"，由{before}改为{after}")
            : new LocalizedText("", "");
        return LocalizedText.Of(
            $"{item.Office}: {item.Code} {item.Title} is {Of(item.Kind)}{values}{reason} {places}",
            $"{item.Office}：{Of(item.Kind)}{item.Code} {item.Title}{values}{reason}{places}");
    }

    /// <summary>The overrides that concern a rule or measure: of itself, and of the thresholds and derived indicators in these conditions.</summary>
    public static ImmutableArray<RuleOverride> Concerning(RuleSet rules, string code, IEnumerable<Condition> conditions)
    {
        if (rules.Overrides.IsEmpty)
        {
            return [];
        }

        var all = conditions.ToArray();
        var names = all.SelectMany(ConditionWalk.Parameters).Select(static p => (OverrideSubject.Parameter, p.Parameter.Id))
            .Concat(all.SelectMany(ConditionWalk.Indicators).Select(static i => (OverrideSubject.Indicator, i.Indicator.Id)))
            .ToHashSet();
        return [.. rules.Overrides.Where(o => (o.Code == code && o.Subject is (OverrideSubject.Diagnosis or OverrideSubject.Countermeasure)) || names.Contains((o.Subject, o.Id)))];
    }

    /// <summary>The override that switches a rule or measure off; null when none does.</summary>
    public static RuleOverride? SwitchedOff(RuleSet rules, string idOrCode) => rules.Overrides.LastOrDefault(o =>
        o.Kind == OverrideKind.SwitchedOff && (o.Id == idOrCode || string.Equals(o.Code, idOrCode, StringComparison.OrdinalIgnoreCase)));
}
