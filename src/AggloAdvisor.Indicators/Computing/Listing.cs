using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Lists in the basis of a value, which reports print as they are.</summary>
internal static class Listing
{
    private static readonly LocalizedText _none = new("none", "无");

    /// <summary>Items in the given order; "none" when there is none.</summary>
    public static LocalizedText Of(IReadOnlyCollection<LocalizedText> items) => items.Count == 0 ? _none : LocalizedText.List(items);

    /// <summary>Names that somebody wrote into a register, or words of it, in the given order; "none" when there is none.</summary>
    public static LocalizedText Of(IReadOnlyCollection<string> items) => Of([.. items.Select(Wording.Register)]);

    /// <summary>A further part of a basis: <c>; what: items</c>.</summary>
    public static LocalizedText Part(LocalizedText what, IReadOnlyCollection<LocalizedText> items) =>
        LocalizedText.Of($"; {what}: {Of(items)}", $"；{what}：{Of(items)}");

    /// <summary>A further part of a basis that lists words of a register.</summary>
    public static LocalizedText Part(LocalizedText what, IReadOnlyCollection<string> items) => Part(what, [.. items.Select(Wording.Register)]);

    /// <summary>Something, and a remark on it in brackets.</summary>
    public static LocalizedText Note(LocalizedText what, LocalizedText remark) => LocalizedText.Of($"{what} ({remark})", $"{what}（{remark}）");
}
