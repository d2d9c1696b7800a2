using AggloAdvisor.Advising.Effects;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Output;

/// <summary>The words for what edits of a rule base do.</summary>
internal static class EffectWords
{
    private static readonly Dictionary<string, string> _degrees = new(StringComparer.Ordinal)
    {
        ["Profile"] = "特征",
        ["Slight"] = "轻微",
        ["Marked"] = "明显",
        ["Severe"] = "严重",
        ["Indication"] = "仅为迹象",
        ["Moderate"] = "把握中等",
        ["High"] = "把握较大",
        ["Advised"] = "建议",
        ["CheckFirst"] = "先查明",
        ["NotYet"] = "暂不具备条件",
    };

    /// <summary>What happened.</summary>
    public static LocalizedText Kind(EffectKind kind) => kind switch
    {
        EffectKind.Appears => new("+ appears  ", "+ 新出现"),
        EffectKind.Vanishes => new("- vanishes ", "- 消失"),
        EffectKind.Moves => new("~ moves    ", "~ 变化"),
        _ => new("  reordered", "  改次序"),
    };

    /// <summary>What a finding is about; nothing for measures and findings about the whole case.</summary>
    public static LocalizedText Target(OutcomeKey key, TargetNames names) =>
        key.Target.Scope == Core.Indicators.Scope.Case ? LocalizedText.Same("") : names.Of(key.Target);

    /// <summary>From what to what.</summary>
    public static LocalizedText Change(RuleEffect effect) => effect switch
    {
        { Old: null, New: { } @new } => State(@new),
        { New: null, Old: { } old } => LocalizedText.Of($"(was {State(old)})", $"（原为{State(old)}）"),
        { Kind: EffectKind.Reordered, Old: { } old, New: { } @new } => LocalizedText.Of($"place {old.Order} -> {@new.Order}", $"第{old.Order}位→第{@new.Order}位"),
        { Old: { } old, New: { } @new } => LocalizedText.Of($"{State(old)} -> {State(@new)}", $"{State(old)}→{State(@new)}"),
        _ => LocalizedText.Same(""),
    };

    /// <summary>Which edit does it.</summary>
    public static LocalizedText Cause(RuleEffect effect)
    {
        if (effect.Causes.IsEmpty)
        {
            return new("because of several edits, none of which does it alone or is needed alone", "由多处修改共同引起，其中任何一处单独既不充分也不必要");
        }

        var causes = effect.Causes.Select(static c => LocalizedText.Of($"{c.Location} {c.Words}", $"{c.Location} {c.Words}")).ToArray();
        var list = LocalizedText.List(causes, effect.Together ? " and " : ", or ", effect.Together ? "以及" : "，或");
        return effect.Together && causes.Length > 1 ? LocalizedText.Of($"because of {list} together", $"原因：{list}共同引起") : LocalizedText.Of($"because of {list}", $"原因：{list}");
    }

    private static LocalizedText State(OutcomeState state)
    {
        var words = state.Degree.Split(", ");
        return new(string.Join(", ", words.Select(static w => w switch { "CheckFirst" => "check first", "NotYet" => "not yet", _ => w.ToLowerInvariant() })), string.Join("，", words.Select(static w => _degrees.GetValueOrDefault(w, w))));
    }
}
