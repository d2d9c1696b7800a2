namespace AggloAdvisor.Pdf.Painting;

/// <summary>What drawn things belong to: an element of the logical structure, or an artifact that only decorates.</summary>
internal abstract class Owner;

/// <summary>Decoration, which reading aloud passes over.</summary>
internal sealed class Artifact : Owner
{
    public static readonly Artifact Layout = new("/Type/Layout");
    public static readonly Artifact Header = new("/Type/Pagination/Subtype/Header/Attached[/Top]");
    public static readonly Artifact Footer = new("/Type/Pagination/Subtype/Footer/Attached[/Bottom]");
    public static readonly Artifact RepeatedHeader = new("/Type/Pagination");

    private Artifact(string properties) => Properties = properties;

    /// <summary>Property list in PDF syntax.</summary>
    public string Properties { get; }
}

/// <summary>An element of the logical structure; its children come in the order in which they are first drawn.</summary>
/// <param name="type">Standard structure type, such as <c>P</c>.</param>
/// <param name="parent">Null for the root.</param>
internal sealed class StructureNode(string type, StructureNode? parent) : Owner
{
    private readonly List<StructureKid> kids = [];
    private bool attached;

    public string Type { get; } = type;

    public IReadOnlyList<StructureKid> Kids => kids;

    /// <summary>Words for those who cannot see it.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>Attributes in PDF syntax, such as <c>/O/Table/Scope/Column</c>.</summary>
    public string? Attributes { get; init; }

    /// <summary>The place of a figure, known when it is drawn.</summary>
    public PageBox? Box { get; set; }

    /// <summary>Puts the element into the tree; drawing does this by itself, empty cells need it.</summary>
    public void Attach()
    {
        if (attached || parent is null)
        {
            return;
        }

        attached = true;
        parent.Attach();
        parent.kids.Add(new ElementKid(this));
    }

    public void Add(StructureKid kid)
    {
        Attach();
        kids.Add(kid);
    }
}

/// <summary>A rectangle on a page, points from its top left corner.</summary>
internal readonly record struct PageBox(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;
}

/// <summary>What a structure element holds.</summary>
internal abstract record StructureKid;

/// <summary>Another element.</summary>
internal sealed record ElementKid(StructureNode Node) : StructureKid;

/// <summary>Marked content of a page.</summary>
internal sealed record MarkedKid(int Page, int Mark) : StructureKid;

/// <summary>An annotation of a page, by its object number.</summary>
internal sealed record AnnotationKid(int Page, int ObjectNumber) : StructureKid;
