using System.Collections.Immutable;
using AggloAdvisor.Indicators.Relatedness;
using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Complexity;

/// <summary>Which package's economic complexity is meant: their figures differ.</summary>
public enum ComplexityConvention
{
    /// <summary>Second eigenvector; standardised with the population's deviation; positively correlated with diversity (py-ecomplexity).</summary>
    Eigenvector,

    /// <summary>Second eigenvector; standardised with the sample's deviation; positively rank-correlated with diversity (ReKS).</summary>
    EigenvectorSample,

    /// <summary>18 reflections of regions, 19 of industries, each standardised with its own sample deviation (Datawheel, 20 iterations).</summary>
    Reflections,
}

/// <summary>Complexity of regions and of industries.</summary>
/// <param name="Regions">ECI per region; null for a region without specialities.</param>
/// <param name="Industries">PCI per industry; null for an industry that is nobody's speciality.</param>
public sealed record ComplexityResult(ImmutableArray<double?> Regions, ImmutableArray<double?> Industries);

/// <summary>Economic complexity: regions rank high that have many specialities which few others have.</summary>
/// <remarks>
/// <para>
/// ECI is a standardised rank, without unit: 0 is the mean of the regions compared. Figures of different years, sets of regions or
/// classifications cannot be compared. With the eigenvector conventions an industry's PCI is scaled by the regions' mean and deviation,
/// so that ECI is the mean PCI of a region's specialities.
/// </para>
/// <para>
/// Below some thirty regions it rests on too few ties to rank by. The reflections have not fully converged after 20 iterations: do not
/// mix the conventions. ReKS prints regions only; its industries are scaled here by the same rule.
/// </para>
/// <para>Source: Hidalgo and Hausmann (2009), PNAS 106(26), 10570; Hausmann et al. (2014), The Atlas of Economic Complexity.</para>
/// </remarks>
public static class EconomicComplexity
{
    private const int Iterations = 20;

    /// <summary>ECI of every region and PCI of every industry.</summary>
    /// <param name="presence">Specialities, region by region: 1 or 0; NaN for unknown.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="convention">Which package's figures.</param>
    /// <returns>
    /// Null when a cell is unknown or nothing tells regions apart: fewer than two with specialities, all alike, the same diversity
    /// everywhere (the sign is then open), parts that share no industry, or two solutions of the same weight.
    /// </returns>
    /// <exception cref="ArgumentException">The cells are not a whole number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static ComplexityResult? Compute(ReadOnlySpan<double> presence, int industries, ComplexityConvention convention = ComplexityConvention.Eigenvector)
    {
        if (convention is ComplexityConvention.Reflections)
        {
            return Reflected(presence, industries);
        }

        if (Raw(presence, industries, convention) is not { } raw)
        {
            return null;
        }

        double[] known = [.. raw.Regions.Where(static v => !double.IsNaN(v))];
        var mean = ArrayStatistics.Mean(known);
        var deviation = convention is ComplexityConvention.Eigenvector ? ArrayStatistics.PopulationStandardDeviation(known) : ArrayStatistics.StandardDeviation(known);
        return new(Standardised(raw.Regions, mean, deviation), Standardised(raw.Industries, mean, deviation));
    }

    /// <summary>Complexity outlook: how near the complex industries lie that a region does not have.</summary>
    /// <remarks>Σ_k ω_ik (1 − M_ik) p_k with p the unscaled eigenvector, standardised with the population's deviation (py-ecomplexity's coi).</remarks>
    /// <param name="presence">Specialities, region by region: 1 or 0; NaN for unknown.</param>
    /// <param name="industries">Number of industries.</param>
    /// <returns>One value per region, null for a region without specialities; null as for <see cref="Compute"/>, or when all values are the same.</returns>
    /// <exception cref="ArgumentException">The cells are not a whole number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static ImmutableArray<double?>? Outlook(ReadOnlySpan<double> presence, int industries)
    {
        if (Raw(presence, industries, ComplexityConvention.Eigenvector) is not { } raw)
        {
            return null;
        }

        var proximity = Proximity.Compute(presence, industries, Diagonal.Kept)!;
        var density = RelatednessDensity.Compute(presence, proximity, industries)!;
        var outlook = new double[raw.Regions.Length];
        for (var cell = 0; cell < density.Length; cell++)
        {
            var (i, k) = (cell / industries, cell % industries);
            outlook[i] += density[cell] is { } omega && presence[cell] == 0 ? omega * raw.Industries[k] : 0;
        }

        double[] known = [.. outlook.Where((_, i) => !double.IsNaN(raw.Regions[i]))];
        var deviation = ArrayStatistics.PopulationStandardDeviation(known);
        var mean = ArrayStatistics.Mean(known);
        return deviation > 0 ? [.. outlook.Select((v, i) => double.IsNaN(raw.Regions[i]) ? (double?)null : (v - mean) / deviation)] : null;
    }

    /// <summary>The eigenvectors with their sign settled.</summary>
    private static (double[] Regions, double[] Industries)? Raw(ReadOnlySpan<double> presence, int industries, ComplexityConvention convention)
    {
        if (double.IsNaN(Cells.Sum(presence)))
        {
            return null;
        }

        var network = new Network(presence, industries);
        if (SecondEigenvector.Find(presence, network) is not { } raw)
        {
            return null;
        }

        int[] active = [.. Enumerable.Range(0, raw.Regions.Length).Where(i => !double.IsNaN(raw.Regions[i]))];
        double[] values = [.. active.Select(i => raw.Regions[i])];
        double[] diversity = [.. active.Select(i => network.Diversity[i])];
        var correlation = convention is ComplexityConvention.Eigenvector ? Correlation.Pearson(values, diversity) : Correlation.Spearman(values, diversity);

        // A correlation of nothing but rounding, or none because diversity is the same everywhere, settles no sign.
        if (!(Math.Abs(correlation) > 1e-9))
        {
            return null;
        }

        return correlation > 0 ? raw : ([.. raw.Regions.Select(static v => -v)], [.. raw.Industries.Select(static v => -v)]);
    }

    private static ComplexityResult? Reflected(ReadOnlySpan<double> presence, int industries)
    {
        if (MethodOfReflections.Compute(presence, industries, Iterations - 2) is not { } regions
            || MethodOfReflections.Compute(presence, industries, Iterations - 1) is not { } products)
        {
            return null;
        }

        return Standardised(regions.Regions) is { } eci && Standardised(products.Industries) is { } pci ? new(eci, pci) : null;
    }

    private static ImmutableArray<double?>? Standardised(double?[] values)
    {
        double[] known = [.. values.Where(static v => v is not null).Select(static v => v!.Value)];
        var deviation = known.Length > 1 ? ArrayStatistics.StandardDeviation(known) : 0;

        // Reflections of regions that are all alike differ by rounding only.
        return deviation > 1e-12 * ArrayStatistics.Mean(known) ? [.. values.Select(v => (v - ArrayStatistics.Mean(known)) / deviation)] : null;
    }

    private static ImmutableArray<double?> Standardised(double[] values, double mean, double deviation) =>
        [.. values.Select(v => double.IsNaN(v) ? (double?)null : (v - mean) / deviation)];
}
