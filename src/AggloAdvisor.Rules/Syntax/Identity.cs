using AggloAdvisor.Yaml;
namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads the names of rules and measures.</summary>
internal static class Identity
{
    public static string? Id(YamlMap map) => Named(map, "id", Ids.IsSlug, "lower-case letters, digits and hyphens");

    public static string? Code(YamlMap map, Func<string, bool> isCode, string shape) => Named(map, "code", isCode, shape);

    private static string? Named(YamlMap map, string key, Func<string, bool> fits, string shape)
    {
        var node = map.Required(key);
        if (map.Scalar(node, $"'{key}'") is not { } text)
        {
            return null;
        }

        if (fits(text))
        {
            return text;
        }

        map.Problems.Error(RuleDiagnostics.BadId, map.At(node!), $"'{text}' is not a name; '{key}' is written with {shape}");
        return null;
    }
}
