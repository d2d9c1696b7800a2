using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>Looks for the smallest change of one figure that meets a wish.</summary>
/// <remarks>
/// First every figure is moved a little both ways to see which brings the wish nearer; the most promising are then solved: widened until the
/// wish is met, halved down to the boundary, and rounded away from today's figure. Where no small move brings anything, as with counts and
/// largest values, larger ones are made.
/// </remarks>
internal sealed class LeverSearch(QuickJudge judge, Wish wish, int mostSolved, int mostAsked)
{
    private static readonly double[] _nudges = [0.02, 0.25, 1, 5];
    private const double Widest = 20;
    private const int Digits = 4;

    /// <summary>Changes that meet the wish, the smallest first.</summary>
    /// <param name="case">The case that they start from.</param>
    /// <param name="levers">The figures to try.</param>
    /// <param name="near">Whether a figure is about what the wish is about: those come first among equals.</param>
    public List<FigureAlteration> Find(Case @case, IReadOnlyList<Lever> levers, Func<Lever, bool> near)
    {
        var start = judge.Asked;
        var gap = new Gap(judge.Judge(@case)).From(wish);
        var drafts = new List<(Lever Lever, int Sign, double Estimate)>();
        foreach (var nudge in _nudges.TakeWhile(_ => drafts.Count == 0))
        {
            foreach (var (lever, sign) in levers.OrderBy(l => near(l) ? 0 : 1).SelectMany(static l => new[] { (l, 1), (l, -1) }))
            {
                if (judge.Asked - start < mostAsked / 2 && Estimate(@case, lever, sign, nudge, gap) is { } estimate)
                {
                    drafts.Add((lever, sign, estimate));
                }
            }
        }

        var found = new List<FigureAlteration>();
        foreach (var (lever, sign, estimate) in drafts.OrderBy(static d => d.Estimate <= Room(d.Lever, d.Sign) ? 0 : 1).ThenBy(static d => d.Estimate / Size(d.Lever)).ThenBy(d => near(d.Lever) ? 0 : 1).Take(mostSolved))
        {
            if (judge.Asked - start < mostAsked && Solve(@case, lever, sign, estimate) is { } change)
            {
                found.Add(change);
            }
        }

        return [.. found.OrderBy(static f => f.Size).ThenBy(f => near(f.Lever) ? 0 : 1).ThenBy(static f => f.Id, StringComparer.Ordinal).DistinctBy(static f => f.Id)];
    }

    private static double Size(Lever lever) => lever.Value != 0 ? Math.Abs(lever.Value) : lever.Usual;

    private static double Room(Lever lever, int sign) =>
        Math.Max(0, Math.Min(sign > 0 ? (lever.Maximum ?? double.PositiveInfinity) - lever.Value : lever.Value - (lever.Minimum ?? double.NegativeInfinity), Size(lever) * Widest));

    // How far the figure would have to go if the rest went on like the first step; null when that step brings nothing.
    private double? Estimate(Case @case, Lever lever, int sign, double nudge, double gap)
    {
        var step = Size(lever) * nudge;
        step = Math.Min(lever.Whole ? Math.Max(1, Math.Round(step)) : step, Room(lever, sign));
        if (step <= 0)
        {
            return null;
        }

        var after = judge.Judge(lever.With(@case, lever.Value + (sign * step)));
        if (judge.Meets(wish, after))
        {
            return step;
        }

        var gained = gap - new Gap(after).From(wish);
        return gained > 1e-12 * Math.Max(1, gap) ? step * gap / gained : null;
    }

    private FigureAlteration? Solve(Case @case, Lever lever, int sign, double estimate)
    {
        var room = Room(lever, sign);
        var (outside, inside) = (0.0, double.NaN);
        for (var reach = Math.Min(estimate / 2, room); ; reach = Math.Min(reach * 2, room))
        {
            var tried = lever.Whole ? Math.Max(1, Math.Floor(reach)) : reach;
            if (tried > room)
            {
                return null;
            }

            if (IsMet(@case, lever, sign * tried))
            {
                inside = tried;
                break;
            }

            outside = tried;
            if (reach >= room)
            {
                return null;
            }
        }

        while (lever.Whole ? inside - outside > 1 : inside - outside > 1e-6 * inside)
        {
            var middle = lever.Whole ? Math.Floor((inside + outside) / 2) : (inside + outside) / 2;
            (outside, inside) = IsMet(@case, lever, sign * middle) ? (outside, middle) : (middle, inside);
        }

        return Rounded(@case, lever, sign, inside, room);
    }

    // Four digits of the change, away from today's figure: at most a thousandth more than needed.
    private FigureAlteration? Rounded(Case @case, Lever lever, int sign, double change, double room)
    {
        if (lever.Whole)
        {
            return new(lever.Value, sign * change, 0) { Lever = lever };
        }

        var decimals = Math.Clamp(Digits - 1 - (int)Math.Floor(Math.Log10(change)), 0, 9);
        var scale = Math.Pow(10, decimals);

        // Halving ends a hair beyond the boundary, which may itself be a round figure: one notch nearer is tried first.
        for (var notch = -1; notch < 3; notch++)
        {
            var rounded = (Math.Ceiling(change * scale) + notch) / scale;
            if (rounded > room)
            {
                rounded = room;
            }

            if (IsMet(@case, lever, sign * rounded))
            {
                return new(lever.Value, sign * rounded, decimals) { Lever = lever };
            }
        }

        return null;
    }

    private bool IsMet(Case @case, Lever lever, double change) => judge.Meets(wish, lever.With(@case, Math.Round(lever.Value + change, 10)));
}
