namespace AggloAdvisor.Indicators.Computing;

/// <summary>Shares of figures that come from different places and may contradict each other.</summary>
internal static class PartOf
{
    /// <summary>Part over whole; undefined, with a reason, when the part is larger.</summary>
    public static double? Share(InputReader read, double part, double whole, string partName, string wholeName) =>
        part > whole ? read.Undefined(Reasons.LargerThanWhole(Wording.Figure(partName), Wording.Figure(wholeName))) : Ratio.Of(part, whole);
}
