using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Units;

/// <summary>What a quantity measures, as a product of powers of base dimensions: yuan over persons is <c>yuan/persons</c>.</summary>
/// <remarks>
/// Shares, ratios, indices and scores are pure numbers. An area is a length squared. A dimension named <c>a_per_b</c> is a quotient, and
/// <c>per_b</c> counts things per b, so that every unit's dimension follows from its name.
/// </remarks>
public sealed class Dimension : IEquatable<Dimension>
{
    private readonly ImmutableSortedDictionary<string, int> _powers;

    private Dimension(ImmutableSortedDictionary<string, int> powers)
    {
        _powers = powers;
    }

    /// <summary>That of a pure number.</summary>
    public static Dimension PureNumber { get; } = new(ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>Whether it is that of a pure number.</summary>
    public bool IsPureNumber => _powers.IsEmpty;

    /// <summary>The dimension of a unit.</summary>
    public static Dimension Of(Unit unit) => Named(unit.Dimension);

    /// <summary>That of a product.</summary>
    public Dimension Times(Dimension other) => Combine(other, 1);

    /// <summary>That of a quotient.</summary>
    public Dimension Over(Dimension other) => Combine(other, -1);

    /// <summary>That of a square root; null when a power is odd.</summary>
    public Dimension? Root() => _powers.Values.All(static p => p % 2 == 0)
        ? new Dimension(_powers.ToImmutableSortedDictionary(static p => p.Key, static p => p.Value / 2, StringComparer.Ordinal))
        : null;

    /// <inheritdoc/>
    public bool Equals(Dimension? other) => other is not null && _powers.SequenceEqual(other._powers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dimension);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (name, power) in _powers)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.Add(power);
        }

        return hash.ToHashCode();
    }

    /// <summary>The dimension in short notation, such as <c>yuan/persons</c>; <c>a pure number</c> for that of a pure number.</summary>
    public override string ToString()
    {
        if (IsPureNumber)
        {
            return "a pure number";
        }

        var above = string.Join('*', _powers.Where(static p => p.Value > 0).Select(static p => Power(p.Key, p.Value)));
        var below = string.Concat(_powers.Where(static p => p.Value < 0).Select(static p => "/" + Power(p.Key, -p.Value)));
        return (above.Length == 0 ? "1" : above) + below;
    }

    /// <summary>The dimension as diagnostics name it.</summary>
    public LocalizedText Text => IsPureNumber ? new(ToString(), "无量纲数") : Diagnostics.Named.Bare(ToString());

    private static string Power(string name, int power) => power == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}^{power}");

    private static Dimension Named(string name)
    {
        const string per = "per_";
        if (name.StartsWith(per, StringComparison.Ordinal))
        {
            return Base("count", 1).Over(Named(name[per.Length..]));
        }

        var middle = name.IndexOf("_" + per, StringComparison.Ordinal);
        return middle > 0 ? Named(name[..middle]).Over(Named(name[(middle + per.Length + 1)..])) : name switch
        {
            "share" or "ratio" or "index" or "score" => PureNumber,
            "area" => Base("length", 2),
            "person" or "job" => Base(name + "s", 1),
            _ => Base(name, 1),
        };
    }

    private static Dimension Base(string name, int power) => new(PureNumber._powers.Add(name, power));

    private Dimension Combine(Dimension other, int sign)
    {
        var powers = _powers.ToBuilder();
        foreach (var (name, power) in other._powers)
        {
            var sum = powers.GetValueOrDefault(name) + (sign * power);
            if (sum == 0)
            {
                powers.Remove(name);
            }
            else
            {
                powers[name] = sum;
            }
        }

        return new Dimension(powers.ToImmutable());
    }
}
