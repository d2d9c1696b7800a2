using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>One figure of a case that can be thought otherwise.</summary>
/// <param name="Id">A stable text that tells figures apart, such as <c>observation:jingmen/gdp</c>.</param>
/// <param name="Name">What the figure is, such as "employment in machinery in Jingmen".</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">What it is now.</param>
/// <param name="RegionId">The member it is about; null when none.</param>
/// <param name="IndustryCode">The industry it is about; null when none.</param>
internal abstract record Lever(string Id, LocalizedText Name, string Unit, double Value, string? RegionId, string? IndustryCode)
{
    /// <summary>Smallest value that makes sense; null when unbounded.</summary>
    public double? Minimum { get; init; } = 0;

    /// <summary>Largest value that makes sense; null when unbounded.</summary>
    public double? Maximum { get; init; }

    /// <summary>Whether it counts things, so that only whole numbers make sense.</summary>
    public bool Whole => Unit is "count" or "persons" or "jobs" && Value == Math.Round(Value);

    /// <summary>A usual size of such a figure, to measure changes of a figure that is 0.</summary>
    public double Usual { get; init; } = 1;

    /// <summary>What moves with it so that totals stay right; null when nothing does.</summary>
    public LocalizedText? Also { get; init; }

    /// <summary>The case with another value of it.</summary>
    public abstract Case With(Case @case, double value);
}
