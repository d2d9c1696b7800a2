using System.Collections.Immutable;
using AggloAdvisor.Advising.Effects;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Edits;

namespace AggloAdvisor.Cli.Output;

/// <summary>Prints what edits do: first the edits, then case by case what changes and why.</summary>
internal sealed class RuleDiffPrinter(TextWriter output, Language language)
{
    /// <summary>Prints everything.</summary>
    public void Print(ImmutableArray<RuleEdit> edits, ImmutableArray<CaseEffects> cases)
    {
        output.WriteLine(Say($"{edits.Length} edits", $"{edits.Length}处修改"));
        foreach (var edit in edits)
        {
            output.WriteLine($"  {edit.Location}: {edit.Words.In(language)}");
        }

        foreach (var one in cases.Where(static c => !c.Effects.IsEmpty))
        {
            output.WriteLine();
            output.WriteLine(Say($"{one.Case.Name}, {one.Year}", $"{one.Case.Name}，{one.Year}年"));
            var names = new TargetNames(one.Case);
            foreach (var cause in one.Effects.GroupBy(static e => EffectWords.Cause(e)))
            {
                output.WriteLine($"  {cause.Key.In(language)}");
                foreach (var effect in cause)
                {
                    output.WriteLine($"    {EffectWords.Kind(effect.Kind).In(language)} {effect.Key.Code} {EffectWords.Target(effect.Key, names).In(language)} {EffectWords.Change(effect).In(language)}".TrimEnd());
                }
            }
        }

        output.WriteLine();
        var touched = cases.Count(static c => !c.Effects.IsEmpty);
        output.WriteLine(Say(
            $"{touched} of {cases.Length} cases change: {Count(cases, EffectKind.Appears)} appear, {Count(cases, EffectKind.Vanishes)} vanish, {Count(cases, EffectKind.Moves)} move, {Count(cases, EffectKind.Reordered)} change their place in the plan.",
            $"{cases.Length}个案例中有{touched}个发生变化：新出现{Count(cases, EffectKind.Appears)}项，消失{Count(cases, EffectKind.Vanishes)}项，程度变化{Count(cases, EffectKind.Moves)}项，方案次序变化{Count(cases, EffectKind.Reordered)}项。"));
    }

    private static int Count(ImmutableArray<CaseEffects> cases, EffectKind kind) => cases.Sum(c => c.Effects.Count(e => e.Kind == kind));

    private string Say(EnglishText en, ChineseText zh) => LocalizedText.Of(en, zh).In(language);
}
