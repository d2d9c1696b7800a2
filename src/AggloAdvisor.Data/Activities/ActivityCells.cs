using System.Runtime.InteropServices;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Data.Values;

namespace AggloAdvisor.Data.Activities;

/// <summary>Which cell of an activity file a row gives.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Region">Position among the members; the benchmark follows the last; <see cref="Total"/> for all members.</param>
/// <param name="Industry">Position in the classification; <see cref="Total"/> for all industries.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ActivityKey(ActivityMeasure Measure, int Year, int Region, int Industry)
{
    /// <summary>The position that means "all".</summary>
    public const int Total = -1;
}

/// <summary>What a row says.</summary>
/// <param name="Figure">The figure; null when unknown.</param>
/// <param name="Line">1-based line of the value.</param>
/// <param name="Column">1-based character of the value.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ActivityCell(Figure? Figure, int Line, int Column);
