using System.Text;
using AggloAdvisor.Advising.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Advising.Tests.Cases;

public sealed class AdviceCaseTests : IDisposable
{
    private static readonly Lazy<RuleEvaluator> Evaluator = new(static () => RuleEvaluator.Create(RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All).Value!));
    private readonly string _above = Directory.CreateTempSubdirectory("aggloadvisor-advice-cases-").FullName;

    public void Dispose() => Directory.Delete(_above, recursive: true);

    [Fact]
    public void Run_OurOwn_AllHold()
    {
        var suite = Runner().Run(Repository.File("tests", "rule-cases"), TestContext.Current.CancellationToken);

        Assert.Empty(suite.Diagnostics);
        Assert.Empty(suite.Outcomes.SelectMany(static o => o.Failures));
        Assert.Contains(suite.Outcomes, static o => o.Case.Folder is not null);
        Assert.Contains(suite.Outcomes, static o => o.Case.Folder is null);
    }

    [Theory]
    [InlineData("findings: { D13: not-fired }", "D13: expected not-fired, got fired; it hangs on incubators_specialised_share < parameters.incubators.specialised_low (0.037 < 0.1, margin 0.63)")]
    [InlineData("findings: { D13: { b: fired } }", "D13, region:b: expected fired, got undecided")]
    [InlineData("findings: { D03: fired }", "D03: expected fired, got undecided; it hangs on krugman_specialisation.median")]
    [InlineData("measures: { M15: not-yet }", "M15: expected not-yet, got advised; called for by D13")]
    [InlineData("measures: { M28: advised }", "M28: expected advised, got not-advised; no finding calls for it")]
    [InlineData("order: [M34, M15]", "expected M34 before M15; they are steps")]
    [InlineData("order: [M15, M28]", "'order:' names M28, which is not in the plan")]
    [InlineData("trace: [{ rule: D13, condition: incubators_specialised_share, says: fails }]", "D13: no step 'incubators_specialised_share' is as expected (fails); got incubators_specialised_share < parameters.incubators.specialised_low (0.037 < 0.1, margin 0.63) holds")]
    [InlineData("trace: [{ rule: D13, condition: incubators_specialised_share, left: 0.03 }]", "(left 0.03)")]
    public void Run_OtherThanExpected_SaysWhatCameOutAndWhatItHangsOn(string expect, string said)
    {
        var outcome = Assert.Single(Run(expect).Outcomes);

        Assert.Contains(outcome.Failures, f => f.En.Contains(said, StringComparison.Ordinal) && f.En.StartsWith("rule-cases/advice/x.yaml:", StringComparison.Ordinal));
        Assert.False(outcome.Holds);
    }

    [Theory]
    [InlineData("findings: { D13: fired, D03: undecided }")]
    [InlineData("measures: { M15: advised, M28: not-advised }")]
    [InlineData("order: [M15, M34]")]
    [InlineData("trace: [{ rule: D13, target: a, condition: incubators_specialised_share <, says: holds, left: 0.04, right: 0.1 }]")]
    public void Run_AsExpected_Holds(string expect) => Assert.Empty(Assert.Single(Run(expect).Outcomes).Failures);

    [Theory]
    [InlineData("cases:\n  - name: x\n    given: {}\n    expect: {}", "AGA1006", 4)]
    [InlineData("cases:\n  - name: x\n    expect: { measures: { M15: advised } }", "AGA1006", 2)]
    [InlineData("cases:\n  - name: x\n    case: a\n    given: {}\n    expect: { measures: { M15: advised } }", "AGA1006", 2)]
    [InlineData("cases:\n  - name: x\n    case: ../../samples/henan\n    expect: { measures: { M15: advised } }", "AGA1009", 3)]
    [InlineData("cases:\n  - name: x\n    given: {}\n    expect: { measures: { M99: advised } }", "AGA1023", 4)]
    [InlineData("cases:\n  - name: x\n    given: {}\n    expect: { measures: { M15: started } }", "AGA1008", 4)]
    [InlineData("cases:\n  - name: x\n    given: {}\n    expect: { findings: { D99: fired } }", "AGA1023", 4)]
    [InlineData("cases:\n  - name: x\n    given: {}\n    expect: { findings: { D13: { a/b: fired } } }", "AGA1024", 4)]
    [InlineData("cases:\n  - name: x\n    given: {}\n    expect: { trace: [{ rule: D13, condition: no_such_thing }] }", "AGA1023", 4)]
    [InlineData("cases:\n  - name: x\n    given: {}\n    expect: { outcome: good, order: [M15] }", "AGA1005", 4)]
    public void ReadFile_AMistake_IsReportedWithItsPlace(string text, string code, int line)
    {
        var problems = new DiagnosticBag();
        new AdviceCaseReader(Evaluator.Value.Rules, IndicatorCatalog.All).ReadFile(Encoding.UTF8.GetBytes(text), "x.yaml", problems);

        Assert.Contains(problems.ToSortedArray(), p => p.Code == code && p.Location.Line == line);
    }

    [Fact]
    public void Run_ACaseFolderThatIsALink_IsRefusedAndNotFollowed()
    {
        Write("cases:\n  - name: x\n    case: elsewhere\n    expect: { measures: { M02: advised } }");
        Directory.CreateSymbolicLink(Path.Combine(Folder, "advice", "elsewhere"), Repository.File("samples", "henan"));

        var suite = Runner().Run(Folder, TestContext.Current.CancellationToken);

        Assert.Equal(("AGA1001", "rule-cases/advice/elsewhere"), (Assert.Single(suite.Diagnostics).Code, suite.Diagnostics[0].Location.ToString()));
        Assert.Empty(suite.Outcomes);
    }

    [Fact]
    public void Run_ABrokenCaseFolder_IsReportedAndItsExampleNotRun()
    {
        Write("cases:\n  - name: x\n    case: nowhere\n    expect: { measures: { M15: advised } }");

        var suite = Runner().Run(Folder, TestContext.Current.CancellationToken);

        Assert.False(suite.Holds);
        Assert.Contains(suite.Diagnostics, static d => d.Message.En.Contains("there is no such folder", StringComparison.Ordinal));
        Assert.Empty(suite.Outcomes);
    }

    private string Folder => Path.Combine(_above, "rule-cases");

    private static AdviceCaseRunner Runner() => new(Evaluator.Value, IndicatorCatalog.All);

    private AdviceCaseSuite Run(string expect)
    {
        Write($"cases:\n  - name: x\n    given: {{ incubators_specialised_share: {{ a: 0.037, b: unknown }} }}\n    expect:\n      {expect}\n");
        var suite = Runner().Run(Folder, TestContext.Current.CancellationToken);
        Assert.Empty(suite.Diagnostics);
        return suite;
    }

    private void Write(string text)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "advice"));
        File.WriteAllText(Path.Combine(Folder, "advice", "x.yaml"), text);
    }
}
