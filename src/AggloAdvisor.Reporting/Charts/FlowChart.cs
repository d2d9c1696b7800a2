using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Advising;
using AggloAdvisor.Documents;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>Which findings call for which measures: findings on the left, measures on the right.</summary>
internal static class FlowChart
{
    private const int MostFindings = 14;
    private const int MostMeasures = 24;
    private const int Bends = 14;
    private const double RowHeight = 15;
    private const double Labels = 172;
    private const double Node = 12;
    private const double Top = 14;

    /// <summary>Draws the chart; null when no finding calls for a measure.</summary>
    public static Figure? Draw(ChartContext context)
    {
        var advice = context.Model.Advice;
        var measures = advice.Recommendations.Where(static r => !r.Because.IsEmpty).ToArray();
        var severities = advice.Findings.GroupBy(static f => f.Diagnosis.Id, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Max(static f => f.Severity), StringComparer.Ordinal);
        var findings = advice.Findings.Select(static f => f.Diagnosis).DistinctBy(static d => d.Id)
            .Where(d => measures.Any(m => Calls(d, m)))
            .OrderByDescending(d => severities[d.Id])
            .ToArray();
        if (findings.Length == 0)
        {
            return null;
        }

        var left = findings.Take(MostFindings).ToArray();
        var right = measures.Where(m => left.Any(d => Calls(d, m))).Take(MostMeasures).ToArray();
        left = [.. left.Where(d => right.Any(m => Calls(d, m)))];

        // A measure stands level with the findings behind it, so that few lines cross.
        right = [.. right.OrderBy(m => left.Select((d, i) => (d, i)).Where(p => Calls(p.d, m)).Average(static p => p.i)).ThenBy(static m => m.Order)];
        var height = Math.Max(left.Length, right.Length) * RowHeight;
        double Left(int i) => Top + (height * (i + 0.5) / left.Length);
        double Right(int k) => Top + (height * (k + 0.5) / right.Length);

        var sketch = new Sketch(context);
        var (from, to) = (Labels + Node, ChartContext.Width - Labels - Node);
        sketch.Text(from, 6, context.Model.Words.Text("findings"), TextAnchor.End, sketch.Colors.Muted);
        sketch.Text(to, 6, context.Model.Words.Text("chart_measures"), color: sketch.Colors.Muted);
        for (var k = 0; k < right.Length; k++)
        {
            for (var i = 0; i < left.Length; i++)
            {
                if (Calls(left[i], right[k]))
                {
                    Curve(sketch, (from, Left(i)), (to, Right(k)), severities[left[i].Id]);
                }
            }
        }

        for (var i = 0; i < left.Length; i++)
        {
            sketch.Text(Labels - 5, Left(i), context.Model.Titled(left[i].Code, left[i].Title), TextAnchor.End, most: Labels - 5);
            Count(sketch, Labels, Left(i), measures.Count(m => Calls(left[i], m)));
        }

        for (var k = 0; k < right.Length; k++)
        {
            sketch.Text(to + Node + 5, Right(k), context.Model.Titled(right[k].Measure.Code, right[k].Measure.Title), most: Labels - 5);
            Count(sketch, to, Right(k), findings.Count(d => Calls(d, right[k])));
        }

        return new Figure(sketch.Done(Top + height + 4), Caption(context, findings, measures, left, right), Words(context, left, right));
    }

    private static bool Calls(Diagnosis diagnosis, Recommendation measure) => measure.Because.Any(f => f.Diagnosis.Id == diagnosis.Id);

    private static void Count(Sketch sketch, double x, double y, int count)
    {
        sketch.Box(x, y - 5, Node, 10, sketch.Colors.Primary);
        sketch.Text(x + (Node / 2), y, count.ToString(CultureInfo.InvariantCulture), TextAnchor.Middle, sketch.Colors.OnPrimary, 6.5, bold: true);
    }

    // Grave findings have heavier and darker lines.
    private static void Curve(Sketch sketch, (double X, double Y) from, (double X, double Y) to, FindingSeverity severity)
    {
        var (color, width) = severity switch
        {
            FindingSeverity.Severe => (sketch.Colors.Primary, 1.3),
            FindingSeverity.Marked => (sketch.Colors.Note.Bar, 0.8),
            _ => (sketch.Colors.Muted, 0.4),
        };
        Span<(double, double)> points = stackalloc (double, double)[Bends + 1];
        for (var i = 0; i <= Bends; i++)
        {
            var t = (double)i / Bends;
            points[i] = (from.X + ((to.X - from.X) * t), from.Y + ((to.Y - from.Y) * t * t * (3 - (2 * t))));
        }

        sketch.Line(color, width, false, points);
    }

    private static ImmutableArray<Inline> Caption(ChartContext context, Diagnosis[] findings, Recommendation[] measures, Diagnosis[] left, Recommendation[] right)
    {
        var words = context.Model.Words;
        var most = measures.OrderByDescending(m => findings.Count(d => Calls(d, m))).ThenBy(static m => m.Order).First();
        var title = words.Text("chart_flow_title", context.Model.Titled(most.Measure.Code, most.Measure.Title), findings.Count(d => Calls(d, most)), findings.Length);
        var cut = left.Length < findings.Length || right.Length < measures.Length;
        return
        [
            new Strong([new TextRun(title + " ")]),
            new TextRun(words.Text("chart_flow_caption") + (cut ? words.Text("chart_flow_cut", left.Length, findings.Length, right.Length, measures.Length) : "")),
        ];
    }

    private static string Words(ChartContext context, Diagnosis[] left, Recommendation[] right) => context.Model.Words.Parts(left.Select(d =>
        context.Model.Words.Said(context.Model.Titled(d.Code, d.Title), context.Model.Words.List(right.Where(m => Calls(d, m)).OrderBy(static m => m.Order).Select(m => context.Model.Titled(m.Measure.Code, m.Measure.Title))))));
}
