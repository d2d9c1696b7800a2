using System.Collections.Immutable;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Planning;

/// <summary>Answers the questions that advised measures leave to the case.</summary>
internal sealed class ChoiceBuilder(TextFiller texts)
{
    /// <summary>The choices of every advised measure that has any, by its id.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<ChoiceAdvice>> Build(ImmutableArray<Recommendation> plan, Evaluation evaluation) => plan
        .Where(static r => !r.Measure.Choices.IsEmpty)
        .ToImmutableSortedDictionary(
            static r => r.Measure.Id,
            r => r.Measure.Choices.Select(c => Answer(c, [.. evaluation.Options.Where(o => o.Measure.Id == r.Measure.Id)])).ToImmutableArray(),
            StringComparer.Ordinal);

    private ChoiceAdvice Answer(Choice choice, OptionVerdict[] verdicts) =>
        new(choice, [.. choice.Options.Select(o => Weigh(verdicts.Single(v => v.Option.Id == o.Id)))]);

    private OptionAdvice Weigh(OptionVerdict verdict)
    {
        var reasons = verdict.Option.Reasons.Zip(verdict.Reasons).ToArray();
        return new(
            verdict,
            [.. reasons.Where(static r => r.Second.Verdict == Verdict.Fired).Select(r => Fill(r.First.For, r.Second))],
            [.. reasons.Where(static r => r.Second.Verdict == Verdict.NotFired).Select(r => Fill(r.First.Against, r.Second))],
            [.. Undecided(verdict.Trace).Select(Lacking).DistinctBy(static l => l.En)]);
    }

    private LocalizedText Fill(LocalizedText text, TraceNode trace) => texts.Fill(
        text,
        Target.WholeCase,
        TraceWalk.Comparisons(trace).SelectMany(static c => c.Left.Values.Concat(c.Right.Values)).Min(static v => v.Granularity));

    // Within a part that is decided already nothing needs to be found out.
    private static IEnumerable<ComparisonTrace> Undecided(TraceNode node) => node switch
    {
        { Verdict: not Verdict.Undecided } => [],
        ComparisonTrace comparison => [comparison],
        AllTrace all => all.Parts.SelectMany(Undecided),
        AnyTrace any => any.Parts.SelectMany(Undecided),
        NotTrace not => Undecided(not.Part),
        _ => [],
    };

    private static LocalizedText Lacking(ComparisonTrace comparison)
    {
        OperandValue[] sides = [comparison.Left, comparison.Right];
        if (sides.FirstOrDefault(static s => s is { Operand: IndicatorOperand, Value: null }) is { Operand: IndicatorOperand unknown })
        {
            return new(LowerFirst(unknown.Indicator.Name.En), unknown.Indicator.Name.In(Language.Chinese));
        }

        // The figure is known, but its threshold exists for finer classifications only.
        var name = sides.Select(static s => s.Operand).OfType<IndicatorOperand>().First().Indicator.Name;
        return new($"finer industries ({LowerFirst(name.En)})", $"更细的行业分类（{name.In(Language.Chinese)}）");
    }

    private static string LowerFirst(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
