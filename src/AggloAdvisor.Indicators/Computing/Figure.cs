using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>A number on its way through a formula: known with its sources, or unknown with what is lacking.</summary>
/// <param name="Value">The number; null when unknown.</param>
/// <param name="Lacking">What would be needed; empty when known.</param>
/// <param name="Sources">Where the inputs come from.</param>
internal sealed record Figure(double? Value, ImmutableArray<LackingInput> Lacking, ImmutableArray<string> Sources)
{
    /// <summary>A known number.</summary>
    public static Figure Known(double value, params IEnumerable<string> sources) => new(value, [], [.. sources]);

    /// <summary>An unknown number.</summary>
    public static Figure Unknown(params IEnumerable<LackingInput> lacking) => new(null, [.. lacking], []);

    /// <summary>A number that these data do not define.</summary>
    public static Figure Undefined(string reason) => Unknown(new LackingInput(LackingKind.Undefined, reason));

    /// <summary>Applies a formula to inputs; unknown as soon as one input is, lacking all that are lacking.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="undefined">Why the formula may have no value, in words.</param>
    /// <param name="formula">The formula over the inputs' numbers; null where it has no value.</param>
    public static Figure From(IReadOnlyList<Figure> inputs, string undefined, Func<double[], double?> formula)
    {
        if (inputs.Any(static i => i.Value is null))
        {
            return Unknown(inputs.SelectMany(static i => i.Lacking).Distinct());
        }

        return formula([.. inputs.Select(static i => i.Value!.Value)]) is { } value && double.IsFinite(value)
            ? Known(value, inputs.SelectMany(static i => i.Sources))
            : Undefined(undefined);
    }

    /// <summary>One input over another.</summary>
    public static Figure Ratio(Figure numerator, Figure denominator, double factor = 1) =>
        From([numerator, denominator], "the denominator is 0", v => v[1] == 0 ? null : v[0] / v[1] * factor);
}
