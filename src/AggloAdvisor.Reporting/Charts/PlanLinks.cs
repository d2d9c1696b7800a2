using AggloAdvisor.Advising;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>Which measures of a plan come after which, as lines that each run down a lane of their own.</summary>
internal sealed class PlanLinks
{
    private const double MostWidth = 72;
    private const double WidestLane = 6;

    private readonly (Recommendation From, Recommendation[] To, int Lane)[] _links;

    private PlanLinks((Recommendation From, Recommendation[] To, int Lane)[] links)
    {
        _links = links;
        Lanes = links.Length == 0 ? 0 : links.Max(static l => l.Lane) + 1;
    }

    /// <summary>How many lanes there are.</summary>
    public int Lanes { get; }

    /// <summary>Width of a lane, in points.</summary>
    public double LaneWidth => Lanes == 0 ? 0 : Math.Min(WidestLane, MostWidth / Lanes);

    /// <summary>Lays out the lines; those whose rows do not meet share a lane.</summary>
    /// <param name="plan">The measures that are drawn; waiting for others is not.</param>
    /// <param name="row">Height of a measure's row.</param>
    public static PlanLinks Of(IReadOnlyCollection<Recommendation> plan, Func<Recommendation, double> row)
    {
        var ends = new List<double>();
        var links = new List<(Recommendation From, Recommendation[] To, int Lane)>();
        var froms = plan
            .Select(from => (From: from, To: plan.Where(r => r.Measure.Id != from.Measure.Id && Direct(plan, r).Contains(from.Measure.Id, StringComparer.Ordinal)).ToArray()))
            .Where(static l => l.To.Length > 0)
            .Select(l => (l.From, l.To, First: l.To.Append(l.From).Min(row), Last: l.To.Append(l.From).Max(row)))
            .OrderBy(static l => l.First)
            .ThenBy(static l => l.From.Order);
        foreach (var (from, to, first, last) in froms)
        {
            var lane = ends.FindIndex(end => end < first);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(0);
            }

            ends[lane] = last;
            links.Add((from, to, lane));
        }

        return new([.. links]);
    }

    /// <summary>How many measures come before each, one after the other, by id.</summary>
    public static Dictionary<string, int> Depths(IEnumerable<Recommendation> plan)
    {
        // Invariant: the plan names a measure after those it waits for, unless they wait for each other in a circle.
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var r in plan.OrderBy(static r => r.Order))
        {
            depths[r.Measure.Id] = r.Waits.Select(w => depths.TryGetValue(w.Id, out var d) ? d + 1 : 0).DefaultIfEmpty(0).Max();
        }

        return depths;
    }

    /// <summary>Draws the lines: a dot where one begins, an arrow where it ends.</summary>
    /// <param name="sketch">Where to.</param>
    /// <param name="left">Left edge of the lanes.</param>
    /// <param name="row">Height of a measure's row.</param>
    /// <param name="start">Where its bar begins.</param>
    public void Draw(Sketch sketch, double left, Func<Recommendation, double> row, Func<Recommendation, double> start)
    {
        foreach (var (from, to, lane) in _links)
        {
            // The first lane lies nearest to the bars, so that short lines cross few others.
            var x = left + ((Lanes - lane - 0.5) * LaneWidth);
            var rows = to.Append(from).Select(row).ToArray();
            sketch.Line(sketch.Colors.Muted, 0.6, false, (x, rows.Min()), (x, rows.Max()));
            sketch.Line(sketch.Colors.Muted, 0.6, false, (x, row(from)), (start(from), row(from)));
            sketch.Dot(x, row(from), 1.5, sketch.Colors.Muted);
            foreach (var r in to)
            {
                sketch.Line(sketch.Colors.Muted, 0.6, false, (x, row(r)), (start(r) - 3, row(r)));
                sketch.ArrowRight(start(r), row(r), sketch.Colors.Muted);
            }
        }
    }

    // What a measure waits for, without what those wait for anyway.
    private static string[] Direct(IReadOnlyCollection<Recommendation> plan, Recommendation r)
    {
        var waits = r.Waits.Select(static w => w.Id).ToArray();
        var further = plan.Where(o => waits.Contains(o.Measure.Id, StringComparer.Ordinal)).SelectMany(static o => o.Waits).Select(static w => w.Id).ToArray();
        return [.. waits.Except(further, StringComparer.Ordinal)];
    }
}
