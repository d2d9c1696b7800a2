using System.Text;
using AggloAdvisor.Documents;
using DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace AggloAdvisor.Formats.Word;

/// <summary>Writes drawings as vector pictures in the line, with the words for those who cannot see them: SVG for present programs, EMF for the others.</summary>
internal sealed class FigureWriter(WordLook look, ITextMeasurer measurer, MainDocumentPart part)
{
    private const string PictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
    private const double EmuPerPoint = 12700;

    // A picture leaves room for its caption and a few lines of text.
    private const double TallestPart = 0.6;

    private readonly EmfWriter _emf = new(measurer);
    private uint _count;

    /// <summary>A drawing, scaled down where it is too large.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="width">Room, twips.</param>
    public W.Drawing Of(Figure figure, int width)
    {
        var drawing = Clean(figure.Drawing);
        var tallest = (look.PageHeight - Measure.MarginTop - Measure.MarginBottom) * TallestPart;
        var scale = Math.Min(1, Math.Min(Math.Max(width, 400) / 20.0 / drawing.Width, tallest / drawing.Height));
        var (cx, cy) = ((long)(drawing.Width * scale * EmuPerPoint), (long)(drawing.Height * scale * EmuPerPoint));
        var number = ++_count;
        var (name, words) = ("Figure " + Measure.Whole(number), WordText.Clean(figure.AlternativeText));
        var blip = new A.Blip(new A.BlipExtensionList(new A.BlipExtension(
            new SVGBlip { Embed = Part("svg", number, ImagePartType.Svg, Svg(drawing, words)) }) { Uri = SvgExtension }))
        { Embed = Part("emf", number, ImagePartType.Emf, _emf.Of(drawing)) };
        var picture = new Pic.Picture(
            new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = number, Name = name, Description = words }, new Pic.NonVisualPictureDrawingProperties()),
            new Pic.BlipFill(blip, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = cx, Cy = cy }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        return new(new Wp.Inline(
            new Wp.Extent { Cx = cx, Cy = cy },
            new Wp.DocProperties { Id = number, Name = name, Description = words, Title = WordText.Plain(figure.Caption) },
            new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(picture) { Uri = PictureNamespace }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }

    private string Part(string kind, uint number, PartTypeInfo type, byte[] content)
    {
        var id = kind + Measure.Whole(number);
        using var stream = new MemoryStream(content);
        part.AddImagePart(type, id).FeedData(stream);
        return id;
    }

    private static byte[] Svg(Drawing drawing, string words)
    {
        var svg = new StringBuilder();
        SvgWriter.Write(svg, drawing, words, " xmlns=\"http://www.w3.org/2000/svg\" font-family=\"" + Fonts.Families + "\"");
        return new UTF8Encoding(false).GetBytes(svg.ToString());
    }

    // Shapes whose place is not a number are left out.
    private static Drawing Clean(Drawing drawing) => new(Length(drawing.Width), Length(drawing.Height), [.. drawing.Shapes.OrEmpty().Select(static s => s is TextShape t ? t with { Text = WordText.Clean(t.Text) } : s).Where(static s => s switch
    {
        RectangleShape r => Finite(r.X, r.Y, r.Width, r.Height),
        CircleShape c => Finite(c.X, c.Y, c.Radius),
        PathShape p => !p.Points.IsDefaultOrEmpty && p.Points.All(static q => Finite(q.X, q.Y)),
        TextShape t => t.Text.Length > 0 && Finite(t.X, t.Y, t.Size, t.Angle),
        _ => true,
    })]);

    private static bool Finite(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!(Math.Abs(value) < 100_000))
            {
                return false;
            }
        }

        return true;
    }

    private static double Length(double length) => double.IsFinite(length) && length > 1 ? Math.Min(length, 20_000) : 1;
}
