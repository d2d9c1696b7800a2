using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Chains;

/// <summary>How far a shared industry works at its low end in the same way in several members.</summary>
/// <remarks>
/// D = share of the joint output in low-end stages (raw material, assembly, packaging, bulk goods) × (1 − K/2), K being the Krugman index between the stage
/// mixes of the two members most alike. 1: all output is low-end and two members at least make exactly the same; 0: no low end, or every pair divides the stages.
/// Source: house convention for the low-end duplication that Zhao, Wu and Qin (2023) describe; Krugman (1991) for the difference of mixes.
/// </remarks>
public static class LowEndDuplication
{
    /// <summary>Computes D and its parts.</summary>
    /// <param name="output">Output (or firms) by member and stage, member by member; any unit, ≥ 0, NaN for unknown.</param>
    /// <param name="isLowEnd">Per stage, whether it is low-end.</param>
    /// <returns>D with its parts; null when a figure is unknown or fewer than two members have any output.</returns>
    /// <exception cref="ArgumentException">The output is not a whole number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static Duplication? Compute(ReadOnlySpan<double> output, ReadOnlySpan<bool> isLowEnd)
    {
        var stages = isLowEnd.Length;
        if (stages == 0 || output.Length % stages != 0)
        {
            throw new ArgumentException("The output must be members × stages.", nameof(output));
        }

        var total = Cells.Sum(output);
        if (!(total > 0))
        {
            return null;
        }

        var low = 0.0;
        for (var i = 0; i < output.Length; i++)
        {
            low += isLowEnd[i % stages] ? output[i] : 0;
        }

        Duplication? result = null;
        for (var a = 0; a < output.Length / stages; a++)
        {
            for (var b = a + 1; b < output.Length / stages; b++)
            {
                // A member without output has no mix and is no rival.
                if (KrugmanSpecialisation.Pairwise(output.Slice(a * stages, stages), output.Slice(b * stages, stages)) is { } k
                    && (result is null || k < result.LeastDifference))
                {
                    result = new Duplication(low / total * (1 - (k / 2)), low / total, k, a, b);
                }
            }
        }

        return result;
    }
}

/// <summary>Low-end duplication with its parts.</summary>
/// <param name="Value">D in [0, 1].</param>
/// <param name="LowEndShare">Share of the joint output in low-end stages.</param>
/// <param name="LeastDifference">Krugman index between the two most alike stage mixes, in [0, 2].</param>
/// <param name="First">Position of one of these two members.</param>
/// <param name="Second">Position of the other.</param>
public sealed record Duplication(double Value, double LowEndShare, double LeastDifference, int First, int Second);
