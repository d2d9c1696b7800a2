using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Yaml;

/// <summary>A mapping being read: remembers which keys were asked for, so that the rest can be reported.</summary>
public sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly string _path;
    private readonly string _file;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Starts reading a mapping.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="path">The file's name, as diagnostics say it.</param>
    /// <param name="file">The file's content.</param>
    /// <param name="codes">Codes for this kind of file.</param>
    /// <param name="problems">Where problems are collected.</param>
    public YamlMap(YamlMappingNode node, string path, string file, YamlCodes codes, DiagnosticBag problems)
    {
        (_node, _path, _file, Codes, Problems) = (node, path, file, codes, problems);
    }

    /// <summary>The codes of this kind of file.</summary>
    public YamlCodes Codes { get; }

    /// <summary>Where the mapping starts.</summary>
    public SourceLocation Location => At(_node);

    /// <summary>Where collected problems go.</summary>
    public DiagnosticBag Problems { get; }

    /// <summary>The place of a node.</summary>
    public SourceLocation At(YamlNode node) => new(_path, (int)node.Start.Line, (int)node.Start.Column);

    /// <summary>The places of the characters of a text.</summary>
    public ScalarPositions Positions(YamlScalarNode node) => new(node, At(node), _file);

    /// <summary>The node of an optional key.</summary>
    public YamlNode? Optional(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    /// <summary>The node of a required key; a missing one is reported.</summary>
    public YamlNode? Required(string key)
    {
        var node = Optional(key);
        if (node is null)
        {
            Problems.Error(Codes.MissingKey, Location, LocalizedText.Of($"'{key}:' is missing here", $"此处缺少‘{key}:’"), LocalizedText.Of($"add '{key}:'", $"请补上‘{key}:’"));
        }

        return node;
    }

    /// <summary>Reports every key that nobody asked for; call it last.</summary>
    public void ReportUnknownKeys()
    {
        foreach (var key in _node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !_asked.Contains(name))
            {
                var text = (key as YamlScalarNode)?.Value ?? "(a list or mapping)";
                Problems.Error(
                    Codes.UnknownKey,
                    At(key),
                    LocalizedText.Of($"unknown key '{text}'; expected {Named.List(_asked.Order(StringComparer.Ordinal))}", $"未知的键‘{text}’；应为{Named.List(_asked.Order(StringComparer.Ordinal))}之一"),
                    Suggestion.DidYouMean(text, _asked) ?? new("delete it, or move it to where it belongs", "请删去，或移至应在的位置"));
            }
        }
    }

    /// <summary>A plain text; reported and null when it is something else or empty.</summary>
    public string? Scalar(YamlNode? node, string key) => Scalar(node, Named.Quote(key));

    /// <summary>A text that is no key's value, such as an entry of a list.</summary>
    public string? Scalar(YamlNode? node, LocalizedText what)
    {
        if (node is null)
        {
            return null;
        }

        if (node is YamlScalarNode { Value: { Length: > 0 } value })
        {
            return value;
        }

        Problems.Error(Codes.WrongKind, At(node), LocalizedText.Of($"{what} must be a text, found {Kind(node)}", $"{what}应为文本，实际为{Kind(node)}"), node is YamlScalarNode
            ? new("write something behind the colon, or delete the key", "请在冒号后写明内容，或删去该键")
            : new("write one text; put it in quotes when it holds ': ', [ or {", "请写一段文本；含‘: ’、‘[’或‘{’时须加引号"));
        return null;
    }

    /// <summary>A text in both languages.</summary>
    public LocalizedText? Text(string key, bool required = true)
    {
        var node = required ? Required(key) : Optional(key);
        return node is null ? null : Text(node, Named.Quote(key));
    }

    /// <summary>A text in both languages, from a node.</summary>
    public LocalizedText? Text(YamlNode node, LocalizedText what)
    {
        if (node is not YamlMappingNode mapping)
        {
            Problems.Error(Codes.WrongKind, At(node), LocalizedText.Of($"{what} must be {{ en: ..., zh: ... }}, found {Kind(node)}", $"{what}应写作‘{{ en: ..., zh: ... }}’，实际为{Kind(node)}"), new("write the text in both languages", "请以两种语言写出"));
            return null;
        }

        var map = Map(mapping);
        var en = map.Scalar(map.Required("en"), "en");
        var zhNode = map.Optional("zh");
        var zh = map.Scalar(zhNode, "zh");
        map.ReportUnknownKeys();
        if (zhNode is null || zh is { Length: 0 })
        {
            Problems.Warning(Codes.MissingTranslation, At(node), LocalizedText.Of($"{what} has no Chinese text", $"{what}没有中文文本"), new("add 'zh:'", "请补上‘zh:’"));
        }

        return en is null ? null : LocalizedText.Given(en, zh);
    }

    /// <summary>A mapping inside this one.</summary>
    public YamlMap Map(YamlMappingNode node) => new(node, _path, _file, Codes, Problems);

    /// <summary>The items of a list; reported and empty when it is something else.</summary>
    public IReadOnlyList<YamlNode> List(string key, bool required = false)
    {
        var node = required ? Required(key) : Optional(key);
        switch (node)
        {
            case null:
                return [];
            case YamlSequenceNode sequence:
                return [.. sequence.Children];
            default:
                Problems.Error(Codes.WrongKind, At(node), LocalizedText.Of($"'{key}' must be a list, found {Kind(node)}", $"‘{key}’应为列表，实际为{Kind(node)}"), new("write it as [a, b] or as lines that start with '- '", "请写作‘[a, b]’，或写成以‘- ’开头的若干行"));
                return [];
        }
    }

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<YamlMap> Maps(string key, bool required = false)
    {
        foreach (var node in List(key, required))
        {
            if (node is YamlMappingNode mapping)
            {
                yield return Map(mapping);
            }
            else
            {
                Problems.Error(Codes.WrongKind, At(node), LocalizedText.Of($"each entry of '{key}' must hold 'key: value' pairs, found {Kind(node)}", $"‘{key}’的每一项都应由‘key: value’组成，实际为{Kind(node)}"), new("write each entry as '- key: value'", "每一项请写作‘- key: value’"));
            }
        }
    }

    /// <summary>The mappings of a required list; an empty one is reported.</summary>
    public IEnumerable<YamlMap> SomeMaps(string key)
    {
        if (Optional(key) is YamlSequenceNode { Children.Count: 0 } empty)
        {
            Problems.Error(Codes.MissingKey, At(empty), LocalizedText.Of($"'{key}' is empty; at least one entry is expected", $"‘{key}’为空；至少应有一项"), new("add one as '- key: value'", "请补上一项，写作‘- key: value’"));
        }

        return Maps(key, required: true);
    }

    /// <summary>The plain texts of a list, with their places.</summary>
    public ImmutableArray<(string Name, SourceLocation Location)> Names(string key, bool required = false) =>
    [
        .. List(key, required)
            .Select(n => (Name: Scalar(n, LocalizedText.Of($"each entry of '{key}'", $"‘{key}’的每一项")), Location: At(n)))
            .Where(static x => x.Name is not null)
            .Select(static x => (x.Name!, x.Location)),
    ];

    /// <summary>One of the words of a table.</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var node = Required(key);
        if (Scalar(node, key) is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        Problems.Error(
            Codes.BadWord,
            At(node!),
            LocalizedText.Of($"'{key}' is '{text}'; expected one of {Named.List(words.Keys.Order(StringComparer.Ordinal))}", $"‘{key}’为‘{text}’；应为{Named.List(words.Keys.Order(StringComparer.Ordinal))}之一"),
            Suggestion.DidYouMean(text, words.Keys) ?? new("write one of these words", "请写上述各词之一"));
        return null;
    }

    /// <summary>A day.</summary>
    public DateOnly? Day(string key, bool required = false)
    {
        var node = required ? Required(key) : Optional(key);
        if (Scalar(node, key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Problems.Error(Codes.WrongKind, At(node!), LocalizedText.Of($"'{key}' is '{text}'; a day is written YYYY-MM-DD", $"‘{key}’为‘{text}’；日期应写作‘YYYY-MM-DD’"), new("write a day of the calendar, such as 2024-12-31", "请写日历上的日期，如‘2024-12-31’"));
        return null;
    }

    /// <summary>A finite number.</summary>
    public double? Number(string key, bool required = false)
    {
        var node = required ? Required(key) : Optional(key);
        if (Scalar(node, key) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        Problems.Error(Codes.WrongKind, At(node!), LocalizedText.Of($"'{key}' is '{text}'; a number is expected", $"‘{key}’为‘{text}’；此处应为数字"), new("write decimals with a point", "小数请用小数点"));
        return null;
    }

    /// <summary>The keys of the mapping in the order of the file, each marked as asked for.</summary>
    public IEnumerable<(string Key, SourceLocation Location)> Keys()
    {
        foreach (var key in _node.Children.Keys.OfType<YamlScalarNode>())
        {
            _asked.Add(key.Value!);
            yield return (key.Value!, At(key));
        }
    }

    /// <summary>The mapping of a key; reported and null when it is something else, or missing though required.</summary>
    public YamlMap? Child(string key, bool required = false)
    {
        var node = required ? Required(key) : Optional(key);
        if (node is null or YamlMappingNode)
        {
            return node is YamlMappingNode mapping ? Map(mapping) : null;
        }

        Problems.Error(Codes.WrongKind, At(node), LocalizedText.Of($"'{key}' must hold 'key: value' pairs, found {Kind(node)}", $"‘{key}’应由‘key: value’组成，实际为{Kind(node)}"), LocalizedText.Of($"write them on lines of their own under '{key}:', indented", $"请在‘{key}:’之下缩进逐行书写"));
        return null;
    }

    /// <summary>What a node is, in words.</summary>
    public static LocalizedText Kind(YamlNode node) => node switch
    {
        YamlSequenceNode => new("a list", "列表"),
        YamlMappingNode => new("'key: value' pairs", "‘key: value’键值"),
        YamlScalarNode { Value: null or "" } => new("nothing", "空值"),
        YamlScalarNode scalar => Named.Quote(scalar.Value),
        _ => new("something else", "其他内容"),
    };
}
