using System.Collections.Immutable;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>Tells in sentences what would have to be otherwise.</summary>
public sealed class WhatIfText(Case @case)
{
    private const int MostConditions = 3;
    private const int MostInShort = 2;
    private readonly LeafText _leaves = new(new TargetNames(@case));

    /// <summary>The heading, such as "What would withdraw it".</summary>
    public static LocalizedText Heading(Wish wish) => wish switch
    {
        MeasureWish { Given: true } => new("What would give it", "何种情况下会建议"),
        GateWish gate => LocalizedText.Of($"What would open the gate “{gate.Gate.Id}”", $"前提“{gate.Gate.Closed}”在何种情况下会满足"),
        MeasureWish => new("What would withdraw it", "何种情况下不再建议"),
        FindingWish { Fires: true } => new("What would make it fire", "何种情况下会成立"),
        _ => new("What would make it not fire", "何种情况下不再成立"),
    };

    /// <summary>One line for a report: the smallest change of figures where there is one, else the nearest conditions, else why it is impossible.</summary>
    public LocalizedText Short(WhatWouldChange answer) =>
        !answer.Changes.IsEmpty ? Stop(LeafText.First(answer.Changes[0].Parts.Select(static p => p.Text), MostInShort))
        : answer.IsPossible ? Stop(_leaves.Of(answer.Conditions[0], MostInShort))
        : Impossible(answer);

    /// <summary>All lines: conditions, changes, obstacles.</summary>
    public ImmutableArray<LocalizedText> Lines(WhatWouldChange answer)
    {
        if (!answer.IsPossible)
        {
            return [Impossible(answer)];
        }

        return
        [
            .. answer.Conditions.Take(MostConditions).Select((c, i) => Said(i, new("by the rules", "按规则"), _leaves.Of(c))),
            .. answer.Changes.Select(static (c, i) => Said(i, new("smallest change", "最小变动"), c.Text)),
            .. answer.Obstacles.Select(static o => LocalizedText.Of($"no change of present figures: {o}", $"现有数据无可行变动：{o}")),
        ];
    }

    private static LocalizedText Said(int place, LocalizedText first, LocalizedText what)
    {
        var lead = place == 0 ? first : new("or", "或");
        return LocalizedText.Of($"{lead}: {what}", $"{lead}：{what}");
    }

    private static LocalizedText Impossible(WhatWouldChange answer) =>
        LocalizedText.Of($"Impossible: {LocalizedText.List(answer.Obstacles, "; ", "；")}.", $"不可能：{LocalizedText.List(answer.Obstacles, "; ", "；")}。");

    private static LocalizedText Stop(LocalizedText text) => LocalizedText.Of($"{text}.", $"{text}。");
}
