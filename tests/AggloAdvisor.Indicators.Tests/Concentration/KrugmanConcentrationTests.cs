using AggloAdvisor.Indicators.Concentration;

namespace AggloAdvisor.Indicators.Tests.Concentration;

public sealed class KrugmanConcentrationTests
{
    [Fact]
    public void PooledRest_TwoRegions_IsTheSumOfShareGaps()
    {
        // The industry lies 60:20 = 0.75:0.25, the others 40:80 = 0.333:0.667: 2 × 0.41667.
        Assert.Equal(5.0 / 6, KrugmanConcentration.PooledRest([60, 20], [100, 100])!.Value, 1e-12);

        // Against all, 0.5:0.5: 2 × 0.25 = (1 − 80/200) × 0.8333.
        Assert.Equal(0.5, KrugmanConcentration.IncludingSelf([60, 20], [100, 100])!.Value, 1e-12);
    }

    [Fact]
    public void AnyConvention_UnknownEmptyOrAlone_IsUndefined()
    {
        Assert.Null(KrugmanConcentration.PooledRest([60, double.NaN], [100, 100]));
        Assert.Null(KrugmanConcentration.PooledRest([0, 0], [100, 100]));
        Assert.Null(KrugmanConcentration.PooledRest([100, 100], [100, 100]));
        Assert.Null(KrugmanConcentration.UnweightedRest([100, 100], 2, 0));
    }

    [Fact]
    public void UnweightedRest_PublishedIndustry_Agrees()
    {
        var reference = ReferenceCases.Get("krugconc-others-mean-fk2013-mining");
        var industry = reference.Input.Numbers("industry");
        double[] cells = [.. industry, .. reference.Input.GetProperty("others").EnumerateObject().SelectMany(static o => o.Value.Numbers())];
        Assert.Equal(reference.Expected.GetDouble(), KrugmanConcentration.UnweightedRest(cells, industry.Length, 0)!.Value, reference.Tolerance);
    }

    [Fact]
    public void Pairwise_PublishedIdenticalIndustries_Agrees()
    {
        var reference = ReferenceCases.Get("krugconc-pair-identical");
        var index = KrugmanConcentration.Pairwise(reference.Input.Numbers("industry_i"), reference.Input.Numbers("industry_u"));
        Assert.Equal(reference.Expected.GetDouble(), index!.Value, reference.Tolerance);
    }
}
