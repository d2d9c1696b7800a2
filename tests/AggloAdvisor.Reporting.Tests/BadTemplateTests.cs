using AggloAdvisor.Core.Text;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>Broken templates under <c>tests/diagnostics/bad</c> with what is printed about them beside them.</summary>
public sealed class BadTemplateTests
{
    public static TheoryData<string> Folders =>
        [.. Directory.EnumerateDirectories(Repository.File("tests", "diagnostics", "bad"), "template-*").Select(static d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Build_BadTemplate_PrintsWhatIsExpected(string folder)
    {
        var path = Repository.File("tests", "diagnostics", "bad", folder);
        var template = ReportTemplate.Load(path, Language.English);
        var problems = template.Diagnostics;
        if (template.Value is { } loaded)
        {
            problems = [.. problems, .. ReportBuilder.Build(Reports.Advice("yijing-jingen"), loaded, Reports.Measurer).Diagnostics];
        }

        BadInputs.Check(path, problems);
        Assert.NotEmpty(problems);
    }
}
