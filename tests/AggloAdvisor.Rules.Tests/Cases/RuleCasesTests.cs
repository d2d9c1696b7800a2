using AggloAdvisor.Rules.Cases;

namespace AggloAdvisor.Rules.Tests.Cases;

/// <summary>Holds the rule base to the cases in <c>tests/rule-cases</c>, which planners write.</summary>
public sealed class RuleCasesTests
{
    public static TheoryData<string> Files => [.. RuleBase.Cases.Select(static c => c.Location.Path).Distinct()];

    [Fact]
    public void CaseFiles_AllOfThem_AreReadWithoutProblem() => Assert.Equal("", Lines(RuleBase.Diagnostics));

    [Theory]
    [MemberData(nameof(Files))]
    public void Cases_OfAFile_Hold(string file) =>
        Assert.Equal("", Lines(RuleBase.Outcomes.Where(o => o.Case.Location.Path == file).SelectMany(static o => o.Failures.Select(static f => f.En))));

    [Fact]
    public void Cases_OfTheRuleBase_ShowEveryRuleAndGate() => Assert.Equal("", Lines(RuleCaseCoverage.Lacking(RuleBase.Rules, RuleBase.Outcomes)));

    // As text, so that nothing is cut off when it fails.
    private static string Lines<T>(IEnumerable<T> items) => string.Join('\n', items);
}
