using AggloAdvisor.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace AggloAdvisor.Pdf.Tests.Writing;

/// <summary>Reads the logical structure back from the file, as a screen reader would.</summary>
public sealed class StructureTests
{
    [Fact]
    public void Tree_OfAReport_HoldsEveryMarkOfEveryPageOnce()
    {
        using var read = Read(Samples.Report(chinese: false));
        var marks = Elements(read).SelectMany(e => Kids(read, e))
            .OfType<DictionaryToken>()
            .Where(static k => k.TryGet(NameToken.Create("MCID"), out NumericToken _))
            .Select(static k => (Page: ((IndirectReferenceToken)k.Data["Pg"]).Data, Mark: ((NumericToken)k.Data["MCID"]).Int))
            .ToList();
        var onPages = read.GetPages().Sum(static p => p.GetMarkedContents().Count(static m => m.MarkedContentIdentifier >= 0));

        Assert.Equal(marks.Count, marks.Distinct().Count());
        Assert.Equal(onPages, marks.Count);
        Assert.True(onPages > 500);
    }

    [Fact]
    public void Tree_OfAReport_HasTheElementsOfItsBlocks()
    {
        using var read = Read(Samples.Report(chinese: false));
        var types = Elements(read).GroupBy(e => Name(e, "S")).ToDictionary(static g => g.Key, static g => g.Count());

        Assert.Equal(1, types["Document"]);
        Assert.Equal(4, types["H1"]);
        Assert.Equal(12, types["H3"]);
        Assert.Equal(15, types["TOCI"]);
        Assert.Equal(91, types["TR"]);
        Assert.Equal(5, types["TH"]);
        Assert.Equal(450, types["TD"]);
        Assert.Equal(types["LI"], types["LBody"]);
        Assert.Equal(types["LI"], types["Lbl"]);
        Assert.Equal(1, types["Figure"]);
        Assert.Equal(3, types["Caption"]);
    }

    [Fact]
    public void Figure_HasWordsAndAPlace()
    {
        using var read = Read(Samples.Report(chinese: true));
        var figure = Elements(read).Single(static e => Name(e, "S") == "Figure");
        var attributes = (DictionaryToken)figure.Data["A"];

        Assert.StartsWith("Bars of", Text(figure.Data["Alt"]), StringComparison.Ordinal);
        Assert.Equal(4, ((ArrayToken)attributes.Data["BBox"]).Length);
    }

    [Fact]
    public void HeaderCells_SayThatTheyHeadColumns()
    {
        using var read = Read(Samples.Report(chinese: false));
        var header = Elements(read).First(static e => Name(e, "S") == "TH");

        Assert.Equal("Column", Name((DictionaryToken)header.Data["A"], "Scope"));
    }

    [Fact]
    public void Links_LeadFromAnnotationToElementAndBack()
    {
        using var read = Read(Samples.Of(new Paragraph([new Link("https://example.org/a", Samples.Text("words"))]), Samples.Paragraph("x")));
        var link = Elements(read).Single(static e => Name(e, "S") == "Link");
        var reference = Kids(read, link).OfType<DictionaryToken>().Single(static k => k.ContainsKey(NameToken.Create("Obj")));
        var annotation = (DictionaryToken)Resolve(read, reference.Data["Obj"]);
        var key = ((NumericToken)annotation.Data["StructParent"]).Int;
        var tree = (ArrayToken)((DictionaryToken)Root(read).Data["ParentTree"]).Data["Nums"];
        var at = Enumerable.Range(0, tree.Length / 2).Single(i => ((NumericToken)tree[2 * i]).Int == key);

        Assert.Equal("words", Text(annotation.Data["Contents"]));
        Assert.Same(link, Resolve(read, tree[2 * at + 1]));
    }

    [Fact]
    public void LinkOverLines_IsOneElementWithAnAreaOnEachLine()
    {
        var words = string.Join(' ', Enumerable.Repeat("a long link", 20));
        using var read = Read(Samples.Of(new Paragraph([new Link("https://example.org/a", Samples.Text(words))])));

        Assert.Single(Elements(read), static e => Name(e, "S") == "Link");
        Assert.True(read.GetPage(2).GetAnnotations().Count() >= 2);
    }

    [Fact]
    public void Catalogue_SaysThatTheFileIsTaggedAndInWhichLanguage()
    {
        using var read = Read(Samples.Report(chinese: true));
        var catalogue = read.Structure.Catalog.CatalogDictionary;

        Assert.Equal("zh-CN", Text(catalogue.Data["Lang"]));
        Assert.True(((BooleanToken)((DictionaryToken)catalogue.Data["MarkInfo"]).Data["Marked"]).Data);
        Assert.True(((BooleanToken)((DictionaryToken)catalogue.Data["ViewerPreferences"]).Data["DisplayDocTitle"]).Data);
    }

    private static PdfDocument Read(Document document) => PdfDocument.Open(PdfRendererTests.Render(document, TestFonts.Any).Pdf);

    private static DictionaryToken Root(PdfDocument read) => (DictionaryToken)Resolve(read, read.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]);

    private static IEnumerable<DictionaryToken> Elements(PdfDocument read)
    {
        var open = new Stack<DictionaryToken>([(DictionaryToken)Resolve(read, Root(read).Data["K"])]);
        while (open.TryPop(out var element))
        {
            yield return element;
            foreach (var kid in Kids(read, element).OfType<DictionaryToken>().Where(static k => k.ContainsKey(NameToken.Create("S"))).Reverse())
            {
                open.Push(kid);
            }
        }
    }

    private static IEnumerable<IToken> Kids(PdfDocument read, DictionaryToken element) =>
        ((ArrayToken)element.Data["K"]).Data.Select(k => Resolve(read, k));

    private static IToken Resolve(PdfDocument read, IToken token) =>
        token is IndirectReferenceToken reference ? read.Structure.GetObject(reference.Data).Data : token;

    private static string Name(DictionaryToken element, string key) => ((NameToken)element.Data[key]).Data;

    private static string Text(IToken token) => token switch { HexToken hex => hex.Data, StringToken text => text.Data, _ => "" };
}
