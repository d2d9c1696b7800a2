using System.Globalization;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf;
using AggloAdvisor.Reporting.Charts;
using AggloAdvisor.Reporting.Model;
using AggloAdvisor.Reporting.Templates;

namespace AggloAdvisor.Reporting.Tests;

public sealed class ChartTests
{
    public static TheoryData<string> Samples => [.. Reports.Samples];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Draw_EveryChartOfEverySample_StaysWithinItsBoxAndHasWords(string sample)
    {
        var drawn = 0;
        foreach (var language in new[] { Language.English, Language.Chinese })
        {
            var model = new ModelContext(Reports.Advice(sample), Reports.Template(language), new UnknownFields());
            var context = new ChartContext(model, Reports.Measurer, new ThemeColors());
            foreach (var figure in ChartCatalog.Names.Select(n => ChartCatalog.Draw(n, context)!.Figure).OfType<Figure>())
            {
                drawn++;
                Assert.NotEmpty(figure.AlternativeText);
                Assert.NotEmpty(figure.Caption);
                Assert.All(figure.Drawing.Shapes, s => Assert.True(Inside(s, figure.Drawing), string.Create(CultureInfo.InvariantCulture, $"{s} leaves {figure.Drawing.Width} × {figure.Drawing.Height}")));
            }
        }

        // A case of counts and words alone, without a table of activities, has nothing to draw.
        Assert.Equal(!Reports.Advice(sample).Case.Activities.IsEmpty, drawn > 0);
    }

    private static bool Inside(Shape shape, Drawing box)
    {
        const double slack = 0.5;
        var (left, top, right, bottom) = shape switch
        {
            RectangleShape r => (r.X, r.Y, r.X + r.Width, r.Y + r.Height),
            CircleShape c => (c.X - c.Radius, c.Y - c.Radius, c.X + c.Radius, c.Y + c.Radius),
            PathShape p => (p.Points.Min(static q => q.X), p.Points.Min(static q => q.Y), p.Points.Max(static q => q.X), p.Points.Max(static q => q.Y)),
            TextShape { Angle: 0 } t => Line(t),
            TextShape t => Sloped(t),
            _ => (0, 0, 0, 0),
        };
        return left >= -slack && top >= -slack && right <= box.Width + slack && bottom <= box.Height + slack;
    }

    private static (double, double, double, double) Line(TextShape text)
    {
        var width = Reports.Measurer.Width(text.Text, text.Size, text.Bold);
        var left = text.Anchor switch { TextAnchor.Start => text.X, TextAnchor.Middle => text.X - (width / 2), _ => text.X - width };
        return (left, text.Y - (0.8 * text.Size), left + width, text.Y + (0.25 * text.Size));
    }

    private static (double, double, double, double) Sloped(TextShape text)
    {
        var (sin, cos) = Math.SinCos(-text.Angle * Math.PI / 180);
        var width = Reports.Measurer.Width(text.Text, text.Size, text.Bold);
        return (text.X, text.Y - (width * sin), text.X + (width * cos), text.Y);
    }
}
