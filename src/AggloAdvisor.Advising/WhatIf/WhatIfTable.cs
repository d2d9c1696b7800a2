using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>What would give or withdraw one measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Why">Why it is not advised; empty when it is.</param>
/// <param name="Answer">What would give it, or withdraw it when it is advised.</param>
/// <param name="Short">The answer in one line.</param>
public sealed record WhatIfItem(Countermeasure Measure, ImmutableArray<Reason> Why, WhatWouldChange Answer, LocalizedText Short);

/// <summary>What would give or withdraw each measure of a rule base.</summary>
public sealed class WhatIfTable
{
    private readonly FrozenDictionary<string, WhatIfItem> _items;

    private WhatIfTable(Advice advice, Func<Wish, WhatWouldChange> answer)
    {
        var (text, whyNot) = (new WhatIfText(advice.Case), new WhyNot(advice));
        WhatIfItem Item(Countermeasure measure, ImmutableArray<Reason> why, bool given)
        {
            var found = answer(new MeasureWish(measure, given));
            return new(measure, why, found, text.Short(found));
        }

        _items = advice.NotAdvised.Select(n => Item(n.Measure, whyNot.Of(n), given: true))
            .Concat(advice.Recommendations.Select(r => Item(r.Measure, [], given: false)))
            .ToFrozenDictionary(static i => i.Measure.Id, StringComparer.Ordinal);
    }

    /// <summary>Answers in the rules' terms: costs next to nothing.</summary>
    public static WhatIfTable InRules(Advice advice) => new(advice, new WhatIfEngine(advice).InRules);

    /// <summary>Answers in figures too: takes a part of a second for each measure.</summary>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static WhatIfTable InFigures(Advice advice, CancellationToken cancellationToken = default)
    {
        var engine = new WhatIfEngine(advice);
        return new(advice, wish => engine.InFigures(wish, cancellationToken));
    }

    /// <summary>The answer for a measure of the rule base.</summary>
    /// <exception cref="KeyNotFoundException">The measure is of another rule base.</exception>
    public WhatIfItem Of(Countermeasure measure) => _items[measure.Id];
}
