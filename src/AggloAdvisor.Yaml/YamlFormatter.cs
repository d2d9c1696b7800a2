using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Yaml;

/// <summary>Formats YAML without touching what it says: one indentation, one spacing, and the keys of the document in a given order. Comments stay with what they stand above.</summary>
/// <remarks>The result is read again: when it does not say the same, the text is given back as it was.</remarks>
public static class YamlFormatter
{
    /// <summary>Formats a text that <see cref="YamlFile.Read"/> has found sound.</summary>
    /// <param name="text">The text.</param>
    /// <param name="order">The keys of the document in the order to write them; others stay behind the one they follow.</param>
    /// <returns>The formatted text: lines end with LF, two spaces a level, no blank line twice.</returns>
    public static string Format(string text, IReadOnlyList<string> order)
    {
        var plain = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (Parse(plain) is not { } before)
        {
            return text;
        }

        var spaced = YamlSpacing.Apply(plain, before);
        if (Parse(spaced) is not { } root)
        {
            return text;
        }

        var result = YamlKeyOrder.Sort(YamlIndentation.Apply(spaced, root), order);
        return Parse(result) is { } after && Same(before, after) ? result : text;
    }

    private static YamlMappingNode? Parse(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [{ RootNode: YamlMappingNode root }] ? root : null;
        }
        catch (YamlDotNet.Core.YamlException)
        {
            return null;
        }
    }

    private static bool Same(YamlNode one, YamlNode other) => (one, other) switch
    {
        (YamlScalarNode a, YamlScalarNode b) => a.Value == b.Value && a.Style == b.Style,
        (YamlSequenceNode a, YamlSequenceNode b) => a.Children.Count == b.Children.Count && a.Children.Zip(b.Children).All(static p => Same(p.First, p.Second)),
        (YamlMappingNode a, YamlMappingNode b) => a.Children.Count == b.Children.Count && a.Children.All(c => b.Children.TryGetValue(c.Key, out var value) && Same(c.Value, value)),
        _ => false,
    };
}
