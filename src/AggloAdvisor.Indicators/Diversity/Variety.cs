using System.Runtime.InteropServices;

namespace AggloAdvisor.Indicators.Diversity;

/// <summary>Variety of a region's industries, split by a coarser classification; all in bits.</summary>
/// <param name="Unrelated">Entropy between groups: variety of industries that have little to do with each other.</param>
/// <param name="Related">Entropy within groups, weighted by the groups' shares: variety of industries that can learn from each other.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VarietySplit(double Unrelated, double Related)
{
    /// <summary>Entropy of the finer classification: the sum of both.</summary>
    public double Total => Unrelated + Related;
}

/// <summary>Related and unrelated variety.</summary>
/// <remarks>
/// Unrelated: UV = −Σ_g P_g log₂ P_g over groups g. Related: RV = Σ_g P_g H_g, with H_g the entropy of the industries within g. They add up to
/// the entropy of the industries. Both depend on the two levels of the classification: compare like with like.
/// Source: Frenken, van Oort and Verburg (2007), Regional Studies 41(5), 685.
/// </remarks>
public static class Variety
{
    /// <summary>Splits the entropy of one region.</summary>
    /// <param name="activity">Activity per industry; ≥ 0, NaN for unknown.</param>
    /// <param name="groups">Number of each industry's group, from 0; same order.</param>
    /// <returns>Both parts, each ≥ 0; null when a cell is unknown or there is no activity.</returns>
    /// <exception cref="ArgumentException">There is not one group per industry.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite, or a group is negative or above the number of industries.</exception>
    public static VarietySplit? Compute(ReadOnlySpan<double> activity, ReadOnlySpan<int> groups)
    {
        if (activity.Length != groups.Length)
        {
            throw new ArgumentException($"Each industry needs a group; there are {activity.Length} industries and {groups.Length} groups.", nameof(groups));
        }

        var total = Cells.Sum(activity);
        if (!(total > 0))
        {
            return null;
        }

        const int Few = 512;
        var sums = activity.Length <= Few ? stackalloc double[activity.Length] : new double[activity.Length];
        sums.Clear();
        for (var k = 0; k < activity.Length; k++)
        {
            Cells.InRange(groups[k], activity.Length);
            sums[groups[k]] += activity[k];
        }

        double between = 0, within = 0;
        foreach (var sum in sums)
        {
            between -= sum > 0 ? sum / total * Math.Log2(sum / total) : 0;
        }

        for (var k = 0; k < activity.Length; k++)
        {
            within -= activity[k] > 0 ? activity[k] / total * Math.Log2(activity[k] / sums[groups[k]]) : 0;
        }

        return new VarietySplit(Math.Max(0, between), Math.Max(0, within));
    }
}
