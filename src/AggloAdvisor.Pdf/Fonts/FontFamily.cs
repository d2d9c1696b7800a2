using AggloAdvisor.Pdf.Shaping;

namespace AggloAdvisor.Pdf.Fonts;

/// <summary>The faces of one family; a style that is absent is served by the nearest one.</summary>
internal sealed class FontFamily
{
    private readonly Lazy<Typeface>?[] faces = new Lazy<Typeface>?[4];

    public FontFamily(string name, IReadOnlyCollection<FaceDescription> descriptions)
    {
        Name = name;
        for (var style = 0; style < faces.Length; style++)
        {
            var bold = (style & (int)FontStyle.Bold) != 0;
            var italic = (style & (int)FontStyle.Italic) != 0;
            var best = descriptions
                .Where(d => d.Bold == bold && d.Italic == italic)
                .OrderBy(static d => d.NormalWidth ? 0 : 1)
                .ThenBy(d => Math.Abs(d.Weight - (bold ? 700 : 400)))
                .FirstOrDefault();
            faces[style] = best is null ? null : new(() => new OpenTypeface(best));
        }
    }

    public FontFamily(string name, Func<FontStyle, Typeface> make)
    {
        Name = name;
        for (var style = 0; style < faces.Length; style++)
        {
            var wanted = (FontStyle)style;
            faces[style] = new(() => make(wanted));
        }
    }

    public string Name { get; }

    public Typeface Face(FontStyle style)
    {
        var wanted = (int)(style & (FontStyle.Bold | FontStyle.Italic));
        foreach (var candidate in (ReadOnlySpan<int>)[wanted, wanted & (int)FontStyle.Bold, 0, 1, 2, 3])
        {
            if (faces[candidate] is { } face)
            {
                return face.Value;
            }
        }

        throw new InvalidOperationException($"The family '{Name}' has no face.");
    }

    public void DisposeFaces()
    {
        foreach (var face in faces)
        {
            if (face is { IsValueCreated: true } && face.Value is IDisposable native)
            {
                native.Dispose();
            }
        }
    }
}
