using System.Collections.Immutable;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>Finds the comparisons that a verdict hangs on: had they come out otherwise, so might it.</summary>
public static class BindingCondition
{
    /// <summary>The deciding comparisons of a trace, in the order of the rule.</summary>
    /// <remarks>What holds, holds by the parts that hold; what fails, fails by those that fail; what is open, is open by those that are open.</remarks>
    public static ImmutableArray<ComparisonTrace> Find(TraceNode trace) => [.. Walk(trace)];

    private static IEnumerable<ComparisonTrace> Walk(TraceNode node) => node switch
    {
        ComparisonTrace comparison => [comparison],
        AllTrace all => all.Parts.Where(p => p.Verdict == all.Verdict).SelectMany(Walk),
        AnyTrace any => any.Parts.Where(p => p.Verdict == any.Verdict).SelectMany(Walk),
        NotTrace not => Walk(not.Part),
        _ => [],
    };
}
