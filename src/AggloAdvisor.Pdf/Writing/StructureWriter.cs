using AggloAdvisor.Pdf.Painting;

namespace AggloAdvisor.Pdf.Writing;

/// <summary>Writes the logical structure: the tree of elements, and the way back from marks and links to them.</summary>
/// <remarks>Source: ISO 32000-1:2008, section 14.7.</remarks>
internal sealed class StructureWriter(PdfFile file, IReadOnlyList<PdfReference> pages, double pageHeight)
{
    private readonly Dictionary<StructureNode, PdfReference> references = [];
    private readonly SortedDictionary<int, IReadOnlyList<StructureNode>> marksOfPages = [];
    private readonly List<(int Key, StructureNode Node)> annotations = [];

    /// <summary>Notes which elements the marks of a page belong to.</summary>
    public void AddPage(int index, IReadOnlyList<StructureNode> marks) => marksOfPages[index] = marks;

    /// <summary>Takes the key by which a link annotation names its element.</summary>
    public int AddAnnotation(StructureNode node, int page, PdfReference annotation)
    {
        var key = pages.Count + annotations.Count;
        annotations.Add((key, node));
        node.Add(new AnnotationKid(page, annotation.Number));
        return key;
    }

    /// <summary>Writes the tree.</summary>
    public PdfReference Write(StructureNode root)
    {
        var tree = file.Reserve();
        WriteElements(root, tree);
        var body = file.Open(tree);
        body.Write($"<</Type/StructTreeRoot/K {references[root]}/ParentTree<</Nums[");
        foreach (var (page, marks) in marksOfPages)
        {
            body.Write($"{page}[");
            foreach (var node in marks)
            {
                body.Write($"{references[node]} ");
            }

            body.Write($"]");
        }

        foreach (var (key, node) in annotations)
        {
            body.Write($"{key} {references[node]} ");
        }

        body.Write($"]>>/ParentTreeNextKey {pages.Count + annotations.Count}>>");
        return tree;
    }

    // Not recursive: the depth of a tree must not depend on the stack.
    private void WriteElements(StructureNode root, PdfReference tree)
    {
        var open = new Stack<(StructureNode Node, PdfReference Parent)>();
        references[root] = file.Reserve();
        open.Push((root, tree));
        while (open.TryPop(out var next))
        {
            var own = references[next.Node];
            var children = next.Node.Kids.OfType<ElementKid>().Select(static k => k.Node).ToList();
            foreach (var child in children)
            {
                references[child] = file.Reserve();
            }

            WriteElement(next.Node, own, next.Parent);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                open.Push((children[i], own));
            }
        }
    }

    private void WriteElement(StructureNode node, PdfReference own, PdfReference parent)
    {
        var body = file.Open(own);
        body.Write($"<</Type/StructElem/S/{new PdfSyntax(node.Type)}/P {parent}/K[");
        foreach (var kid in node.Kids)
        {
            switch (kid)
            {
                case ElementKid element:
                    body.Write($"{references[element.Node]} ");
                    break;
                case MarkedKid mark:
                    body.Write($"<</Type/MCR/Pg {pages[mark.Page]}/MCID {mark.Mark}>>");
                    break;
                case AnnotationKid annotation:
                    body.Write($"<</Type/OBJR/Pg {pages[annotation.Page]}/Obj {new PdfReference(annotation.ObjectNumber)}>>");
                    break;
            }
        }

        body.Write($"]");
        if (node.AlternativeText is { } words)
        {
            body.Write($"/Alt{new PdfText(words)}");
        }

        if (node.Attributes is { } attributes)
        {
            body.Write($"/A<<{new PdfSyntax(attributes)}>>");
        }

        if (node.Box is { } box)
        {
            body.Write($"/A<</O/Layout/Placement/Block/BBox[{box.X} {pageHeight - box.Bottom} {box.Right} {pageHeight - box.Y}]>>");
        }

        body.Write($">>");
    }
}
