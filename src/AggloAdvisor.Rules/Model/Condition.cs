using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Model;

/// <summary>How a comparison compares.</summary>
public enum Comparison
{
    /// <summary>&lt;</summary>
    Less,

    /// <summary>&lt;=</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>&gt;=</summary>
    GreaterOrEqual,

    /// <summary>==</summary>
    Equal,

    /// <summary>!=</summary>
    NotEqual,
}

/// <summary>How the values of several targets become one number.</summary>
public enum Aggregate
{
    /// <summary>The value of the rule's own target.</summary>
    None,

    /// <summary>Smallest.</summary>
    Min,

    /// <summary>Largest.</summary>
    Max,

    /// <summary>Arithmetic mean.</summary>
    Mean,

    /// <summary>Median.</summary>
    Median,
}

/// <summary>One side of a comparison.</summary>
/// <param name="Text">As written in the rule.</param>
/// <param name="Location">Where it was written.</param>
public abstract record Operand(string Text, SourceLocation Location);

/// <summary>A number written in the rule.</summary>
public sealed record NumberOperand(string Text, SourceLocation Location, double Value) : Operand(Text, Location);

/// <summary>A word of a categorical indicator.</summary>
/// <param name="Code">Position of the word in the indicator's list.</param>
/// <param name="Name">How reports print the word.</param>
public sealed record CategoryOperand(string Text, SourceLocation Location, int Code, LocalizedText Name) : Operand(Text, Location);

/// <summary>A named threshold.</summary>
public sealed record ParameterOperand(string Text, SourceLocation Location, Parameter Parameter) : Operand(Text, Location);

/// <summary>An indicator of the rule's target, of the case, or aggregated over all targets of the indicator's scope.</summary>
/// <remarks>An aggregate is unknown as soon as one target's value is unknown.</remarks>
public sealed record IndicatorOperand(
    string Text,
    SourceLocation Location,
    Core.Indicators.IndicatorDefinition Indicator,
    Aggregate Aggregate) : Operand(Text, Location);

/// <summary>A condition of a rule or gate: a tree of all / any / not over comparisons and findings.</summary>
/// <param name="Location">Where it was written.</param>
public abstract record Condition(SourceLocation Location);

/// <summary>Holds when every part holds.</summary>
public sealed record AllCondition(SourceLocation Location, ImmutableArray<Condition> Parts) : Condition(Location);

/// <summary>Holds when at least one part holds.</summary>
public sealed record AnyCondition(SourceLocation Location, ImmutableArray<Condition> Parts) : Condition(Location);

/// <summary>Holds when its part fails.</summary>
public sealed record NotCondition(SourceLocation Location, Condition Part) : Condition(Location);

/// <summary>Compares two operands.</summary>
public sealed record ComparisonCondition(SourceLocation Location, Operand Left, Comparison Comparison, Operand Right) : Condition(Location);

/// <summary>
/// Holds when a diagnosis has fired for the rule's own target or for a target that lies within it: a region's industry lies
/// within the region and the industry, a pair within both its regions, everything within the case.
/// A diagnosis of the whole case is seen from every target.
/// </summary>
/// <param name="DiagnosisId">Id of the diagnosis.</param>
public sealed record FindingCondition(SourceLocation Location, string DiagnosisId) : Condition(Location);
