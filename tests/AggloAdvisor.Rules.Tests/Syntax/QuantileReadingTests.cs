using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;
using CsCheck;

namespace AggloAdvisor.Rules.Tests.Syntax;

/// <summary>Distributions through the door that planners use: a file of a rule base.</summary>
public sealed class QuantileReadingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggloadvisor-quantiles-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_Distribution_KeepsEverythingThatWasWritten()
    {
        Write("krugman_specialisation", "index", "units: 16", "industries: 17", "counted: value-added", "p25: 0.1", "p50: 0.2", "p75: 0.2");

        var set = Assert.Single(Read().Quantiles);

        Assert.Equal("one", set.Id);
        Assert.Equal("krugman_specialisation", set.IndicatorId);
        Assert.Equal((2021, 16, 17, ActivityMeasure.ValueAdded), (set.Year, set.Units, set.Industries, set.Counted));
        Assert.Equal([new QuantilePoint(25, 0.1), new QuantilePoint(50, 0.2), new QuantilePoint(75, 0.2)], set.Points.AsEnumerable());
        Assert.Equal(["house"], set.SourceIds.AsEnumerable());
    }

    [Fact]
    public void Read_OtherUnit_IsConvertedIntoTheIndicators()
    {
        Write("top_share", "percent", "p10: 20", "p90: 45");

        Assert.Equal([new QuantilePoint(10, 0.2), new QuantilePoint(90, 0.45)], Assert.Single(Read().Quantiles).Points.AsEnumerable());
    }

    [Fact]
    public void Read_ChangedQuantile_ChangesTheHash()
    {
        Write("top_share", "share", "p10: 0.2", "p90: 0.4");
        var before = Read();
        Write("top_share", "share", "p10: 0.2", "p90: 0.5");

        Assert.NotEqual(before.ContentHash, Read().ContentHash);
    }

    [Fact]
    public void ReadQuantiles_SameFolder_GivesTheSame()
    {
        Write("top_share", "share", "p10: 0.2", "p90: 0.4");

        var (quantiles, problems) = RuleSetReader.ReadQuantiles(_folder, TestDictionary.All, TestContext.Current.CancellationToken);

        Assert.Empty(problems);
        Assert.Equal(Read().Quantiles.Single().Points.AsEnumerable(), Assert.Single(quantiles).Points.AsEnumerable());
    }

    [Fact]
    public void Read_AnyFiveValues_AreADistributionExactlyWhenTheyNeverFall() => Gen.Double[0, 2].Array[5].Sample(
        values =>
        {
            Write("krugman_specialisation", "index", [.. values.Zip([10, 25, 50, 75, 90], static (v, p) => string.Create(CultureInfo.InvariantCulture, $"p{p}: {v:R}"))]);
            var read = RuleSetReader.Read(_folder, TestDictionary.All, TestContext.Current.CancellationToken);

            Assert.Equal(values.SequenceEqual(values.Order()), read.Value is not null);
            Assert.All(read.Diagnostics, static d => Assert.Equal("AGA1050", d.Code));
        },
        iter: 100,
        threads: 1);

    private RuleSet Read()
    {
        var read = RuleSetReader.Read(_folder, TestDictionary.All, TestContext.Current.CancellationToken);
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }

    private void Write(string indicator, string unit, params string[] more)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "quantiles"));
        File.WriteAllText(Path.Combine(_folder, "sources.yaml"), "sources:\n  - { id: house, citation: { en: House, zh: 本库 }, short: { en: House, zh: 本库 } }\n");
        File.WriteAllText(
            Path.Combine(_folder, "quantiles", "a.yaml"),
            $"quantiles:\n  - id: one\n    indicator: {indicator}\n    unit: {unit}\n    population: {{ en: Regions, zh: 地区 }}\n    year: 2021\n    provenance: calibrated\n    sources: [house]\n"
            + string.Concat(more.Select(static m => $"    {m}\n")));
    }
}
