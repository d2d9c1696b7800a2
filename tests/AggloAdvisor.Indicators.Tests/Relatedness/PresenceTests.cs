using AggloAdvisor.Indicators.Relatedness;
using AggloAdvisor.Indicators.Specialisation;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Relatedness;

public sealed class PresenceTests
{
    [Fact]
    public void Compute_TwoRegions_MarksQuotientsOfAtLeastOne()
    {
        // Total 80:120. Region a 60:40: LQ 0.6/0.4 and 0.4/0.6; region b 20:80: 0.2/0.4 and 0.8/0.6.
        Assert.Equal([1, 0, 0, 1], Presence.Compute([60, 40, 20, 80], 2)!);
    }

    [Fact]
    public void Compute_OneRegion_HasEveryIndustryItHas() => Assert.Equal([1, 0, 1], Presence.Compute([60, 0, 20], 3)!);

    [Fact]
    public void Compute_RegionWithoutActivity_HasNoSpeciality() => Assert.Equal([1, 1, 0, 0], Presence.Compute([3, 4, 0, 0], 2)!);

    [Fact]
    public void Compute_UnknownCellOrNothing_IsUndefined()
    {
        Assert.Null(Presence.Compute([1, double.NaN, 2, 3], 2));
        Assert.Null(Presence.Compute([0, 0], 2));
    }

    [Fact]
    public void Compute_BrokenTable_IsRefused()
    {
        Assert.Throws<ArgumentException>(static () => Presence.Compute([1, 2, 3], 2));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Presence.Compute([1, -2], 2));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Presence.Compute([1, 2], 0));
    }

    [Fact]
    public void Write_AnyTable_IgnoresTheUnitOfEachRegion() => Draw.Table(2).Sample(static rows =>
    {
        // Doubling is exact, so that a quotient of exactly 1 stays one.
        var total = ReferenceCases.ColumnSums(rows);
        var (presence, doubled) = (new double[rows.Length * total.Length], new double[rows.Length * total.Length]);
        Assert.True(Presence.Write([.. rows.SelectMany(static r => r)], total, presence));
        Assert.True(Presence.Write([.. rows.SelectMany(static (r, i) => r.Select(v => v * (i % 2 == 0 ? 2 : 1)))], total, doubled));
        Assert.Equal(presence, doubled);
    });

    [Fact]
    public void Write_AnyTable_AgreesWithTheLocationQuotient() => Draw.Table(2).Sample(static rows =>
    {
        var total = ReferenceCases.ColumnSums(rows);
        var presence = new double[rows.Length * total.Length];
        Assert.True(Presence.Write([.. rows.SelectMany(static r => r)], total, presence));
        for (var i = 0; i < rows.Length; i++)
        {
            var quotients = LocationQuotient.Compute(rows[i], total)!;
            Assert.Equal(quotients.Select(static q => q >= 1 ? 1.0 : 0.0), presence.AsSpan(i * total.Length, total.Length).ToArray());
        }
    });
}
