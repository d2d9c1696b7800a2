using System.Collections.Immutable;
using System.Text;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Reporting;
using AggloAdvisor.Reporting.Tests;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AggloAdvisor.Formats.Tests.Html;

/// <summary>What a screen reader needs, and what a page may not do.</summary>
public sealed class HtmlStructureTests
{
    public static MatrixTheoryData<string, Language> Samples => new(Reports.Samples, [Language.English, Language.Chinese]);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Write_Sample_IsWellBuilt(string sample, Language language)
    {
        var document = Reports.Document(sample, language);
        var page = Page(document);

        IsWellBuilt(page);
        Assert.Equal(language == Language.Chinese ? "zh-CN" : "en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(
            DocumentText.All(document.Blocks).OfType<Figure>().Select(static f => f.AlternativeText),
            page.QuerySelectorAll("figure > svg[role=img]").Select(static s => s.GetAttribute("aria-label")!));
        Assert.NotEmpty(page.QuerySelectorAll("tbody th[scope=row]"));
    }

    [Theory]
    [InlineData(ReportLength.Council)]
    [InlineData(ReportLength.Public)]
    public void Write_ShortPaper_IsWellBuilt(ReportLength length) => IsWellBuilt(Page(Reports.Document("yijing-jingen", Language.English, length)));

    [Fact]
    public void Write_HeadingsThatSkipLevels_AreWrittenWithoutAGap()
    {
        var page = Page(Document(Heading(2, "a"), Heading(4, "b"), Heading(4, "c"), Heading(1, "d"), new Callout(CalloutKind.Note, [], [Heading(3, "e")])));

        IsWellBuilt(page);
        Assert.Equal(["h2#a", "h3#b", "h3#c", "h2#d", "h3#e"], page.QuerySelectorAll("main :is(h1,h2,h3,h4,h5,h6)").Select(static h => h.LocalName + "#" + h.Id));
    }

    [Fact]
    public void Write_LinkToNoHeading_IsPlainText()
    {
        var page = Page(Document(Heading(1, "a"), new Paragraph([new Link("#a", [new TextRun("here")]), new Link("#b", [new TextRun("nowhere")]), new Link("#", [new TextRun("top")])])));

        Assert.Equal(["here"], page.QuerySelectorAll("main p a").Select(static a => a.TextContent));
        Assert.Equal("herenowheretop", page.QuerySelector("main p")!.TextContent);
    }

    [Fact]
    public void Write_HeadingsWithThePagesOwnAnchors_LeaveIdsUnique() => IsWellBuilt(Page(Document(Heading(1, "main-text"), Heading(1, "contents-list"))));

    [Fact]
    public void Write_Tables_ArePlacesWithNamesOfTheirOwn()
    {
        var plain = Table(ColumnAlignment.Left, "a", "b");
        var page = Page(Document(plain, Heading(1, "x"), plain, plain, plain with { Caption = [new TextRun("Figures")] }));

        IsWellBuilt(page);
        Assert.Equal(["Table: Title", "Table: x", "Table: x (2)", "Table: Figures"], page.QuerySelectorAll(".scroll").Select(static e => e.GetAttribute("aria-label")!));
    }

    [Theory]
    [InlineData(ColumnAlignment.Left, "a", "b", 2)]
    [InlineData(ColumnAlignment.Left, "a", "a", 0)]
    [InlineData(ColumnAlignment.Left, "a", "", 0)]
    [InlineData(ColumnAlignment.Right, "1", "2", 0)]
    public void Write_FirstColumn_HeadsTheRowsIfItNamesThem(ColumnAlignment alignment, string first, string second, int expected) =>
        Assert.Equal(expected, Page(Document(Table(alignment, first, second))).QuerySelectorAll("th[scope=row]").Length);

    private static void IsWellBuilt(IHtmlDocument page)
    {
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("body > main"));
        Assert.NotEqual("", page.Title);
        Assert.All(page.QuerySelectorAll("nav"), n => Assert.NotEqual("", page.GetElementById(n.GetAttribute("aria-labelledby")!)!.TextContent));
        var levels = page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(static h => h.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), static l => Assert.True(l.Second <= l.First + 1, "a heading skips a level"));
        var ids = page.QuerySelectorAll("[id]").Select(static e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.All(page.QuerySelectorAll("ul > *, ol > *"), static e => Assert.Equal("li", e.LocalName));
        Assert.All(page.QuerySelectorAll("svg"), static s => Assert.True(s.GetAttribute("role") == "img" && !string.IsNullOrWhiteSpace(s.GetAttribute("aria-label")), "a drawing without words"));
        Assert.All(page.QuerySelectorAll("figure"), static f => Assert.Equal(["svg", "figcaption"], f.Children.Select(static c => c.LocalName)));
        Assert.All(page.QuerySelectorAll("thead th"), static h => Assert.True(h.GetAttribute("scope") == "col" && h.TextContent.Trim().Length > 0));
        Assert.All(page.QuerySelectorAll("tbody th"), static h => Assert.Equal("row", h.GetAttribute("scope")));
        var regions = page.QuerySelectorAll("[role=region], [tabindex='0']");
        Assert.All(regions, static r => Assert.True(r.GetAttribute("role") == "region" && r.GetAttribute("tabindex") == "0" && r.FirstElementChild is IHtmlTableElement));
        Assert.Equal(regions.Length, regions.Select(static r => r.GetAttribute("aria-label")).Distinct(StringComparer.Ordinal).Count());
        LoadsNothing(page);
    }

    // Nothing from anywhere: no element, attribute or style names an address, but for the links that a reader may follow.
    private static void LoadsNothing(IHtmlDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("script,link,img,image,use,iframe,object,embed,base,form,audio,video,source,meta[http-equiv=refresh]"));
        Assert.All(page.All, static e => Assert.All(e.Attributes, a =>
        {
            Assert.False(a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), a.Name);
            Assert.False(a.Name is "src" or "srcset" or "xlink:href" or "action" or "formaction" or "background" or "data" or "poster" or "ping", a.Name);
            Assert.True(a.Name != "href" || e is IHtmlAnchorElement);
        }));
        Assert.All(page.QuerySelectorAll("a"), static a => Assert.Matches("^(#|https?://|mailto:)", a.GetAttribute("href")!));
        Assert.All(page.QuerySelectorAll("style"), static s => Assert.DoesNotMatch("(?i)url\\(|@import|expression", s.TextContent));
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    private static Heading Heading(int level, string id) => new(level, id, [new TextRun(id)]);

    private static Table Table(ColumnAlignment alignment, params string[] first) => new(
        [alignment, ColumnAlignment.Left],
        [[new TextRun("Name")], []],
        [.. first.Select(static f => ImmutableArray.Create<ImmutableArray<Inline>>([new TextRun(f)], [new TextRun("x")]))]);

    private static Document Document(params ImmutableArray<Block> blocks) => new()
    {
        Title = "Title",
        CoverLines = [],
        Author = "",
        Language = "en",
        RunningHead = "Title",
        Date = default,
        Words = new FixedWords("Contents", "", ""),
        Blocks = blocks,
    };

    private static IHtmlDocument Page(Document document)
    {
        using var stream = new MemoryStream();
        HtmlWriter.Write(document, stream);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
