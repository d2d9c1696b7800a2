using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;
using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads the tree of all / any / not / finding / comparisons.</summary>
internal sealed class ConditionReader(KnownNames names, YamlMap file)
{
    private const int MaxDepth = 16;
    private const int MaxLeaves = 200;
    private readonly ComparisonReader _comparisons = new(names, file.Problems);
    private int _leaves;
    private bool _isTooLarge;

    /// <summary>The condition; null, with diagnostics, when any part of it is wrong.</summary>
    public Condition? Read(YamlNode? node, Scope scope)
    {
        (_leaves, _isTooLarge) = (0, false);
        return node is null ? null : Read(node, scope, 1);
    }

    private Condition? Read(YamlNode node, Scope scope, int depth)
    {
        var location = file.At(node);
        if (depth > MaxDepth || ++_leaves > MaxLeaves)
        {
            // Told once, not for every part beyond the limit.
            if (_isTooLarge)
            {
                return null;
            }

            _isTooLarge = true;
            file.Problems.Error(RuleDiagnostics.TooLarge, location, LocalizedText.Of($"the condition is nested more than {MaxDepth} deep or has more than {MaxLeaves} parts", $"条件嵌套超过 {MaxDepth} 层，或多于 {MaxLeaves} 个部分"), new("split the rule", "请拆分规则"));
            return null;
        }

        switch (node)
        {
            case YamlScalarNode { Value: { Length: > 0 } text }:
                return _comparisons.Read(text, location, scope);

            case YamlMappingNode { Children: [var (key, value)] } when key is YamlScalarNode { Value: { } word }:
                return Keyword(word, key, value, location, scope, depth);

            default:
                file.Problems.Error(RuleDiagnostics.BadComparison, location, LocalizedText.Of($"a condition is a comparison, or one of 'all:', 'any:', 'not:', 'finding:'; found {YamlMap.Kind(node)}", $"条件应为比较式，或‘all:’、‘any:’、‘not:’、‘finding:’之一；实际为{YamlMap.Kind(node)}"), new("write one comparison, or one keyword with its conditions under it", "请写一个比较式，或一个关键词并在其下列出条件"));
                return null;
        }
    }

    private Condition? Keyword(string word, YamlNode key, YamlNode value, SourceLocation location, Scope scope, int depth)
    {
        switch (word)
        {
            case "all" or "any":
                var parts = Parts(word, value, scope, depth);
                return parts is null ? null
                    : word == "all" ? new AllCondition(location, parts.Value)
                    : new AnyCondition(location, parts.Value);

            case "not":
                return Read(value, scope, depth + 1) is { } part ? new NotCondition(location, part) : null;

            case "finding":
                return file.Scalar(value, "finding") is { } id ? new FindingCondition(file.At(value), id) : null;

            default:
                file.Problems.Error(RuleDiagnostics.UnknownKey, file.At(key), LocalizedText.Of($"unknown key '{word}' in a condition; expected all, any, not or finding", $"条件中有未知的键‘{word}’；应为‘all’、‘any’、‘not’或‘finding’"), Suggestion.DidYouMean(word, ["all", "any", "not", "finding"]) ?? new("write a comparison without a key, such as 'indicator > 2'", "比较式不写键，如‘indicator > 2’"));
                return null;
        }
    }

    private ImmutableArray<Condition>? Parts(string word, YamlNode value, Scope scope, int depth)
    {
        if (value is not YamlSequenceNode { Children.Count: > 0 } list)
        {
            file.Problems.Error(RuleDiagnostics.WrongKind, file.At(value), LocalizedText.Of($"'{word}' must be a list of at least one condition, found {YamlMap.Kind(value)}", $"‘{word}’应为至少含一个条件的列表，实际为{YamlMap.Kind(value)}"), LocalizedText.Of($"write '- ' and a condition on each line under '{word}:'", $"请在‘{word}:’之下逐行写‘- ’和条件"));
            return null;
        }

        var parts = list.Children.Select(n => Read(n, scope, depth + 1)).ToArray();
        return parts.Any(static p => p is null) ? null : [.. parts.Select(static p => p!)];
    }
}
