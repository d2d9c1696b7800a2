using AggloAdvisor.Advising.Missing;
using AggloAdvisor.Rules.Evaluation;
using CsCheck;
using Comparing = AggloAdvisor.Rules.Model.Comparison;

namespace AggloAdvisor.Advising.Tests.Missing;

public sealed class VerdictSetTests
{
    private static readonly Verdict[] _verdicts = [Verdict.Undecided, Verdict.NotFired, Verdict.Fired];

    [Fact]
    public void AllAnyNot_EverySetOfTwoParts_HoldWhatThreeValuedLogicGivesAndNoMore()
    {
        foreach (var a in Sets())
        {
            Assert.Equal(From(Of(a).Select(Not)), VerdictSets.Not(a));
            foreach (var b in Sets())
            {
                Assert.Equal(From(Of(a).SelectMany(x => Of(b).Select(y => All(x, y)))), VerdictSets.All([a, b]));
                Assert.Equal(From(Of(a).SelectMany(x => Of(b).Select(y => Not(All(Not(x), Not(y)))))), VerdictSets.Any([a, b]));
            }
        }
    }

    [Fact]
    public void Compare_ValuesWithinRanges_ComeToAVerdictOfTheSet() =>
        Gen.Select(Gen.Double[-3, 3], Gen.Double[0, 2], Gen.Double[-3, 3], Gen.Double[0, 2], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Enum<Comparing>()).Sample(static (a, wa, b, wb, at, bt, comparison) =>
        {
            var (left, right) = (new ValueRange(a, a + wa), new ValueRange(b, b + wb));
            var (x, y) = (Math.Clamp(a + (wa * at), left.Low, left.High), Math.Clamp(b + (wb * bt), right.Low, right.High));
            return ValueRange.Compare(left, comparison, right).Can(Holds(x, comparison, y) ? VerdictSet.Fired : VerdictSet.NotFired);
        });

    [Theory]
    [InlineData(0, 1, Comparing.Less, 1, 1, true, true)]
    [InlineData(0, 1, Comparing.Greater, 1, 1, false, true)]
    [InlineData(0, 1, Comparing.GreaterOrEqual, 1, 1, true, true)]
    [InlineData(2, 3, Comparing.Less, 1, 1, false, true)]
    [InlineData(0, 0, Comparing.Equal, 0, 0, true, false)]
    [InlineData(0, 2, Comparing.NotEqual, 3, 3, true, false)]
    public void Compare_Ends_AreWorkedByHand(double low, double high, Comparing comparison, double thresholdLow, double thresholdHigh, bool canHold, bool canFail)
    {
        var set = ValueRange.Compare(new(low, high), comparison, new(thresholdLow, thresholdHigh));

        Assert.Equal((canHold, canFail), (set.Can(VerdictSet.Fired), set.Can(VerdictSet.NotFired)));
    }

    private static IEnumerable<VerdictSet> Sets() => Enumerable.Range(1, 7).Select(static i => (VerdictSet)i);

    private static IEnumerable<Verdict> Of(VerdictSet set) => _verdicts.Where(v => set.Can(VerdictSets.Of(v)));

    private static VerdictSet From(IEnumerable<Verdict> verdicts) => verdicts.Aggregate(VerdictSet.None, static (s, v) => s | VerdictSets.Of(v));

    private static Verdict Not(Verdict v) => v switch { Verdict.Fired => Verdict.NotFired, Verdict.NotFired => Verdict.Fired, _ => Verdict.Undecided };

    private static Verdict All(Verdict a, Verdict b) =>
        a == Verdict.NotFired || b == Verdict.NotFired ? Verdict.NotFired : a == Verdict.Fired && b == Verdict.Fired ? Verdict.Fired : Verdict.Undecided;

    private static bool Holds(double a, Comparing comparison, double b) => comparison switch
    {
        Comparing.Less => a < b,
        Comparing.LessOrEqual => a <= b,
        Comparing.Greater => a > b,
        Comparing.GreaterOrEqual => a >= b,
        Comparing.Equal => a == b,
        _ => a != b,
    };
}
