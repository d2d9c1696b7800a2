using System.Text.RegularExpressions;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Findings;

/// <summary>Puts figures into the texts of rules: <c>{indicator}</c>, <c>{indicator.median}</c>, <c>{parameters.x.y}</c>, <c>{target}</c>.</summary>
/// <remarks>The names were checked when the rules were read, so a name that is not found here is a bug.</remarks>
internal sealed partial class TextFiller(
    Case @case,
    RuleSet rules,
    IReadOnlyDictionary<string, IndicatorDefinition> dictionary,
    IndicatorTable indicators,
    TargetNames names,
    DateOnly day)
{
    /// <summary>Fills a text for a target, in each language.</summary>
    public LocalizedText Fill(LocalizedText text, Target target, int? granularity) => new(
        Fill(text.En, target, granularity, Language.English),
        Fill(text.Zh, target, granularity, Language.Chinese));

    [GeneratedRegex(@"\{([a-z][a-z0-9_.\-]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder { get; }

    private string Fill(string text, Target target, int? granularity, Language language) =>
        Placeholder.Replace(text, match => Resolve(match.Value[1..^1], target, granularity, language));

    private string Resolve(string name, Target target, int? granularity, Language language)
    {
        if (name == "target")
        {
            return names.Of(target).In(language);
        }

        const string prefix = "parameters.";
        if (name.StartsWith(prefix, StringComparison.Ordinal))
        {
            var parameter = rules.Parameters[name[prefix.Length..]];
            return parameter.On(day)?.At(granularity) is { } threshold
                ? ValueText.Written(threshold, parameter.Unit, language)
                : ValueText.Unknown(language);
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var definition = dictionary[dot < 0 ? name : name[..dot]];
        var value = dot < 0
            ? indicators.Find(definition.Id, definition.Scope == Scope.Case ? Target.WholeCase : target, @case.Year)?.Value
            : Aggregated(definition.Id, name[(dot + 1)..]);
        return ValueText.Format(value, definition, language);
    }

    private double? Aggregated(string indicatorId, string aggregate)
    {
        var values = indicators.Of(indicatorId, @case.Year);
        if (values.Count == 0 || values.Any(static v => v.Value is null))
        {
            return null;
        }

        var sorted = values.Select(static v => v.Value!.Value).Order().ToArray();
        return aggregate switch
        {
            "min" => sorted[0],
            "max" => sorted[^1],
            "mean" => sorted.Average(),
            "median" => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2,
            _ => throw new ArgumentException($"'{aggregate}' is not an aggregate.", nameof(aggregate)),
        };
    }
}
