using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>Says why a wish cannot be brought about, or not by figures of today.</summary>
internal static class Obstacles
{
    /// <summary>Why the rules leave no way; empty when they leave one.</summary>
    public static ImmutableArray<LocalizedText> Of(Advice advice, Wish wish, ImmutableArray<LeafSet> conditions, bool metBeyondRange)
    {
        if (!conditions.IsEmpty)
        {
            return [];
        }

        if (wish is MeasureWish measure)
        {
            var leading = advice.Rules.Diagnoses.Where(d => d.Recommend.Contains(measure.Measure.Id, StringComparer.Ordinal)).ToArray();
            if (leading.Length == 0 && !advice.Rules.Countermeasures.Any(m => m.Gates.Any(g => g.First.Contains(measure.Measure.Id, StringComparer.Ordinal))))
            {
                return [new("no diagnosis of the rule base leads to it", "规则库中没有诊断引向它")];
            }

            if (!advice.Evaluation.Diagnoses.Any(v => v.Diagnosis.Recommend.Contains(measure.Measure.Id, StringComparer.Ordinal)))
            {
                var needed = leading.SelectMany(static d => Rules.Evaluation.ConditionWalk.Indicators(d.When)).Select(static o => o.Indicator.Name).Distinct();
                return [LocalizedText.Of(
                    $"its diagnoses have nothing here that they could be asked of; they need: {LocalizedText.List(needed)}",
                    $"本案例没有可供其诊断判断的对象；所需指标：{LocalizedText.List(needed)}")];
            }
        }

        return metBeyondRange
            ? [new("a threshold lies at the end of what its indicator can be: no figures reach beyond it", "有阈值处于指标取值范围的端点，任何数据都无法越过")]
            : [new("the conditions exclude each other", "各条件相互排斥")];
    }

    /// <summary>Why no change of today's figures was found, from the nearest way that the rules leave.</summary>
    public static ImmutableArray<LocalizedText> OfFigures(LeafSet nearest, ImmutableArray<LocalizedText> known)
    {
        var reasons = known.ToList();
        if (!nearest.IsKnown)
        {
            reasons.Add(new("figures are lacking, so that no present figure can be changed", "缺少数据，没有可以变动的现有数值"));
        }

        if (nearest.Leaves.Any(static l => l.IsGiven))
        {
            reasons.Add(new("it hangs on which members the case has, where they lie or since when they cooperate", "取决于成员构成、区位或合作起始年份"));
        }

        if (nearest.Leaves.Any(static l => l.Trace.Left.Values.Concat(l.Trace.Right.Values).Any(static v => v.Origin == ValueOrigin.Reported)))
        {
            reasons.Add(new("a value it rests on was taken from a document: figures of the case do not move it", "所依据的数值引自文献，本案例的数据无法使其变动"));
        }

        if (reasons.Count == 0)
        {
            reasons.Add(nearest.Leaves.Any(static l => l.IsOfWords)
                ? new("it hangs on what is declared, and no single entry decides it", "取决于申报内容，且没有单独一条能够决定")
                : new(
                    "no figure of this year within twenty times its size does it, alone or with one for each condition: it hangs on earlier years, on the benchmark or on many figures at once",
                    "本年度任何数值在二十倍范围内单独变动或逐条件搭配变动都不足以改变：它取决于往年、对照地区或多项数据的共同变化"));
        }

        return [.. reasons];
    }
}
