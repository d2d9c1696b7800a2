using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Indicators;

/// <summary>How a reader should take a higher value.</summary>
public enum Direction
{
    /// <summary>Neither good nor bad by itself.</summary>
    Neutral,

    /// <summary>More is better.</summary>
    HigherIsBetter,

    /// <summary>Less is better.</summary>
    LowerIsBetter,
}

/// <summary>What an indicator is: the entry of the dictionary, not its value.</summary>
public sealed record IndicatorDefinition
{
    /// <summary>Name in rules and tables, snake_case, such as <c>krugman_specialisation</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Entry of the domain catalogue it belongs to, such as <c>I01</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Chain or level it describes.</summary>
    public required Chain Chain { get; init; }

    /// <summary>The name that reports print.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What it speaks about.</summary>
    public required Scope Scope { get; init; }

    /// <summary>Unit of its value: one that <see cref="Units.Unit.Find"/> finds.</summary>
    public required string Unit { get; init; }

    /// <summary>Smallest possible value; null when unbounded.</summary>
    public double? Minimum { get; init; }

    /// <summary>Largest possible value; null when unbounded.</summary>
    public double? Maximum { get; init; }

    /// <summary>How to take a higher value.</summary>
    public Direction Direction { get; init; }

    /// <summary>The words a categorical indicator can take; its value is the position in this list. Empty for numbers.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>How reports print the words of <see cref="Categories"/>, in the same order.</summary>
    public ImmutableArray<LocalizedText> CategoryNames { get; init; } = [];

    /// <summary>The formula in plain notation.</summary>
    public required LocalizedText Formula { get; init; }

    /// <summary>What it needs: variables, activity tables, registers, by id.</summary>
    public required ImmutableArray<string> Inputs { get; init; }

    /// <summary>Which of several conventions is followed; null when there is only one.</summary>
    public LocalizedText? Convention { get; init; }

    /// <summary>How to read a high or low value.</summary>
    public required LocalizedText Reading { get; init; }

    /// <summary>Where the measure comes from.</summary>
    public required LocalizedText Source { get; init; }

    /// <summary>What it cannot show; null when nothing needs saying.</summary>
    public LocalizedText? Caution { get; init; }

    /// <summary>Decimals that reports print.</summary>
    public int Decimals { get; init; } = 3;

    /// <summary>Whether values of different years may be compared.</summary>
    public bool ComparableOverTime { get; init; } = true;
}
