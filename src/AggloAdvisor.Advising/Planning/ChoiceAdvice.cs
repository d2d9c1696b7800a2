using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Planning;

/// <summary>An option of a choice with what speaks for and against it here.</summary>
/// <param name="Verdict">The option, whether it fits, and why.</param>
/// <param name="For">What speaks for it, figures filled in.</param>
/// <param name="Against">What speaks against it, figures filled in.</param>
/// <param name="Lacking">What would have to be known to decide it, in words; empty when it is decided.</param>
public sealed record OptionAdvice(OptionVerdict Verdict, ImmutableArray<LocalizedText> For, ImmutableArray<LocalizedText> Against, ImmutableArray<LocalizedText> Lacking)
{
    /// <summary>The option.</summary>
    public ChoiceOption Option => Verdict.Option;
}

/// <summary>A choice as this case decides it.</summary>
/// <param name="Choice">The question.</param>
/// <param name="Options">Its options in the preferred order.</param>
public sealed record ChoiceAdvice(Choice Choice, ImmutableArray<OptionAdvice> Options)
{
    /// <summary>The first option that fits; null when none certainly does.</summary>
    public OptionAdvice? Taken => Options.FirstOrDefault(static o => o.Verdict.Verdict == Verdict.Fired);

    /// <summary>Options that would be preferred to the one taken, were they decided in their favour; all undecided ones when none is taken.</summary>
    public ImmutableArray<OptionAdvice> Open => [.. Options.TakeWhile(o => o != Taken).Where(static o => o.Verdict.Verdict == Verdict.Undecided)];

    /// <summary>The answer in a sentence.</summary>
    public LocalizedText Answer
    {
        get
        {
            var open = Open;
            if (Taken is { } taken)
            {
                var also = Options.Where(o => o != taken && o.Verdict.Verdict == Verdict.Fired).ToArray();
                return Join(
                    new($"{taken.Option.Name.En}.", $"{taken.Option.Name.In(Language.Chinese)}。"),
                    also.Length == 0 ? null : new($" Also fitting: {Names(also, Language.English)}.", $"同样适合：{Names(also, Language.Chinese)}。"),
                    open.IsEmpty ? null : new(
                        $" {Names(open, Language.English)} would come first, but {(open.Length == 1 ? "is" : "are")} undecided for lack of {Lacking(open, Language.English)}.",
                        $"{Names(open, Language.Chinese)}本应优先，但因缺少{Lacking(open, Language.Chinese)}而未决。"));
            }

            return open.IsEmpty
                ? Choice.NoneFits
                : new($"Undecided for lack of {Lacking(open, Language.English)}.", $"因缺少{Lacking(open, Language.Chinese)}而未决。");
        }
    }

    private static LocalizedText Join(LocalizedText first, params LocalizedText?[] more) =>
        new(first.En + string.Concat(more.Select(static m => m?.En)), first.In(Language.Chinese) + string.Concat(more.Select(static m => m?.In(Language.Chinese))));

    private static string Names(IEnumerable<OptionAdvice> options, Language language) =>
        string.Join(language == Language.Chinese ? "、" : ", ", options.Select(o => o.Option.Name.In(language)));

    private static string Lacking(IEnumerable<OptionAdvice> options, Language language) =>
        string.Join(language == Language.Chinese ? "、" : "; ", options.SelectMany(static o => o.Lacking).Select(l => l.In(language)).Distinct(StringComparer.Ordinal));
}
