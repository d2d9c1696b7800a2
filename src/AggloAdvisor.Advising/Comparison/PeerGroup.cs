using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>A peer and how far it is.</summary>
/// <param name="Profile">The peer.</param>
/// <param name="Distance">Its distance, at least 0, in spreads of the candidates.</param>
public sealed record Peer(PeerProfile Profile, double Distance);

/// <summary>The regions most like one in size, level and structure.</summary>
/// <param name="Of">The region.</param>
/// <param name="Peers">Nearest first; empty when none could be chosen.</param>
/// <param name="Unavailable">Why there are none; null when there are.</param>
/// <remarks>
/// House convention: Euclidean distance over the logarithm of resident population, the logarithm of GDP per head and the shares of the
/// three sectors in value added, each divided by its population standard deviation over all candidates and the region itself; a feature
/// in which all are alike counts nothing. Only regions with all five features are candidates.
/// </remarks>
public sealed record PeerGroup(PeerProfile Of, ImmutableArray<Peer> Peers, LocalizedText? Unavailable)
{
    /// <summary>How many peers are chosen unless somebody asks for another number.</summary>
    public const int UsualCount = 3;

    /// <summary>Chooses the peers of a region.</summary>
    /// <param name="of">The region.</param>
    /// <param name="candidates">
    /// Whom to choose from, in any order. The region itself, the same place in another case, and candidates without all features are
    /// left out; a place that several cases name counts once, as the first case by id has it.
    /// </param>
    /// <param name="count">How many; at least 1.</param>
    /// <returns>At most <paramref name="count"/> peers; of those equally far, the first by case and region id.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public static PeerGroup Choose(PeerProfile of, IEnumerable<PeerProfile> candidates, int count = UsualCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (of.Features is not { } own)
        {
            return new(of, [], new("it lacks " + of.LackingText.En, "缺少" + of.LackingText.In(Language.Chinese)));
        }

        PeerProfile[] others =
        [
            .. candidates
                .Where(c => c.Features is not null && !c.IsSamePlace(of))
                .OrderBy(static c => c.CaseId, StringComparer.Ordinal)
                .ThenBy(static c => c.Region.Id, StringComparer.Ordinal)
                .ThenBy(static c => c.Year)
                .DistinctBy(static c => c.Place),
        ];
        if (others.Length == 0)
        {
            return new(of, [], new("no other region has all figures that the choice needs", "没有其他地区具备选择所需的全部数据"));
        }

        var spreads = Enumerable.Range(0, own.Length).Select(f => Spread([.. others.Select(o => o.Features!.Value[f]), own[f]])).ToArray();
        return new(
            of,
            [
                .. others
                    .Select(o => new Peer(o, Distance(own, o.Features!.Value, spreads)))
                    .OrderBy(static p => p.Distance)
                    .ThenBy(static p => p.Profile.CaseId, StringComparer.Ordinal)
                    .ThenBy(static p => p.Profile.Region.Id, StringComparer.Ordinal)
                    .Take(count),
            ],
            null);
    }

    // The order of the sum must not hang on who is asked: sorted, the same figures give the same digits.
    private static double Spread(double[] values)
    {
        Array.Sort(values);
        var spread = MathNet.Numerics.Statistics.ArrayStatistics.PopulationStandardDeviation(values);
        return values[^1] - values[0] <= 1e-12 * Math.Max(Math.Abs(values[0]), Math.Abs(values[^1])) ? 0 : spread;
    }

    private static double Distance(ImmutableArray<double> one, ImmutableArray<double> other, double[] spreads)
    {
        var sum = 0.0;
        for (var f = 0; f < spreads.Length; f++)
        {
            var part = spreads[f] > 0 ? (one[f] - other[f]) / spreads[f] : 0;
            sum += part * part;
        }

        return Math.Sqrt(sum);
    }
}
