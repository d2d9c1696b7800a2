using System.Globalization;
using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Composite.Missing;

/// <summary>Fills unknown figures from known ones, never with zero.</summary>
/// <remarks>
/// An imputed figure is a guess that draws units together: say that it was made. Source: OECD and JRC (2008), Handbook on
/// Constructing Composite Indicators.
/// </remarks>
public static class Imputation
{
    /// <summary>Fills with the mean of the known figures.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <returns>Figures; null where nothing is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double?[] Mean(ReadOnlySpan<double> values) => Fill(values, Series.Known(values), ArrayStatistics.Mean);

    /// <summary>Fills with the median of the known figures.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <returns>Figures; null where nothing is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double?[] Median(ReadOnlySpan<double> values) => Fill(values, Series.Known(values), static known => known.Median());

    /// <summary>Fills with the mean of the known figures of the unit's group.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <param name="groups">The group of each unit; same length.</param>
    /// <returns>Figures; null where the group knows nothing.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double?[] GroupMean(ReadOnlySpan<double> values, IReadOnlyList<string> groups)
    {
        if (groups.Count != values.Length)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {values.Length} figures and {groups.Count} groups."), nameof(groups));
        }

        _ = Series.Known(values);
        var all = values.ToArray();
        var means = all.Zip(groups)
            .Where(static p => !double.IsNaN(p.First))
            .GroupBy(static p => p.Second, static p => p.First, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.Average(), StringComparer.Ordinal);
        return [.. all.Zip(groups, (x, g) => !double.IsNaN(x) ? x : means.TryGetValue(g, out var mean) ? mean : (double?)null)];
    }

    private static double?[] Fill(ReadOnlySpan<double> values, double[] known, Func<double[], double> centre)
    {
        double? fill = known.Length > 0 ? centre(known) : null;
        var filled = new double?[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            filled[i] = double.IsNaN(values[i]) ? fill : values[i];
        }

        return filled;
    }
}
