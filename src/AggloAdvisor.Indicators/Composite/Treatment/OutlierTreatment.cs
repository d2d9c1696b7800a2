using System.Collections.Immutable;

namespace AggloAdvisor.Indicators.Composite.Treatment;

/// <summary>What was done to a column.</summary>
public enum TreatmentKind
{
    /// <summary>Nothing: it had no outliers.</summary>
    None,

    /// <summary>Extreme figures were drawn in.</summary>
    Winsorised,

    /// <summary>Figures were put on a logarithmic scale.</summary>
    Logarithm,
}

/// <summary>A column after treatment.</summary>
/// <param name="Values">The figures; null where unknown.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Points">How many units were drawn in.</param>
/// <param name="Passes">Whether no outliers are left.</param>
public sealed record TreatedColumn(ImmutableArray<double?> Values, TreatmentKind Kind, int Points, bool Passes);

/// <summary>Treats outliers in two steps: draw in up to five points; where that does not do, take logarithms of the column as it was.</summary>
/// <remarks>Convention of COINr's qTreat. Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators; JRC COIN Tool for the logarithm.</remarks>
public static class OutlierTreatment
{
    /// <summary>Treats a column.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <returns>The treated column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static TreatedColumn Treat(ReadOnlySpan<double> values)
    {
        var winsorised = Winsorisation.Treat(values);
        if (winsorised.Passes)
        {
            return new TreatedColumn(winsorised.Values, winsorised.Points > 0 ? TreatmentKind.Winsorised : TreatmentKind.None, winsorised.Points, true);
        }

        // A column that fails has spread, so its logarithm exists.
        var logged = Logarithm(values)!;
        return new TreatedColumn([.. logged], TreatmentKind.Logarithm, 0, Shape.Passes([.. logged.Select(static x => x ?? double.NaN)]));
    }

    /// <summary>The logarithm of a column shifted above 0: ln(x − minimum + 0.01 × range).</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <returns>Figures in the old order, null where unknown; null altogether without spread.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double?[]? Logarithm(ReadOnlySpan<double> values)
    {
        var known = Series.Known(values);
        if (known.Length == 0 || known.Max() == known.Min())
        {
            return null;
        }

        var (smallest, range) = (known.Min(), known.Max() - known.Min());
        return Series.Map(values, x => Math.Log(x - smallest + (0.01 * range)));
    }
}
