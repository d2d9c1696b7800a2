using System.Text.RegularExpressions;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Checks the <c>{names}</c> in texts.</summary>
internal static partial class Placeholders
{
    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Any { get; }

    /// <summary>Reports every placeholder that could not be filled in.</summary>
    public static void Check(LocalizedText? text, YamlMap map, KnownNames names, Scope scope)
    {
        foreach (var name in Names(text?.En).Concat(Names(text?.Zh)).Distinct(StringComparer.Ordinal))
        {
            if (Problem(name, names, scope) is { } problem)
            {
                map.Problems.Error(RuleDiagnostics.BadPlaceholder, map.Location, LocalizedText.Of($"the placeholder {{{name}}} {problem}", $"占位符‘{{{name}}}’{problem}"), Suggestion.DidYouMean(name, names.Indicators.Keys.Append("target")));
            }
        }
    }

    private static IEnumerable<string> Names(string? text) =>
        text is null ? [] : Any.Matches(text).Select(static m => m.Groups["name"].Value);

    private static LocalizedText? Problem(string name, KnownNames names, Scope scope)
    {
        if (name == "target")
        {
            return null;
        }

        const string prefix = "parameters.";
        if (name.StartsWith(prefix, StringComparison.Ordinal))
        {
            return names.Parameters.ContainsKey(name[prefix.Length..]) ? null : new("is not a parameter", "不是参数");
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (!names.Indicators.TryGetValue(dot < 0 ? name : name[..dot], out var definition))
        {
            return new("is not an indicator, a parameter or {target}", "不是指标、参数或‘{target}’");
        }

        if (dot >= 0)
        {
            return name[(dot + 1)..] is "min" or "max" or "mean" or "median" ? null : new("ends in something other than .min, .max, .mean or .median", "的结尾不是‘.min’、‘.max’、‘.mean’或‘.median’");
        }

        return definition.Scope == Scope.Case || definition.Scope == scope
            ? null
            : LocalizedText.Of($"has a value for each {Words.Named(definition.Scope)}; add .min, .max, .mean or .median", $"对每个{Words.Named(definition.Scope)}各有一个值；请加上‘.min’、‘.max’、‘.mean’或‘.median’");
    }
}
