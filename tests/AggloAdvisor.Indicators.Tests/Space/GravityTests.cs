using AggloAdvisor.Indicators.Space;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Space;

public sealed class GravityTests
{
    [Fact]
    public void Interaction_WorkedExample_Agrees()
    {
        var reference = ReferenceCases.Get("gravity-askvity");
        var input = reference.Input;
        var value = Gravity.Interaction(input.Number("p1"), input.Number("p2"), input.Number("distance"));
        Assert.Equal(reference.Expected.GetDouble(), value!.Value, reference.Tolerance);
    }

    [Fact]
    public void Interaction_OtherExponent_FadesAsItSays() => Assert.Equal(3 * 5 / 10.0, Gravity.Interaction(3, 5, 10, 1));

    [Fact]
    public void Interaction_UnknownOrNoDistance_IsUndefined()
    {
        Assert.Null(Gravity.Interaction(double.NaN, 1, 1));
        Assert.Null(Gravity.Interaction(1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Gravity.Interaction(-1, 1, 1));
    }

    [Fact]
    public void Mass_PeopleAndOutput_IsTheirGeometricMean()
    {
        Assert.Equal(6, Gravity.Mass(4, 9));
        Assert.Null(Gravity.Mass(4, double.NaN));
    }
}

public sealed class HuffSharesTests
{
    [Fact]
    public void Compute_TextbookStores_Agree()
    {
        var reference = ReferenceCases.Get("huff-levyweitz");
        var input = reference.Input;
        string[] Names(string name) => [.. input.GetProperty(name).EnumerateArray().Select(static e => e.GetString()!)];
        var (origins, destinations, sizes, distances) = (Names("origins"), Names("destinations"), input.Numbers("size"), input.Numbers("distance"));
        string[] order = [.. reference.Expected.GetProperty("order").EnumerateArray().Select(static e => e.GetString()!)];
        var expected = reference.Expected.Numbers("share");
        foreach (var origin in origins.Distinct())
        {
            int[] rows = [.. Enumerable.Range(0, origins.Length).Where(i => origins[i] == origin)];
            var shares = HuffShares.Compute(
                [.. rows.Select(i => sizes[i])], [.. rows.Select(i => distances[i])], input.Number("gamma"), -input.Number("lambda"))!;
            for (var j = 0; j < rows.Length; j++)
            {
                Assert.Equal(expected[Array.IndexOf(order, $"{origin} -> {destinations[rows[j]]}")], shares[j], reference.Tolerance);
            }
        }
    }

    [Fact]
    public void Compute_UnknownNoDistanceOrNothing_IsUndefined()
    {
        Assert.Null(HuffShares.Compute([1, double.NaN], [1, 1]));
        Assert.Null(HuffShares.Compute([1, 1], [1, 0]));
        Assert.Null(HuffShares.Compute([0, 0], [1, 1]));
        Assert.Null(HuffShares.Compute([], []));
    }

    [Fact]
    public void Compute_AnyCentres_AddUpToOne() => Gen.Double[0.1, 1000].Array[8].Sample(static v =>
    {
        var shares = HuffShares.Compute(v.AsSpan(0, 4), v.AsSpan(4))!;
        Assert.Equal(1, shares.Sum(), 1e-9);
        Assert.All(shares, static s => Assert.InRange(s, 0, 1));
    });
}

public sealed class RetailGravitationTests
{
    [Fact]
    public void TradeRatio_Published_Agrees()
    {
        var reference = ReferenceCases.Get("reilly-converse1949");
        var input = reference.Input;
        var ratio = RetailGravitation.TradeRatio(input.Number("pop_a"), input.Number("pop_b"), input.Number("dist_a"), input.Number("dist_b"));
        Assert.Equal(reference.Expected.GetDouble(), ratio!.Value, reference.Tolerance);
    }

    [Fact]
    public void BreakingPoint_HuffsExample_Agrees()
    {
        var reference = ReferenceCases.Get("converse-huff1962");
        var input = reference.Input;
        var fromA = RetailGravitation.BreakingPoint(input.Number("pop_a"), input.Number("pop_b"), input.Number("distance"))!.Value;
        Assert.Equal(reference.Expected.Number("from_a"), fromA, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("from_b"), input.Number("distance") - fromA, reference.Tolerance);
    }

    [Fact]
    public void BreakingPoint_AnyCities_IsWhereBothDrawTheSame() => Gen.Double[1, 1000].Array[3].Sample(static v =>
    {
        var fromA = RetailGravitation.BreakingPoint(v[0], v[1], v[2])!.Value;
        Assert.Equal(1, RetailGravitation.TradeRatio(v[0], v[1], fromA, v[2] - fromA)!.Value, 1e-6);
    });

    [Fact]
    public void EveryForm_UnknownOrNothing_IsUndefined()
    {
        Assert.Null(RetailGravitation.TradeRatio(1, 0, 1, 1));
        Assert.Null(RetailGravitation.TradeRatio(1, 1, 0, 1));
        Assert.Null(RetailGravitation.BreakingPoint(0, 1, 10));
        Assert.Null(RetailGravitation.BreakingPoint(1, double.NaN, 10));
        Assert.Equal(10, RetailGravitation.BreakingPoint(1, 0, 10));
    }
}

public sealed class GreatCircleTests
{
    [Fact]
    public void Kilometres_QuarterOfTheEquator_IsAQuarterOfTheCircumference() =>
        Assert.Equal(Math.PI / 2 * 6371.0088, GreatCircle.Kilometres(0, 0, 0, 90), 1e-9);

    [Fact]
    public void Kilometres_OneDegreeOfLatitude_IsAbout111() => Assert.Equal(111.195, GreatCircle.Kilometres(30, 111, 31, 111), 0.001);

    [Fact]
    public void Kilometres_Antipodes_IsHalfTheCircumference() =>
        Assert.Equal(Math.PI * 6371.0088, GreatCircle.Kilometres(30, -100, -30, 80), 1e-3);

    [Fact]
    public void Kilometres_NoPlaceOnEarth_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => GreatCircle.Kilometres(91, 0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => GreatCircle.Kilometres(0, 181, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => GreatCircle.Kilometres(0, 0, double.NaN, 0));
    }

    [Fact]
    public void Kilometres_AnyPlaces_IsAMetric() => Gen.Select(Gen.Double[-90, 90].Array[3], Gen.Double[-180, 180].Array[3]).Sample(static (lat, lon) =>
    {
        double Between(int i, int j) => GreatCircle.Kilometres(lat[i], lon[i], lat[j], lon[j]);
        Assert.Equal(0, Between(0, 0));
        Assert.Equal(Between(0, 1), Between(1, 0), 1e-6);
        Assert.True(Between(0, 2) <= Between(0, 1) + Between(1, 2) + 1e-6);
    });
}
