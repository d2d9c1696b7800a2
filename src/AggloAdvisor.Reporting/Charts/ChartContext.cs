using AggloAdvisor.Advising.Comparison;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf;
using AggloAdvisor.Reporting.Model;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>What charts draw from and with.</summary>
internal sealed class ChartContext(ModelContext model, ITextMeasurer measurer, ThemeColors colors)
{
    private readonly Lazy<BenchmarkComparisons> comparisons = new(() =>
        BenchmarkComparisons.Of(model.Advice.Case, model.Advice.Indicators, model.Advice.Dictionary, model.Advice.Rules.Indicators));

    /// <summary>Width of every chart, in points: the text column of A4 with our margins; the renderer scales for narrower pages.</summary>
    public const double Width = 475;

    /// <summary>Size of labels, in points.</summary>
    public const double LabelSize = 7.5;

    /// <summary>The advice and its words.</summary>
    public ModelContext Model => model;

    /// <summary>Colours of the theme.</summary>
    public ThemeColors Colors => colors;

    /// <summary>The case's values beside those of its benchmark; computed when a chart first asks.</summary>
    public BenchmarkComparisons Comparisons => comparisons.Value;

    /// <summary>Width of a label.</summary>
    public double WidthOf(string text, double size = LabelSize, bool bold = false) => measurer.Width(text, size, bold);

    /// <summary>A label cut with an ellipsis so that it fits; the full name goes into the alternative text.</summary>
    public string Fit(string text, double width, double size = LabelSize, bool bold = false)
    {
        if (WidthOf(text, size, bold) <= width)
        {
            return text;
        }

        // The longest beginning that fits: measuring is dear, so the half that cannot hold it is left out each time.
        var (length, most) = (1, text.Length - 1);
        while (length < most)
        {
            var middle = (length + most + 1) / 2;
            if (WidthOf(text[..middle].TrimEnd() + "…", size, bold) <= width)
            {
                length = middle;
            }
            else
            {
                most = middle - 1;
            }
        }

        // Half a character is none.
        if (char.IsHighSurrogate(text[length - 1]) && length > 1)
        {
            length--;
        }

        return text[..length].TrimEnd() + "…";
    }
}
