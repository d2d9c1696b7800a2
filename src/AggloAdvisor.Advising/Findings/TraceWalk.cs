using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.Findings;

/// <summary>Reads traces from top to bottom.</summary>
public static class TraceWalk
{
    /// <summary>Every comparison of a trace, in the order of the rule.</summary>
    public static IEnumerable<ComparisonTrace> Comparisons(TraceNode node) => node switch
    {
        ComparisonTrace comparison => [comparison],
        AllTrace all => all.Parts.SelectMany(Comparisons),
        AnyTrace any => any.Parts.SelectMany(Comparisons),
        NotTrace not => Comparisons(not.Part),
        _ => [],
    };

    /// <summary>Every other diagnosis that a trace asked for.</summary>
    public static IEnumerable<FindingTrace> Findings(TraceNode node) => node switch
    {
        FindingTrace finding => [finding],
        AllTrace all => all.Parts.SelectMany(Findings),
        AnyTrace any => any.Parts.SelectMany(Findings),
        NotTrace not => Findings(not.Part),
        _ => [],
    };
}
