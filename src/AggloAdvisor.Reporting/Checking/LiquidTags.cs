using System.Buffers;

namespace AggloAdvisor.Reporting.Checking;

/// <summary>A tag <c>{% ... %}</c> or an output <c>{{ ... }}</c> of a template.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="From">Where what it says begins.</param>
/// <param name="To">Behind what it says.</param>
/// <param name="IsOutput">Whether it prints something.</param>
/// <param name="TrimsBefore">Whether it takes the white space before it away.</param>
/// <param name="TrimsAfter">Whether it takes the white space after it away.</param>
internal sealed record LiquidTag(int Start, int End, int From, int To, bool IsOutput, bool TrimsBefore, bool TrimsAfter);

/// <summary>Finds the tags and outputs of a template that the parser accepts.</summary>
internal static class LiquidTags
{
    private static readonly SearchValues<string> _opening = SearchValues.Create(["{{", "{%"], StringComparison.Ordinal);

    /// <summary>All in their order, without those in comments and in stretches that are printed as they stand.</summary>
    public static List<LiquidTag> In(string text)
    {
        var result = new List<LiquidTag>();
        for (var at = 0; Next(text, at) is { } tag; at = tag.End)
        {
            result.Add(tag);
            if (tag.IsOutput || NameOf(text, tag) is not ("comment" or "raw") || Closing(text, tag.End, "end" + NameOf(text, tag)) is not { } closing)
            {
                continue;
            }

            // What stands between says nothing; the tag reaches to its end.
            result[^1] = tag with { End = closing.End, TrimsAfter = closing.TrimsAfter };
            tag = result[^1];
        }

        return result;
    }

    /// <summary>The first word of a tag.</summary>
    public static string NameOf(string text, LiquidTag tag)
    {
        var body = text.AsSpan(tag.From, tag.To - tag.From).TrimStart();
        var end = 0;
        while (end < body.Length && (char.IsAsciiLetter(body[end]) || body[end] == '#'))
        {
            end++;
        }

        return body[..end].ToString();
    }

    private static LiquidTag? Closing(string text, int at, string name)
    {
        for (; Next(text, at) is { } tag; at = tag.Start + 2)
        {
            if (!tag.IsOutput && NameOf(text, tag) == name)
            {
                return tag;
            }
        }

        return null;
    }

    private static LiquidTag? Next(string text, int at)
    {
        var open = text.AsSpan(at).IndexOfAny(_opening) is >= 0 and var near ? at + near : -1;
        return open >= 0 && End(text, open, text[open + 1] == '%' ? "%}" : "}}") is { } end ? Tag(text, open, end) : null;
    }

    private static LiquidTag Tag(string text, int start, int end)
    {
        var (before, after) = (start + 2 < end && text[start + 2] == '-', end - 3 > start && text[end - 3] == '-');
        return new(start, end, start + (before ? 3 : 2), Math.Max(start + (before ? 3 : 2), end - (after ? 3 : 2)), text[start + 1] == '{', before, after);
    }

    private static int? End(string text, int open, string closing)
    {
        var isRemark = text.AsSpan(open + 2).TrimStart("- \t\n").StartsWith("#");
        for (var i = open + 2; i + 1 < text.Length; i++)
        {
            if (!isRemark && text[i] is ('"' or '\'') && text.IndexOf(text[i], i + 1) is > 0 and var quote)
            {
                i = quote;
            }
            else if (text.AsSpan(i).StartsWith(closing))
            {
                return i + 2;
            }
        }

        return null;
    }
}
