namespace AggloAdvisor.Indicators.Computing;

/// <summary>Lists in the basis of a value, which reports print as they are.</summary>
internal static class Listing
{
    /// <summary>Items in the given order; "none" when there is none.</summary>
    public static string Of(IReadOnlyCollection<string> items) => items.Count == 0 ? "none" : string.Join(", ", items);
}
