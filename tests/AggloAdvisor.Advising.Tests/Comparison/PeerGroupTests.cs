using AggloAdvisor.Advising.Comparison;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using CsCheck;
using static AggloAdvisor.Advising.Tests.Comparison.ComparisonSamples;

namespace AggloAdvisor.Advising.Tests.Comparison;

public sealed class PeerGroupTests
{
    private static readonly Gen<PeerProfile> _profile =
        from c in Gen.Int[0, 3]
        from r in Gen.Int[0, 9]
        from population in Gen.Double[1e4, 1e7]
        from perHead in Gen.Double[1e4, 2e5]
        from first in Gen.Double[0, 0.4]
        from second in Gen.Double[0, 0.6]
        select Profile(FormattableString.Invariant($"case{c}"), FormattableString.Invariant($"r{c}{r}"), population, perHead, first, second, 1 - first - second);

    [Fact]
    public void Choose_TwoFeaturesThatDiffer_GivesTheDistanceWorkedByHand()
    {
        // ln population: 0 for a, 2 for b, 1 for c after taking ln(1e6) away: mean 1, deviations 1, 1, 0, spread sqrt(2/3).
        // GDP per head and shares are alike and count nothing. Distances from a: c 1 / sqrt(2/3) = sqrt(3/2), b twice that.
        var group = PeerGroup.Choose(
            Profile("x", "a", 1e6, 5e4, 0.1, 0.4, 0.5),
            [Profile("x", "b", 1e6 * Math.Exp(2), 5e4, 0.1, 0.4, 0.5), Profile("y", "c", 1e6 * Math.Exp(1), 5e4, 0.1, 0.4, 0.5)]);

        Assert.Equal(["c", "b"], group.Peers.Select(static p => p.Profile.Region.Id));
        Assert.Equal(Math.Sqrt(1.5), group.Peers[0].Distance, 1e-12);
        Assert.Equal(2 * Math.Sqrt(1.5), group.Peers[1].Distance, 1e-12);
    }

    [Fact]
    public void Choose_SharesCount_LikeSizeAndLevel()
    {
        // Only the shares differ: 0.1 and 0.3 in the first two; each has the same spread, so each of the two adds the same square.
        // Values of share 1: 0.1, 0.3: spread 0.1, distance part 2; share 2 likewise: sqrt(4 + 4).
        var group = PeerGroup.Choose(Profile("x", "a", 1e6, 5e4, 0.1, 0.4, 0.5), [Profile("x", "b", 1e6, 5e4, 0.3, 0.2, 0.5)]);

        Assert.Equal(Math.Sqrt(8), Assert.Single(group.Peers).Distance, 1e-9);
    }

    [Fact]
    public void Choose_FromCandidates_NeverTakesTheRegionItself() => _profile.Array[1, 20].Sample(profiles =>
    {
        var of = profiles[0];
        return PeerGroup.Choose(of, profiles).Peers.All(p => !p.Profile.IsSamePlace(of));
    });

    [Fact]
    public void Choose_CandidatesInAnyOrder_GivesTheSame() =>
        _profile.Array[2, 20].Select(static p => p.DistinctBy(static x => x.Region.Id).ToArray()).Sample(profiles =>
        {
            var one = PeerGroup.Choose(profiles[0], profiles);
            var other = PeerGroup.Choose(profiles[0], profiles.Reverse());
            return one.Peers.SequenceEqual(other.Peers);
        });

    [Fact]
    public void Choose_Distances_RiseAndAreAtMostAsManyAsAsked() => Gen.Select(_profile.Array[1, 20], Gen.Int[1, 5]).Sample((profiles, count) =>
    {
        var peers = PeerGroup.Choose(profiles[0], profiles, count).Peers;
        return peers.Length <= count && peers.Zip(peers.Skip(1)).All(static p => p.First.Distance <= p.Second.Distance);
    });

    [Fact]
    public void Choose_SamePlaceInAnotherCase_IsLeftOut()
    {
        var group = PeerGroup.Choose(Profile("x", "a", 1e6, 5e4, 0.1, 0.4, 0.5), [Profile("y", "a", 1e6, 5e4, 0.1, 0.4, 0.5)]);

        Assert.Empty(group.Peers);
        Assert.NotNull(group.Unavailable);
    }

    [Fact]
    public void Choose_PlaceOfTwoCases_CountsOnce()
    {
        var group = PeerGroup.Choose(
            Profile("x", "a", 1e6, 5e4, 0.1, 0.4, 0.5),
            [Profile("z", "b", 3e6, 5e4, 0.1, 0.4, 0.5), Profile("y", "b", 2e6, 5e4, 0.1, 0.4, 0.5)]);

        Assert.Equal("y", Assert.Single(group.Peers).Profile.CaseId);
    }

    [Fact]
    public void Choose_MissingFigure_IsNoCandidateAndSaysWhy()
    {
        var whole = Profile("x", "a", 1e6, 5e4, 0.1, 0.4, 0.5);
        var part = whole with { Region = new Region("b", LocalizedText.Same("B")), Population = null, GdpPerHead = null };

        Assert.Empty(PeerGroup.Choose(whole, [part]).Peers);
        Assert.Equal("it lacks population, GDP per head", PeerGroup.Choose(part, [whole]).Unavailable?.En);
        Assert.Equal("缺少常住人口、人均GDP", PeerGroup.Choose(part, [whole]).Unavailable?.In(Language.Chinese));
    }

    [Fact]
    public void Of_Case_ReadsPersonsYuanAndShares()
    {
        // 100 ten thousand people, 500 hundred million yuan: 1e6 persons, 50,000 yuan each; 50, 200, 250 of 500: 0.1, 0.4, 0.5.
        var @case = Case(
            "x",
            [("a", "population", 2021, 100), ("a", "gdp", 2021, 500), ("a", "value_added_primary", 2021, 50), ("a", "value_added_secondary", 2021, 200), ("a", "value_added_tertiary", 2021, 250)],
            "a");

        var profile = Assert.Single(PeerProfile.Of(@case, IndicatorEngine.Compute(@case, TestContext.Current.CancellationToken)));

        Assert.Equal(1e6, profile.Population);
        Assert.Equal(50_000, profile.GdpPerHead);
        Assert.Equal([0.1, 0.4, 0.5], profile.SectorShares!.Value);
    }

    [Fact]
    public void Of_SharesOfJobs_AreNotTaken()
    {
        var jobs = new ActivityTable(
            "jobs", LocalizedText.Same("Jobs"), ActivityMeasure.Employment, "jobs", [2021], ["a"],
            [new("1", LocalizedText.Same("One"), [IndustryTags.Primary]), new("2", LocalizedText.Same("Two"), [IndustryTags.Secondary]), new("3", LocalizedText.Same("Three"), [IndustryTags.Tertiary])], [30, 30, 40], ["book"]);
        var @case = Case("x", [("a", "population", 2021, 100), ("a", "gdp", 2021, 500)], "a") with { Activities = [jobs] };
        var table = IndicatorEngine.Compute(@case, TestContext.Current.CancellationToken);

        Assert.NotNull(table.Find("primary_share", Target.Region("a"), 2021)!.Value);
        Assert.Null(Assert.Single(PeerProfile.Of(@case, table)).SectorShares);
    }

    [Fact]
    public void Choose_NoPeers_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => PeerGroup.Choose(Profile("x", "a", 1, 1, 0, 0, 1), [], 0));
}
