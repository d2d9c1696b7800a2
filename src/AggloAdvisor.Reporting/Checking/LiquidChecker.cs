using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting.Templates;

namespace AggloAdvisor.Reporting.Checking;

/// <summary>Holds every name and filter of a template to what reports have, in branches and loops that no report may ever reach, too.</summary>
/// <param name="source">A template that the parser accepts.</param>
/// <param name="root">What can be named.</param>
/// <param name="problems">Where problems are collected.</param>
internal sealed class LiquidChecker(TemplateText source, GroupShape root, DiagnosticBag problems)
{
    private readonly LiquidScope _scope = new(root);

    /// <summary>Checks the whole template.</summary>
    public void Check()
    {
        foreach (var tag in LiquidTags.In(source.Text))
        {
            if (tag.IsOutput)
            {
                Print(Words(tag.From, tag.To));
            }
            else
            {
                Tag(LiquidTags.NameOf(source.Text, tag), tag);
            }
        }
    }

    private ImmutableArray<LiquidWord> Words(int from, int to) => LiquidWords.In(source.Text, from, to);

    private void Tag(string name, LiquidTag tag)
    {
        var from = source.Text.IndexOf(name, tag.From, StringComparison.Ordinal) + name.Length;
        switch (name)
        {
            case "comment" or "raw" or "#" or "":
                break;
            case "liquid":
                Lines(from, tag.To);
                break;
            default:
                Statement(name, from, tag.To);
                break;
        }
    }

    // A tag that holds one statement a line.
    private void Lines(int from, int to)
    {
        while (from < to)
        {
            var end = source.Text.IndexOf('\n', from, to - from) is >= 0 and var close ? close : to;
            var words = Words(from, end);
            if (words is [{ Kind: LiquidWordKind.Name } first, ..])
            {
                Statement(first.Text, first.At + first.Text.Length, end);
            }

            from = end + 1;
        }
    }

    private void Statement(string name, int from, int to)
    {
        var words = Words(from, to);
        var expression = new LiquidExpression(words, _scope, source, problems);
        switch (name)
        {
            case "echo":
                Print(words);
                break;
            case "assign" when words is [{ Kind: LiquidWordKind.Name } target, { Text: "=" }, ..]:
                _scope.Assign(target.Text, expression.From(2));
                break;
            case "capture" or "increment" or "decrement" when words is [var target, ..]:
                _scope.Assign(target.Text, Shape.Plain);
                break;
            case "for" or "tablerow" when words is [{ Kind: LiquidWordKind.Name } item, { Text: "in" }, ..]:
                Loop(item.Text, words, expression);
                break;
            case "endfor" or "endtablerow":
                _scope.Leave();
                break;
            case "if" or "elsif" or "unless" or "case" or "when" or "cycle":
                _ = expression.From(0);
                break;
        }
    }

    private void Loop(string item, ImmutableArray<LiquidWord> words, LiquidExpression expression)
    {
        var over = expression.Loop(2);
        if (over is PlainShape or GroupShape)
        {
            problems.Error(
                ReportDiagnostics.WrongKind,
                source.PlaceOf(words[2].At),
                over is PlainShape
                    ? LocalizedText.Of($"'{expression.Path(2)}' is a single value; a loop needs a list", $"‘{expression.Path(2)}’是单个值；循环需要列表")
                    : LocalizedText.Of($"'{expression.Path(2)}' is a group; a loop needs a list", $"‘{expression.Path(2)}’是一组值；循环需要列表"),
                over is GroupShape group
                    ? LocalizedText.Of($"name one of its lists: {Named.List(Lists(group))}", $"请写出其中的列表：{Named.List(Lists(group))}")
                    : new("print it with {{ }} outside a loop", "请在循环之外用‘{{ }}’输出"));
        }

        _scope.Enter(item, over is ListShape list ? list.Item : Shape.Any);
    }

    private void Print(ImmutableArray<LiquidWord> words)
    {
        var expression = new LiquidExpression(words, _scope, source, problems);
        var printed = expression.From(0);
        if (printed is GroupShape or ListShape { Item: GroupShape })
        {
            var group = printed as GroupShape ?? (GroupShape)((ListShape)printed).Item;
            var what = expression.Path(0);
            problems.Error(
                ReportDiagnostics.WrongKind,
                source.PlaceOf(words[0].At),
                printed is ListShape
                    ? LocalizedText.Of($"'{what}' is a list of groups and cannot be printed as it is", $"‘{what}’是由若干组值构成的列表，不能直接输出")
                    : LocalizedText.Of($"'{what}' is a group and cannot be printed as it is", $"‘{what}’是一组值，不能直接输出"),
                printed is ListShape
                    ? LocalizedText.Of($"loop over it with {{% for x in {what} %}} and print one of {Named.List(Plain(group))} of x", $"请用‘{{% for x in {what} %}}’循环，并输出其中一项：{Named.List(Plain(group))}")
                    : LocalizedText.Of($"print one of {Named.List(Plain(group))} of it", $"请输出其中一项：{Named.List(Plain(group))}"));
        }
    }

    private static IEnumerable<string> Lists(GroupShape group) => group.Fields.Where(static f => f.Value is ListShape).Select(static f => f.Key).Order(StringComparer.Ordinal).Take(12);

    private static IEnumerable<string> Plain(GroupShape group) => group.Fields.Where(static f => f.Value is PlainShape).Select(static f => f.Key).Order(StringComparer.Ordinal).Take(12);
}
