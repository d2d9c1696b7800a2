using AggloAdvisor.Indicators.Chains;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Chains;

public sealed class ChainCompletenessTests
{
    private const double U = double.NaN;

    // Four members, five stages: held by 4, 1, 0, 3 and 2 members.
    private static readonly double[] Known =
    [
        1, 1, 0, 1, 1,
        1, 0, 0, 1, 1,
        1, 0, 0, 1, 0,
        1, 0, 0, 0, 0,
    ];

    [Fact]
    public void AllMeasures_KnownGrid_AreCounted()
    {
        Assert.Equal(4.0 / 5, ChainCompleteness.Own(Known.AsSpan(0, 5)));
        Assert.Equal(4.0 / 5, ChainCompleteness.Joint(Known, 5));
        Assert.Equal(1, ChainCompleteness.Gaps(Known, 5));
        Assert.Equal(1, ChainCompleteness.Solo(Known, 5));
        Assert.Equal(2, ChainCompleteness.Duplicated(Known, 5));
    }

    [Fact]
    public void Joint_UnknownBesideAHolder_DoesNotMatter()
    {
        Assert.Equal(1, ChainCompleteness.Joint([1, U, 0, 1], 2));
        Assert.Null(ChainCompleteness.Joint([1, U, 0, 0], 2));
        Assert.Equal(0, ChainCompleteness.Gaps([1, U, 0, 1], 2));
        Assert.Null(ChainCompleteness.Solo([1, U, 0, 1], 2));
        Assert.Equal(0, ChainCompleteness.Duplicated([1, U, 0, 1], 2));
    }

    [Fact]
    public void Duplicated_UnknownBeyondThree_DoesNotMatter()
    {
        Assert.Equal(1, ChainCompleteness.Duplicated([1, 1, 1, U], 1));
        Assert.Null(ChainCompleteness.Duplicated([1, 1, U, 0], 1));
    }

    [Fact]
    public void Joint_NoStage_IsUndefined() => Assert.Null(ChainCompleteness.Own([]));

    [Fact]
    public void Joint_NotAPresence_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(static () => ChainCompleteness.Joint([0.5], 1));

    [Fact]
    public void Gaps_RaggedRows_AreRefused() => Assert.Throws<ArgumentException>(static () => ChainCompleteness.Gaps([1, 0, 1], 2));

    [Fact]
    public void AllMeasures_AnyKnownGrid_FitTogether() =>
        (from stages in Gen.Int[1, 6]
         from members in Gen.Int[1, 6]
         from cells in Gen.Int[0, 1].Array[stages * members]
         select (stages, members, cells)).Sample(static g =>
        {
            double[] present = [.. g.cells.Select(static c => (double)c)];
            var joint = ChainCompleteness.Joint(present, g.stages)!.Value;

            Assert.Equal(1 - ((double)ChainCompleteness.Gaps(present, g.stages)!.Value / g.stages), joint, 1e-12);
            Assert.True(ChainCompleteness.Gaps(present, g.stages) + ChainCompleteness.Solo(present, g.stages) + ChainCompleteness.Duplicated(present, g.stages) <= g.stages);
            for (var m = 0; m < g.members; m++)
            {
                Assert.True(ChainCompleteness.Own(present.AsSpan(m * g.stages, g.stages)) <= joint);
            }
        });

    [Fact]
    public void AllMeasures_GridWithUnknowns_AgreeWithEveryFilling() =>
        (from cells in Gen.Int[0, 2].Array[6]
         from fill in Gen.Int[0, 1].Array[6]
         select (cells, fill)).Sample(static g =>
        {
            double[] open = [.. g.cells.Select(static c => c == 2 ? U : c)];
            double[] filled = [.. g.cells.Select((c, i) => (double)(c == 2 ? g.fill[i] : c))];

            Assert.True(ChainCompleteness.Gaps(open, 2) is not { } gaps || gaps == ChainCompleteness.Gaps(filled, 2));
            Assert.True(ChainCompleteness.Solo(open, 2) is not { } solo || solo == ChainCompleteness.Solo(filled, 2));
            Assert.True(ChainCompleteness.Duplicated(open, 2) is not { } duplicated || duplicated == ChainCompleteness.Duplicated(filled, 2));
        });
}
