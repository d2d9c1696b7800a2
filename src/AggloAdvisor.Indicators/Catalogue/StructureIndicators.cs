using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Sectors and carbon.</summary>
internal static class StructureIndicators
{
    private static readonly LocalizedText _gridded = new(
        "From a gridded inventory; downscaled city energy figures are not city measurements and are not used.",
        "采用网格化排放清单；由省级数据分解的城市能源数据不作为城市实测值使用。");

    public static IEnumerable<Indicator> All =>
    [
        Sector("primary_share", IndustryTags.Primary, "value_added_primary", new("Primary sector's share", "第一产业占比")),
        Sector("secondary_share", IndustryTags.Secondary, "value_added_secondary", new("Secondary sector's share", "第二产业占比")),
        Sector("tertiary_share", IndustryTags.Tertiary, "value_added_tertiary", new("Tertiary sector's share", "第三产业占比")),
        new(
            Carbon("co2_per_gdp", Scope.Region, new("CO₂ per GDP", "单位GDP二氧化碳排放")),
            static c => c.Members.Select(m => new Answer(Target.Region(m.Id), Intensity(c.Observe(m.Id, "co2_emissions"), c.Observe(m.Id, "gdp")), "gridded inventory"))),
        new(
            Carbon("co2_per_gdp_case", Scope.Case, new("CO₂ per GDP of all members", "全体成员单位GDP二氧化碳排放")),
            static c => [new(Target.WholeCase, Intensity(c.OfCase("co2_emissions"), c.OfCase("gdp")), "gridded inventory")]),
    ];

    // Tonnes over 100 million yuan: a hundredth of tonnes per million yuan.
    private static Figure Intensity(Figure emissions, Figure gdp) => Figure.Ratio(emissions, gdp, 0.01);

    private static Indicator Sector(string id, string tag, string variable, LocalizedText name) => new(
        new IndicatorDefinition
        {
            Id = id, Code = "I13", Chain = Chain.Industry, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
            Name = name, Formula = "sector / total", Inputs = ["activity", variable], Source = "definition",
            Reading = new("Structure by three sectors.", "三次产业结构。"),
            Caution = new("Three sectors never show homogeneity.", "三次产业结构不能用于判断同构。"),
        },
        c => c.Members.Select((m, i) => new Answer(Target.Region(m.Id), Share(c, m.Id, i, tag, variable), c.Sectors?.Basis)));

    private static Figure Share(ComputationContext c, string regionId, int position, string tag, string variable)
    {
        if (c.Sectors is { } view)
        {
            var row = view.MemberRows[position];
            var sum = row.Where((_, k) => view.Industries[k].Is(tag)).Sum();
            return view.Figure(RowTotal.Of(row) is { } total ? sum / total : null, [(regionId, row)], "the row is empty");
        }

        string[] all = ["value_added_primary", "value_added_secondary", "value_added_tertiary"];
        return Figure.From([c.Observe(regionId, variable), .. all.Select(v => c.Observe(regionId, v))], "the sum of the sectors is 0", static v => v[1] + v[2] + v[3] > 0 ? v[0] / (v[1] + v[2] + v[3]) : null);
    }

    private static IndicatorDefinition Carbon(string id, Scope scope, LocalizedText name) => new()
    {
        Id = id, Code = "I14", Chain = Chain.Industry, Scope = scope, Unit = "tonnes_per_million_yuan", Minimum = 0, Decimals = 0, Direction = Direction.LowerIsBetter,
        Name = name, Formula = "CO₂ / GDP", Inputs = ["co2_emissions", "gdp"], Source = "definition",
        Reading = new("High: a veto on plain transfer.", "数值高则不宜简单承接转移。"), Caution = _gridded,
    };
}
