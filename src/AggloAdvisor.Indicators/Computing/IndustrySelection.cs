using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Composite.Aggregation;
using AggloAdvisor.Indicators.Composite.Normalisation;
using AggloAdvisor.Indicators.Composite.Weighting;
using AggloAdvisor.Indicators.Growth;
using AggloAdvisor.Indicators.Specialisation;
using MathNet.Numerics.Random;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>A member's candidates for leading industry, judged by several criteria with equal weights.</summary>
/// <remarks>
/// Candidates are industries with activity in the member; public and local services, which are large everywhere, are none. Criteria:
/// location quotient, share, competitive effect where an earlier year is complete, value added per job where both are known. Those in
/// which the candidates do not differ say nothing and are left out.
/// </remarks>
internal sealed class IndustrySelection
{
    /// <summary>Number of draws of noisy weights, and their seed.</summary>
    public const int Draws = 200, Seed = 2011;

    private readonly double[][] _criteria;

    private IndustrySelection(ImmutableArray<int> candidates, double[][] criteria) => (Candidates, _criteria) = (candidates, criteria);

    /// <summary>Positions of the candidates in the table's industries.</summary>
    public ImmutableArray<int> Candidates { get; }

    /// <summary>Finds a member's candidates; null, with what is lacking or the reason, when there are none to choose among.</summary>
    public static IndustrySelection? Find(InputReader read, ActivityView view, string region)
    {
        if (view.Industries.Length < LeadingIndustries.FewestIndustries)
        {
            read.Lack(LeadingIndustries.TooFew(view));
            return null;
        }

        var row = read.Row(view, region);
        var quotients = LocationQuotient.Compute(row, read.Reference(view));
        if (read.IsLacking || quotients is null)
        {
            return null;
        }

        var total = Cells.Sum(row);
        var candidates = ImmutableArray.CreateBuilder<int>();
        for (var k = 0; k < row.Length; k++)
        {
            var industry = view.Industries[k];
            if (row[k] > 0 && quotients[k] is not null && !industry.Is(IndustryTags.Public) && !industry.Is(IndustryTags.Local))
            {
                candidates.Add(k);
            }
        }

        var chosen = candidates.ToImmutable();
        var figures = row.ToArray();
        (LocalizedText Name, double[]? Figures)[] criteria =
        [
            (new("LQ", "区位商"), [.. chosen.Select(k => quotients[k]!.Value)]),
            (new("share", "占比"), [.. chosen.Select(k => figures[k] / total)]),
            Competitive(read, view, region) is ({ } effects, var since)
                ? (LocalizedText.Of($"competitive effect since {since}", $"{since}年以来的竞争力分量"), [.. chosen.Select(k => effects[k])])
                : (new("competitive effect", "竞争力分量"), null),
            (new("value added per job", "人均增加值"), Productivity(read, view, region, chosen)),
        ];
        var used = criteria.Where(static c => c.Figures is { Length: > 1 } f && f.Max() > f.Min()).ToArray();
        if (used.Length == 0)
        {
            read.Undefined(new("there are no two candidates that differ", "没有两个有差异的备选产业"));
            return null;
        }

        var names = LocalizedText.List(used.Select(static u => u.Name));
        read.Basis = LocalizedText.Of(
            $"{view.Description}, {InputReader.ReferenceName(view)}; equal weights (expert judgement): {names}",
            $"{view.Description}，{InputReader.ReferenceName(view)}；等权（专家判断）：{names}");
        return new IndustrySelection(chosen, [.. chosen.Select((_, i) => used.Select(u => u.Figures![i]).ToArray())]);
    }

    /// <summary>Mean of the criteria, each scaled by min-max over the candidates; in [0, 1].</summary>
    public double[] Sums() => WeightedSum.Compute(Scaled(), Weights())!;

    /// <summary>TOPSIS closeness; in [0, 1].</summary>
    public double[] Closeness()
    {
        var directions = new Direction[_criteria[0].Length];
        Array.Fill(directions, Direction.HigherIsBetter);
        return Topsis.Compute(_criteria, Weights(), directions)!;
    }

    /// <summary>How often the first by the sum stays first, alone or with others, when weights differ by up to a quarter; in [0, 1].</summary>
    public double Stability()
    {
        var scaled = Scaled();
        var weights = Weights();
        var sums = Sums();
        var first = Array.IndexOf(sums, sums.Max());
        var random = new MersenneTwister(Seed);
        var noisy = new double[weights.Length];
        var stays = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            RankInterval.Disturb(weights, random, noisy);
            var own = Score(scaled[first], noisy);
            stays += Array.Exists(scaled, row => Score(row, noisy) > own) ? 0 : 1;
        }

        return stays / (double)Draws;
    }

    private static double Score(double[] row, double[] weights)
    {
        var sum = 0.0;
        for (var j = 0; j < weights.Length; j++)
        {
            sum += weights[j] * row[j];
        }

        return sum;
    }

    private double[] Weights() => GivenWeights.Equal(_criteria[0].Length);

    private double[][] Scaled()
    {
        double[][] columns = [.. Enumerable.Range(0, _criteria[0].Length).Select(j => MinMax.Scale([.. _criteria.Select(r => r[j])])!.Select(static x => x!.Value).ToArray())];
        return [.. _criteria.Select((_, i) => columns.Select(c => c[i]).ToArray())];
    }

    private static (double[] Effects, int Since)? Competitive(InputReader read, ActivityView last, string region)
    {
        var choice = read.Context.Activity;
        if (choice.FirstCompleteYear(last.Table, last.Year) is not { } year || choice.View(last.Table, year) is not { } first)
        {
            return null;
        }

        var start = first.Row(region);
        var total = Cells.Sum(start);
        var result = ShiftShare.Compute(start, last.Row(region), first.Reference, last.Reference);
        return result is not null && total > 0 ? ([.. result.CompetitiveByIndustry.Select(c => c / total)], year) : null;
    }

    private static double[]? Productivity(InputReader read, ActivityView view, string region, ImmutableArray<int> candidates)
    {
        var other = view.Table.Measure switch
        {
            ActivityMeasure.Employment => ActivityMeasure.ValueAdded,
            ActivityMeasure.ValueAdded => ActivityMeasure.Employment,
            _ => (ActivityMeasure?)null,
        };
        var table = read.Context.Activity.Candidates.FirstOrDefault(t =>
            t.Measure == other && t.Years.Contains(read.Year) && t.Industries.Select(static i => i.Code).SequenceEqual(view.Table.Industries.Select(static i => i.Code), StringComparer.Ordinal));
        if (table is null || read.Context.Activity.View(table, read.Year) is not { } second)
        {
            return null;
        }

        var (valueAdded, jobs) = view.Table.Measure is ActivityMeasure.ValueAdded ? (view, second) : (second, view);
        var productivity = new double[candidates.Length];
        for (var i = 0; i < productivity.Length; i++)
        {
            if (Ratio.Of(valueAdded.Row(region)[candidates[i]], jobs.Row(region)[candidates[i]]) is not { } ratio)
            {
                return null;
            }

            productivity[i] = ratio;
        }

        foreach (var source in table.SourceIds)
        {
            read.Cite(source);
        }

        return productivity;
    }
}
