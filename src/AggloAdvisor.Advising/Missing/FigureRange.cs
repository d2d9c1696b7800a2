using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Advising.Missing;

/// <summary>What a lacking figure can be, and values of it that are worth trying: the likely ones first.</summary>
/// <remarks>
/// Likely is what the same place had in the nearest year, else what the other places have. Tried is up to twenty times and down to a twentieth
/// of it, as in the search for changes; where nobody has such a figure, three orders of magnitude around what a city may have.
/// </remarks>
internal sealed class FigureRange
{
    private const double Widest = 20;
    private static readonly double[] _factors = [1, 1.5, 1 / 1.5, 2.5, 1 / 2.5, 5, 1 / 5.0, 10, 1 / 10.0, Widest, 1 / Widest];

    // Halves of orders of magnitude, for figures of which the case has none to go by.
    private static readonly int[] _magnitudes = [0, 1, -1, 2, -2, 3, -3, 4, -4, 6, -6];
    private readonly bool _whole;

    private FigureRange(double minimum, double maximum, bool whole) => (Minimum, Maximum, _whole) = (minimum, maximum, whole);

    /// <summary>Smallest value, in the variable's unit.</summary>
    public double Minimum { get; }

    /// <summary>Largest value; not smaller unless no value is possible beside the other figures.</summary>
    public double Maximum { get; }

    /// <summary>Values to try; empty when none is possible.</summary>
    public ImmutableArray<double> Tried { get; private init; } = [];

    public static FigureRange Of(Case @case, Figure figure)
    {
        var variable = figure.Variable;
        var (minimum, maximum) = (variable.Minimum ?? double.NegativeInfinity, variable.Maximum ?? double.PositiveInfinity);
        if (figure.Year == @case.Year)
        {
            minimum = Math.Max(minimum, Wholes.Smallest(@case, figure.RegionId, figure.VariableId) ?? minimum);
            maximum = Math.Min(maximum, Wholes.Largest(@case, figure.RegionId, figure.VariableId) ?? maximum);
        }

        // Beside a total that is known, a member can have what the others leave.
        if (variable.Additive && variable.Minimum >= 0 && @case.Regions.Any(r => r.Id == figure.RegionId)
            && @case.Observations.Find(Case.WholeCaseId, figure.VariableId, figure.Year) is { } total)
        {
            maximum = Math.Min(maximum, total.Value - @case.Regions.Sum(r => @case.Observations.Find(r.Id, figure.VariableId, figure.Year)?.Value ?? 0));
        }

        var range = new FigureRange(minimum, maximum, variable.Unit is "count" or "persons" or "jobs");
        return new(minimum, maximum, range._whole) { Tried = [.. range.Values(Known(@case, figure), variable).Select(range.Rounded).Where(v => v >= minimum && v <= maximum).Distinct()] };
    }

    /// <summary>A value as a yearbook would print it: four digits, counted things whole.</summary>
    public double Rounded(double value) => _whole && Math.Abs(value) < 1e15
        ? Math.Round(value)
        : double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private IEnumerable<double> Values(ImmutableArray<double> known, Variable variable)
    {
        if (double.IsFinite(Minimum) && double.IsFinite(Maximum))
        {
            var steps = Enumerable.Range(0, 11).Select(i => Minimum + ((Maximum - Minimum) * i / 10));
            var middle = known.IsEmpty ? (Minimum + Maximum) / 2 : known[0];
            return known.Where(v => v >= Minimum && v <= Maximum).Concat(steps.OrderBy(v => Math.Abs(v - middle)));
        }

        var likely = known.FirstOrDefault(static v => v != 0);
        var values = likely == 0
            ? _magnitudes.Select(k => Usual(variable.Unit) * Math.Pow(10, k / 2.0))
            : known.Concat(_factors.Select(f => likely * f));
        if (_whole)
        {
            values = values.Concat([0, 1, 2]);
        }

        return variable.Minimum is null ? values.SelectMany(static v => new[] { v, -v }) : values;
    }

    // Of what order such a figure of a city is: only where to begin.
    private static double Usual(string unit) => unit switch
    {
        "tonnes" => 1e7,
        "jobs" => 1e5,
        "persons" or "km2" or "yuan_per_person" => 1e4,
        "km" or "hectare" or "10k_tonnes" or "10k_tce" => 1e3,
        "100m_yuan" or "million_usd" or "10k_persons" => 100,
        "yuan_per_kwh" => 0.5,
        _ => 10,
    };

    // The place's own figures of other years, the nearest first; else smallest, middle and largest of the other places'.
    private static ImmutableArray<double> Known(Case @case, Figure figure)
    {
        var rows = @case.Observations.Rows.Where(r => r.VariableId == figure.VariableId).ToArray();
        var own = rows.Where(r => r.RegionId == figure.RegionId).OrderBy(r => Math.Abs(r.Year - figure.Year)).ThenBy(static r => r.Year).Select(static r => r.Value).ToArray();
        double[] others =
        [
            .. rows.Where(r => r.RegionId != figure.RegionId && @case.Regions.Any(m => m.Id == r.RegionId))
                .GroupBy(static r => r.Year).OrderBy(g => Math.Abs(g.Key - figure.Year)).ThenBy(static g => g.Key)
                .Take(1)
                .SelectMany(static g => g.Select(static r => r.Value))
                .Order(),
        ];
        if (figure.RegionId == Case.WholeCaseId && others.Length > 0)
        {
            others = figure.Variable.Additive ? [others.Sum() * @case.Regions.Length / others.Length] : [others[others.Length / 2]];
        }

        return [.. own.Take(2), .. others.Length == 0 ? [] : new[] { others[others.Length / 2], others[0], others[^1] }];
    }
}
