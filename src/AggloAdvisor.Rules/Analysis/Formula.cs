using System.Collections.Immutable;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Analysis;

/// <summary>A condition with its negations pushed to the leaves and its thresholds filled in.</summary>
internal abstract record Formula
{
    /// <summary>Always holds.</summary>
    public static Formula True { get; } = new And([]);

    /// <summary>Never holds.</summary>
    public static Formula False { get; } = new Or([]);
}

/// <summary>Every part holds.</summary>
internal sealed record And(ImmutableArray<Formula> Parts) : Formula;

/// <summary>One part holds.</summary>
internal sealed record Or(ImmutableArray<Formula> Parts) : Formula;

/// <summary>A quantity compared with a number.</summary>
internal sealed record Bounded(int Variable, Comparison Comparison, double Constant) : Formula;

/// <summary>A quantity compared with another.</summary>
internal sealed record Ordered(int Left, Comparison Comparison, int Right) : Formula;
