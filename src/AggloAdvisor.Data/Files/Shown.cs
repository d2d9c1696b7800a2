using System.Globalization;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Data.Files;

/// <summary>Writes foreign text and figures into messages: short, on one line, the same on every machine.</summary>
internal static class Shown
{
    /// <summary>Foreign text between quotes, shortened, without control characters that a terminal would obey.</summary>
    public static LocalizedText Quote(string text) => Named.Quote(Plain(text));

    /// <summary>Foreign text, shortened, without control characters.</summary>
    public static string Plain(string text, int longest = 60)
    {
        var shortened = text.Length > longest ? string.Concat(text.AsSpan(0, longest), "…") : text;
        return string.Create(shortened.Length, shortened, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) ? '?' : source[i];
            }
        });
    }

    /// <summary>A figure with up to twelve digits.</summary>
    public static string Figure(double value) => value.ToString("G12", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Figure(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Up to six names, then how many more there are.</summary>
    public static LocalizedText List(IReadOnlyList<string> names) => names.Count <= 6
        ? Named.List(names)
        : LocalizedText.Of($"{Named.List(names.Take(5))} and {Figure(names.Count - 5)} more", $"{Named.List(names.Take(5))}等 {Figure(names.Count)} 项");
}
