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
                map.Problems.Error(RuleDiagnostics.BadPlaceholder, map.Location, $"the placeholder {{{name}}} {problem}", Suggestion.DidYouMean(name, names.Indicators.Keys.Append("target")));
            }
        }
    }

    private static IEnumerable<string> Names(string? text) =>
        text is null ? [] : Any.Matches(text).Select(static m => m.Groups["name"].Value);

    private static string? Problem(string name, KnownNames names, Scope scope)
    {
        if (name == "target")
        {
            return null;
        }

        const string prefix = "parameters.";
        if (name.StartsWith(prefix, StringComparison.Ordinal))
        {
            return names.Parameters.ContainsKey(name[prefix.Length..]) ? null : "is not a parameter";
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (!names.Indicators.TryGetValue(dot < 0 ? name : name[..dot], out var definition))
        {
            return "is not an indicator, a parameter or {target}";
        }

        if (dot >= 0)
        {
            return name[(dot + 1)..] is "min" or "max" or "mean" or "median" ? null : "ends in something other than .min, .max, .mean or .median";
        }

        return definition.Scope == Scope.Case || definition.Scope == scope
            ? null
            : $"has a value for each {Words.Of(definition.Scope)}; add .min, .max, .mean or .median";
    }
}
