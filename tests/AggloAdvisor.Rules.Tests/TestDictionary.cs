using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Rules.Tests;

/// <summary>A few indicators for rules to speak about.</summary>
internal static class TestDictionary
{
    public static IReadOnlyList<IndicatorDefinition> All { get; } =
    [
        Of("primacy_gdp", Scope.Case, "ratio", 0, null),
        Of("top_share", Scope.Case, "share", 0, 1),
        Of("krugman_specialisation", Scope.Region, "index", 0, 2),
        Of("industry_share", Scope.RegionIndustry, "share", 0, 1),
        Of("leading_member_share", Scope.Industry, "share", 0, 1),
        Of("has_joint_plan", Scope.Case, "category", null, null, "no", "yes"),
    ];

    public static IndicatorDefinition Find(string id) => All.Single(d => d.Id == id);

    private static IndicatorDefinition Of(string id, Scope scope, string unit, double? minimum, double? maximum, params string[] categories) => new()
    {
        Id = id, Code = "I01", Chain = Chain.Industry, Name = new(id, id), Scope = scope, Unit = unit, Minimum = minimum, Maximum = maximum,
        Categories = [.. categories], Formula = LocalizedText.Same("x"), Inputs = [], Reading = new("x", "x"), Source = LocalizedText.Same("x"),
    };
}
