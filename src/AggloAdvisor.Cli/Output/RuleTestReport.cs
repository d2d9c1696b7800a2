using System.Collections.Immutable;
using AggloAdvisor.Advising.Cases;
using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Cli.Output;

/// <summary>What <c>rules test</c> found.</summary>
/// <param name="Rules">The rule base.</param>
/// <param name="Suite">Its cases of single rules.</param>
/// <param name="Advice">Its cases of whole runs.</param>
/// <param name="Coverage">What the cases made of each condition; null when not asked for.</param>
/// <param name="Mutation">Which changes they notice; null when not asked for, or when a case does not hold.</param>
internal sealed record RuleTestReport(RuleSet Rules, RuleCaseSuite Suite, AdviceCaseSuite Advice, ImmutableArray<LeafCoverage>? Coverage, MutationScore? Mutation)
{
    /// <summary>Whether every case holds.</summary>
    public bool Holds => Suite.Holds && Advice.Holds;

    /// <summary>Number of cases of both kinds.</summary>
    public int Count => Suite.Outcomes.Length + Advice.Outcomes.Length;

    /// <summary>Number of conditions seen true, false and unknown.</summary>
    public int Covered => Coverage?.Count(static c => c.IsCovered) ?? 0;
}
