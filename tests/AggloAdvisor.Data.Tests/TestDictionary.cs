using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Data.Tests;

/// <summary>A few indicators, one for each scope and kind of value.</summary>
internal static class TestDictionary
{
    public static ImmutableArray<IndicatorDefinition> All { get; } =
    [
        Define("krugman_specialisation", Scope.Region, "index", 0, 2),
        Define("leading_member_share", Scope.Industry, "share", 0, 1),
        Define("location_quotient", Scope.RegionIndustry, "ratio", 0, null),
        Define("gini_gdp", Scope.Case, "index", 0, 1),
        Define("distance", Scope.RegionPair, "km", 0, null),
        Define("has_joint_plan", Scope.Case, "category", null, null) with { Categories = ["no", "yes"] },
    ];

    private static IndicatorDefinition Define(string id, Scope scope, string unit, double? minimum, double? maximum) => new()
    {
        Id = id,
        Code = "I00",
        Chain = Chain.System,
        Name = LocalizedText.Same(id.Replace('_', ' ')),
        Scope = scope,
        Unit = unit,
        Minimum = minimum,
        Maximum = maximum,
        Formula = LocalizedText.Same("x"),
        Inputs = [],
        Reading = LocalizedText.Same("higher is more"),
        Source = LocalizedText.Same("test"),
    };
}
