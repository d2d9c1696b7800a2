using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Rules.Tests.Cases;

public sealed class OwnMutationTests
{
    [Fact]
    public void Of_OurCases_SeeEveryConditionTrueFalseAndUnknown() =>
        Assert.Equal("", string.Join('\n', ConditionCoverage.Of(RuleBase.Rules, RuleBase.Outcomes).Where(static c => !c.IsCovered)
            .Select(static c => $"{c.Condition.Location}: {c.Owner}, {c.Part}: {ConditionText.Write(c.Condition)}{(c.True == 0 ? "; never true" : "")}{(c.False == 0 ? "; never false" : "")}{(c.Unknown == 0 ? "; never unknown" : "")}")));

    [Fact]
    public void Run_OurCases_NoticeNineOfTenChanges()
    {
        var score = MutationTest.Run(RuleBase.Rules, RuleBase.Cases, TestContext.Current.CancellationToken);

        Assert.True(score.Share >= 0.9, string.Join('\n', score.Survivors.Select(static s => $"{s.Location}: {s.Owner}: {s.What}").Prepend(FormattableString.Invariant($"{score.Share:P1}, {score.Equivalent} equivalent"))));
    }
}
