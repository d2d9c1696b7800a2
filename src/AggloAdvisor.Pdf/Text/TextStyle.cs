using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Painting;

namespace AggloAdvisor.Pdf.Text;

/// <summary>How a run of text looks.</summary>
/// <param name="Size">Points.</param>
/// <param name="TabularFigures">Whether digits are equally wide, for columns of numbers.</param>
internal readonly record struct TextStyle(FontStyle Font, double Size, Color Color, bool TabularFigures = false);

/// <summary>A link in the text; one structure element, however many lines it runs over.</summary>
/// <param name="target">An address, or <c>#id</c>.</param>
/// <param name="description">What is linked, in words.</param>
internal sealed class LinkSpan(string target, string description)
{
    public string Target { get; } = target;

    public string Description { get; } = description;

    /// <summary>Its structure element, made when its first part is drawn.</summary>
    public StructureNode? Node { get; set; }
}

/// <summary>A run of text in one style.</summary>
/// <param name="Text">Clean text.</param>
/// <param name="BreaksLine">Whether a new line begins here; the text is then empty.</param>
internal readonly record struct TextSpan(string Text, TextStyle Style, LinkSpan? Link = null, bool BreaksLine = false);
