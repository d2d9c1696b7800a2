using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Urbanisation.</summary>
internal static class UrbanIndicators
{
    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "urbanisation_rate", Code = "U01", Chain = Chain.Urban, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Urbanisation rate", "城镇化率"),
                Formula = new("urban resident population / resident population", "城镇常住人口/常住人口"),
                Inputs = ["urban_population", "population"],
                Reading = new("Below 0.30 early, 0.30 to 0.70 fast, above 0.70 late stage.", "低于30%为初期，30%至70%为快速期，高于70%为后期。"),
                Source = new("Northam (1979), Urban Geography; stages in Innovative industry agglomeration and urbanization", "Northam (1979), Urban Geography；阶段划分据创新产业集聚与城镇化论文"),
                Caution = new("The stages describe a curve; they are not causal cuts.", "阶段划分只描述曲线，并非因果界限。"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "urban_population"), read.Amount(region, "population")))),
    ];
}
