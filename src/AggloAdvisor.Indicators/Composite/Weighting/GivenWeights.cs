namespace AggloAdvisor.Indicators.Composite.Weighting;

/// <summary>Weights that somebody decided: equal ones, given ones, and two sets combined.</summary>
/// <remarks>Equal weights are a judgement too. Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators.</remarks>
public static class GivenWeights
{
    /// <summary>The same weight for every criterion.</summary>
    /// <param name="criteria">Number of criteria; at least 1.</param>
    /// <returns>Weights that sum to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no criterion.</exception>
    public static double[] Equal(int criteria)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(criteria, 1);
        var weights = new double[criteria];
        Array.Fill(weights, 1.0 / criteria);
        return weights;
    }

    /// <summary>Given weights, scaled to sum to 1.</summary>
    /// <param name="weights">One weight per criterion; ≥ 0, at least one above 0.</param>
    /// <returns>Weights that sum to 1.</returns>
    /// <exception cref="ArgumentException">They add up to nothing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    public static double[] Normalised(ReadOnlySpan<double> weights)
    {
        Criteria.CheckWeights(weights, weights.Length);
        return Criteria.Shares(weights.ToArray())!;
    }

    /// <summary>Multiplicative combination of two sets, such as experts' and the data's.</summary>
    /// <param name="first">One weight per criterion; ≥ 0, at least one above 0.</param>
    /// <param name="second">The same number of weights.</param>
    /// <returns>Products scaled to sum to 1; null when no criterion has weight in both sets.</returns>
    /// <exception cref="ArgumentException">The numbers differ, or a set adds up to nothing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    public static double[]? Product(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Criteria.CheckWeights(first, first.Length);
        Criteria.CheckWeights(second, first.Length);
        var products = new double[first.Length];
        for (var j = 0; j < products.Length; j++)
        {
            products[j] = first[j] * second[j];
        }

        return Criteria.Shares(products);
    }
}
