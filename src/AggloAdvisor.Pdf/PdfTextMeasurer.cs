using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf;

/// <summary>Measures text as <see cref="PdfRenderer"/> will set it in a figure.</summary>
/// <param name="fonts">The fonts that the document will be set in.</param>
public sealed class PdfTextMeasurer(FontLibrary fonts) : ITextMeasurer
{
    private readonly TextSetter setter = new(fonts);

    /// <inheritdoc/>
    public double Width(string text, double size, bool bold = false) =>
        setter.Line(text, new TextStyle(bold ? FontStyle.Bold : FontStyle.Regular, size, default, TabularFigures: true)).Width;
}
