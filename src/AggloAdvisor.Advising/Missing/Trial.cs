using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Missing;

/// <summary>Tries values of lacking figures: fills them in, computes the case again, and keeps what rules and measures come to.</summary>
internal sealed class Trial(Advice advice, ReachIndex index, Rejudge judge, OpenVerdicts open, ImmutableArray<Figure> figures, CancellationToken cancellationToken)
{
    private readonly Dictionary<(string Measure, RecommendationStatus? After), ImmutableArray<FilledFigure>> _changes = [];
    private readonly HashSet<(string Code, string About)> _decided = [];
    private readonly HashSet<(string Id, Target Target)> _moved = [];

    /// <summary>Whether some tried value has changed a measure.</summary>
    public bool HasChanged(string measure) => _changes.Keys.Any(c => c.Measure == measure);

    /// <summary>The indicator values that some tried value has moved.</summary>
    public IReadOnlySet<(string Id, Target Target)> Moved => _moved;

    /// <summary>The values that the figures give, without judging them.</summary>
    public ImmutableArray<IndicatorValue> Values(ImmutableArray<double> tried)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var values = judge.Values(Figure.Fill(advice.Case, Filled(tried)), cancellationToken);
        _moved.UnionWith(judge.Moved(values).Where(index.IsAsked));
        return values;
    }

    /// <summary>Judges with one value for each figure.</summary>
    /// <returns>The comparisons' verdicts as one text: values with the same text are judged the same.</returns>
    public string Judge(ImmutableArray<double> tried)
    {
        var judgement = judge.Judge(Values(tried), cancellationToken);
        foreach (var measure in index.States.Keys.Union(judgement.States.Keys, StringComparer.Ordinal))
        {
            RecommendationStatus? after = judgement.States.TryGetValue(measure, out var then) ? then : null;
            if (after != StateNow(measure))
            {
                _changes.TryAdd((measure, after), Filled(tried));
            }
        }

        _decided.UnionWith(open.DecidedBy(judgement.Evaluation));
        return string.Concat(
            judgement.Evaluation.Diagnoses.Select(static v => v.Trace).Concat(judgement.Evaluation.Gates.OrderBy(static g => g.Key, StringComparer.Ordinal).SelectMany(static g => g.Value).Select(static g => g.Trace))
                .SelectMany(Findings.TraceWalk.Comparisons)
                .Select(static c => c.Verdict switch { Verdict.Fired => 'y', Verdict.NotFired => 'n', _ => '?' }));
    }

    /// <summary>What was found.</summary>
    /// <param name="possible">The measures that the rules and the ranges do not rule out.</param>
    public Collecting Result(ImmutableArray<Countermeasure> possible)
    {
        return new(
            figures,
            [
                .. index.Measures.SelectMany(m => _changes.Where(c => c.Key.Measure == m.Id).OrderBy(static c => c.Key.After).Select(c => new MeasureChange(m, StateNow(m.Id), c.Key.After, c.Value))),
            ],
            [.. possible.Where(m => !HasChanged(m.Id))],
            _decided.Count);
    }

    private RecommendationStatus? StateNow(string measure) => index.States.TryGetValue(measure, out var now) ? now : null;

    private ImmutableArray<FilledFigure> Filled(ImmutableArray<double> tried) => [.. figures.Select((f, i) => new FilledFigure(f, tried[i]))];
}
