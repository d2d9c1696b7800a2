using AggloAdvisor.Advising;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf;
using AggloAdvisor.Reporting.Charts;
using AggloAdvisor.Reporting.Model;
using AggloAdvisor.Reporting.Templates;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>Draws one chart.</summary>
internal static class DrawnCharts
{
    /// <summary>The chart of an advice; null where it lacks the figures.</summary>
    public static Figure? Draw(string chart, Advice advice, Language language = Language.English) =>
        ChartCatalog.Draw(chart, new ChartContext(new ModelContext(advice, Reports.Template(language), new UnknownFields()), Reports.Measurer, new ThemeColors()))!.Figure;

    /// <summary>The title and caption in plain text.</summary>
    public static string Caption(this Figure figure) => DocumentText.Plain([figure]);

    /// <summary>The texts of the picture.</summary>
    public static IEnumerable<string> Texts(this Figure figure) => figure.Drawing.Shapes.OfType<TextShape>().Select(static t => t.Text);
}
