using System.Collections.Concurrent;
using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Missing;

/// <summary>Finds what a run lacks, and which figures to collect next: by how many recommendations each can change.</summary>
/// <remarks>
/// Two answers are held together. From the ranges of the indicators and the rules follows what a figure can change at most; what it does change
/// is seen by filling in values and computing the case again. The same advice gives the same plan: no clock, no chance, fixed bounds on the work.
/// </remarks>
public sealed class CollectionPlanner
{
    private const int MostFigures = 4000;
    private const int MostRefined = 48;
    private const int FewTried = 3;

    private readonly Advice _advice;
    private readonly ReachIndex _index;
    private readonly AskedIndicators _asked;
    private readonly OpenVerdicts _open;
    private readonly ImmutableArray<IndicatorValue> _unknown;
    private readonly ConcurrentDictionary<string, Lazy<Rejudge>> _judges = new(StringComparer.Ordinal);

    private CollectionPlanner(Advice advice)
    {
        (_advice, _index, _open) = (advice, new ReachIndex(advice), new OpenVerdicts(advice));
        _asked = new AskedIndicators(advice.Rules, advice.AsOf);
        _unknown = [.. advice.Indicators.Values.Where(v => v.Value is null && v.Year == advice.Case.Year && _index.IsAsked((v.IndicatorId, v.Target)))];
    }

    /// <summary>Draws up the plan of a run.</summary>
    /// <param name="advice">The run.</param>
    /// <param name="progress">Told how many of how many steps are done, from several threads but never at once; null for nobody.</param>
    /// <param name="cancellationToken">Stops between computations.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CollectionPlan Plan(Advice advice, Action<int, int>? progress = null, CancellationToken cancellationToken = default) =>
        new CollectionPlanner(advice).Plan(progress, cancellationToken);

    private CollectionPlan Plan(Action<int, int>? progress, CancellationToken cancellationToken)
    {
        ImmutableArray<Figure> candidates = [.. _open.Lacking.Select(l => Figure.Of(l, _advice.Case)).OfType<Figure>().Distinct().Take(MostFigures)];
        var sets = new FigureSets(_index, _open, _advice.Case).All();
        var steps = new Steps(candidates.Length + sets.Length, progress);
        var alone = InParallel(candidates, f => Alone(f, cancellationToken), steps, cancellationToken);
        var together = InParallel(sets, s => Together(s, cancellationToken), steps, cancellationToken);
        return new(
            new OpenRules(_index, _open, _advice.Case).All(),
            [.. Ranked(alone.Where(IsUseful))],
            [.. Ranked(Further(together, alone))],
            new MissingTables(_advice.Case, _open, _index, _unknown).All(),
            [.. alone.Where(static c => !IsUseful(c)).Select(static c => c.Figures[0])]);
    }

    private static bool IsUseful(Collecting item) => item.Decides > 0 || !item.Changes.IsEmpty || !item.Perhaps.IsEmpty;

    // By recommendations; those of a size in the order in which the rules ask for them.
    private static IEnumerable<Collecting> Ranked(IEnumerable<Collecting> items) => items
        .OrderByDescending(static c => c.Measures.Length)
        .ThenByDescending(static c => c.Perhaps.Length)
        .ThenByDescending(static c => c.Decides)
        .ThenBy(static c => c.Figures.Length);

    // A set counts for what neither a figure of it nor a smaller set within it changes already.
    private static List<Collecting> Further(IEnumerable<Collecting> together, IEnumerable<Collecting> alone)
    {
        var smaller = alone.Where(static c => !c.Measures.IsEmpty || !c.Perhaps.IsEmpty).Select(static c => (Figures: c.Figures.ToHashSet(), Measures: c.Measures.Concat(c.Perhaps).ToHashSet())).ToList();
        var kept = new List<Collecting>();
        foreach (var set in together.OrderBy(static c => c.Figures.Length))
        {
            var known = smaller.Where(s => s.Figures.IsSubsetOf(set.Figures)).SelectMany(static s => s.Measures).ToHashSet();
            var rest = set with { Changes = [.. set.Changes.Where(c => !known.Contains(c.Measure))], Perhaps = [.. set.Perhaps.Where(m => !known.Contains(m))] };
            if (!rest.Changes.IsEmpty || !rest.Perhaps.IsEmpty)
            {
                kept.Add(rest);
                smaller.Add(([.. rest.Figures], [.. rest.Measures, .. rest.Perhaps]));
            }
        }

        return kept;
    }

    private Collecting Alone(Figure figure, CancellationToken cancellationToken)
    {
        var trial = new Trial(_advice, _index, JudgeOf([figure.VariableId]), _open, [figure], cancellationToken);
        var range = FigureRange.Of(_advice.Case, figure);
        if (range.Tried.IsEmpty)
        {
            return trial.Result([]);
        }

        trial.Values([range.Tried[0]]);
        trial.Values([range.Tried[^1]]);
        var reach = ReachOf([figure], trial);
        if (!reach.TouchesAnything)
        {
            return trial.Result([]);
        }

        var possible = reach.Measures();
        var judged = (possible.IsEmpty ? range.Tried.Take(FewTried) : range.Tried).ToDictionary(static v => v, v => trial.Judge([v]));
        possible = ReachOf([figure], trial).Measures();
        if (possible.Any(m => !trial.HasChanged(m.Id)))
        {
            Refine(trial, judged, range);
        }

        return trial.Result(ReachOf([figure], trial).Measures());
    }

    // Between two values that are judged differently may lie others that are judged differently again: halved until there is no value between.
    private static void Refine(Trial trial, Dictionary<double, string> judged, FigureRange range)
    {
        var gaps = new Queue<(double Low, double High)>(judged.Keys.Order().Zip(judged.Keys.Order().Skip(1)).Where(g => judged[g.First] != judged[g.Second]));
        for (var asked = 0; asked < MostRefined && gaps.TryDequeue(out var gap); asked++)
        {
            var middle = range.Rounded(gap.Low > 0 ? Math.Sqrt(gap.Low * gap.High) : (gap.Low + gap.High) / 2);
            if (middle <= gap.Low || middle >= gap.High)
            {
                continue;
            }

            judged[middle] = trial.Judge([middle]);
            foreach (var half in new[] { (gap.Low, High: middle), (Low: middle, gap.High) }.Where(h => judged[h.Low] != judged[h.High]))
            {
                gaps.Enqueue(half);
            }
        }
    }

    private Collecting Together(ImmutableArray<Figure> figures, CancellationToken cancellationToken)
    {
        var trial = new Trial(_advice, _index, JudgeOf(figures.Select(static f => f.VariableId)), _open, figures, cancellationToken);
        var patterns = new JointValues(_advice.Case, figures).All();
        if (patterns.IsEmpty)
        {
            return trial.Result([]);
        }

        trial.Values(patterns[0]);
        if (ReachOf(figures, trial).Measures().IsEmpty)
        {
            return trial.Result([]);
        }

        foreach (var pattern in patterns)
        {
            trial.Judge(pattern);
        }

        return trial.Result(ReachOf(figures, trial).Measures());
    }

    // What the figures' absence alone leaves unknown, and what was seen to move.
    private Reach ReachOf(ImmutableArray<Figure> figures, Trial trial)
    {
        var inputs = figures.Select(static f => f.Input).ToHashSet();
        return new(_index, _unknown.Where(v => v.Lacking.All(inputs.Contains)).Select(static v => (v.IndicatorId, v.Target)).Concat(trial.Moved));
    }

    private Rejudge JudgeOf(IEnumerable<string> variables)
    {
        var set = variables.ToImmutableSortedSet(StringComparer.Ordinal);
        return _judges.GetOrAdd(string.Join(' ', set), _ => new(() => new Rejudge(_advice, _asked, set))).Value;
    }

    private static TResult[] InParallel<T, TResult>(ImmutableArray<T> items, Func<T, TResult> work, Steps steps, CancellationToken cancellationToken)
    {
        var results = new TResult[items.Length];
        Parallel.For(0, items.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            results[i] = work(items[i]);
            steps.Done();
        });
        return results;
    }

    private sealed class Steps(int count, Action<int, int>? progress)
    {
        private readonly Lock _gate = new();
        private int _done;

        public void Done()
        {
            lock (_gate)
            {
                progress?.Invoke(++_done, count);
            }
        }
    }
}
