using System.Collections.Immutable;
using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Advising.Missing;

/// <summary>Values to try for several lacking figures at once: all alike, one against the rest, and spread.</summary>
internal sealed class JointValues
{
    private const int MostSingledOut = 4;
    private const int Spread = 8;

    // Multiples of the golden section lie evenly however many are taken.
    private const double Golden = 0.6180339887498949;
    private static readonly double[] _levels = [0.5, 0.4, 0.6, 0.3, 0.7, 0.1, 0.9, 0, 1];

    private readonly ImmutableArray<Figure> _figures;
    private readonly ImmutableArray<FigureRange> _ranges;
    private readonly double[][] _tried;
    private readonly int?[] _whole;

    public JointValues(Case @case, ImmutableArray<Figure> figures)
    {
        _figures = figures;
        _ranges = [.. figures.Select(f => FigureRange.Of(@case, f))];
        _tried = [.. _ranges.Select(static r => r.Tried.Order().ToArray())];
        _whole = [.. figures.Select(f => Wholes.WholeOf(f.VariableId) is { } whole && figures.IndexOf(f with { VariableId = whole }) is var at and >= 0 ? at : (int?)null)];
    }

    /// <summary>The values, in the order of the figures; empty when one figure can have none.</summary>
    public ImmutableArray<ImmutableArray<double>> All()
    {
        if (Array.Exists(_tried, static t => t.Length == 0))
        {
            return [];
        }

        var count = _figures.Length;
        return
        [
            .. _levels.Select(level => At(_ => level)),
            .. Enumerable.Range(0, Math.Min(count, MostSingledOut)).SelectMany(k => new[] { At(i => i == k ? 0.7 : 0.3), At(i => i == k ? 0.3 : 0.7), At(i => i == k ? 0.9 : 0.1), At(i => i == k ? 0.1 : 0.9) }),
            .. Enumerable.Range(1, Spread).Select(k => At(i => (((i + 1) * Golden) + (k * Golden * Golden)) % 1)),
        ];
    }

    // A part is a share of its whole where both are lacking.
    private ImmutableArray<double> At(Func<int, double> level)
    {
        var values = new double[_figures.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _tried[i][(int)Math.Round(level(i) * (_tried[i].Length - 1))];
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (_whole[i] is { } whole)
            {
                values[i] = Math.Min(values[i], _ranges[i].Rounded(values[whole] * level(i)));
            }
        }

        return [.. values];
    }
}
