using AggloAdvisor.Indicators.Inequality;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Inequality;

public sealed class WilliamsonIndexTests
{
    [Fact]
    public void Compute_HandWorked_Agrees()
    {
        // 1 among 3 and 5 among 1: mean 2, √(¾ × 1 + ¼ × 9) / 2 = √3 / 2. About the plain mean 3: √(¾ × 4 + ¼ × 4) / 2 = 1.
        Assert.Equal(Math.Sqrt(3) / 2, WilliamsonIndex.Compute([1, 5], [3, 1])!.Value, 1e-12);
        Assert.Equal(1, WilliamsonIndex.AboutPlainMean([1, 5], [3, 1])!.Value, 1e-12);
    }

    [Fact]
    public void AnyForm_UnknownOrNobody_IsUndefined()
    {
        Assert.Null(WilliamsonIndex.Compute([1, double.NaN], [1, 1]));
        Assert.Null(WilliamsonIndex.Compute([1, 1], [0, 0]));
        Assert.Null(WilliamsonIndex.Compute([0, 5], [1, 0]));
        Assert.Null(WilliamsonIndex.AboutPlainMean([0, 0], [1, 1]));
    }

    [Fact]
    public void Compute_MembersAlike_IsTheCoefficientOfVariation() => Draw.Row.Sample(static row =>
    {
        double[] alike = [.. row.Select(static _ => 3.0)];
        Assert.Equal(CoefficientOfVariation.Population(row)!.Value, WilliamsonIndex.Compute(row, alike)!.Value, 1e-9);
        Assert.Equal(CoefficientOfVariation.Population(row)!.Value, WilliamsonIndex.AboutPlainMean(row, alike)!.Value, 1e-9);
    });

    [Fact]
    public void Compute_AnyMembers_IsAtMostTheOneAboutThePlainMean() =>
        Gen.Select(Gen.Double[0.1, 1e4], Gen.Double[1, 1e5]).Array[1, 20].Sample(static members =>
        {
            double[] values = [.. members.Select(static m => m.Item1)];
            double[] populations = [.. members.Select(static m => m.Item2)];
            Assert.True(WilliamsonIndex.Compute(values, populations) <= WilliamsonIndex.AboutPlainMean(values, populations) + 1e-9);
        });

    [Fact]
    public void AboutPlainMean_DoctorsOfGoettingen_Agrees()
    {
        // williamson-goettingen: REAT's form. Williamson's own gives 1.174 here.
        var reference = ReferenceCases.Get("williamson-goettingen");
        var table = reference.Table();
        var districts = table.Column("phys_gen").Zip(table.Column("pop")).Where(static d => d.Second > 0).ToList();
        double[] density = [.. districts.Select(static d => d.First / d.Second)];
        double[] population = [.. districts.Select(static d => d.Second)];
        Assert.Equal(reference.Expected.GetDouble(), WilliamsonIndex.AboutPlainMean(density, population)!.Value, reference.Tolerance);
        Assert.Equal(1.1740329439335337, WilliamsonIndex.Compute(density, population)!.Value, 1e-12);
    }
}
