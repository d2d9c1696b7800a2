using System.Collections.Immutable;

namespace AggloAdvisor.Rules.Edits;

/// <summary>Says what came to a list of ids and what went.</summary>
internal static class ListEdits
{
    public static string Words(ImmutableArray<string> old, ImmutableArray<string> @new) =>
        Write(old, @new, "came", "went", ", ", "another order");

    public static string ChineseWords(ImmutableArray<string> old, ImmutableArray<string> @new) =>
        Write(old, @new, "新增", "删除", "，", "次序有改动");

    private static string Write(ImmutableArray<string> old, ImmutableArray<string> @new, string came, string went, string comma, string order)
    {
        string[] edits = [.. @new.Except(old, StringComparer.Ordinal).Select(i => $"{i} {came}"), .. old.Except(@new, StringComparer.Ordinal).Select(i => $"{i} {went}")];
        return edits.Length == 0 ? order : string.Join(comma, edits);
    }
}
