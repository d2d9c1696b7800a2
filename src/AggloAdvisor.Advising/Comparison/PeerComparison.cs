using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>A value beside the median of the peers' values.</summary>
/// <param name="Group">The peers and how they were chosen.</param>
/// <param name="Values">The peers' known values, in the order of the group.</param>
/// <param name="Median">Their median, in the indicator's unit.</param>
/// <param name="Difference">Value minus median.</param>
/// <param name="Text">The comparison in words.</param>
public sealed record PeerComparison(
    PeerGroup Group,
    ImmutableArray<PeerValue> Values,
    double Median,
    double Difference,
    LocalizedText Text);

/// <summary>A peer's value of an indicator.</summary>
/// <param name="Peer">The peer.</param>
/// <param name="Value">The value; known.</param>
public sealed record PeerValue(Peer Peer, double Value);
