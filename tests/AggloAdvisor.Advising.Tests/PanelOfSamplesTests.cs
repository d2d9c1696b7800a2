using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Indicators.Panel;
using AggloAdvisor.Indicators.Tests.Panel;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Advising.Tests;

/// <summary>There is one truth: the columns of a panel are the engine's values.</summary>
public sealed class PanelOfSamplesTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Repository.File("samples"), "case.yaml", SearchOption.AllDirectories).Where(static f => File.ReadAllText(f).Contains("activities:", StringComparison.Ordinal)).Select(static f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Compute_Sample_GivesTheEnginesValuesAndNoOthers(string sample)
    {
        var @case = CaseReader.Read(Repository.File("samples", sample), IndicatorCatalog.All, TestContext.Current.CancellationToken).Value!;
        var panel = PanelEngine.Compute(@case, ct: TestContext.Current.CancellationToken);
        Assert.NotNull(panel);
        Assert.Empty(PanelComparison.Differences(@case, panel!));
    }
}
