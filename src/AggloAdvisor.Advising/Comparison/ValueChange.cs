using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>Which way a value went.</summary>
public enum ChangeSign
{
    /// <summary>It is lower now.</summary>
    Fall,

    /// <summary>It is the same.</summary>
    None,

    /// <summary>It is higher now.</summary>
    Rise,
}

/// <summary>Whether a change is for the better.</summary>
public enum ChangeMeaning
{
    /// <summary>Neither, or the indicator does not say.</summary>
    Neutral,

    /// <summary>For the better.</summary>
    Better,

    /// <summary>For the worse.</summary>
    Worse,
}

/// <summary>How an indicator's value differs from that of an earlier year, or why the two cannot be compared.</summary>
/// <param name="From">The earlier value; known.</param>
/// <param name="To">The later value; known.</param>
/// <param name="Difference">Later minus earlier, in the indicator's unit; null when the two cannot be compared.</param>
/// <param name="Sign">Its sign; null when the two cannot be compared.</param>
/// <param name="Meaning">Better or worse, by the indicator's direction; neutral when the two cannot be compared.</param>
/// <param name="NotComparable">Why the two cannot be compared; null when they can.</param>
/// <param name="Text">The change in words, such as "+1.2 percentage points since 2016 (better)".</param>
public sealed record ValueChange(
    IndicatorValue From,
    IndicatorValue To,
    double? Difference,
    ChangeSign? Sign,
    ChangeMeaning Meaning,
    LocalizedText? NotComparable,
    LocalizedText Text);
