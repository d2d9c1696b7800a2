using System.Collections.Frozen;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising;

/// <summary>The parameters that the run itself uses, besides those of the rules: they live in the same files and are printed like them.</summary>
internal sealed class Thresholds
{
    private readonly FrozenDictionary<string, Parameter> _parameters;
    private readonly DateOnly _day;

    public Thresholds(FrozenDictionary<string, Parameter> parameters, DateOnly day)
    {
        (_parameters, _day) = (parameters, day);
    }

    /// <summary>Names of the parameters used here.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "severity.marked", "severity.severe", "confidence.small_margin",
        "priority.severity", "priority.reach", "priority.gates", "priority.confidence", "priority.order",
    ];

    /// <summary>Margin from which a finding is marked, as a share of the threshold.</summary>
    public double Marked => Value("severity.marked", 0.10);

    /// <summary>Margin from which a finding is severe.</summary>
    public double Severe => Value("severity.severe", 0.50);

    /// <summary>Margin below which a finding is close to its threshold.</summary>
    public double SmallMargin => Value("confidence.small_margin", 0.05);

    /// <summary>Weight of a part of the priority.</summary>
    public double Weight(string part) => Value("priority." + part, 0.2);

    // A rule base of somebody else's may lack these; the fall-backs are the values of our own.
    private double Value(string id, double fallback) =>
        _parameters.TryGetValue(id, out var parameter) ? parameter.On(_day)?.At(null) ?? fallback : fallback;
}
