using System.Collections.Immutable;

namespace AggloAdvisor.Core.Cases;

/// <summary>The outline of a member on a map.</summary>
/// <param name="Areas">
/// One entry for each separate area; of each, its rings: the first around the area, the others around holes in it. Points in degrees east
/// and north; the last point of a ring is not the first again.
/// </param>
public sealed record Outline(ImmutableArray<ImmutableArray<ImmutableArray<(double East, double North)>>> Areas);
