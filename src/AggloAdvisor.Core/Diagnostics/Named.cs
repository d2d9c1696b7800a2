using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Diagnostics;

/// <summary>Names, codes and words that a file holds, the way diagnostics show them: they read the same in both languages, between each language's quotes.</summary>
public static class Named
{
    /// <summary>A name between quotes: 'x', ‘x’.</summary>
    public static LocalizedText Quote(string name) => new($"'{name}'", $"‘{name}’");

    /// <summary>A name that English shows bare, and Chinese between quotes, so that it stands apart from the sentence.</summary>
    public static LocalizedText Bare(string name) => new(name, $"‘{name}’");

    /// <summary>Names to choose from: bare in English, each between quotes in Chinese.</summary>
    /// <param name="names">The names, in the order to show.</param>
    /// <param name="en">What stands between them in English; Chinese has 、 or, where English says "or", 或.</param>
    public static LocalizedText List(IEnumerable<string> names, string en = ", ") =>
        LocalizedText.List(names.Select(Bare), en, en == " or " ? "或" : "、");
}
