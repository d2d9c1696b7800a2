using System.Collections.Immutable;

namespace AggloAdvisor.Pdf.Fonts;

/// <summary>Families that are worth taking from the system, best first, and how their files begin.</summary>
internal static class KnownFamilies
{
    public static readonly ImmutableArray<string> Text =
        ["Noto Sans", "Segoe UI", "DejaVu Sans", "Liberation Sans", "Helvetica Neue", "Arial"];

    public static readonly ImmutableArray<string> Chinese =
    [
        "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB",
        "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
    ];

    public static readonly ImmutableArray<string> Mono =
        ["Noto Sans Mono", "Consolas", "DejaVu Sans Mono", "Menlo", "Liberation Mono", "Courier New"];

    // Without this sieve a system with thousands of fonts would be opened file by file.
    private static readonly ImmutableArray<string> FileBeginnings =
    [
        "notosans-", "notosans[", "notosanscjk", "notosanssc", "notosansmono", "sourcehansans", "segoeui", "dejavusans", "liberationsans",
        "liberationmono", "helveticaneue", "arial", "msyh", "pingfang", "hiraginosansgb", "wqy-", "consola", "menlo", "cour",
    ];

    public static bool MayHold(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        foreach (var beginning in FileBeginnings)
        {
            if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
