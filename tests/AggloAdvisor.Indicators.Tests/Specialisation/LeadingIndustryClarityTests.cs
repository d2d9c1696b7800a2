using AggloAdvisor.Indicators.Specialisation;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class LeadingIndustryClarityTests
{
    private static readonly bool[] _all = [true, true, true, true, true];

    [Fact]
    public void Compute_FourIndustries_IsTheMeanOfFourScaledParts()
    {
        // Shares 0.30, 0.25, 0.20, 0.15, 0.10. s₁ 0.30 → 1; CR3 0.75 → 1; gap 0.05 → 0.5; LQ₁ 2 → 0.5.
        var clarity = LeadingIndustryClarity.Compute([30, 25, 20, 15, 10], [2, 1, 1, 1, 1], _all)!.Value;
        Assert.Equal(0.75, clarity.Value, 1e-12);
        Assert.Equal(0, clarity.First);
    }

    [Fact]
    public void Compute_IndustryThatCannotLead_IsPassedOverButCounts()
    {
        // Candidates 0.25, 0.20, 0.15 of all activity: (0.25 − 0.05) / 0.25 = 0.8; 0.6 → 1; 0.05 → 0.5; LQ 1 → 0.
        var clarity = LeadingIndustryClarity.Compute([30, 25, 20, 15, 10], [2, 1, 1, 1, 1], [false, true, true, true, true])!.Value;
        Assert.Equal((0.8 + 1 + 0.5 + 0) / 4, clarity.Value, 1e-12);
        Assert.Equal(1, clarity.First);
    }

    [Fact]
    public void Compute_EqualIndustries_FirstOfTheClassificationLeads() =>
        Assert.Equal(0, LeadingIndustryClarity.Compute([1, 1, 1, 1, 1], [1, 1, 1, 1, 1], _all)!.Value.First);

    [Fact]
    public void Compute_UnknownOrTooFewCandidates_IsUndefined()
    {
        Assert.Null(LeadingIndustryClarity.Compute([30, double.NaN, 20], [1, 1, 1], _all.AsSpan(0, 3)));
        Assert.Null(LeadingIndustryClarity.Compute([0, 0, 0], [1, 1, 1], _all.AsSpan(0, 3)));
        Assert.Null(LeadingIndustryClarity.Compute([3, 2, 1], [1, double.NaN, 1], _all.AsSpan(0, 3)));
        Assert.Throws<ArgumentException>(() => LeadingIndustryClarity.Compute([1, 2], [1, 1], [true]));
    }

    [Fact]
    public void Compute_AnyScale_IsTheSameAndWithinBounds() => Gen.Select(Gen.Double[0.1, 100].Array[3, 12], Gen.Double[0.5, 20]).Sample(static (row, scale) =>
    {
        double[] quotients = [.. row.Select(static (_, k) => 0.5 + k)];
        bool[] all = [.. row.Select(static _ => true)];
        var one = LeadingIndustryClarity.Compute(row, quotients, all)!.Value;
        var other = LeadingIndustryClarity.Compute([.. row.Select(x => x * scale)], quotients, all)!.Value;
        return one.Value is >= 0 and <= 1 && Math.Abs(one.Value - other.Value) < 1e-9;
    });
}
