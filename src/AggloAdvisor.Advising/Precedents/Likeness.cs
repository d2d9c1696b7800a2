using System.Collections.Immutable;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Precedents;

/// <summary>How alike two places are from one side.</summary>
/// <param name="Aspect">The side.</param>
/// <param name="Value">0 as unlike as any two of the places, 1 the same.</param>
/// <param name="Features">The figures that were compared.</param>
public sealed record AspectLikeness(LikenessAspect Aspect, double Value, ImmutableArray<LikenessFeature> Features);

/// <summary>How alike two places are.</summary>
/// <param name="Value">Mean over the sides that could be compared; 0 to 1.</param>
/// <param name="Compared">The sides that could be compared; at least one.</param>
/// <param name="NotCompared">The sides for which one of the two lacks figures.</param>
/// <remarks>
/// Gower's coefficient (1971, Biometrics 27, 857): for each figure 1 less the difference over the range among all documented cases and the
/// place itself; amounts and ratios by their natural logarithm. Figures of one side are averaged first, so that three shares of sectors do
/// not count three times. Sides and their equal weight are house convention.
/// </remarks>
public sealed record Likeness(double Value, ImmutableArray<AspectLikeness> Compared, ImmutableArray<LikenessAspect> NotCompared)
{
    /// <summary>A likeness that rests on fewer sides is thin.</summary>
    public const int FewSides = 3;

    /// <summary>Whether it rests on so few sides that it comes after every fuller one.</summary>
    public bool IsThin => Compared.Length < FewSides;

    /// <summary>Compares two places.</summary>
    /// <param name="one">Known features of one place.</param>
    /// <param name="other">Known features of the other.</param>
    /// <param name="all">The features of every place that the ranges are taken over; the two are counted in any case.</param>
    /// <returns>How alike they are; null when they have no figure in common.</returns>
    public static Likeness? Of(IReadOnlyDictionary<string, double> one, IReadOnlyDictionary<string, double> other, IEnumerable<IReadOnlyDictionary<string, double>> all)
    {
        IReadOnlyDictionary<string, double>[] places = [one, other, .. all];
        var sides = LikenessFeature.All
            .GroupBy(static f => f.Aspect)
            .Select(g => (Aspect: g.Key, Features: g.Where(f => one.ContainsKey(f.Id) && other.ContainsKey(f.Id)).ToImmutableArray()))
            .ToArray();
        ImmutableArray<AspectLikeness> compared =
        [
            .. sides
                .Where(static s => !s.Features.IsEmpty)
                .Select(s => new AspectLikeness(s.Aspect, s.Features.Average(f => Alike(f, one[f.Id], other[f.Id], places)), s.Features)),
        ];
        return compared.IsEmpty
            ? null
            : new(compared.Average(static c => c.Value), compared, [.. sides.Where(static s => s.Features.IsEmpty).Select(static s => s.Aspect)]);
    }

    private static double Alike(LikenessFeature feature, double one, double other, IEnumerable<IReadOnlyDictionary<string, double>> places)
    {
        double Scaled(double value) => feature.IsAmount ? Math.Log(value) : value;
        var scaled = places.Where(p => p.ContainsKey(feature.Id)).Select(p => Scaled(p[feature.Id])).ToArray();
        var range = scaled.Max() - scaled.Min();
        return range > 0 ? Math.Max(0, 1 - (Math.Abs(Scaled(one) - Scaled(other)) / range)) : 1;
    }
}
