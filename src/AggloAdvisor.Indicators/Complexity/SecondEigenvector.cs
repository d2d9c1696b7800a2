using AggloAdvisor.Indicators.Relatedness;
using MathNet.Numerics.LinearAlgebra;

namespace AggloAdvisor.Indicators.Complexity;

/// <summary>The direction in which regions and industries differ most once everyone's common part is taken away.</summary>
/// <remarks>
/// Industries' values p are the second eigenvector of U⁻¹Mᵀ D⁻¹M, regions' values c = D⁻¹M p that of D⁻¹M U⁻¹Mᵀ (D diversity, U ubiquity).
/// Both matrices have the spectrum of the symmetric B Bᵀ with B = D^−½ M U^−½, so the smaller of the two symmetric forms is solved.
/// </remarks>
internal static class SecondEigenvector
{
    /// <summary>Two eigenvalues closer than this cannot be told apart, nor can their vectors.</summary>
    private const double Gap = 1e-9;

    /// <summary>
    /// Values per region and per industry, with NaN for those without any tie; null when there is no such direction: fewer than two
    /// regions or industries with ties, all alike, a network that falls into unconnected parts, or two directions of the same weight.
    /// The sign is arbitrary.
    /// </summary>
    public static (double[] Regions, double[] Industries)? Find(ReadOnlySpan<double> presence, Network network)
    {
        var (diversity, ubiquity) = (network.Diversity, network.Ubiquity);
        int[] regions = [.. Enumerable.Range(0, diversity.Length).Where(i => diversity[i] > 0)];
        int[] industries = [.. Enumerable.Range(0, ubiquity.Length).Where(k => ubiquity[k] > 0)];
        if (regions.Length < 2 || industries.Length < 2)
        {
            return null;
        }

        // B with the smaller side across, so that BᵀB is small.
        var across = industries.Length <= regions.Length;
        var (rows, columns) = across ? (regions, industries) : (industries, regions);
        var scaled = new double[rows.Length * columns.Length];
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                var (i, k) = across ? (rows[r], columns[c]) : (columns[c], rows[r]);
                scaled[(r * columns.Length) + c] = presence[(i * ubiquity.Length) + k] / Math.Sqrt(diversity[i] * ubiquity[k]);
            }
        }

        var product = CoOccurrence.Compute(scaled, columns.Length, Diagonal.Kept)!;
        var solved = Matrix<double>.Build.Dense(columns.Length, columns.Length, product).Evd(Symmetricity.Symmetric);
        var last = columns.Length - 1;
        var second = solved.EigenValues[last - 1].Real;
        var third = last >= 2 ? solved.EigenValues[last - 2].Real : 0;
        if (second > 1 - Gap || second - third < Gap)
        {
            return null;
        }

        var vector = solved.EigenVectors.Column(last - 1);
        var products = new double[ubiquity.Length];
        if (across)
        {
            Array.Fill(products, double.NaN);
            for (var c = 0; c < columns.Length; c++)
            {
                products[columns[c]] = vector[c] / Math.Sqrt(ubiquity[columns[c]]);
            }
        }
        else
        {
            var values = new double[diversity.Length];
            for (var c = 0; c < columns.Length; c++)
            {
                values[columns[c]] = vector[c] / Math.Sqrt(diversity[columns[c]]);
            }

            products = network.IndustryMeans(presence, values);
        }

        return (network.RegionMeans(presence, products), products);
    }
}
