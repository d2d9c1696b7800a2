using AggloAdvisor.Advising.Comparison;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Advising.Tests.Comparison;

public sealed class BenchmarkComparisonsTests
{
    [Fact]
    public void Of_SampleWithBenchmark_SaysOfEveryMemberWhatTheFullComparisonSays()
    {
        var @case = CaseReader.Read(Repository.File("samples", "capital-region"), IndicatorCatalog.All).Value!;
        var table = IndicatorEngine.Compute(@case);

        var alone = BenchmarkComparisons.Of(@case, table, IndicatorCatalog.All, [], TestContext.Current.CancellationToken);

        var all = Comparisons.Of(@case, table, IndicatorCatalog.All, [], [], cancellationToken: TestContext.Current.CancellationToken);
        var expected = all.Values.Where(static v => v is { Benchmark: not null, Value.Target.Scope: Scope.Region }).ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(static v => v.Value), alone.Values.Select(static v => v.Value));
        Assert.All(expected, v =>
        {
            var benchmark = alone.Find(v.Value.IndicatorId, v.Value.Target)!;
            Assert.Equal(v.Benchmark!.Text, benchmark.Text);
            Assert.Equal(v.Benchmark.Difference, benchmark.Difference);
            Assert.Equal(v.Benchmark.Value.Value, benchmark.Value.Value);
        });
    }

    [Fact]
    public void Of_CaseWithoutBenchmark_IsEmpty()
    {
        var @case = CaseReader.Read(Repository.File("samples", "yijing-jingen"), IndicatorCatalog.All).Value!;

        Assert.Empty(BenchmarkComparisons.Of(@case, IndicatorEngine.Compute(@case), IndicatorCatalog.All, [], TestContext.Current.CancellationToken).Values);
    }
}
