using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Data.Manifest;

/// <summary>How files write the measures, and which units they have.</summary>
internal static class MeasureNames
{
    private static readonly ImmutableArray<(string Name, ActivityMeasure Measure, ImmutableArray<string> Dimensions)> _all =
    [
        ("employment", ActivityMeasure.Employment, ["jobs"]),
        ("output", ActivityMeasure.Output, ["yuan", "usd"]),
        ("value-added", ActivityMeasure.ValueAdded, ["yuan", "usd"]),
        ("firms", ActivityMeasure.Firms, ["count"]),
        ("energy-use", ActivityMeasure.EnergyUse, ["energy"]),
        ("co2-emissions", ActivityMeasure.Co2Emissions, ["mass"]),
        ("rd-expenditure", ActivityMeasure.RdExpenditure, ["yuan", "usd"]),
    ];

    /// <summary>The words that files may use.</summary>
    public static ImmutableArray<string> Known { get; } = [.. _all.Select(static m => m.Name)];

    /// <summary>The measure of a known word.</summary>
    public static ActivityMeasure Parse(string name) => _all.First(m => m.Name == name).Measure;

    /// <summary>The word of a measure.</summary>
    public static string NameOf(ActivityMeasure measure) => _all.First(m => m.Measure == measure).Name;

    /// <summary>Dimensions of the units that a measure may have.</summary>
    public static ImmutableArray<string> Dimensions(string name) => _all.First(m => m.Name == name).Dimensions;
}
