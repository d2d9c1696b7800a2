namespace AggloAdvisor.Indicators.Chains;

/// <summary>Whether an industry works nearer its low end here than elsewhere, judged without knowing its stages.</summary>
/// <remarks>
/// √(v_ref / v × e / e_ref), v being value added and e energy use (or CO₂) per output: little value added and much energy per output mark raw
/// materials and bulk goods. 1: as in the reference; above: nearer the low end. Source: house convention, a geometric mean of two
/// ratios, where the stages that Zhao, Wu and Qin (2023) speak of are not known.
/// </remarks>
public static class LowEndSignal
{
    /// <summary>From which signal a member counts as working at the low end; expert judgement, a tenth above the reference.</summary>
    public const double Threshold = 1.1;

    /// <summary>Computes the signal of one industry in one region.</summary>
    /// <param name="region">The industry in the region.</param>
    /// <param name="reference">The industry in the reference area, in the same units.</param>
    /// <returns>A ratio ≥ 0; null when a figure is unknown, or output, value added or the reference's energy use is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Compute(LowEndFigures region, LowEndFigures reference)
    {
        _ = Cells.Sum([region.Output, region.ValueAdded, region.Burden, reference.Output, reference.ValueAdded, reference.Burden]);
        var value = Ratio.Of(reference.ValueAdded, reference.Output) / Ratio.Of(region.ValueAdded, region.Output);
        var burden = Ratio.Of(region.Burden, region.Output) / Ratio.Of(reference.Burden, reference.Output);
        return value * burden is { } product && double.IsFinite(product) ? Math.Sqrt(product) : null;
    }

    /// <summary>The part of several members' joint output that comes from members whose signal is at or above <see cref="Threshold"/>.</summary>
    /// <param name="outputs">Output of the industry per member; ≥ 0, NaN for unknown.</param>
    /// <param name="signals">Signal per member, NaN for unknown; not asked of members without output.</param>
    /// <returns>A share in [0, 1]; null when a figure is unknown, or fewer than two members have output: nothing is duplicated then.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Share(ReadOnlySpan<double> outputs, ReadOnlySpan<double> signals)
    {
        Cells.SameLength(outputs, signals);
        var total = Cells.Sum(outputs);
        var (low, members) = (0.0, 0);
        for (var i = 0; i < outputs.Length; i++)
        {
            if (outputs[i] is 0)
            {
                continue;
            }

            members++;
            low += double.IsNaN(signals[i]) ? double.NaN : signals[i] >= Threshold ? outputs[i] : 0;
        }

        return members < 2 ? null : Ratio.Of(low, total);
    }
}

/// <summary>One industry in one area.</summary>
/// <param name="Output">Gross output; ≥ 0, NaN for unknown.</param>
/// <param name="ValueAdded">Value added, same unit.</param>
/// <param name="Burden">Energy used, or CO₂ emitted.</param>
public sealed record LowEndFigures(double Output, double ValueAdded, double Burden);
