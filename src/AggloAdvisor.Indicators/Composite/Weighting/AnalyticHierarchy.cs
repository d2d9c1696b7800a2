using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace AggloAdvisor.Indicators.Composite.Weighting;

/// <summary>Weights from pairwise judgements, and how consistent the judgements are.</summary>
/// <param name="Weights">One weight per criterion; they sum to 1.</param>
/// <param name="LargestEigenvalue">The principal eigenvalue; at least the number of criteria.</param>
/// <param name="ConsistencyIndex">(λ − n) / (n − 1); 0 for consistent judgements.</param>
/// <param name="ConsistencyRatio">The index over that of random judgements; up to 0.1 is commonly accepted. Null beyond ten criteria.</param>
public sealed record HierarchyWeights(ImmutableArray<double> Weights, double LargestEigenvalue, double ConsistencyIndex, double? ConsistencyRatio);

/// <summary>The analytic hierarchy process: weights are the principal eigenvector of a matrix of pairwise judgements.</summary>
/// <remarks>Source: Saaty (1980), The Analytic Hierarchy Process; random indices as printed there.</remarks>
public static class AnalyticHierarchy
{
    /// <summary>Mean consistency index of random judgements, by number of criteria from 1.</summary>
    private static readonly ImmutableArray<double> RandomIndex = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

    /// <summary>Computes weights.</summary>
    /// <param name="judgements">How many times more important the row's criterion is than the column's; positive, square, a_ij a_ji = 1.</param>
    /// <returns>Weights and consistency; null when there is no criterion.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, not positive or not reciprocal.</exception>
    public static HierarchyWeights? Compute(ReadOnlySpan<double[]> judgements)
    {
        if (judgements.IsEmpty)
        {
            return null;
        }

        var n = judgements.Length;
        var matrix = Matrix<double>.Build.Dense(n, n);
        for (var i = 0; i < n; i++)
        {
            if (judgements[i].Length != n)
            {
                throw new ArgumentException("Judgements must be a square matrix.", nameof(judgements));
            }

            for (var j = 0; j < n; j++)
            {
                // Written decimals such as 0.142857 stand for 1/7.
                if (!(judgements[i][j] > 0) || !(Math.Abs((judgements[i][j] * judgements[j][i]) - 1) < 1e-3))
                {
                    throw new ArgumentException("Judgements must be positive, and the reverse judgement the reciprocal.", nameof(judgements));
                }

                matrix[i, j] = judgements[i][j];
            }
        }

        var decomposition = matrix.Evd();
        var largest = decomposition.EigenValues.Select(static v => v.Real).MaximumIndex();

        // A positive matrix has a positive principal eigenvector; the decomposition may give it with the other sign.
        var weights = Criteria.Shares([.. decomposition.EigenVectors.Column(largest).Select(Math.Abs)])!;
        var eigenvalue = Math.Max(n, decomposition.EigenValues[largest].Real);
        var index = n > 1 ? (eigenvalue - n) / (n - 1) : 0;
        double? ratio = n > RandomIndex.Length ? null : n < 3 ? 0 : index / RandomIndex[n - 1];
        return new HierarchyWeights([.. weights], eigenvalue, index, ratio);
    }

    private static int MaximumIndex(this IEnumerable<double> values) => values.Select(static (v, i) => (v, i)).MaxBy(static p => p.v).i;
}
