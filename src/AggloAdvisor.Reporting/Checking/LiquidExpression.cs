using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting.Templates;

namespace AggloAdvisor.Reporting.Checking;

/// <summary>What a tag or an output says: names, comparisons and filters.</summary>
/// <param name="words">Its words.</param>
/// <param name="scope">What names stand for there.</param>
/// <param name="source">The template.</param>
/// <param name="problems">Where problems are collected.</param>
internal sealed class LiquidExpression(ImmutableArray<LiquidWord> words, LiquidScope scope, TemplateText source, DiagnosticBag problems)
{
    private static readonly FrozenSet<string> _filters = new Fluid.TemplateOptions().Filters.Select(static f => f.Key).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> _keywords = new[] { "true", "false", "nil", "null", "blank", "empty", "and", "or", "contains", "not", "continue" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> _ofLists = new[] { "reverse", "sort", "sort_natural", "uniq", "where", "reject", "compact", "concat", "slice" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> _byField = new[] { "map", "where", "reject", "sort", "sort_natural", "sum", "find", "find_index", "has", "uniq", "compact" }.ToFrozenSet(StringComparer.Ordinal);
    private int _at;

    /// <summary>Checks what stands from a word on, filters included; gives what it stands for, where that can be told.</summary>
    public Shape From(int word)
    {
        _at = word;
        var (first, operands) = (Shape.Any, 0);
        while (_at < words.Length)
        {
            if (Is("|"))
            {
                _at++;
                first = operands <= 1 ? Filter(first) : Filter(Shape.Any);
                operands = Math.Max(operands, 1);
            }
            else if (Operand() is { } shape)
            {
                first = operands++ == 0 ? shape : Shape.Any;
            }
        }

        return first;
    }

    /// <summary>Checks what a loop runs over, with its <c>limit</c> and the like.</summary>
    public Shape Loop(int word)
    {
        _at = word;
        var over = Operand() ?? Shape.Any;
        while (_at < words.Length)
        {
            _ = Operand();
        }

        return over;
    }

    /// <summary>The name that begins at a word, as it is written.</summary>
    public string Path(int word)
    {
        var end = word + 1;
        while (end + 1 < words.Length && words[end].Text == "." && words[end + 1].Kind == LiquidWordKind.Name)
        {
            end += 2;
        }

        return string.Concat(words[word..Math.Min(end, words.Length)].Select(static w => w.Text));
    }

    private bool Is(string sign) => _at < words.Length && words[_at].Kind == LiquidWordKind.Sign && words[_at].Text == sign;

    // One value, or null for a word that is none, which is passed over.
    private Shape? Operand()
    {
        var word = words[_at++];
        if (word.Kind is LiquidWordKind.Text or LiquidWordKind.Number)
        {
            return Shape.Plain;
        }

        if (word.Kind == LiquidWordKind.Sign || Is(":"))
        {
            return word.Text == "(" ? Shape.Any : null;
        }

        // The words of loops that stand bare.
        if (_keywords.Contains(word.Text) || (word.Text == "reversed" && scope.Find("reversed") is null))
        {
            return word.Text is "and" or "or" or "contains" or "not" or "reversed" ? null : Shape.Plain;
        }

        var shape = scope.Find(word.Text);
        if (shape is null)
        {
            Unknown(word, word.Text, scope.Names);
        }

        return Members(shape ?? Shape.Any, word.Text);
    }

    private Shape Members(Shape shape, string path)
    {
        while (Is(".") || Is("["))
        {
            if (Is("["))
            {
                shape = Index(shape, path);
            }
            else if (_at + 1 < words.Length)
            {
                var word = words[_at + 1];
                _at += 2;
                shape = Member(shape, path, word);
                path += "." + word.Text;
            }
            else
            {
                _at++;
            }
        }

        return shape;
    }

    private Shape Index(Shape shape, string path)
    {
        _at++;
        var isField = _at < words.Length && words[_at].Kind == LiquidWordKind.Text;
        var result = isField ? Member(shape, path, words[_at]) : shape is ListShape list ? list.Item : Shape.Any;
        _at += isField ? 1 : 0;
        while (_at < words.Length && !Is("]"))
        {
            _ = Operand();
        }

        _at++;
        return result;
    }

    private Shape Member(Shape shape, string path, LiquidWord word)
    {
        switch (shape)
        {
            case GroupShape group when group.Fields.TryGetValue(word.Text, out var field):
                return field;
            case GroupShape group:
                Unknown(word, $"{path}.{word.Text}", group.Fields.Keys);
                return Shape.Any;
            case ListShape when word.Text == "size":
                return Shape.Plain;
            case ListShape list when word.Text is "first" or "last":
                return list.Item;
            case PlainShape when word.Text == "size":
                return Shape.Plain;
            case ListShape:
                Problem(word, LocalizedText.Of($"'{path}' is a list and has no '{word.Text}'", $"‘{path}’是列表，没有‘{word.Text}’"), LocalizedText.Of($"loop over it with {{% for x in {path} %}}, or take {path}[0]", $"请用‘{{% for x in {path} %}}’循环，或取‘{path}[0]’"));
                return Shape.Any;
            case PlainShape:
                Problem(word, LocalizedText.Of($"'{path}' is a single value and has no '{word.Text}'", $"‘{path}’是单个值，没有‘{word.Text}’"), LocalizedText.Of($"write {path}", $"请写作‘{path}’"));
                return Shape.Any;
            default:
                return Shape.Any;
        }
    }

    private Shape Filter(Shape input)
    {
        if (_at >= words.Length)
        {
            return Shape.Any;
        }

        var name = words[_at++];
        if (!_filters.Contains(name.Text))
        {
            problems.Error(ReportDiagnostics.UnknownFilter, source.PlaceOf(name.At), LocalizedText.Of($"there is no filter '{name.Text}'", $"没有过滤器‘{name.Text}’"), Suggestion.DidYouMean(name.Text, _filters) ?? new("delete it, or use a filter of Liquid such as join, size, default, upcase, round", "请删去，或改用 Liquid 的过滤器，如‘join’‘size’‘default’‘upcase’‘round’"));
        }

        if (_byField.Contains(name.Text) && input is ListShape { Item: GroupShape group } && Is(":") && _at + 1 < words.Length && words[_at + 1] is { Kind: LiquidWordKind.Text } field && !group.Fields.ContainsKey(field.Text))
        {
            Unknown(field with { At = field.At + 1 }, field.Text, group.Fields.Keys);
        }

        while (_at < words.Length && !Is("|"))
        {
            _ = Operand();
        }

        return (name.Text, input) switch
        {
            ("first" or "last" or "find", ListShape list) => list.Item,
            ("default", _) => input,
            _ when _ofLists.Contains(name.Text) => input,
            _ => Shape.Any,
        };
    }

    private void Unknown(LiquidWord word, string name, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        problems.Error(
            ReportDiagnostics.UnknownVariable,
            source.PlaceOf(word.At),
            LocalizedText.Of($"reports have no '{name}'", $"报告中没有‘{name}’"),
            Suggestion.DidYouMean(word.Text, names) ?? Among(names));
    }

    private static LocalizedText Among(string[] names) => names.Length <= 40
        ? LocalizedText.Of($"use one of {Named.List(names)}", $"请使用以下名称之一：{Named.List(names)}")
        : new("add it to both strings files, or use a key that they have", "请在两个字符串文件中补上，或使用已有的键");

    private void Problem(LiquidWord word, LocalizedText message, LocalizedText hint) => problems.Error(ReportDiagnostics.WrongKind, source.PlaceOf(word.At), message, hint);
}
