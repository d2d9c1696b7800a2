using AggloAdvisor.Core.Text;
using AggloAdvisor.Yaml;
namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads the names of rules and measures.</summary>
internal static class Identity
{
    public static string? Id(YamlMap map) => Named(map, "id", Ids.IsSlug, new("lower-case letters, digits and hyphens", "小写字母、数字和连字符书写"));

    public static string? Code(YamlMap map, Func<string, bool> isCode, LocalizedText shape) => Named(map, "code", isCode, shape);

    private static string? Named(YamlMap map, string key, Func<string, bool> fits, LocalizedText shape)
    {
        var node = map.Required(key);
        if (map.Scalar(node, key) is not { } text)
        {
            return null;
        }

        if (fits(text))
        {
            return text;
        }

        map.Problems.Error(RuleDiagnostics.BadId, map.At(node!), LocalizedText.Of($"'{text}' is not a name; '{key}' is written with {shape}", $"‘{text}’不是合规的名称；‘{key}’须用{shape}"), new("rename it here and wherever it is used", "请在此处及所有引用处改名"));
        return null;
    }
}
