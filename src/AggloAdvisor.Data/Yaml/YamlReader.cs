using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AggloAdvisor.Data.Yaml;

/// <summary>Reads one YAML document into values with places.</summary>
/// <remarks>
/// Built on the parser's events and not on its node classes: those stop at the first duplicate key and build nested nodes by recursion,
/// which deep input would turn into a stack overflow. Anchors, aliases and tags are refused.
/// </remarks>
internal sealed class YamlReader(FileProblems problems)
{
    /// <summary>How deep lists and keys may be nested.</summary>
    public const int MaxDepth = 16;

    private readonly Stack<Container> _open = new();
    private YamlValue? _root;
    private bool _isRefused;

    /// <summary>The document; null when it is empty or no YAML, which is then reported.</summary>
    public static YamlValue? Read(string text, FileProblems problems) => new YamlReader(problems).Read(text);

    private YamlValue? Read(string text)
    {
        var parser = new Parser(new StringReader(text));
        var documents = 0;
        while (MoveNext(parser))
        {
            var place = At(parser.Current!.Start);
            if (parser.Current is DocumentStart && ++documents > 1)
            {
                _isRefused = true;
                problems.Error(Codes.YamlSyntax, place, new("a second document begins here", "此处开始了第二个文档"), new("remove the line '---'", "请删去‘---’这一行"));
            }

            if (_isRefused || !Take(parser.Current, place))
            {
                return null;
            }
        }

        if (_root is null && !_isRefused)
        {
            problems.Error(Codes.YamlSyntax, problems.At(), new("the file is empty", "文件为空"), new("'aggloadvisor new case FOLDER' writes one to start from", "‘aggloadvisor new case FOLDER’可生成一份起始文件"));
        }

        return _isRefused ? null : _root;
    }

    private bool MoveNext(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (YamlException e)
        {
            problems.Error(Codes.YamlSyntax, At(e.Start), LocalizedText.Of($"this is not YAML: {Shown.Plain(e.Message, 200).TrimEnd('.')}", $"不符合 YAML 语法：解析器报告‘{Shown.Plain(e.Message, 200).TrimEnd('.')}’"), new("check the indentation, and put text that holds ': ' or ' #' between quotes", "请检查缩进；含有‘: ’或‘ #’的文本要加引号"));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or OverflowException or FormatException)
        {
            // What the parser throws over "..." before the first key, over "\UFFFFFFFF", and the like.
            problems.Error(Codes.YamlSyntax, parser.Current is { } last ? At(last.End) : problems.At(), new("this is not YAML", "不符合 YAML 语法"), new("remove lines that are '...' or '---', and escape sequences that are no character", "请删去只有‘...’或‘---’的行，以及不对应任何字符的转义序列"));
        }

        _isRefused = true;
        return false;
    }

    private bool Take(ParsingEvent @event, SourceLocation place)
    {
        if (@event is AnchorAlias || @event is NodeEvent { Anchor.IsEmpty: false })
        {
            problems.Error(Codes.YamlFeature, place, new("anchors (&) and aliases (*) are not allowed", "不允许使用锚点（&）和别名（*）"), new("write the value out, or put it between quotes if it begins with & or *", "请直接写出该值；以 & 或 * 开头的值要加引号"));
        }

        if (@event is NodeEvent { Tag.IsEmpty: false })
        {
            problems.Error(Codes.YamlFeature, place, new("tags (!) are not allowed", "不允许使用标签（!）"), new("remove the tag, or put the value between quotes if it begins with !", "请删去标签；以 ! 开头的值要加引号"));
        }

        switch (@event)
        {
            case AnchorAlias:
                Put(new YamlText(place, "", Plain: true));
                break;
            case Scalar scalar:
                Put(Checked(scalar, place));
                break;
            case SequenceStart:
                return Push(new ListContainer(place), place);
            case MappingStart:
                return Push(new MapContainer(place, problems), place);
            case SequenceEnd or MappingEnd:
                Put(_open.Pop().Close());
                break;
            default:
                break;
        }

        return true;
    }

    private YamlText Checked(Scalar scalar, SourceLocation place)
    {
        if (TextDecoder.FirstNonText(scalar.Value) < 0)
        {
            return new YamlText(place, scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        problems.Error(Codes.NotText, place, new("the text holds a character that no text has", "文本中含有不应出现的字符"), new("remove the escape sequence", "请删去该转义序列"));
        return new YamlText(place, "?", Plain: false);
    }

    private bool Push(Container container, SourceLocation place)
    {
        if (_open.Count == MaxDepth)
        {
            problems.Error(Codes.YamlDepth, place, LocalizedText.Of($"lists and keys are nested deeper than {Shown.Figure(MaxDepth)} levels", $"列表与键的嵌套超过 {Shown.Figure(MaxDepth)} 层"), new("docs/case-format.md shows how a case is written", "案例的写法见 docs/case-format.md"));
            return false;
        }

        _open.Push(container);
        return true;
    }

    private void Put(YamlValue value)
    {
        if (_open.TryPeek(out var container))
        {
            container.Add(value);
        }
        else
        {
            _root ??= value;
        }
    }

    private SourceLocation At(Mark mark) => problems.At((int)mark.Line, (int)mark.Column);

    private abstract class Container
    {
        public abstract void Add(YamlValue value);

        public abstract YamlValue Close();
    }

    private sealed class ListContainer(SourceLocation place) : Container
    {
        private readonly ImmutableArray<YamlValue>.Builder _items = ImmutableArray.CreateBuilder<YamlValue>();

        public override void Add(YamlValue value) => _items.Add(value);

        public override YamlValue Close() => new YamlList(place, _items.ToImmutable());
    }

    private sealed class MapContainer(SourceLocation place, FileProblems problems) : Container
    {
        private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
        private readonly Dictionary<string, SourceLocation> _seen = new(StringComparer.Ordinal);
        private YamlValue? _key;

        public override void Add(YamlValue value)
        {
            if (_key is null)
            {
                _key = value;
                return;
            }

            var key = _key;
            _key = null;
            if (key is not YamlText text)
            {
                problems.Error(Codes.YamlSyntax, key.Location, LocalizedText.Of($"a key must be text, not {key.Kind}", $"键必须是文本，不能是{key.Kind}"), new("put the key between quotes if it begins with { or [", "以 { 或 [ 开头的键要加引号"));
            }
            else if (_seen.TryAdd(text.Text, text.Location))
            {
                _entries.Add(new YamlEntry(text.Text, text.Location, value));
            }
            else
            {
                problems.Error(Codes.DuplicateKey, text.Location, LocalizedText.Of($"the key {Shown.Quote(text.Text)} stands twice", $"键{Shown.Quote(text.Text)}出现了两次"), new("keep one of the two", "请只保留其中一个"), _seen[text.Text]);
            }
        }

        public override YamlValue Close() => new YamlMap(place, _entries.ToImmutable());
    }
}
