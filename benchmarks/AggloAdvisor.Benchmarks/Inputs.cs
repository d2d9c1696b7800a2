using AggloAdvisor.Core.Cases;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Benchmarks;

/// <summary>The repository's own samples and rules, found from wherever the benchmark runs.</summary>
internal static class Inputs
{
    private static readonly string _root = FindRoot();

    public static string Templates => Path.Combine(_root, "templates");

    public static string SampleFolder(string name) => Path.Combine(_root, "samples", name);

    public static Case Sample(string name) =>
        CaseReader.Read(Path.Combine(_root, "samples", name), IndicatorCatalog.All).Value ?? throw new InvalidOperationException($"The sample '{name}' has errors.");

    public static RuleSet Rules() =>
        RuleSetReader.Read(Path.Combine(_root, "rules"), IndicatorCatalog.All).Value ?? throw new InvalidOperationException("The rules have errors.");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AggloAdvisor.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("AggloAdvisor.sln was not found above the binaries.");
    }
}
