using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Urbanisation.</summary>
internal static class UrbanIndicators
{
    public static IEnumerable<Indicator> All =>
    [
        new(
            new IndicatorDefinition
            {
                Id = "urbanisation_rate", Code = "U01", Chain = Chain.Urban, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Urbanisation rate", "城镇化率"), Formula = "urban / total population", Inputs = ["urban_population", "population"], Source = "definition",
                Reading = new("Below 30 %: industry leads; up to 70 %: towns lead; above: quality.", "30%以下工业主导，30%～70%城镇化主导，70%以上重在质量。"),
            },
            static c => c.Members.Select(m => new Answer(Target.Region(m.Id), Figure.Ratio(c.Observe(m.Id, "urban_population"), c.Observe(m.Id, "population"))))),
    ];
}
