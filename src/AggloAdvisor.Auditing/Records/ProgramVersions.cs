using System.Collections.Immutable;
using System.Reflection;
using AggloAdvisor.Advising;

namespace AggloAdvisor.Auditing.Records;

/// <summary>The program and the libraries whose version can change a result.</summary>
public static class ProgramVersions
{
    private static readonly string[] _names = ["Fluid", "HarfBuzzSharp", "Markdig", "MathNet.Numerics", "RulesEngine", "System.Linq.Dynamic.Core", "YamlDotNet"];

    /// <summary>Version of the program.</summary>
    public static string Program => Advisor.EngineVersion;

    /// <summary>Versions of the libraries by name, in ordinal order.</summary>
    public static ImmutableSortedDictionary<string, string> Libraries { get; } =
        _names.ToImmutableSortedDictionary(static n => n, static n => VersionOf(Assembly.Load(n)), StringComparer.Ordinal);

    // The informational version is what the package is called; behind the plus sign stands the revision it was built from.
    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? assembly.GetName().Version?.ToString()
        ?? "";
}
