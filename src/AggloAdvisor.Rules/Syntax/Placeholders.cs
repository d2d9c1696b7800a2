using System.Text.RegularExpressions;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Yaml;
using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Checks the <c>{names}</c> in texts.</summary>
internal static partial class Placeholders
{
    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Any { get; }

    /// <summary>Reports every placeholder of a text that could not be filled in, where it stands.</summary>
    public static void Check(YamlMap map, string key, KnownNames names, Scope scope)
    {
        if (map.Optional(key) is not YamlMappingNode text)
        {
            return;
        }

        foreach (var node in text.Children.Values.OfType<YamlScalarNode>())
        {
            foreach (Match match in Any.Matches(node.Value ?? ""))
            {
                var name = match.Groups["name"].Value;
                if (Problem(name, names, scope) is var (problem, hint))
                {
                    map.Problems.Error(RuleDiagnostics.BadPlaceholder, map.Positions(node).At(match.Index), LocalizedText.Of($"the placeholder {{{name}}} {problem}", $"占位符‘{{{name}}}’{problem}"), hint);
                }
            }
        }
    }

    private static (LocalizedText Problem, LocalizedText Hint)? Problem(string name, KnownNames names, Scope scope)
    {
        if (name == "target")
        {
            return null;
        }

        const string prefix = "parameters.";
        if (name.StartsWith(prefix, StringComparison.Ordinal))
        {
            return names.Parameters.ContainsKey(name[prefix.Length..]) || names.WrongParameters.Contains(name[prefix.Length..])
                ? null
                : (new("is not a parameter", "不是参数"), Suggestion.DidYouMean(name, names.Parameters.Keys.Select(static p => prefix + p)) ?? new("define it in a file under parameters/", "请在 parameters/ 下的文件中定义"));
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var id = dot < 0 ? name : name[..dot];
        if (!names.Indicators.TryGetValue(id, out var definition))
        {
            return (new("is not an indicator, a parameter or {target}", "不是指标、参数或‘{target}’"), Suggestion.DidYouMean(name, names.Indicators.Keys.Append("target")) ?? References.IndicatorNames);
        }

        if (dot >= 0)
        {
            return name[(dot + 1)..] is "min" or "max" or "mean" or "median"
                ? null
                : (new("ends in something other than .min, .max, .mean or .median", "的结尾不是‘.min’、‘.max’、‘.mean’或‘.median’"), LocalizedText.Of($"write for example {{{id}.median}}", $"例如可写‘{{{id}.median}}’"));
        }

        return definition.Scope == Scope.Case || definition.Scope == scope
            ? null
            : (LocalizedText.Of($"has a value for each {Words.Named(definition.Scope)}, but the text is said for {Words.Each(scope)}", $"对每个{Words.Named(definition.Scope)}各有一个值，而该文本针对{Words.Each(scope)}"), LocalizedText.Of($"write {{{id}.min}}, .max, .mean or .median", $"请写作‘{{{id}.min}}’、‘.max’、‘.mean’或‘.median’"));
    }
}
