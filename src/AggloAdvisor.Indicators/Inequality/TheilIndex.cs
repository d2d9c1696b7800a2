namespace AggloAdvisor.Indicators.Inequality;

/// <summary>Theil's T: how unevenly an income is spread over a population.</summary>
/// <remarks>Source: Theil (1967), Economics and Information Theory. Natural logarithms.</remarks>
public static class TheilIndex
{
    /// <summary>Computes T from totals: the sum of q ln(q/p) over regions.</summary>
    /// <param name="income">Income or output of each region; ≥ 0, NaN for unknown.</param>
    /// <param name="population">Its population; &gt; 0 where there is income.</param>
    /// <returns>Dimensionless, in [0, ln(1 / smallest population share)]; null when a value is unknown or a total is 0.</returns>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    public static double? Compute(ReadOnlySpan<double> income, ReadOnlySpan<double> population)
    {
        if (income.Length != population.Length)
        {
            throw new ArgumentException("Each region needs an income and a population.", nameof(population));
        }

        if (Shares.Total(income) is not { } y || Shares.Total(population) is not { } n)
        {
            return null;
        }

        var sum = 0.0;
        for (var i = 0; i < income.Length; i++)
        {
            if (income[i] == 0)
            {
                continue;
            }

            if (population[i] == 0)
            {
                return null;
            }

            var q = income[i] / y;
            sum += q * Math.Log(q / (population[i] / n));
        }

        return Math.Max(0, sum);
    }
}
