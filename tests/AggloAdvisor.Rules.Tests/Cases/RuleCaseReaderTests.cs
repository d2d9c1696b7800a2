using System.Text;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Rules.Tests.Cases;

public sealed class RuleCaseReaderTests
{
    [Fact]
    public void ReadFile_EveryKindOfValue_IsUnderstood()
    {
        var (cases, problems) = Read("""
            rule: D03
            industries: 36
            cases:
              - name: all kinds
                given:
                  krugman_specialisation: { a: 0.3, b: unknown, industries: 20 }
                  leading_member_share: { "10": 0.75 }
                  krugman_pair: { b/a: 0.2 }
                  has_joint_plan: no
                expect: fired
                speaks: [1]
                binding: krugman_specialisation.median
            """);

        Assert.Empty(problems);
        var only = Assert.Single(cases);
        Assert.Equal(["a", "b"], only.Members.Select(static m => m.Id));
        Assert.Equal(["10"], only.Industries);
        Assert.Equal([20, 20, 36, 36, 36], only.Values.Select(static v => v.Granularity!.Value));
        Assert.Equal([0.3, null, 0.75, 0.2, 0], only.Values.Select(static v => v.Value));
        Assert.Equal(Target.Pair("a", "b"), only.Values[3].Target);
        Assert.Equal(new ExpectedVerdict(Target.WholeCase, Verdict.Fired), Assert.Single(only.Expected));
    }

    [Theory]
    [InlineData("rule: D99\ncases: []", "AGA1023", 1)]
    [InlineData("rule: M28/no-such-gate\ncases: []", "AGA1023", 1)]
    [InlineData("rule: D03\ncases:\n  - name: x\n    given: { krugman: 1 }\n    expect: fired", "AGA1021", 4)]
    [InlineData("rule: D03\ncases:\n  - name: x\n    given: { krugman_specialisation: 3 }\n    expect: fired", "AGA1026", 4)]
    [InlineData("rule: D03\ncases:\n  - name: x\n    given: { krugman_specialisation: { a/b: 1 } }\n    expect: fired", "AGA1024", 4)]
    [InlineData("rule: D03\ncases:\n  - name: x\n    given: { krugman_specialisation: much }\n    expect: fired", "AGA1007", 4)]
    [InlineData("rule: D03\ncases:\n  - name: x\n    given: { has_joint_plan: perhaps }\n    expect: fired", "AGA1027", 4)]
    [InlineData("rule: D03\ncases:\n  - name: x\n    expect: open", "AGA1008", 4)]
    [InlineData("rule: M27/benefit-sharing\ncases:\n  - name: x\n    expect: fired", "AGA1008", 4)]
    [InlineData("rule: D03\ncases:\n  - name: x\n    expect: fired\n    speaks: [9]", "AGA1026", 5)]
    [InlineData("rule: D03\ncases:\n  - name: x", "AGA1006", 3)]
    [InlineData("rule: D03\ncases:\n  - name: x\n    expect: fired\n    expects: fired", "AGA1005", 5)]
    public void ReadFile_AMistake_IsReportedWithItsPlace(string text, string code, int line)
    {
        var (_, problems) = Read(text);

        var problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal(line, problem.Location.Line);
    }

    [Fact]
    public void Run_AWrongExpectation_SaysWhatTheVerdictHangsOn()
    {
        var (cases, _) = Read("""
            rule: D13
            cases:
              - name: wrong
                given: { incubators_specialised_share: 0.12, incubators: 40 }
                expect: fired
                speaks: [2]
                binding: incubators_property_share
            """);

        var outcome = new RuleCaseRunner(RuleEvaluator.Create(RuleBase.Rules)).Run(Assert.Single(cases), TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "cases.yaml:3:5: D13 'wrong', region:a: expected fired, got not-fired; it hangs on incubators_specialised_share < parameters.incubators.specialised_low (0.12 < 0.1, margin -0.2)",
                "cases.yaml:3:5: D13 'wrong', region:a: expected counter-checks 2 to speak, got 1",
                "cases.yaml:3:5: D13 'wrong', region:a: expected the verdict to hang on 'incubators_property_share', it hangs on incubators_specialised_share < parameters.incubators.specialised_low (0.12 < 0.1, margin -0.2)",
            ],
            outcome.Failures.Select(static f => f.En));
    }

    [Fact]
    public void Run_ATargetTheRuleIsNotAskedFor_SaysSo()
    {
        var (cases, _) = Read("rule: D04\ncases:\n  - name: x\n    expect: undecided");

        var outcome = new RuleCaseRunner(RuleEvaluator.Create(RuleBase.Rules)).Run(Assert.Single(cases), TestContext.Current.CancellationToken);

        Assert.Contains("was not asked for this target", Assert.Single(outcome.Failures).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Lacking_WithoutCases_NamesEveryDiagnosisAndGate()
    {
        var lacking = RuleCaseCoverage.Lacking(RuleBase.Rules, []);

        Assert.All(RuleBase.Rules.Diagnoses, d => Assert.Contains($"{d.Code}: no case fires it", lacking));
        Assert.All(RuleBase.Rules.Countermeasures.SelectMany(static m => m.Gates.Select(g => $"{m.Code}/{g.Id}: no case opens it")), g => Assert.Contains(g, lacking));
    }

    private static (System.Collections.Immutable.ImmutableArray<RuleCase> Cases, System.Collections.Immutable.ImmutableArray<Diagnostic> Problems) Read(string text)
    {
        var problems = new DiagnosticBag();
        var cases = RuleBase.Reader.ReadFile(Encoding.UTF8.GetBytes(text), "cases.yaml", problems);
        return (cases, problems.ToSortedArray());
    }
}
