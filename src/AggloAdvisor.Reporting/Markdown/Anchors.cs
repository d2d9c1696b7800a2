using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Markdown;

/// <summary>The names that headings have and links lead to.</summary>
internal static class Anchors
{
    /// <summary>Reports names that two headings have: a link could lead to either.</summary>
    public static void RequireUnique(ImmutableArray<Block> blocks, Func<string, SourceLocation> place, DiagnosticBag problems)
    {
        foreach (var twice in Headings(blocks).GroupBy(static h => h.Id, StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            problems.Error(
                ReportDiagnostics.Anchor,
                place("{#" + twice.Key + "}"),
                LocalizedText.Of($"{twice.Count()} headings have the name '#{twice.Key}'", $"有 {twice.Count()} 个标题使用名称‘#{twice.Key}’"),
                new("give each a name of its own; in a loop, with a code or number of the item in it", "请为每个标题取不同的名称；在循环中可加入各项的代码或编号"));
        }
    }

    private static IEnumerable<Heading> Headings(ImmutableArray<Block> blocks) => blocks.SelectMany(static b => b switch
    {
        Heading heading => [heading],
        ListBlock list => list.Items.SelectMany(Headings),
        Callout callout => Headings(callout.Blocks),
        _ => [],
    });
}
