using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>What the values of a case are held against: benchmark, distributions, peers, earlier years.</summary>
public sealed class Comparisons
{
    private readonly Dictionary<(string Id, Target Target), ValueComparison> _index;

    private Comparisons(ImmutableArray<ValueComparison> values, ImmutableArray<PeerGroup> peerGroups)
    {
        (Values, PeerGroups) = (values, peerGroups);
        _index = values.ToDictionary(static v => (v.Value.IndicatorId, v.Value.Target));
    }

    /// <summary>One entry per known value of the case's year, in the order of the table.</summary>
    public ImmutableArray<ValueComparison> Values { get; }

    /// <summary>The peers of each member, in the case's order; empty when nobody asked for peers.</summary>
    public ImmutableArray<PeerGroup> PeerGroups { get; }

    /// <summary>What a value of the case's year is held against; null when it is unknown.</summary>
    public ValueComparison? Find(string indicatorId, Target target) => _index.GetValueOrDefault((indicatorId, target));

    /// <summary>Holds the values of the case's year against everything there is.</summary>
    /// <param name="case">The case.</param>
    /// <param name="indicators">Its values, derived ones included.</param>
    /// <param name="dictionary">Definitions of all indicators of the table.</param>
    /// <param name="derived">The derived indicators among them: the benchmark's own values of these are computed too.</param>
    /// <param name="quantiles">Distributions, from <see cref="RuleSet.Quantiles"/>.</param>
    /// <param name="peers">Cases to choose peers from besides the members of this one; null when no peers are asked for.</param>
    /// <param name="peerCount">How many peers; at least 1.</param>
    /// <param name="cancellationToken">Ends the computation of the benchmark's values early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    /// <exception cref="OperationCanceledException">The computation was cancelled.</exception>
    public static Comparisons Of(
        Case @case,
        IndicatorTable indicators,
        ImmutableArray<IndicatorDefinition> dictionary,
        ImmutableArray<DerivedIndicator> derived,
        ImmutableArray<QuantileSet> quantiles,
        IReadOnlyList<PeerCase>? peers = null,
        int peerCount = PeerGroup.UsualCount,
        CancellationToken cancellationToken = default)
    {
        var definitions = dictionary.ToDictionary(static d => d.Id, StringComparer.Ordinal);
        var benchmark = BenchmarkValues.Of(@case, derived, cancellationToken);
        var earlier = new EarlierYears(indicators, @case.Year);
        var chosen = peers is null ? null : new PeerValues(@case, indicators, peers, peerCount);
        return new(
            [
                .. indicators.Values
                    .Where(v => v.Year == @case.Year && v.Value is not null)
                    .Select(v => (Value: v, Definition: definitions[v.IndicatorId]))
                    .Select(v => new ValueComparison(
                        v.Value,
                        benchmark?.Compare(v.Value, v.Definition),
                        QuantileComparison.Of(v.Value, quantiles, OwnAreas.Of(@case, v.Value.Target)),
                        chosen?.Compare(v.Value, v.Definition),
                        earlier.SincePrevious(v.Value, v.Definition),
                        earlier.SinceFirst(v.Value, v.Definition))),
            ],
            chosen?.Groups ?? []);
    }
}
