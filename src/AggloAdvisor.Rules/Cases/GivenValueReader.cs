using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Yaml;
using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Rules.Cases;

/// <summary>Reads the figures that a case gives.</summary>
internal sealed class GivenValueReader(IReadOnlyDictionary<string, IndicatorDefinition> dictionary, int year, int? usualIndustries)
{
    private const string Unknown = "unknown";
    private const string IndustriesKey = "industries";

    /// <summary>The values under <c>given:</c>; wrong ones are reported and left out.</summary>
    public ImmutableArray<IndicatorValue> Read(YamlMap given)
    {
        var values = ImmutableArray.CreateBuilder<IndicatorValue>();
        foreach (var (id, location) in given.Keys().ToArray())
        {
            if (!dictionary.TryGetValue(id, out var definition))
            {
                given.Problems.Error(RuleDiagnostics.UnknownIndicator, location, LocalizedText.Of($"unknown indicator '{id}'", $"未知的指标‘{id}’"), Suggestion.DidYouMean(id, dictionary.Keys));
            }
            else if (given.Optional(id) is YamlMappingNode byTarget)
            {
                values.AddRange(ByTarget(definition, given.Map(byTarget)));
            }
            else if (Single(definition, CaseTargets.Usual(definition.Scope), usualIndustries, given, given.Optional(id)!) is { } value)
            {
                values.Add(value);
            }
        }

        return values.ToImmutable();
    }

    private IEnumerable<IndicatorValue> ByTarget(IndicatorDefinition definition, YamlMap map)
    {
        var industries = (int?)map.Number(IndustriesKey) ?? usualIndustries;
        foreach (var (text, location) in map.Keys().Where(static k => k.Key != IndustriesKey).ToArray())
        {
            if (CaseReferences.Target(text, definition.Scope, Named.Quote(definition.Id), location, map.Problems) is { } target && Single(definition, target, industries, map, map.Optional(text)!) is { } value)
            {
                yield return value;
            }
        }
    }

    private IndicatorValue? Single(IndicatorDefinition definition, Target target, int? industries, YamlMap map, YamlNode node)
    {
        if (map.Scalar(node, LocalizedText.Of($"the value of '{definition.Id}'", $"‘{definition.Id}’的值")) is not { } text)
        {
            return null;
        }

        var value = new IndicatorValue { IndicatorId = definition.Id, Target = target, Year = year, Origin = ValueOrigin.Computed, Granularity = industries };
        if (text == Unknown)
        {
            return value with { Origin = ValueOrigin.Unavailable, Lacking = [LackingInput.Because(new("the case says unknown", "算例填为未知"))] };
        }

        if (!definition.Categories.IsEmpty)
        {
            var code = definition.Categories.IndexOf(text);
            if (code < 0)
            {
                map.Problems.Error(RuleDiagnostics.WrongCategory, map.At(node), LocalizedText.Of($"'{text}' is no word of '{definition.Id}'; expected {Named.List(definition.Categories.Prepend(Unknown))}", $"‘{text}’不是‘{definition.Id}’的词；应为{Named.List(definition.Categories.Prepend(Unknown))}之一"), Suggestion.DidYouMean(text, definition.Categories));
                return null;
            }

            return value with { Value = code };
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            map.Problems.Error(RuleDiagnostics.WrongKind, map.At(node), LocalizedText.Of($"'{text}' is neither a number nor '{Unknown}'", $"‘{text}’既不是数字也不是‘{Unknown}’"), new("write decimals with a point", "小数请用小数点"));
            return null;
        }

        if (number < definition.Minimum || number > definition.Maximum)
        {
            map.Problems.Error(RuleDiagnostics.OutOfRange, map.At(node), LocalizedText.Of($"'{definition.Id}' can never be {text}", $"‘{definition.Id}’不可能为 {text}"), new("shares run from 0 to 1, not to 100", "比重取 0 至 1，而不是 0 至 100"));
            return null;
        }

        return value with { Value = number };
    }
}
