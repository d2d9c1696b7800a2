using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using CsCheck;

namespace AggloAdvisor.Cli.Tests.Output;

public sealed class ExcerptTests
{
    [Fact]
    public void Of_ValueOfAList_IsUnderlinedToItsEnd() => Assert.Equal(
        "    12 |     - primacy_gdp > parameters.flatness.rank_sizee\n" +
        "       |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n",
        Of("    - primacy_gdp > parameters.flatness.rank_sizee", 7, "unknown parameter 'flatness.rank_sizee'"));

    [Fact]
    public void Of_NameThatTheMessageQuotes_AloneIsUnderlined() => Assert.Equal(
        "    12 |     - primacy_gpd > 0.5\n       |       ^^^^^^^^^^^\n",
        Of("    - primacy_gpd > 0.5", 7, "unknown indicator 'primacy_gpd'"));

    [Fact]
    public void Of_Key_IsUnderlinedWithoutItsColon() => Assert.Equal("    12 | titel: x\n       | ^^^^^\n", Of("titel: x", 1, "unknown key"));

    [Fact]
    public void Of_QuotedText_IsUnderlinedWithItsQuotes() => Assert.Equal("    12 | a: \"b c\" # d\n       |    ^^^^^\n", Of("a: \"b c\" # d", 4, "m"));

    [Fact]
    public void Of_NameWithinAFormula_IsUnderlinedToItsEnd() => Assert.Equal("    12 | formula: gdp / popu + 1\n       |                ^^^^\n", Of("formula: gdp / popu + 1", 16, "m"));

    [Fact]
    public void Of_CellOfATable_EndsAtTheSeparator() => Assert.Equal("    12 | yichang,2021,1 234,km2\n       |              ^^^^^\n", Of("yichang,2021,1 234,km2", 14, "m", "case/observations.csv"));

    [Fact]
    public void Of_ChineseBeforeThePlace_CountsTwoColumns() => Assert.Equal("    12 | 宜昌,x\n       |      ^\n", Of("宜昌,x", 4, "m", "case/observations.csv"));

    [Fact]
    public void Of_ChineseToken_IsUnderlinedInItsWidth() => Assert.Equal("    12 | 宜昌,x\n       | ^^^^\n", Of("宜昌,x", 1, "m", "case/observations.csv"));

    [Fact]
    public void Of_TabsAndControls_CannotMoveTheCursor() => Assert.Equal("    12 |     \uFFFD[2J\uFFFDab\n       |          ^^\n", Of("\t\u001b[2J\u202Eab", 7, "m", "case/x.csv"));

    [Fact]
    public void Of_NoColumn_ShowsTheLineAlone() => Assert.Equal("    12 | a,b\n", Of("a,b", 0, "m", "case/x.csv"));

    [Fact]
    public void Of_ColumnBehindTheLine_ShowsTheLineAlone() => Assert.Equal("    12 | a\n", Of("a", 9, "m"));

    [Fact]
    public void Of_LongLine_IsCutAroundThePlace()
    {
        var line = new string('a', 500) + ",wrong," + new string('b', 500);

        var lines = Of(line, 502, "m", "case/x.csv").Split('\n');

        Assert.Equal("    12 | …".Length + 160 + 1, lines[0].Length);
        Assert.EndsWith("…", lines[0], StringComparison.Ordinal);
        Assert.Equal("wrong", lines[0][lines[1].IndexOf('^', StringComparison.Ordinal)..][..5]);
        Assert.Equal(5, lines[1].Count(static c => c == '^'));
    }

    [Fact]
    public void Of_AnyLineAndPlace_IsTwoShortLinesWithoutControls() =>
        Gen.Select(Gen.String[0, 400], Gen.Int[0, 410]).Sample(static (line, column) =>
        {
            var text = Of(line.ReplaceLineEndings(" "), column, "'x' is wrong");

            Assert.InRange(text.Count(static c => c == '\n'), 1, 2);
            Assert.DoesNotContain(text, static c => c != '\n' && char.IsControl(c));
            Assert.All(text.Split('\n'), static l => Assert.True(l.Length <= 9 + 162 + 400));
        });

    private static string Of(string line, int column, string message, string path = "rules/x.yaml") =>
        Excerpt.Of(new Diagnostic("AGA1", Severity.Error, new SourceLocation(path, 12, column), LocalizedText.Same(message)), line);
}
