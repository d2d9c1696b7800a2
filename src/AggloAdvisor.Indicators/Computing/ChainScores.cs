using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Indicators.Composite.Coupling;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Members' chains on the stored frame.</summary>
internal static class ChainScores
{
    /// <summary>The three chains, in the order in which reports name them.</summary>
    public static ImmutableArray<Chain> Chains { get; } = [Chain.Industry, Chain.Innovation, Chain.Service];

    /// <summary>The id of a chain's sub-index.</summary>
    public static string IndexId(Chain chain) => $"chain_index_{chain.ToString().ToLowerInvariant()}";

    /// <summary>
    /// A chain's sub-index: the mean of its known parts on the frame; null, and lacking what the unknown parts lack, when fewer parts
    /// than the threshold are known.
    /// </summary>
    public static double? Index(InputReader read, string region, Chain chain)
    {
        FramePart[] parts = [.. ChainFrame.Of(chain)];
        var known = Known(read, region, parts);
        var list = LocalizedText.List(known.Select(static k => Wording.Indicator(k.Part.IndicatorId)));
        read.Basis = LocalizedText.Of(
            $"{known.Length} of {parts.Length} parts known{(known.Length > 0 ? ": " : "")}{list}; at least {100 * ChainFrame.Threshold:0} % needed; {ChainFrame.Name}",
            $"{parts.Length}项分指标中{known.Length}项已知{(known.Length > 0 ? "：" : "")}{list}；至少须有{100 * ChainFrame.Threshold:0}%；{ChainFrame.Name}");
        if (known.Length >= ChainFrame.Threshold * parts.Length)
        {
            return known.Average(static k => k.Score);
        }

        foreach (var part in parts.Except(known.Select(static k => k.Part)))
        {
            Lack(read, region, part);
        }

        return null;
    }

    /// <summary>The sub-indices of a member; NaN, and lacking, where one has none.</summary>
    public static double[] Levels(InputReader read, string region) => Levels(read, region, Chains.AsSpan());

    /// <summary>The sub-indices of some chains of a member.</summary>
    public static double[] Levels(InputReader read, string region, ReadOnlySpan<Chain> chains)
    {
        var levels = new double[chains.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = read.Value(IndexId(chains[i]), Target.Region(region));
        }

        return levels;
    }

    /// <summary>
    /// Which chain keeps a member down most, as its position in <see cref="Chains"/>; the basis lists the three parts that do so most.
    /// </summary>
    public static double? Obstacle(InputReader read, string region)
    {
        var levels = Levels(read, region);
        if (read.IsLacking || ObstacleDegree.Shares(levels) is not { } shares)
        {
            return read.Undefined(new("no chain is below its best", "各链均已达到最佳值"));
        }

        // A part's weight: its chain's third, shared by the chain's known parts.
        var known = Chains.SelectMany(c => Known(read, region, [.. ChainFrame.Of(c)])).ToArray();
        double[] weights = [.. known.Select(k => 1.0 / known.Count(o => o.Part.Chain == k.Part.Chain))];
        var parts = ObstacleDegree.Shares([.. known.Select(static k => k.Score)], weights)!;
        var worst = parts.Select((share, j) => (share, known[j].Part.IndicatorId)).OrderByDescending(static p => p.share).Take(3);
        read.Basis = LocalizedText.Of($"", $"全部差距中：")
            + LocalizedText.List(worst.Select(static p => LocalizedText.Of($"{Wording.Indicator(p.IndicatorId)} {100 * p.share:0} %", $"{Wording.Indicator(p.IndicatorId)}占{100 * p.share:0}%")))
            + LocalizedText.Of($" of what is missing", $"");
        return Array.IndexOf(shares, shares.Max());
    }

    private static (FramePart Part, double Score)[] Known(InputReader read, string region, FramePart[] parts)
    {
        var known = new List<(FramePart Part, double Score)>();
        foreach (var part in parts)
        {
            if (read.Find(part.IndicatorId, Target.Region(region)) is { Value: { } figure } value && Fits(value, part))
            {
                read.Inherit(value);
                known.Add((part, part.Posts.ScaleAbove(figure, part.Direction, ChainFrame.Floor)!.Value));
            }
        }

        return [.. known];
    }

    // Patents granted are no applications, and jobs no value added: their posts would be others. A printed figure names no basis.
    private static bool Fits(IndicatorValue value, FramePart part) =>
        part.Basis is null || value.Basis?.En.StartsWith(part.Basis, StringComparison.Ordinal) != false;

    private static void Lack(InputReader read, string region, FramePart part)
    {
        var value = read.Find(part.IndicatorId, Target.Region(region));
        if (value is { Value: null })
        {
            read.Inherit(value);
            return;
        }

        foreach (var variable in part.Variables.Where(v => !read.Knows(region, v)))
        {
            read.Lack(LackingKind.Observation, variable, region, read.Year);
        }
    }
}
