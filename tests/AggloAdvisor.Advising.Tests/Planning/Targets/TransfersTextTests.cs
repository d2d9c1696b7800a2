using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Tests.Planning.Targets;

public sealed class TransfersTextTests
{
    private static readonly (string, double)[] Thresholds = [("carbon.intensity_high", 213), ("land.enough", 1), ("platforms.full", 0.95)];
    private static readonly Case Three = TargetTexts.WithTable(Samples.Case("a", "b", "c"), ActivityMeasure.Employment, ["X", "D:dirty", "L:local"], [1, 1, 1], [1, 1, 1], [1, 1, 1]);

    [Fact]
    public void Of_GradientAndPrices_NamesSenderReceiverAndWhatFails()
    {
        var @case = Three with { Observations = new([Wage("a", 80), Wage("b", 50)]) };
        var said = TargetTexts.English(
            TargetKind.Transfers,
            @case,
            Samples.Table(
                Gradient("a", "X", 1.8), Gradient("b", "X", 0.4), Gradient("c", "X", null),
                Level("a", 10), Level("b", 5),
                Region("co2_per_gdp", "b", 300), Region("industrial_land_ratio", "b", 1.2), Region("receiving_platforms", "b", 1), Region("platform_occupancy", "b", 0.5),
                Yes("has_emission_obligation", 0), Yes("has_tax_sharing", 0), Yes("has_compensation", null)),
            Target.WholeCase,
            Thresholds);

        Assert.Equal(["X: from A (gradient 1.80) to B (0.40); sender over receiver: GDP per head 2.00, wage 1.60. Fails: carbon; first find out: benefit sharing."], said);
    }

    [Fact]
    public void Of_EnergyHungryIndustry_NeedsTheObligationEverywhere()
    {
        var said = Dirty(0);
        Assert.Contains("Fails: carbon (the industry is energy-hungry)", said, StringComparison.Ordinal);
        Assert.EndsWith("Carbon, benefit sharing, land and platform: all hold.", Dirty(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ReceiverNotCheaper_IsNotProposed()
    {
        var table = Samples.Table(Gradient("a", "X", 1.8), Gradient("b", "X", 0.4), Level("a", 5), Level("b", 10), Level("c", 7));
        Assert.DoesNotContain(TargetTexts.English(TargetKind.Transfers, Three, table, Target.WholeCase, Thresholds), static s => s.StartsWith("X:", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_LocalServices_DoNotMove()
    {
        var table = Samples.Table(Gradient("a", "L", 1.8), Gradient("b", "L", 0.4), Level("a", 10), Level("b", 5));
        Assert.Empty(TargetTexts.English(TargetKind.Transfers, Three, table, Target.WholeCase, Thresholds));
    }

    [Fact]
    public void Of_NoGradientByIndustry_GivesTheDirectionOnly()
    {
        var said = TargetTexts.English(TargetKind.Transfers, Three, Samples.Table(Level("a", 10), Level("b", 5), Level("c", 4)), Target.WholeCase, Thresholds);

        Assert.Equal(
            [
                "From A to C; sender over receiver: GDP per head 2.50. No condition is known to fail; first find out: carbon, benefit sharing, land, platform.",
                "From A to B; sender over receiver: GDP per head 2.00. No condition is known to fail; first find out: carbon, benefit sharing, land, platform.",
                "Direction only: which industries cannot be said without value added and jobs by industry.",
            ],
            said);
    }

    private static string Dirty(double obligation) => Assert.Single(TargetTexts.English(
        TargetKind.Transfers,
        Three,
        Samples.Table(
            Gradient("a", "D", 1.5), Gradient("b", "D", 0.5), Level("a", 10), Level("b", 5),
            Region("co2_per_gdp", "b", 50), Region("industrial_land_ratio", "b", 1), Region("receiving_platforms", "b", 2), Region("platform_occupancy", "b", 0.2),
            Yes("has_emission_obligation", obligation), Yes("has_tax_sharing", 1)),
        Target.WholeCase,
        Thresholds));

    private static IndicatorValue Gradient(string region, string industry, double? value) => Samples.Value("industry_gradient", Target.RegionIndustry(region, industry), value);

    private static IndicatorValue Region(string id, string region, double value) => Samples.Value(id, Target.Region(region), value);

    private static IndicatorValue Level(string region, double value) => Region("gdp_per_head", region, value);

    private static IndicatorValue Yes(string id, double? value) => Samples.Value(id, Target.WholeCase, value);

    private static Observation Wage(string region, double value) => new(region, "average_wage", 2021, value, "s", new SourceLocation("test"));
}
