using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Painting;
using AggloAdvisor.Pdf.Shaping;

namespace AggloAdvisor.Pdf.Writing;

/// <summary>Writes what stands on a page, marked with the element it belongs to.</summary>
internal sealed class ContentWriter
{
    // Control points of the four curves that make a circle.
    private const double CircleCurve = 0.5522847498;

    private readonly PdfBuffer content = new();
    private readonly IReadOnlyDictionary<Typeface, PdfFont> fonts;
    private readonly OpacityStates opacities;
    private readonly double pageHeight;
    private readonly int pageIndex;
    private readonly List<StructureNode> marks = [];
    private Owner? open;
    private Color? fill;
    private Color? line;

    private ContentWriter(IReadOnlyDictionary<Typeface, PdfFont> fonts, OpacityStates opacities, double pageHeight, int pageIndex)
    {
        this.fonts = fonts;
        this.opacities = opacities;
        this.pageHeight = pageHeight;
        this.pageIndex = pageIndex;
    }

    /// <summary>Writes a page and tells each element which of its marks is theirs.</summary>
    /// <returns>The content stream, and the element of each mark.</returns>
    public static (PdfBuffer Content, IReadOnlyList<StructureNode> Marks) Write(Page page, IReadOnlyDictionary<Typeface, PdfFont> fonts, OpacityStates opacities, double pageHeight)
    {
        var writer = new ContentWriter(fonts, opacities, pageHeight, page.Number - 1);
        foreach (var item in page.Items)
        {
            writer.Write(item);
        }

        writer.Close();
        return (writer.content, writer.marks);
    }

    private void Write(PageItem item)
    {
        if (item is LinkItem)
        {
            return;
        }

        Mark(item.Owner);
        switch (item)
        {
            case TextItem text:
                WriteText(text);
                break;
            case RectangleItem rectangle:
                WriteRectangle(rectangle);
                break;
            case PathItem path:
                WritePath(path);
                break;
            case CircleItem circle:
                WriteCircle(circle);
                break;
            case LeaderItem leader:
                WriteLeader(leader);
                break;
        }
    }

    private void Mark(Owner owner)
    {
        if (open == owner)
        {
            return;
        }

        Close();
        if (owner is StructureNode node)
        {
            content.Write($"/{new PdfSyntax(node.Type)}<</MCID {marks.Count}>>BDC\n");
            node.Add(new MarkedKid(pageIndex, marks.Count));
            marks.Add(node);
        }
        else
        {
            content.Write($"/Artifact<<{new PdfSyntax(((Artifact)owner).Properties)}>>BDC\n");
        }

        open = owner;
    }

    private void Close()
    {
        if (open is not null)
        {
            content.Write($"EMC\n");
            open = null;
        }
    }

    private void WriteText(TextItem item)
    {
        var font = fonts[item.Fragment.Face];
        SetFill(item.Fragment.Style.Color);
        content.Write($"BT/{new PdfSyntax(font.Usage.Name)} {item.Fragment.Style.Size} Tf ");
        if (item.Angle == 0)
        {
            content.Write($"1 0 0 1 ");
        }
        else
        {
            var (sin, cos) = Math.SinCos(-item.Angle * Math.PI / 180);
            content.Write($"{cos} {sin} {-sin} {cos} ");
        }

        content.Write($"{item.X} {Up(item.Baseline)} Tm ");
        WriteGlyphs(item, font);
        content.Write($"ET\n");
    }

    // Widths in the font are nominal: kerning and offsets are given as corrections between the glyphs.
    private void WriteGlyphs(TextItem item, PdfFont font)
    {
        double unit = 1000.0 / item.Fragment.Face.UnitsPerEm;
        var rise = 0;
        content.Write($"[<");
        foreach (var glyph in item.Fragment.Glyphs)
        {
            if (glyph.YOffset != rise)
            {
                rise = glyph.YOffset;
                content.Write($">]TJ {rise * item.Fragment.Style.Size / item.Fragment.Face.UnitsPerEm} Ts[<");
            }

            Correct(-glyph.XOffset * unit);
            WriteCode(font, glyph.Id);
            Correct((glyph.XOffset + glyph.NominalAdvance - glyph.Advance) * unit);
        }

        content.Write($">]TJ ");
        if (rise != 0)
        {
            content.Write($"0 Ts ");
        }
    }

    private void Correct(double thousandths)
    {
        if (thousandths != 0)
        {
            content.Write($">{thousandths}<");
        }
    }

    private void WriteCode(PdfFont font, ushort glyph)
    {
        var code = font.CodeOf(glyph);
        if (font.OneByte)
        {
            content.Ascii(Convert.ToHexString([(byte)code]));
        }
        else
        {
            content.Hex(code);
        }
    }

    private void WriteRectangle(RectangleItem item)
    {
        Prepare(item.Fill, item.Stroke);
        content.Write($"{item.Box.X} {Up(item.Box.Bottom)} {item.Box.Width} {item.Box.Height} re ");
        Paint(item.Fill, item.Stroke);
    }

    private void WritePath(PathItem item)
    {
        var opacity = item.Opacity is >= 0 and < 1 ? item.Opacity : 1;
        if (opacity < 1)
        {
            content.Write($"/{opacities.NameOf(opacity)} gs ");
        }

        Prepare(item.Fill, item.Stroke);
        for (var i = 0; i < item.Points.Length; i++)
        {
            content.Write($"{item.Points[i].X} {Up(item.Points[i].Y)} {new PdfSyntax(i == 0 ? "m " : "l ")}");
        }

        if (item.Closed)
        {
            content.Write($"h ");
        }

        Paint(item.Fill, item.Stroke);
        if (opacity < 1)
        {
            content.Write($"/{opacities.NameOf(1)} gs\n");
        }
    }

    private void WriteCircle(CircleItem item)
    {
        var (x, y, r) = (item.X, Up(item.Y), item.Radius);
        var k = r * CircleCurve;
        Prepare(item.Fill, item.Stroke);
        content.Write($"{x + r} {y} m {x + r} {y + k} {x + k} {y + r} {x} {y + r} c {x - k} {y + r} {x - r} {y + k} {x - r} {y} c {x - r} {y - k} {x - k} {y - r} {x} {y - r} c {x + k} {y - r} {x + r} {y - k} {x + r} {y} c h ");
        Paint(item.Fill, item.Stroke);
    }

    // Dashes of no length with round ends are dots; drawn from the right, they stand below each other in all lines.
    private void WriteLeader(LeaderItem item)
    {
        const double Pitch = 4.2;
        if (item.Right - item.Left < Pitch)
        {
            return;
        }

        SetLine(item.Color);
        content.Write($"q 0.7 w 1 J[0 {Pitch}]0 d {item.Right} {Up(item.Y)} m {item.Left} {Up(item.Y)} l S Q\n");
    }

    private void Prepare(Color? inside, Stroke? edge)
    {
        if (inside is { } color)
        {
            SetFill(color);
        }

        if (edge is null)
        {
            return;
        }

        SetLine(edge.Color);
        content.Write($"{edge.Width} w ");
        if (edge.Dashed)
        {
            content.Write($"[3 2]0 d ");
        }
    }

    private void Paint(Color? inside, Stroke? edge)
    {
        content.Write($"{new PdfSyntax((inside, edge) switch { (not null, not null) => "B\n", (not null, null) => "f\n", (null, not null) => "S\n", _ => "n\n" })}");
        if (edge is { Dashed: true })
        {
            content.Write($"[]0 d\n");
        }
    }

    private void SetFill(Color color)
    {
        if (fill != color)
        {
            content.Write($"{color} rg ");
            fill = color;
        }
    }

    private void SetLine(Color color)
    {
        if (line != color)
        {
            content.Write($"{color} RG ");
            line = color;
        }
    }

    private double Up(double y) => pageHeight - y;
}
