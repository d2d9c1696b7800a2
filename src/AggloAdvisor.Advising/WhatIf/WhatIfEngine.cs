using System.Collections.Immutable;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>Answers what would have to be otherwise: in the rules' own terms, and in the figures that a planner knows.</summary>
/// <remarks>The same advice gives the same answers: no clock, no chance, a fixed order and fixed bounds on the work.</remarks>
public sealed class WhatIfEngine
{
    private const int MostLevers = 400;
    private const int MostDeclarations = 120;
    private const int MostSolved = 8;
    private const int MostAsked = 1500;
    private const int MostShown = 4;
    private const int MostParts = 6;
    private const int MostSets = 2;
    private const int MostSteps = 4;

    private readonly Advice _advice;
    private readonly TargetNames _names;
    private readonly Lazy<RuleEvaluator> _rules; // Only answers in figures need it.

    /// <summary>Prepares answers about a run.</summary>
    public WhatIfEngine(Advice advice)
    {
        (_advice, _names, _rules) = (advice, new TargetNames(advice.Case), new(() => RuleEvaluator.ForTraces(advice.Rules)));
    }

    /// <summary>In the rules' terms only: quick.</summary>
    public WhatWouldChange InRules(Wish wish)
    {
        var sets = new LeafSets(_advice.Rules, _advice.Evaluation);
        var conditions = sets.For(wish);
        return new(wish, conditions, [], Obstacles.Of(_advice, wish, conditions, sets.MetBeyondRange), Searched: false);
    }

    /// <summary>In the rules' terms and in figures, each change checked by a whole run.</summary>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public WhatWouldChange InFigures(Wish wish, CancellationToken cancellationToken = default)
    {
        var inRules = InRules(wish);
        if (!inRules.IsPossible)
        {
            return inRules with { Searched = true };
        }

        var judge = new QuickJudge(_advice, wish, cancellationToken);
        var finder = new LeverFinder(_advice.Case, _names);
        Lever[] levers = [.. Read(judge, finder.Find(judge.Inputs)).Take(MostLevers)];
        DeclarationAlteration[] declarations = [.. new DeclarationFinder(_advice.Case, finder).Find(judge.Inputs).Take(MostDeclarations)];
        var near = Near(inRules.Conditions[0]);
        var single = new LeverSearch(judge, wish, MostSolved, MostAsked).Find(_advice.Case, levers, near).Cast<Alteration>()
            .Concat(declarations.Where(d => judge.Meets(wish, d.Apply(_advice.Case))))
            .Select(static a => new ProposedChange([a]));
        ImmutableArray<ProposedChange> changes = [.. single.Where(c => IsProven(wish, c, cancellationToken)).Take(MostShown)];
        if (changes.IsEmpty)
        {
            changes = [.. Together(inRules.Conditions, judge, levers, declarations).Where(c => IsProven(wish, c, cancellationToken)).Take(1)];
        }

        return inRules with
        {
            Changes = changes,
            Obstacles = changes.IsEmpty ? Obstacles.OfFigures(inRules.Conditions[0], inRules.Obstacles) : [],
            Searched = true,
        };
    }

    // Of several activity tables the indicators read few: what stands in the others moves nothing.
    private IEnumerable<Lever> Read(QuickJudge judge, IEnumerable<Lever> levers)
    {
        var figures = judge.Figures(_advice.Case);
        Lever[] all = [.. levers];
        var unread = all.OfType<CellLever>().GroupBy(static l => l.Table).Where(t => judge.Figures(Shaken(t)).SequenceEqual(figures)).Select(static t => t.Key).ToHashSet();
        return all.Where(l => l is not CellLever cell || !unread.Contains(cell.Table));
    }

    private Case Shaken(IEnumerable<CellLever> cells) =>
        cells.Select(static (l, i) => (Lever: l, Factor: i % 3 == 0 ? 3 : i % 3 == 1 ? 0.2 : 1.4)).Aggregate(_advice.Case, static (c, s) => s.Lever.With(c, s.Lever.Value * s.Factor));

    /// <summary>Whether a whole run with the change meets the wish, and one with 99 % of it does not.</summary>
    private bool IsProven(Wish wish, ProposedChange change, CancellationToken cancellationToken) =>
        Meets(wish, change.Apply(_advice.Case), cancellationToken) && !Meets(wish, change.Apply(_advice.Case, 0.99), cancellationToken);

    private bool Meets(Wish wish, Case @case, CancellationToken cancellationToken) => wish.IsMetBy(Advisor.Advise(@case, _rules.Value, _advice.AsOf, cancellationToken));

    // Condition by condition, each from where the ones before have led.
    private IEnumerable<ProposedChange> Together(ImmutableArray<LeafSet> sets, QuickJudge judge, Lever[] levers, DeclarationAlteration[] declarations)
    {
        foreach (var set in sets.Where(static s => s.Leaves.Length <= MostParts && s.Leaves.All(static l => !l.IsGiven && (l.IsOfWords || !l.IsUnknown))).Take(MostSets))
        {
            var (now, parts) = (_advice.Case, new List<Alteration>());
            var met = set.Leaves.All(leaf =>
            {
                for (var step = 0; step < MostSteps; step++)
                {
                    var wish = new LeafWish(leaf);
                    var verdicts = judge.Judge(now);
                    if (wish.IsMetBy(verdicts))
                    {
                        return true;
                    }

                    if (Step(wish, new Gap(verdicts).From(wish)) is not { } next || parts.Count == MostParts)
                    {
                        return false;
                    }

                    parts.Add(next);
                    now = next.Apply(now);
                }

                return judge.Meets(new LeafWish(leaf), now);
            });
            if (met && parts.Count > 0)
            {
                yield return new([.. parts]);
            }

            // The whole condition where one thing does it, else a part of the way.
            Alteration? Step(LeafWish wish, double gap)
            {
                Alteration? Said(Wish of) => declarations.FirstOrDefault(d => !d.Removes && parts.TrueForAll(p => p.Id != d.Id) && judge.Meets(of, d.Apply(now)));
                Lever[] free = [.. levers.Where(l => parts.TrueForAll(p => p.Id != l.Id))];
                FigureAlteration? Least(Wish of) => new LeverSearch(judge, of, 2, MostAsked).Find(now, free, Near(set)).FirstOrDefault();
                var nearer = new NearerWish(wish, gap);
                return Said(wish) ?? Least(wish) ?? Said(nearer) ?? Least(nearer);
            }
        }
    }

    private static Func<Lever, bool> Near(LeafSet set)
    {
        var regions = set.Leaves.SelectMany(static l => new[] { l.Target.RegionId, l.Target.OtherRegionId }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var industries = set.Leaves.Select(static l => l.Target.IndustryCode).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return l => (regions.Count == 0 || (l.RegionId is { } r && regions.Contains(r))) && (industries.Count == 0 || (l.IndustryCode is { } i && industries.Contains(i)));
    }
}
