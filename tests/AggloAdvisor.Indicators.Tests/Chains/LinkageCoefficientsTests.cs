using AggloAdvisor.Indicators.Chains;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Chains;

public sealed class LinkageCoefficientsTests
{
    [Fact]
    public void Influence_TwoSectors_IsTheColumnOverTheMean()
    {
        // Columns of the inverse sum to 1.15 and 1.10 (over .7575), rows to 1.20 and 1.05; the mean is 1.125.
        var inverse = LeontiefInverse.Compute(TechnicalCoefficients.Compute(LeontiefInverseTests.Flows, LeontiefInverseTests.Outputs)!, 2)!;

        var influence = LinkageCoefficients.Influence(inverse, 2)!;
        var sensitivity = LinkageCoefficients.Sensitivity(inverse, 2)!;

        Assert.Equal(1.15 / 1.125, influence[0], 1e-12);
        Assert.Equal(1.10 / 1.125, influence[1], 1e-12);
        Assert.Equal(1.20 / 1.125, sensitivity[0], 1e-12);
        Assert.Equal(1.05 / 1.125, sensitivity[1], 1e-12);
    }

    [Fact]
    public void Influence_UnknownEntry_IsUnknown() => Assert.Null(LinkageCoefficients.Influence([1, double.NaN, 0, 1], 2));

    [Fact]
    public void Sensitivity_NotSquare_IsRefused() => Assert.Throws<ArgumentException>(static () => LinkageCoefficients.Sensitivity([1, 0, 0], 2));

    [Fact]
    public void BothCoefficients_AnyProductiveTable_AverageToOneAndChangePlacesWhenTransposed() => LeontiefInverseTests.Productive.Sample(static t =>
    {
        var inverse = LeontiefInverse.Compute(t.Coefficients, t.Sectors)!;
        double[] transposed = [.. Enumerable.Range(0, inverse.Length).Select(i => inverse[(i % t.Sectors * t.Sectors) + (i / t.Sectors)])];
        var influence = LinkageCoefficients.Influence(inverse, t.Sectors)!;
        var sensitivity = LinkageCoefficients.Sensitivity(inverse, t.Sectors)!;

        Assert.Equal(1, influence.Average(), 1e-9);
        Assert.Equal(1, sensitivity.Average(), 1e-9);
        Assert.All(LinkageCoefficients.Influence(transposed, t.Sectors)!, (c, k) => Assert.Equal(sensitivity[k], c, 1e-9));
    });

    [Theory]
    [InlineData("china_2012_139.csv", 139)]
    [InlineData("china_2017_42.csv", 42)]
    [InlineData("china_2018_42.csv", 42)]
    [InlineData("china_2020_42.csv", 42)]
    public void ChineseTables_AreProductiveAndAverageToOne(string file, int sectors)
    {
        var (flows, outputs) = ChineseTable.Read(file);
        var inverse = LeontiefInverse.Compute(TechnicalCoefficients.Compute(flows, outputs)!, sectors)!;

        Assert.All(inverse, static b => Assert.True(b >= 0));
        Assert.Equal(1, LinkageCoefficients.Influence(inverse, sectors)!.Average(), 1e-9);
        Assert.Equal(1, LinkageCoefficients.Sensitivity(inverse, sectors)!.Average(), 1e-9);

        // Every unit of final demand costs at least itself, and final demand comes back as output: B (x − A x) = x.
        for (var k = 0; k < sectors; k++)
        {
            var output = 0.0;
            for (var l = 0; l < sectors; l++)
            {
                var final = outputs[l] - Enumerable.Range(0, sectors).Sum(m => flows[(l * sectors) + m]);
                output += inverse[(k * sectors) + l] * final;
            }

            Assert.Equal(outputs[k], output, outputs[k] * 1e-9);
        }
    }
}
