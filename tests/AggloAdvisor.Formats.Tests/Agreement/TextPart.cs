using System.Globalization;
using System.Text;

namespace AggloAdvisor.Formats.Tests.Agreement;

/// <summary>A part of a text: what it is, and what it says without white space.</summary>
/// <param name="Kind">Such as <c>heading</c>.</param>
/// <param name="Text">Its characters.</param>
internal sealed record TextPart(string Kind, string Text)
{
    /// <summary>A part without white space and what nobody sees.</summary>
    public static TextPart Of(string kind, string text) => new(kind, Squeezed(text));

    /// <summary>Where two texts first differ, with what stands around; null when they say the same.</summary>
    /// <param name="expected">Part by part.</param>
    /// <param name="found">All of the other text.</param>
    public static string? Difference(IReadOnlyList<TextPart> expected, string found)
    {
        var at = 0;
        foreach (var part in expected)
        {
            var same = found.AsSpan(Math.Min(at, found.Length)).CommonPrefixLength(part.Text);
            if (same < part.Text.Length)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{part.Kind}, character {same} of {part.Text.Length}:\nexpected …{Around(part.Text, same)}\nfound    …{Around(found, at + same)}");
            }

            at += same;
        }

        return at == found.Length ? null : "more at the end: " + Around(found, at);
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at)] + "▸" + text[Math.Min(text.Length, at)..Math.Min(text.Length, at + 60)];

    private static string Squeezed(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormC).Where(static c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format));
}
