using NetArchTest.Rules;

namespace AggloAdvisor.Architecture.Tests;

public sealed class DependencyTests
{
    private const string Prefix = "AggloAdvisor.";

    /// <summary>Who may use whom: the arrows of the design, and no others.</summary>
    public static TheoryData<string, string[]> Arrows => new()
    {
        { "Core", [] },
        { "Documents", [] },
        { "Indicators", ["Core"] },
        { "Yaml", ["Core"] },
        { "Data", ["Core", "Yaml"] },
        { "Rules", ["Core", "Yaml"] },
        { "Advising", ["Core", "Indicators", "Data", "Rules"] },
        { "Pdf", ["Documents"] },
        { "Formats", ["Core", "Documents"] },
        { "Reporting", ["Core", "Indicators", "Data", "Rules", "Advising", "Documents", "Pdf", "Yaml"] },
        { "Auditing", ["Core", "Indicators", "Data", "Rules", "Advising", "Documents", "Pdf", "Reporting"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void Project_Uses_OnlyThoseBelowIt(string project, string[] allowed)
    {
        var assembly = System.Reflection.Assembly.Load(Prefix + project);
        var used = assembly.GetReferencedAssemblies()
            .Select(static a => a.Name!)
            .Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(static n => n[Prefix.Length..]);

        Assert.Empty(used.Except(allowed));
    }

    [Fact]
    public void Core_Uses_NoPackage()
    {
        var assembly = System.Reflection.Assembly.Load("AggloAdvisor.Core");
        var foreign = assembly.GetReferencedAssemblies()
            .Select(static a => a.Name!)
            .Where(static n => !n.StartsWith("System", StringComparison.Ordinal) && n is not "netstandard");

        Assert.Empty(foreign);
    }

    [Fact]
    public void OnlyRules_SeesTheRuleEngine()
    {
        foreach (var project in new[] { "Core", "Yaml", "Documents", "Indicators", "Data", "Advising", "Pdf", "Formats", "Reporting", "Auditing" })
        {
            var result = Types.InAssembly(System.Reflection.Assembly.Load(Prefix + project))
                .ShouldNot()
                .HaveDependencyOnAny("RulesEngine", "System.Linq.Dynamic.Core")
                .GetResult();

            Assert.True(result.IsSuccessful, $"{project} uses the rule engine: {string.Join(", ", result.FailingTypeNames ?? [])}");
        }
    }
}
