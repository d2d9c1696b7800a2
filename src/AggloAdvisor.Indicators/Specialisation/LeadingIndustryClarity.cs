using System.Runtime.InteropServices;
using AggloAdvisor.Indicators.Composite.Normalisation;

namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>How clearly one industry leads in a region.</summary>
/// <remarks>
/// Mean of four parts, each scaled from 0 to 1 between stored posts: s₁, the largest candidate's share (5 % to 30 %); CR3, the three largest together
/// (15 % to 60 %); the gap s₁ − s₂ (0 to 10 %); LQ₁, the largest one's location quotient (1 to 3). Shares are parts of all activity,
/// whether it can lead or not. Source: Gong and Liu ask for clearly positioned districts; the parts and their posts are expert judgement.
/// </remarks>
public static class LeadingIndustryClarity
{
    private static readonly Goalposts Share = new(0.05, 0.30), Three = new(0.15, 0.60), Gap = new(0, 0.10), Quotient = new(1, 3);

    /// <summary>Computes the clarity of one region.</summary>
    /// <param name="row">Activity per industry; ≥ 0, NaN for unknown.</param>
    /// <param name="quotients">Location quotient per industry, NaN where the reference does not have it: such an industry is no candidate.</param>
    /// <param name="canLead">Per industry, whether it can lead at all; schools and shops are large everywhere.</param>
    /// <returns>The clarity with the leading industry; null when a cell is unknown, there is no activity, or there are fewer than three candidates.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static Clarity? Compute(ReadOnlySpan<double> row, ReadOnlySpan<double> quotients, ReadOnlySpan<bool> canLead)
    {
        Cells.SameLength(row, quotients);
        if (canLead.Length != row.Length)
        {
            throw new ArgumentException("There must be one mark per industry.", nameof(canLead));
        }

        var total = Cells.Sum(row);
        if (!(total > 0))
        {
            return null;
        }

        // The three largest candidates, largest first; the first in the classification's order among equals.
        Span<int> largest = [-1, -1, -1];
        for (var k = 0; k < row.Length; k++)
        {
            if (!canLead[k] || double.IsNaN(quotients[k]))
            {
                continue;
            }

            for (var (place, moving) = (0, k); place < largest.Length && moving >= 0; place++)
            {
                if (largest[place] < 0 || row[moving] > row[largest[place]])
                {
                    (largest[place], moving) = (moving, largest[place]);
                }
            }
        }

        if (largest[2] < 0)
        {
            return null;
        }

        var (first, second, third) = (row[largest[0]] / total, row[largest[1]] / total, row[largest[2]] / total);
        return new Clarity(
            (Share.Scale(first)!.Value
                + Three.Scale(first + second + third)!.Value
                + Gap.Scale(first - second)!.Value
                + Quotient.Scale(quotients[largest[0]])!.Value) / 4,
            largest[0]);
    }
}

/// <summary>Clarity of a region's leading industry.</summary>
/// <param name="Value">In [0, 1]; 1 when one industry leads beyond doubt.</param>
/// <param name="First">Position of the largest candidate.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Clarity(double Value, int First);
