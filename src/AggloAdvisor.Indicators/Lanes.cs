using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AggloAdvisor.Indicators;

/// <summary>Loops over rows of figures, four at a time.</summary>
/// <remarks>
/// Invariant: always four lanes, and multiplication and addition never fused, so that every machine gives the same digits.
/// </remarks>
internal static class Lanes
{
    /// <summary>Adds a multiple of a row to another: target += factor × row.</summary>
    public static void AddScaled(ReadOnlySpan<double> row, double factor, Span<double> target)
    {
        var factors = Vector256.Create(factor);
        var rows = MemoryMarshal.Cast<double, Vector256<double>>(row);
        var targets = MemoryMarshal.Cast<double, Vector256<double>>(target[..row.Length]);
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] += factors * rows[i];
        }

        for (var k = targets.Length * Vector256<double>.Count; k < row.Length; k++)
        {
            target[k] += factor * row[k];
        }
    }

    /// <summary>Combines a row with four others at once and writes the four sums.</summary>
    /// <typeparam name="TTerm">What is added up over the cells of two rows.</typeparam>
    public static void SumFour<TTerm>(
        ReadOnlySpan<double> row,
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        ReadOnlySpan<double> third,
        ReadOnlySpan<double> fourth,
        Span<double> sums)
        where TTerm : struct, ITerm
    {
        var r = MemoryMarshal.Cast<double, Vector256<double>>(row);
        var a = MemoryMarshal.Cast<double, Vector256<double>>(first)[..r.Length];
        var b = MemoryMarshal.Cast<double, Vector256<double>>(second)[..r.Length];
        var c = MemoryMarshal.Cast<double, Vector256<double>>(third)[..r.Length];
        var d = MemoryMarshal.Cast<double, Vector256<double>>(fourth)[..r.Length];
        Vector256<double> sumA = default, sumB = default, sumC = default, sumD = default;
        for (var i = 0; i < r.Length; i++)
        {
            sumA += TTerm.Of(r[i], a[i]);
            sumB += TTerm.Of(r[i], b[i]);
            sumC += TTerm.Of(r[i], c[i]);
            sumD += TTerm.Of(r[i], d[i]);
        }

        var done = r.Length * Vector256<double>.Count;
        sums[0] = Rest<TTerm>(sumA, row, first, done);
        sums[1] = Rest<TTerm>(sumB, row, second, done);
        sums[2] = Rest<TTerm>(sumC, row, third, done);
        sums[3] = Rest<TTerm>(sumD, row, fourth, done);
    }

    /// <summary>Combines two rows and adds up; the same digits as <see cref="SumFour"/> gives.</summary>
    /// <typeparam name="TTerm">What is added up over the cells of the two rows.</typeparam>
    public static double Sum<TTerm>(ReadOnlySpan<double> row, ReadOnlySpan<double> other)
        where TTerm : struct, ITerm
    {
        var r = MemoryMarshal.Cast<double, Vector256<double>>(row);
        var o = MemoryMarshal.Cast<double, Vector256<double>>(other)[..r.Length];
        Vector256<double> sum = default;
        for (var i = 0; i < r.Length; i++)
        {
            sum += TTerm.Of(r[i], o[i]);
        }

        return Rest<TTerm>(sum, row, other, r.Length * Vector256<double>.Count);
    }

    private static double Rest<TTerm>(Vector256<double> lanes, ReadOnlySpan<double> row, ReadOnlySpan<double> other, int from)
        where TTerm : struct, ITerm
    {
        var sum = lanes[0] + lanes[1] + (lanes[2] + lanes[3]);
        for (var k = from; k < row.Length; k++)
        {
            sum += TTerm.Of(row[k], other[k]);
        }

        return sum;
    }
}

/// <summary>A term of a sum over the cells of two rows.</summary>
internal interface ITerm
{
    /// <summary>Four terms.</summary>
    static abstract Vector256<double> Of(Vector256<double> first, Vector256<double> second);

    /// <summary>One term.</summary>
    static abstract double Of(double first, double second);
}

/// <summary>|a − b|.</summary>
internal readonly struct AbsoluteDifference : ITerm
{
    public static Vector256<double> Of(Vector256<double> first, Vector256<double> second) => Vector256.Abs(first - second);

    public static double Of(double first, double second) => Math.Abs(first - second);
}

/// <summary>a × b.</summary>
internal readonly struct Product : ITerm
{
    public static Vector256<double> Of(Vector256<double> first, Vector256<double> second) => first * second;

    public static double Of(double first, double second) => first * second;
}
