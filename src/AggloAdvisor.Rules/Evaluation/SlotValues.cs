namespace AggloAdvisor.Rules.Evaluation;

/// <summary>Fills the vector that the rails read from the figures that the trace found, so that both judge the same numbers.</summary>
internal static class SlotValues
{
    public static double[] Of(CompiledCondition condition, TraceNode trace)
    {
        var v = new double[condition.Slots.Length];
        var next = 0;
        Fill(trace, condition, v, ref next);
        return v;
    }

    // The slots were made in the order of the tree, two for each leaf.
    private static void Fill(TraceNode node, CompiledCondition condition, double[] v, ref int next)
    {
        switch (node)
        {
            case AllTrace all:
                foreach (var part in all.Parts)
                {
                    Fill(part, condition, v, ref next);
                }

                break;
            case AnyTrace any:
                foreach (var part in any.Parts)
                {
                    Fill(part, condition, v, ref next);
                }

                break;
            case NotTrace not:
                Fill(not.Part, condition, v, ref next);
                break;
            case FindingTrace finding:
                v[next++] = finding.Verdict switch { Verdict.Fired => 1, Verdict.NotFired => 0, _ => double.NaN };
                v[next] = ((ConstantSlot)condition.Slots[next]).Value;
                next++;
                break;
            case ComparisonTrace comparison:
                v[next++] = comparison.Left.Value ?? double.NaN;
                v[next++] = comparison.Right.Value ?? double.NaN;
                break;
        }
    }
}
