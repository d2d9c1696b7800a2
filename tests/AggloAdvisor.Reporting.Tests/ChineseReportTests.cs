using System.Text.RegularExpressions;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>A planner who reads Chinese only finds no English word in the report but proper names.</summary>
public sealed partial class ChineseReportTests
{
    // Names, units and measures that Chinese planners write in Latin letters.
    private static readonly string[] _allowed =
    [
        "AggloAdvisor", "GDP", "HHI", "LQ", "PCT", "SHA", "JSON", "REAT", "EconGeo", "py-ecomplexity", "ineq", "TOPSIS", "Krugman", "EDGAR", "QCEW", "NAICS",
        "Zhao", "Wu", "Qin", "Gong", "Liu", "Song", "Wang", "Bian", "Zhu", "Zipf", "Xueqing", "Zhuofan", "Ruolan", "ln", "ik", "ij", "jk", "kl", "lk", "il", "ca",
        "II", "III", "IV", "ii", "iii", "iv", "locational_gini", "gini.conc", "gini.spec", "krugman.spec", "krugman_index", "location_quotient_avg", "VA", "VA_ik", "VA_k", "CP", "CP_ik", "CR",
        "LQ_ik", "LQ_k", "IG_ik", "NUTS", "WZ", "SBS", "NACE", "Yi", "Haiting",
    ];

    [Theory]
    [InlineData("yijing-jingen")]
    [InlineData("henan")]
    public void Build_ChineseReport_HasNoEnglishWord(string sample)
    {
        var advice = Reports.Advice(sample);
        var text = DocumentText.Plain(Reports.Build(sample, Language.Chinese).Value!.Blocks);

        // A command is typed as it is called.
        text = text.Replace("aggloadvisor audit verify", "", StringComparison.Ordinal);

        // Bibliographies name books and journals as they are called.
        var citations = advice.Dictionary.Select(static d => d.Source.Zh)
            .Concat(advice.Rules.Sources.Values.Select(static s => s.Citation.Zh))
            .Concat(advice.Case.Sources.Values.Select(static s => s.Citation.Zh));
        foreach (var citation in citations.OrderByDescending(static c => c.Length))
        {
            text = text.Replace(citation, "", StringComparison.Ordinal);
        }

        var words = Word.Matches(Symbol.Replace(text, " ")).Select(static m => m.Value).Where(static w => !_allowed.Contains(w, StringComparer.Ordinal) && !Formula.IsMatch(w)).Distinct().ToArray();
        Assert.True(words.Length == 0, string.Join(' ', words));
    }

    [Theory]
    [InlineData("yijing-jingen")]
    [InlineData("henan")]
    public void Build_ChineseReport_HasChinesePunctuationBetweenChineseWords(string sample)
    {
        var text = DocumentText.Plain(Reports.Build(sample, Language.Chinese).Value!.Blocks);

        Assert.Empty(HalfWidth.Matches(text).Select(static m => m.Value).Distinct());
    }

    [GeneratedRegex("[A-Za-z][A-Za-z._-]*[A-Za-z]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Word { get; }

    // Symbols with an index, such as s_ik; terms of a sum stand side by side.
    [GeneratedRegex("^([A-Za-z]{1,2}_[a-z]{1,2})+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Formula { get; }

    // Addresses, hashes, numbers of sections and items; cells of a table stand without a gap in plain text.
    [GeneratedRegex(@"https?://\S+|[0-9a-f]{12,}|[IVX]+\.[A-C]|00[0-9]-[A-Z]?[0-9]+|n?(GDP)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Symbol { get; }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,;:] ?\p{IsCJKUnifiedIdeographs}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HalfWidth { get; }
}
