using System.Collections.Immutable;
using AggloAdvisor.Advising.Precedents;
using AggloAdvisor.Rules.Model;
using CsCheck;

namespace AggloAdvisor.Advising.Tests.Precedents;

public sealed class LikenessTests
{
    private static readonly ImmutableDictionary<string, double> _one = Figures(("population", 10e6), ("primacy_gdp", 2), ("cv_gdp_per_head", 0.3), ("secondary_share", 0.4));

    private static readonly Gen<ImmutableDictionary<string, double>> _figures =
        from population in Gen.Double[1e5, 2e8]
        from primacy in Gen.Double[1, 10]
        from spread in Gen.Double[0, 1]
        from share in Gen.Double[0, 1]
        from known in Gen.Bool.Array[4]
        select Figures([.. new[] { ("population", population), ("primacy_gdp", primacy), ("cv_gdp_per_head", spread), ("secondary_share", share) }.Where((_, i) => known[i])]);

    [Fact]
    public void Of_WorkedByHand_IsTheMeanOverSides()
    {
        // Residents 10 and 20 million of a range of 10 to 40: 1 - ln 2 / ln 4 = 0.5. Primacy 2 and 2: 1. CV 0.3 and 0.4 of 0.3 to 0.5: 0.5.
        // Structure: 0.4 and 0.4: 1, though the range is 0. Mean (0.5 + 1 + 0.5 + 1) / 4 = 0.75.
        var other = Figures(("population", 20e6), ("primacy_gdp", 2), ("cv_gdp_per_head", 0.4), ("secondary_share", 0.4));
        var third = Figures(("population", 40e6), ("primacy_gdp", 8), ("cv_gdp_per_head", 0.5));

        var likeness = Likeness.Of(_one, other, [third])!;

        Assert.Equal(0.75, likeness.Value, 12);
        Assert.Equal([LikenessAspect.Size, LikenessAspect.Rank, LikenessAspect.Level, LikenessAspect.Structure], likeness.Compared.Select(static c => c.Aspect));
        Assert.Equal([LikenessAspect.Urbanisation], likeness.NotCompared);
        Assert.False(likeness.IsThin);
    }

    [Fact]
    public void Of_ThreeSharesOfSectors_CountAsOneSide()
    {
        var one = Figures(("primary_share", 0), ("secondary_share", 0), ("tertiary_share", 1), ("primacy_gdp", 2));
        var other = Figures(("primary_share", 1), ("secondary_share", 1), ("tertiary_share", 0), ("primacy_gdp", 2));

        // As unlike as can be in structure (0), the same in rank (1): one half, not one quarter.
        Assert.Equal(0.5, Likeness.Of(one, other, [])!.Value, 12);
    }

    [Fact]
    public void Of_NoFigureInCommon_CannotBeSaid() => Assert.Null(Likeness.Of(_one, Figures(("urbanisation_rate", 0.6)), [_one]));

    [Fact]
    public void Of_TwoSides_IsThin() => Assert.True(Likeness.Of(_one, Figures(("population", 5e6), ("primacy_gdp", 3)), [])!.IsThin);

    [Fact]
    public void Of_AnyTwoPlaces_LiesBetweenZeroAndOneAndIsMutual() => Gen.Select(_figures, _figures, _figures.Array[0, 4]).Sample(static (a, b, others) =>
    {
        var there = Likeness.Of(a, b, others);
        var back = Likeness.Of(b, a, others);
        return there is null ? back is null : there.Value is >= 0 and <= 1 && Math.Abs(there.Value - back!.Value) < 1e-12;
    });

    [Fact]
    public void Of_APlaceWithItself_IsOne() => _figures.Where(static f => f.Count > 0).Sample(static f => Math.Abs(Likeness.Of(f, f, [])!.Value - 1) < 1e-12);

    private static ImmutableDictionary<string, double> Figures(params (string Id, double Value)[] figures) => figures.ToImmutableDictionary(static f => f.Id, static f => f.Value, StringComparer.Ordinal);
}
