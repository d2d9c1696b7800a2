using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Advising.Tests.Comparison;

/// <summary>The distributions of <c>rules/quantiles</c> against the calibration they were taken from.</summary>
public sealed class ShippedQuantilesTests
{
    private static readonly ImmutableArray<QuantileSet> _sets = RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All).Value!.Quantiles;

    [Fact]
    public void Krugman_EveryCalibratedTable_IsThereWithItsQuartiles()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Repository.Reference("catalogue", "calibration-krugman.json")));
        var expected = file.RootElement.EnumerateObject().Select(static t => (
            Units: t.Value.GetProperty("regions").GetInt32(),
            Industries: t.Value.GetProperty("industries").GetInt32(),
            Low: Rounded(t.Value.GetProperty("q25")),
            Middle: Rounded(t.Value.GetProperty("median")),
            High: Rounded(t.Value.GetProperty("q75"))));

        var shipped = _sets.Where(static s => s.IndicatorId == "krugman_specialisation")
            .Select(static s => (s.Units!.Value, s.Industries!.Value, s.Points[0].Value, s.Points[1].Value, s.Points[2].Value));

        Assert.Equal(expected.Order(), shipped.Order());
    }

    [Theory]
    [InlineData("primary_share", "share1", 1)]
    [InlineData("secondary_share", "share2", 1)]
    [InlineData("tertiary_share", "share3", 1)]
    [InlineData("finance_depth", "finance_ratio", 1)]
    [InlineData("loan_deposit_ratio", "loans/deposits", 1)]
    [InlineData("co2_per_gdp", "co2 t per 1e8 yuan", 100)] // t per 100 million yuan: a hundredth in t per million yuan
    [InlineData("gdp_per_head", "gdp_pc", 1e-4)]
    [InlineData("urbanisation_rate", "2019 城市化率", 1)]
    public void ChineseCities_Quantiles_AreThoseOfTheCalibration(string indicator, string row, double factor)
    {
        var cells = File.ReadLines(Repository.Reference("catalogue", "calibration-cn-city-quantiles.csv")).Single(l => l.StartsWith(row, StringComparison.Ordinal)).Split(',');
        var expected = cells[1..].Select(static c => double.Parse(c, CultureInfo.InvariantCulture));

        var points = _sets.Single(s => s.IndicatorId == indicator).Points;

        Assert.Equal([10, 25, 50, 75, 90], points.Select(static p => p.Percent));
        Assert.All(points.Zip(expected), p => Assert.Equal(p.Second, p.First.Value * factor, 1e-6 * p.Second));
    }

    private static double Rounded(JsonElement value) => Math.Round(value.GetDouble(), 4);
}
