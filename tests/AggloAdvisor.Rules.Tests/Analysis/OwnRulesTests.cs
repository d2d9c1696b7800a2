using AggloAdvisor.Rules.Analysis;
using AggloAdvisor.Rules.Tests.Cases;

namespace AggloAdvisor.Rules.Tests.Analysis;

public sealed class OwnRulesTests
{
    [Fact]
    public void Run_OurRuleBase_FindsNothingUnanswered() =>
        Assert.Equal("", string.Join('\n', RuleAnalysis.Run(RuleBase.Rules).Select(static f => $"{f.Location}: {f.Kind} {f.Message}")));

    [Fact]
    public void Run_OurRuleBaseWithoutAnswers_FindsTheConflictOfTransferAndSpheres() =>
        Assert.Contains(RuleAnalysis.Run(RuleBase.Rules with { Answers = [] }), static f => f.Kind == AnalysisKind.ConflictingMeasures && f.Measures is ["M28", "M29"]);
}
