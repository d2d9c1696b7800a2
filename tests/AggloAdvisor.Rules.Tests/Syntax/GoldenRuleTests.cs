using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Rules.Tests.Syntax;

/// <summary>Broken rule bases under <c>tests/diagnostics/bad</c> with what is printed about them beside them.</summary>
public sealed class GoldenRuleTests
{
    public static TheoryData<string> Folders =>
        [.. Directory.EnumerateDirectories(Repository.File("tests", "diagnostics", "bad"), "rules-*").Select(static d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Read_BadRules_PrintsWhatIsExpected(string folder)
    {
        var path = Repository.File("tests", "diagnostics", "bad", folder);

        var read = RuleSetReader.Read(path, TestDictionary.All, TestContext.Current.CancellationToken);

        Assert.Null(read.Value);
        Assert.All(read.Diagnostics, static d => Assert.False(string.IsNullOrEmpty(d.Hint?.En) || string.IsNullOrEmpty(d.Hint.Zh), $"{d.Location}: '{d.Message.En}' does not say how to mend it"));
        BadInputs.Check(path, read.Diagnostics);
    }
}
