using System.Text.Json;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Indicators.Tests;

/// <summary>Every number of the reference collection is held by some test that names it.</summary>
public sealed class ReferenceCoverageTests
{
    [Fact]
    public void Collection_EveryCase_IsNamedByATest()
    {
        using var collection = JsonDocument.Parse(File.ReadAllBytes(Repository.Reference("reference", "reference-cases.json")));
        var tests = string.Concat(Directory.EnumerateFiles(Repository.File("tests", "AggloAdvisor.Indicators.Tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        string[] ids = [.. collection.RootElement.EnumerateArray().Select(static c => c.GetProperty("id").GetString()!)];

        Assert.True(ids.Length >= 138);
        Assert.All(ids, id => Assert.True(tests.Contains($"\"{id}\"", StringComparison.Ordinal), $"No test names the reference case '{id}'."));
    }
}
